use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `benefit_grants_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct BenefitGrants<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `benefit_grants_`, as methods.
    pub fn benefit_grants(&self) -> BenefitGrants<'_> {
        BenefitGrants(self)
    }
}

impl BenefitGrants<'_> {
    /// Lists the organization's benefit grants. A grant records that a customer has or had a benefit.
    ///
    /// See [`benefit_grants_list`](crate::benefit_grants_list).
    #[cfg(feature = "benefit_grants_list")]
    pub fn list(
        &self,
        query: impl Into<models::BenefitGrantsListQuery>,
    ) -> Call<models::ListResource<models::BenefitGrant>> {
        crate::benefit_grants_list(self.0, query)
    }
}

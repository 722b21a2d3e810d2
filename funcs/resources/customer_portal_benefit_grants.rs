use super::CustomerPortal;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_portal_benefit_grants_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortalBenefitGrants<'a>(pub(super) &'a PolarCore);

impl<'a> CustomerPortal<'a> {
    /// Returns the functions whose names start with `customer_portal_benefit_grants_`, as methods.
    pub fn benefit_grants(&self) -> CustomerPortalBenefitGrants<'a> {
        CustomerPortalBenefitGrants(self.0)
    }
}

impl CustomerPortalBenefitGrants<'_> {
    /// Lists the benefits that have been granted to the customer.
    ///
    /// See [`customer_portal_benefit_grants_list`](crate::customer_portal_benefit_grants_list).
    #[cfg(feature = "customer_portal_benefit_grants_list")]
    pub fn list(
        &self,
        query: impl Into<models::CustomerPortalBenefitGrantsListQuery>,
    ) -> Call<models::ListResource<models::CustomerBenefitGrant>> {
        crate::customer_portal_benefit_grants_list(self.0, query)
    }

    /// Gets one of the customer's benefit grants by its id.
    ///
    /// See [`customer_portal_benefit_grants_get`](crate::customer_portal_benefit_grants_get).
    #[cfg(feature = "customer_portal_benefit_grants_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::CustomerBenefitGrant> {
        crate::customer_portal_benefit_grants_get(self.0, id)
    }

    /// Updates one of the customer's benefit grants, for example the Discord or GitHub account that it applies to.
    ///
    /// See [`customer_portal_benefit_grants_update`](crate::customer_portal_benefit_grants_update).
    #[cfg(feature = "customer_portal_benefit_grants_update")]
    pub fn update(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::CustomerBenefitGrantUpdate>,
    ) -> Call<models::CustomerBenefitGrant> {
        crate::customer_portal_benefit_grants_update(self.0, id, request)
    }
}

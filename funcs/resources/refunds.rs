use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `refunds_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Refunds<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `refunds_`, as methods.
    pub fn refunds(&self) -> Refunds<'_> {
        Refunds(self)
    }
}

impl Refunds<'_> {
    /// Lists the organization's refunds.
    ///
    /// See [`refunds_list`](crate::refunds_list).
    #[cfg(feature = "refunds_list")]
    pub fn list(&self, query: impl Into<models::RefundsListQuery>) -> Call<models::ListResource<models::Refund>> {
        crate::refunds_list(self.0, query)
    }

    /// Refunds an order in full or in part.
    ///
    /// See [`refunds_create`](crate::refunds_create).
    #[cfg(feature = "refunds_create")]
    pub fn create(&self, request: impl Into<models::RefundCreate>) -> Call<models::Refund> {
        crate::refunds_create(self.0, request)
    }
}

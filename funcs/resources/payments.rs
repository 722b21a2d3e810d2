use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `payments_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Payments<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `payments_`, as methods.
    pub fn payments(&self) -> Payments<'_> {
        Payments(self)
    }
}

impl Payments<'_> {
    /// Lists the payments that customers made or attempted, including failed ones.
    ///
    /// See [`payments_list`](crate::payments_list).
    #[cfg(feature = "payments_list")]
    pub fn list(&self, query: impl Into<models::PaymentsListQuery>) -> Call<models::ListResource<models::Payment>> {
        crate::payments_list(self.0, query)
    }

    /// Gets a payment by its id.
    ///
    /// See [`payments_get`](crate::payments_get).
    #[cfg(feature = "payments_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::Payment> {
        crate::payments_get(self.0, id)
    }
}

use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `disputes_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Disputes<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `disputes_`, as methods.
    pub fn disputes(&self) -> Disputes<'_> {
        Disputes(self)
    }
}

impl Disputes<'_> {
    /// Lists the disputes about the organization's payments, including early warnings and closed disputes.
    ///
    /// See [`disputes_list`](crate::disputes_list).
    #[cfg(feature = "disputes_list")]
    pub fn list(&self, query: impl Into<models::DisputesListQuery>) -> Call<models::ListResource<models::Dispute>> {
        crate::disputes_list(self.0, query)
    }

    /// Gets a dispute by its id.
    ///
    /// See [`disputes_get`](crate::disputes_get).
    #[cfg(feature = "disputes_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::Dispute> {
        crate::disputes_get(self.0, id)
    }

    /// Accepts a dispute, which then counts as lost.
    ///
    /// See [`disputes_accept`](crate::disputes_accept).
    #[cfg(feature = "disputes_accept")]
    pub fn accept(&self, id: impl AsRef<str>) -> Call<models::Dispute> {
        crate::disputes_accept(self.0, id)
    }
}

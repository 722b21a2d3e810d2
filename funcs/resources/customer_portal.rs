use crate::PolarCore;

/// The functions whose names start with `customer_portal_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortal<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `customer_portal_`, as methods.
    pub fn customer_portal(&self) -> CustomerPortal<'_> {
        CustomerPortal(self)
    }
}

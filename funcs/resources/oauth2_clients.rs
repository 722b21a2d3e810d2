use super::OAuth2;
use crate::PolarCore;

/// The functions whose names start with `oauth2_clients_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct OAuth2Clients<'a>(pub(super) &'a PolarCore);

impl<'a> OAuth2<'a> {
    /// Returns the functions whose names start with `oauth2_clients_`, as methods.
    pub fn clients(&self) -> OAuth2Clients<'a> {
        OAuth2Clients(self.0)
    }
}

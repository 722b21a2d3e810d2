use super::CustomerPortal;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_portal_wallets_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortalWallets<'a>(pub(super) &'a PolarCore);

impl<'a> CustomerPortal<'a> {
    /// Returns the functions whose names start with `customer_portal_wallets_`, as methods.
    pub fn wallets(&self) -> CustomerPortalWallets<'a> {
        CustomerPortalWallets(self.0)
    }
}

impl CustomerPortalWallets<'_> {
    /// Lists the customer's wallets, which hold prepaid money, newest first unless `sorting` is set.
    ///
    /// See [`customer_portal_wallets_list`](crate::customer_portal_wallets_list).
    #[cfg(feature = "customer_portal_wallets_list")]
    pub fn list(
        &self,
        query: impl Into<models::CustomerPortalWalletsListQuery>,
    ) -> Call<models::ListResource<models::CustomerWallet>> {
        crate::customer_portal_wallets_list(self.0, query)
    }

    /// Gets one of the customer's wallets by its id.
    ///
    /// See [`customer_portal_wallets_get`](crate::customer_portal_wallets_get).
    #[cfg(feature = "customer_portal_wallets_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::CustomerWallet> {
        crate::customer_portal_wallets_get(self.0, id)
    }
}

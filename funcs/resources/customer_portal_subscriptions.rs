use super::CustomerPortal;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_portal_subscriptions_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortalSubscriptions<'a>(pub(super) &'a PolarCore);

impl<'a> CustomerPortal<'a> {
    /// Returns the functions whose names start with `customer_portal_subscriptions_`, as methods.
    pub fn subscriptions(&self) -> CustomerPortalSubscriptions<'a> {
        CustomerPortalSubscriptions(self.0)
    }
}

impl CustomerPortalSubscriptions<'_> {
    /// Lists the customer's subscriptions.
    ///
    /// See [`customer_portal_subscriptions_list`](crate::customer_portal_subscriptions_list).
    #[cfg(feature = "customer_portal_subscriptions_list")]
    pub fn list(
        &self,
        query: impl Into<models::CustomerPortalSubscriptionsListQuery>,
    ) -> Call<models::ListResource<models::CustomerSubscription>> {
        crate::customer_portal_subscriptions_list(self.0, query)
    }

    /// Gets one of the customer's subscriptions by its id.
    ///
    /// See [`customer_portal_subscriptions_get`](crate::customer_portal_subscriptions_get).
    #[cfg(feature = "customer_portal_subscriptions_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::CustomerSubscription> {
        crate::customer_portal_subscriptions_get(self.0, id)
    }

    /// Updates one of the customer's subscriptions: its product, seats or units, or whether it is canceled or paused.
    ///
    /// See [`customer_portal_subscriptions_update`](crate::customer_portal_subscriptions_update).
    #[cfg(feature = "customer_portal_subscriptions_update")]
    pub fn update(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::CustomerSubscriptionUpdate>,
    ) -> Call<models::CustomerSubscription> {
        crate::customer_portal_subscriptions_update(self.0, id, request)
    }

    /// Cancels one of the customer's subscriptions at the end of the paid period.
    ///
    /// See [`customer_portal_subscriptions_cancel`](crate::customer_portal_subscriptions_cancel).
    #[cfg(feature = "customer_portal_subscriptions_cancel")]
    pub fn cancel(&self, id: impl AsRef<str>) -> Call<models::CustomerSubscription> {
        crate::customer_portal_subscriptions_cancel(self.0, id)
    }
}

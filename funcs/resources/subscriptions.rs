use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `subscriptions_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Subscriptions<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `subscriptions_`, as methods.
    pub fn subscriptions(&self) -> Subscriptions<'_> {
        Subscriptions(self)
    }
}

impl Subscriptions<'_> {
    /// Lists the organization's subscriptions, including ended ones unless `active` or `status` excludes them.
    ///
    /// See [`subscriptions_list`](crate::subscriptions_list).
    #[cfg(feature = "subscriptions_list")]
    pub fn list(
        &self,
        query: impl Into<models::SubscriptionsListQuery>,
    ) -> Call<models::ListResource<models::Subscription>> {
        crate::subscriptions_list(self.0, query)
    }

    /// Creates a subscription to a free product for a customer, without a checkout.
    ///
    /// See [`subscriptions_create`](crate::subscriptions_create).
    #[cfg(feature = "subscriptions_create")]
    pub fn create(&self, request: impl Into<models::SubscriptionCreate>) -> Call<models::Subscription> {
        crate::subscriptions_create(self.0, request)
    }

    /// Exports the organization's subscriptions as CSV.
    ///
    /// See [`subscriptions_export`](crate::subscriptions_export).
    #[cfg(feature = "subscriptions_export")]
    pub fn export(&self, query: impl Into<models::SubscriptionsExportQuery>) -> Call<models::Csv> {
        crate::subscriptions_export(self.0, query)
    }

    /// Gets a subscription by its id.
    ///
    /// See [`subscriptions_get`](crate::subscriptions_get).
    #[cfg(feature = "subscriptions_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::Subscription> {
        crate::subscriptions_get(self.0, id)
    }

    /// Updates a subscription: its product, discount, trial, seats or units, or whether it is canceled or paused.
    ///
    /// See [`subscriptions_update`](crate::subscriptions_update).
    #[cfg(feature = "subscriptions_update")]
    pub fn update(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::SubscriptionUpdate>,
    ) -> Call<models::Subscription> {
        crate::subscriptions_update(self.0, id, request)
    }

    /// Ends a subscription at once.
    ///
    /// See [`subscriptions_revoke`](crate::subscriptions_revoke).
    #[cfg(feature = "subscriptions_revoke")]
    pub fn revoke(&self, id: impl AsRef<str>) -> Call<models::Subscription> {
        crate::subscriptions_revoke(self.0, id)
    }
}

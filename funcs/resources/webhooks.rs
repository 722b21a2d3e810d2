use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `webhooks_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Webhooks<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `webhooks_`, as methods.
    pub fn webhooks(&self) -> Webhooks<'_> {
        Webhooks(self)
    }
}

impl Webhooks<'_> {
    /// Lists the attempts to deliver events to webhook endpoints, with the response to each attempt.
    ///
    /// See [`webhooks_list_webhook_deliveries`](crate::webhooks_list_webhook_deliveries).
    #[cfg(feature = "webhooks_list_webhook_deliveries")]
    pub fn list_webhook_deliveries(
        &self,
        query: impl Into<models::WebhooksListWebhookDeliveriesQuery>,
    ) -> Call<models::ListResource<models::WebhookDelivery>> {
        crate::webhooks_list_webhook_deliveries(self.0, query)
    }

    /// Lists the organization's webhook endpoints.
    ///
    /// See [`webhooks_list_webhook_endpoints`](crate::webhooks_list_webhook_endpoints).
    #[cfg(feature = "webhooks_list_webhook_endpoints")]
    pub fn list_webhook_endpoints(
        &self,
        query: impl Into<models::WebhooksListWebhookEndpointsQuery>,
    ) -> Call<models::ListResource<models::WebhookEndpoint>> {
        crate::webhooks_list_webhook_endpoints(self.0, query)
    }

    /// Creates a webhook endpoint: a URL that events are sent to.
    ///
    /// See [`webhooks_create_webhook_endpoint`](crate::webhooks_create_webhook_endpoint).
    #[cfg(feature = "webhooks_create_webhook_endpoint")]
    pub fn create_webhook_endpoint(
        &self,
        request: impl Into<models::WebhookEndpointCreate>,
    ) -> Call<models::WebhookEndpoint> {
        crate::webhooks_create_webhook_endpoint(self.0, request)
    }

    /// Gets a webhook endpoint by its id.
    ///
    /// See [`webhooks_get_webhook_endpoint`](crate::webhooks_get_webhook_endpoint).
    #[cfg(feature = "webhooks_get_webhook_endpoint")]
    pub fn get_webhook_endpoint(&self, id: impl AsRef<str>) -> Call<models::WebhookEndpoint> {
        crate::webhooks_get_webhook_endpoint(self.0, id)
    }

    /// Updates a webhook endpoint. Fields that are not set stay unchanged.
    ///
    /// See [`webhooks_update_webhook_endpoint`](crate::webhooks_update_webhook_endpoint).
    #[cfg(feature = "webhooks_update_webhook_endpoint")]
    pub fn update_webhook_endpoint(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::WebhookEndpointUpdate>,
    ) -> Call<models::WebhookEndpoint> {
        crate::webhooks_update_webhook_endpoint(self.0, id, request)
    }

    /// Deletes a webhook endpoint, after which no more events are sent to it.
    ///
    /// See [`webhooks_delete_webhook_endpoint`](crate::webhooks_delete_webhook_endpoint).
    #[cfg(feature = "webhooks_delete_webhook_endpoint")]
    pub fn delete_webhook_endpoint(&self, id: impl AsRef<str>) -> Call<()> {
        crate::webhooks_delete_webhook_endpoint(self.0, id)
    }

    /// Replaces the signing secret of a webhook endpoint.
    ///
    /// See [`webhooks_reset_webhook_endpoint_secret`](crate::webhooks_reset_webhook_endpoint_secret).
    #[cfg(feature = "webhooks_reset_webhook_endpoint_secret")]
    pub fn reset_webhook_endpoint_secret(&self, id: impl AsRef<str>) -> Call<models::WebhookEndpoint> {
        crate::webhooks_reset_webhook_endpoint_secret(self.0, id)
    }

    /// Redelivers a webhook event.
    ///
    /// See [`webhooks_redeliver_webhook_event`](crate::webhooks_redeliver_webhook_event).
    #[cfg(feature = "webhooks_redeliver_webhook_event")]
    pub fn redeliver_webhook_event(&self, id: impl AsRef<str>) -> Call<()> {
        crate::webhooks_redeliver_webhook_event(self.0, id)
    }
}

// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{WebhookEvent, WebhookEventType};
use crate::json::{List, Secret, Timestamp, model, open_enum, request};

open_enum! {
    /// An API version for webhook payloads.
    pub enum ApiVersion {
        /// Version 2026-04.
        V2026_04 = "2026-04",
        /// Version 2026-10.
        V2026_10 = "2026-10",
    }
}

model! {
    /// An attempt to deliver an event to a webhook endpoint.
    pub struct WebhookDelivery {
        /// When the delivery was created.
        pub created_at: Timestamp,
        /// When the delivery was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the delivery (a UUID).
        pub id: String,
        /// Whether the endpoint accepted the event.
        pub succeeded: bool,
        /// The HTTP status of the endpoint's response, or `None` if there was no response.
        pub http_code: Option<i64>,
        /// The endpoint's response or a description of the error, or `None` if neither was recorded.
        pub response: Option<String>,
        /// The event to deliver.
        pub webhook_event: WebhookEvent,
    }
}

model! {
    /// A webhook endpoint: a URL of yours that receives events from Polar.
    pub struct WebhookEndpoint {
        /// When the webhook endpoint was created.
        pub created_at: Timestamp,
        /// When the webhook endpoint was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the webhook endpoint (a UUID).
        pub id: String,
        /// The URL that events are sent to.
        #[hidden("contains the token of a Discord or Slack webhook")]
        pub url: String,
        /// A name that you chose for the endpoint, or `None` if it has none.
        pub name: Option<String>,
        /// The API version of payloads, such as `2026-10`.
        pub api_version: String,
        /// The format of the payloads.
        pub format: WebhookFormat,
        /// The secret with which deliveries are signed.
        pub secret: Secret,
        /// The id of the organization that the webhook endpoint belongs to (a UUID).
        pub organization_id: String,
        /// The types of events that are sent.
        pub events: Vec<WebhookEventType>,
        /// Whether events are sent to the endpoint.
        pub enabled: bool,
        /// Whether deliveries are signed according to Standard Webhooks, with the decoded secret as the key. If
        /// `false`, the key consists of the bytes of the whole secret text.
        pub uses_standard_webhook_signature: bool,
    }
}

request! {
    /// A request to create a webhook endpoint.
    pub struct WebhookEndpointCreate {
        required {
            /// The URL to send events to: 1 to 2083 characters.
            #[hidden("contains the token of a Discord or Slack webhook")]
            url: String,
            /// The format of the payloads.
            format: WebhookFormat,
            /// The types of events to send.
            events: List<WebhookEventType>,
        }
        optional {
            /// A name for the endpoint. If unset, it has none.
            name(maybe_name): String,
            /// The API version of payloads. If unset, Polar chooses it, and the response contains it.
            api_version(maybe_api_version): ApiVersion,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// A request to update a webhook endpoint.
    pub struct WebhookEndpointUpdate {
        optional {
            /// The URL to send events to: 1 to 2083 characters.
            #[hidden("contains the token of a Discord or Slack webhook")]
            url(maybe_url): String,
            /// A name for the endpoint. It can be replaced but not cleared.
            name(maybe_name): String,
            /// The API version of payloads.
            api_version(maybe_api_version): ApiVersion,
            /// The format of the payloads.
            format(maybe_format): WebhookFormat,
            /// The types of events to send. They replace the existing ones.
            events(maybe_events): List<WebhookEventType>,
            /// Whether events are sent to the endpoint. `false` pauses it.
            enabled(maybe_enabled): bool,
        }
    }
}

open_enum! {
    /// The format of webhook payloads.
    pub enum WebhookFormat {
        /// A message for Discord.
        Discord = "discord",
        /// JSON with the type and data of the event, for your own application.
        Raw = "raw",
        /// A message for Slack.
        Slack = "slack",
    }
}

open_enum! {
    /// A class of HTTP status codes.
    pub enum WebhookHttpCodeClass {
        /// 200 to 299: the event was delivered.
        V2xx = "2xx",
        /// 300 to 399: the endpoint redirected the request.
        V3xx = "3xx",
        /// 400 to 499: the endpoint rejected the request.
        V4xx = "4xx",
        /// 500 to 599: the endpoint failed.
        V5xx = "5xx",
    }
}

request! {
    /// The query parameters of `webhooks_list_webhook_deliveries`.
    pub struct WebhooksListWebhookDeliveriesQuery {
        optional {
            /// Limits the results to deliveries to these endpoints, given by Polar id.
            endpoint_id(maybe_endpoint_id): List<String>,
            /// Limits the results to deliveries at or after this time.
            start_timestamp(maybe_start_timestamp): Timestamp,
            /// Limits the results to deliveries up to this time.
            end_timestamp(maybe_end_timestamp): Timestamp,
            /// Limits the results to deliveries that succeeded (`true`) or failed (`false`).
            succeeded(maybe_succeeded): bool,
            /// Limits the results to deliveries that match this text.
            query(maybe_query): String,
            /// Limits the results to deliveries whose response has a status of this class, such as `4xx`.
            http_code_class(maybe_http_code_class): WebhookHttpCodeClass,
            /// Limits the results to deliveries of events of these types.
            event_type(maybe_event_type): List<WebhookEventType>,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// The query parameters of `webhooks_list_webhook_endpoints`.
    pub struct WebhooksListWebhookEndpointsQuery {
        optional {
            /// Limits the results to webhook endpoints of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}

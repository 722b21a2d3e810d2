use super::{WebhookEvent, WebhookEventType};
use crate::json::{List, Secret, Timestamp, model, open_enum, request};

open_enum! {
    /// A version of the API that webhook payloads can be written in.
    pub enum ApiVersion {
        /// Version 2026-04.
        V2026_04 = "2026-04",
        /// Version 2026-10.
        V2026_10 = "2026-10",
    }
}

model! {
    /// A try to deliver an event to a webhook endpoint.
    pub struct WebhookDelivery {
        /// When the delivery was created.
        pub created_at: Timestamp,
        /// When the delivery was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The delivery's id, a UUID.
        pub id: String,
        /// Whether the endpoint took the event.
        pub succeeded: bool,
        /// The HTTP status of the endpoint's answer; `None` if it gave none.
        pub http_code: Option<i64>,
        /// The endpoint's answer, or what went wrong; `None` if nothing was recorded.
        pub response: Option<String>,
        /// The event that was to be delivered.
        pub webhook_event: WebhookEvent,
    }
}

model! {
    /// A webhook endpoint: a URL of yours that Polar sends events to.
    pub struct WebhookEndpoint {
        /// When the webhook endpoint was created.
        pub created_at: Timestamp,
        /// When the webhook endpoint was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The webhook endpoint's id, a UUID.
        pub id: String,
        /// The URL that events are sent to.
        #[hidden("holds the token of a Discord or Slack webhook")]
        pub url: String,
        /// A name of your own for the endpoint; `None` if it has none.
        pub name: Option<String>,
        /// The version of the API that payloads are written in, such as `2026-10`.
        pub api_version: String,
        /// How events are written.
        pub format: WebhookFormat,
        /// The secret that deliveries are signed with.
        pub secret: Secret,
        /// The id of the organization that the webhook endpoint belongs to, a UUID.
        pub organization_id: String,
        /// The kinds of events that are sent.
        pub events: Vec<WebhookEventType>,
        /// Whether events are sent.
        pub enabled: bool,
        /// Whether deliveries are signed as Standard Webhooks says, with the decoded secret as the key; if not, the
        /// bytes of its whole text are the key.
        pub uses_standard_webhook_signature: bool,
    }
}

request! {
    /// A new webhook endpoint.
    pub struct WebhookEndpointCreate {
        required {
            /// The URL to send events to, 1 to 2083 characters.
            #[hidden("holds the token of a Discord or Slack webhook")]
            url: String,
            /// How events are to be written.
            format: WebhookFormat,
            /// The kinds of events to send.
            events: List<WebhookEventType>,
        }
        optional {
            /// A name of your own for the endpoint. Unset, it has none.
            name(maybe_name): String,
            /// The version of the API that payloads are to be written in. Unset, Polar chooses; the reply tells which.
            api_version(maybe_api_version): ApiVersion,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// Changes to a webhook endpoint.
    pub struct WebhookEndpointUpdate {
        optional {
            /// The URL to send events to, 1 to 2083 characters.
            #[hidden("holds the token of a Discord or Slack webhook")]
            url(maybe_url): String,
            /// A name of your own for the endpoint. It can be replaced, but not cleared.
            name(maybe_name): String,
            /// The version of the API that payloads are to be written in.
            api_version(maybe_api_version): ApiVersion,
            /// How events are to be written.
            format(maybe_format): WebhookFormat,
            /// All kinds of events to send, in place of those it has.
            events(maybe_events): List<WebhookEventType>,
            /// Whether events are sent; `false` pauses the endpoint.
            enabled(maybe_enabled): bool,
        }
    }
}

open_enum! {
    /// How events are written for a webhook endpoint.
    pub enum WebhookFormat {
        /// As a message for Discord.
        Discord = "discord",
        /// As JSON, with the event's type and its data: for a program of yours.
        Raw = "raw",
        /// As a message for Slack.
        Slack = "slack",
    }
}

open_enum! {
    /// A range of HTTP status codes.
    pub enum WebhookHttpCodeClass {
        /// 200 to 299: delivered.
        V2xx = "2xx",
        /// 300 to 399: redirected.
        V3xx = "3xx",
        /// 400 to 499: refused by the receiver.
        V4xx = "4xx",
        /// 500 to 599: the receiver failed.
        V5xx = "5xx",
    }
}

request! {
    /// The query of `webhooks_list_webhook_deliveries`.
    pub struct WebhooksListWebhookDeliveriesQuery {
        optional {
            /// Only the deliveries to these endpoints, by their ids in Polar.
            endpoint_id(maybe_endpoint_id): List<String>,
            /// Only the deliveries from this time on.
            start_timestamp(maybe_start_timestamp): Timestamp,
            /// Only the deliveries up to this time.
            end_timestamp(maybe_end_timestamp): Timestamp,
            /// Only the deliveries that succeeded (`true`), or only those that failed (`false`).
            succeeded(maybe_succeeded): bool,
            /// Only the deliveries that match this text.
            query(maybe_query): String,
            /// Only the deliveries that were answered with a status of this class, such as `4xx`.
            http_code_class(maybe_http_code_class): WebhookHttpCodeClass,
            /// Only the deliveries of events of these types.
            event_type(maybe_event_type): List<WebhookEventType>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// The query of `webhooks_list_webhook_endpoints`.
    pub struct WebhooksListWebhookEndpointsQuery {
        optional {
            /// Only the endpoints of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}

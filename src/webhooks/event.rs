use super::{Payload, WebhookError};
use crate::model::{Json, Map, Timestamp, Zero, from_json, model};
use crate::models::WebhookEventType;
use std::fmt;

/// What a verified delivery tells.
#[derive(Clone)]
#[non_exhaustive]
pub struct Event {
    /// The id of the event, a UUID: the same in each delivery of it.
    pub id: String,
    /// What happened.
    pub kind: WebhookEventType,
    /// When it happened.
    pub timestamp: Timestamp,
    /// The version of the API that the data are written in, such as `2026-10`; `None` if the delivery does not say.
    pub api_version: Option<String>,
    /// The data as JSON: what it happened to. [`data`](Self::data) reads them.
    pub raw: Json,
    /// What else the event has, such as `provider` in [`WebhookEventType::SubscriptionMigrated`].
    pub further: Map<Json>,
}

impl Event {
    /// The data as one of the types of [`models`](crate::models), which is to be the one that events of this kind have;
    /// any, if the kind is not known to this version. They are read as forgivingly as answers of the API.
    ///
    /// For types of your own there is [`raw`](Self::raw)`.decode()`.
    ///
    /// # Errors
    ///
    /// When events of this kind have data of another type, or the data can't be read.
    pub fn data<T: Payload>(&self) -> Result<T, WebhookError> {
        T::read(self)
    }

    /// Reads the body of a delivery that was verified.
    pub(super) fn read(id: String, body: &[u8]) -> Result<Self, WebhookError> {
        let mut event = WebhookEvent::zero();
        from_json(&mut event, body, false).map_err(WebhookError::body)?;
        let WebhookEvent { kind, timestamp, api_version, data, further } = event;
        Ok(Self { id, kind, timestamp, api_version, raw: data, further })
    }
}

/// Without the data, which can hold secrets.
impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("id", &self.id)
            .field("kind", &self.kind)
            .field("timestamp", &self.timestamp)
            .field("api_version", &self.api_version)
            .finish_non_exhaustive()
    }
}

model! {
    /// The body of a delivery.
    struct WebhookEvent {
        /// What happened.
        #[name = "type"]
        #[essential("it says what the data are")]
        pub kind: WebhookEventType,
        /// When it happened.
        pub timestamp: Timestamp,
        /// The version of the API that the data are written in.
        pub api_version: Option<String>,
        /// What it happened to.
        pub data: Json,
    }
    rest {
        /// All else.
        pub further: Map<Json>,
    }
}

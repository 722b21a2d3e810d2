use super::{Decoded, Payload, WebhookError};
use crate::json::{DecodeReport, Empty, Json, Map, Timestamp, from_json, model};
use crate::models::WebhookEventType;
use std::fmt;

/// The event of a verified delivery.
#[derive(Clone)]
#[non_exhaustive]
pub struct Event {
    /// The id of the event, a UUID. It is the same in every delivery of the event.
    pub id: String,
    /// The kind of event.
    pub kind: WebhookEventType,
    /// When it happened.
    pub timestamp: Timestamp,
    /// The API version of the data, such as `2026-10`; `None` if the delivery does not name one.
    pub api_version: Option<String>,
    /// The data as JSON: the object that the event is about. [`data`](Self::data) deserializes it. It may contain
    /// secrets, such as the client secret of a checkout.
    pub raw: Json,
    /// All other fields of the event, such as `provider` in [`WebhookEventType::SubscriptionMigrated`].
    pub additional: Map<Json>,
    pub(super) strict: bool,
    missing: Vec<String>,
}

impl Event {
    /// Deserializes the data into a type of [`models`](crate::models).
    ///
    /// The type must be the one that this kind of event has. For a kind that this version does not know, it may be any
    /// type.
    ///
    /// The data are treated as leniently as responses of the API: a missing required value becomes empty, but a missing
    /// amount, currency or status is an error. [`data_with_report`](Self::data_with_report) lists what was missing, and
    /// [`Verifier::strict`](super::Verifier::strict) makes all of it an error.
    ///
    /// To use a type of your own, call [`raw`](Self::raw)`.decode()`.
    ///
    /// # Errors
    ///
    /// If this kind of event has data of another type, or if the data could not be deserialized.
    pub fn data<T: Payload>(&self) -> Result<T, WebhookError> {
        T::from_event(self).map(Decoded::into_value)
    }

    /// Deserializes the data like [`data`](Self::data), and reports what was missing or could not be used.
    ///
    /// ```
    /// # use polar_funcs::webhooks::{Event, WebhookError};
    /// # fn handle(event: &Event) -> Result<(), WebhookError> {
    /// use polar_funcs::models::Order;
    ///
    /// let order = event.data_with_report::<Order>()?;
    /// if !order.missing().is_empty() {
    ///     eprintln!("order {} lacks {:?}", order.value().id, order.missing());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`data`](Self::data).
    pub fn data_with_report<T: Payload>(&self) -> Result<Decoded<T>, WebhookError> {
        T::from_event(self)
    }

    /// Returns the paths of values of the event itself that were missing or could not be used, such as `timestamp`.
    ///
    /// `data` is among them if parts of the data cannot be represented as JSON, so that [`raw`](Self::raw) differs from
    /// what Polar sent.
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    /// Deserializes the body of a verified delivery.
    pub(super) fn from_body(id: String, body: &[u8], strict: bool) -> Result<Self, WebhookError> {
        let mut event = WebhookEvent::empty();
        let DecodeReport { missing, .. } = from_json(&mut event, body, strict).map_err(WebhookError::body)?;
        let WebhookEvent { kind, timestamp, api_version, data, additional } = event;
        Ok(Self { id, kind, timestamp, api_version, raw: data, additional, strict, missing })
    }
}

/// Without the data, which may contain secrets.
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
        /// The kind of event.
        #[name = "type"]
        #[essential("it determines the type of the data")]
        pub kind: WebhookEventType,
        /// When it happened.
        pub timestamp: Timestamp,
        /// The API version of the data.
        pub api_version: Option<String>,
        /// The object that the event is about.
        pub data: Json,
    }
    additional {
        /// All other fields.
        pub additional: Map<Json>,
    }
}

use super::{Decoded, Payload, WebhookError};
use crate::json::{DecodeReport, Empty, Json, Map, Timestamp, from_json, model};
use crate::models::WebhookEventType;
use std::fmt;

/// An event, deserialized from a verified delivery.
#[derive(Clone)]
#[non_exhaustive]
pub struct Event {
    /// The id of the event, a UUID. It is the same in every delivery of the event.
    pub id: String,
    /// The kind of event.
    pub kind: WebhookEventType,
    /// The time at which the event happened.
    pub timestamp: Timestamp,
    /// The API version of the data, such as `2026-10`; `None` if the delivery does not contain it.
    pub api_version: Option<String>,
    /// The data of the event as JSON: the object that the event is about, which [`data`](Self::data) deserializes. It
    /// may contain secrets, such as the client secret of a checkout.
    pub raw: Json,
    /// All other fields of the event, such as `provider` in [`WebhookEventType::SubscriptionMigrated`].
    pub additional: Map<Json>,
    pub(super) strict: bool,
    missing: Vec<String>,
}

impl Event {
    /// Deserializes the data into a type of [`models`](crate::models).
    ///
    /// The type must be the one that belongs to the kind of the event. For a kind that this version does not know, any
    /// type is accepted.
    ///
    /// The data is deserialized as leniently as responses of the API: a missing required value becomes empty, but a
    /// missing amount, currency or status is an error. [`data_with_report`](Self::data_with_report) lists the missing
    /// values. [`Verifier::strict`](super::Verifier::strict) makes each of them an error.
    ///
    /// To deserialize the data into your own type, call [`raw`](Self::raw)`.decode()`.
    ///
    /// # Errors
    ///
    /// Returns [`WebhookErrorKind::Type`](super::WebhookErrorKind::Type) if the data of this kind of event has another
    /// type, and [`WebhookErrorKind::Data`](super::WebhookErrorKind::Data) if the data could not be deserialized.
    pub fn data<T: Payload>(&self) -> Result<T, WebhookError> {
        T::from_event(self).map(Decoded::into_value)
    }

    /// Deserializes the data like [`data`](Self::data), and returns a report of missing and unusable values.
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
    /// Returns the errors of [`data`](Self::data).
    pub fn data_with_report<T: Payload>(&self) -> Result<Decoded<T>, WebhookError> {
        T::from_event(self)
    }

    /// Returns the JSON paths of values of the event itself, outside of its data, that were missing or could not be
    /// used, such as `timestamp`.
    ///
    /// They include `data` if parts of the data cannot be represented as JSON, so that [`raw`](Self::raw) differs from
    /// the JSON that Polar sent.
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

/// Omits the data, which may contain secrets.
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
        /// The time at which the event happened.
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

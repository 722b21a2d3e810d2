use super::{Decoded, Payload, WebhookError};
use crate::json::{Findings, Json, Map, Timestamp, Zero, from_json, model};
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
    /// The data as JSON: what it happened to. [`data`](Self::data) reads them. They may hold secrets, such as the client
    /// secret of a checkout.
    pub raw: Json,
    /// What else the event has, such as `provider` in [`WebhookEventType::SubscriptionMigrated`].
    pub further: Map<Json>,
    pub(super) strict: bool,
    missing: Vec<String>,
}

impl Event {
    /// The data as one of the types of [`models`](crate::models). It must be the type that events of this kind have; if this
    /// version does not know the kind, it may be any.
    ///
    /// The data are read as forgivingly as responses of the API: a required value that is missing is empty, but an amount,
    /// a currency or a status that is missing is an error. [`data_with_report`](Self::data_with_report) tells what was
    /// missing, and with [`Verifier::strict`](super::Verifier::strict) all of that is an error.
    ///
    /// For types of your own there is [`raw`](Self::raw)`.decode()`.
    ///
    /// # Errors
    ///
    /// When events of this kind have data of another type, or the data cannot be read.
    pub fn data<T: Payload>(&self) -> Result<T, WebhookError> {
        T::read(self).map(Decoded::into_value)
    }

    /// The same, with what was missing or could not be used.
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
    /// As [`data`](Self::data).
    pub fn data_with_report<T: Payload>(&self) -> Result<Decoded<T>, WebhookError> {
        T::read(self)
    }

    /// The paths of what is missing or could not be used in the event itself, such as `timestamp`. `data` is among them if
    /// [`raw`](Self::raw) is not quite what Polar sent, as parts of it cannot be held as JSON.
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    /// Reads the body of a delivery that was verified.
    pub(super) fn read(id: String, body: &[u8], strict: bool) -> Result<Self, WebhookError> {
        let mut event = WebhookEvent::zero();
        let Findings { missing, .. } = from_json(&mut event, body, strict).map_err(WebhookError::body)?;
        let WebhookEvent { kind, timestamp, api_version, data, further } = event;
        Ok(Self { id, kind, timestamp, api_version, raw: data, further, strict, missing })
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

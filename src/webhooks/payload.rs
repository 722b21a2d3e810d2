use super::{Decoded, Event, WebhookError};
use crate::json::{Decode, DecodeReport, Empty, from_json};
use std::any::TypeId;

/// The types that the data of an event can be deserialized into: every type of [`models`](crate::models).
///
/// This trait is sealed.
#[expect(private_bounds, reason = "it seals the trait")]
pub trait Payload: FromEvent {}

impl<T: FromEvent> Payload for T {}

/// Deserializes the data of an event.
///
/// ```compile_fail
/// use polar_funcs::webhooks::{Decoded, Event, Payload, WebhookError};
///
/// struct Mine;
///
/// impl Payload for Mine {
///     fn from_event(_: &Event) -> Result<Decoded<Self>, WebhookError> {
///         unimplemented!()
///     }
/// }
/// ```
pub(super) trait FromEvent: Sized {
    fn from_event(event: &Event) -> Result<Decoded<Self>, WebhookError>;
}

impl<T: Decode + Empty + 'static> FromEvent for T {
    fn from_event(event: &Event) -> Result<Decoded<Self>, WebhookError> {
        let mut value = T::empty();
        let report = decode(event, TypeId::of::<T>(), &mut value)?;
        Ok(Decoded { value, report })
    }
}

fn decode(event: &Event, requested: TypeId, data: &mut dyn Decode) -> Result<DecodeReport, WebhookError> {
    // Checked first, because an object of another type may have all required fields of the requested one.
    if event.kind.data_type().is_some_and(|known| known != requested) {
        return Err(WebhookError::wrong_type(event.kind.as_str()));
    }
    let json = event.raw.as_str().as_bytes();
    from_json(data, json, event.strict).map_err(|failure| WebhookError::data(event.kind.as_str(), failure))
}

/// Declares the type of the data for each kind of event, and the method that registers a handler for it.
macro_rules! payloads {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $(
                $(#[doc = $variant_doc:literal])*
                $variant:ident($type:ty) => $on:ident,
            )*
        }
    ) => {
        impl crate::models::WebhookEventType {
            /// Returns the type of the data for this kind of event; `None` if the kind is unknown.
            pub(crate) fn data_type(&self) -> Option<std::any::TypeId> {
                match self {
                    $(Self::$variant => Some(std::any::TypeId::of::<$type>()),)*
                    _ => None,
                }
            }
        }

        $(#[doc = $doc])*
        #[cfg(feature = "webhook_payloads")]
        #[allow(clippy::large_enum_variant, reason = "the variants are as large as the types that they hold")]
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[doc = $variant_doc])*
                $variant($type),
            )*
            /// The data, as JSON, of a kind of event that this version does not know. `Debug` hides the data, because
            /// it may contain secrets.
            Unknown(crate::models::Json),
        }

        /// Hides the data of unknown kinds, which may contain secrets.
        #[cfg(feature = "webhook_payloads")]
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$variant(data) => f.debug_tuple(stringify!($variant)).field(data).finish(),)*
                    Self::Unknown(_) => f.write_str("Unknown(hidden)"),
                }
            }
        }

        /// Serializes only the data, without the kind of the event.
        #[cfg(feature = "webhook_payloads")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(data) => data.serialize(serializer),)*
                    Self::Unknown(data) => data.serialize(serializer),
                }
            }
        }

        /// A method for each kind of event. Only the types of the kinds that have a handler are linked.
        #[cfg(feature = "web")]
        impl super::WebhookHandler {
            $(
                /// Registers a handler for this event:
                $(#[doc = $variant_doc])*
                #[must_use]
                pub fn $on<R>(
                    self,
                    handler: impl Fn(super::Delivery<$type>) -> R + Send + Sync + 'static,
                ) -> Self
                where
                    R: Future<Output: super::HandlerResult> + Send + 'static,
                {
                    self.on(crate::models::WebhookEventType::$variant, handler)
                }
            )*
        }

        #[cfg(feature = "webhook_payloads")]
        impl super::Event {
            /// Deserializes the data into the variant for the kind of the event. Feature `webhook_payloads`.
            ///
            /// This links the types of all kinds of events.
            ///
            /// # Errors
            ///
            /// Returns [`WebhookErrorKind::Data`](crate::webhooks::WebhookErrorKind::Data) if the data could not be
            /// deserialized.
            pub fn payload(&self) -> Result<$name, super::WebhookError> {
                self.payload_with_report().map(super::Decoded::into_value)
            }

            /// Deserializes the data like [`payload`](Self::payload), and returns a report of missing and unusable
            /// values. Feature `webhook_payloads`.
            ///
            /// # Errors
            ///
            /// Returns the errors of [`payload`](Self::payload).
            pub fn payload_with_report(
                &self,
            ) -> Result<super::Decoded<$name>, super::WebhookError> {
                Ok(match self.kind {
                    $(crate::models::WebhookEventType::$variant => self.data_with_report()?.map($name::$variant),)*
                    _ => super::Decoded::complete($name::Unknown(self.raw.clone())),
                })
            }
        }
    };
}

pub(super) use payloads;

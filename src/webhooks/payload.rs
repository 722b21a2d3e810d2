use super::{Decoded, Event, WebhookError};
use crate::json::{Findings, Slot, Zero, from_json};
use std::any::TypeId;

/// What the data of an event can be read as: every type of [`models`](crate::models).
pub trait Payload: Sized {
    #[doc(hidden)]
    fn read(event: &Event) -> Result<Decoded<Self>, WebhookError>;
}

impl<T: Slot + Zero + 'static> Payload for T {
    fn read(event: &Event) -> Result<Decoded<Self>, WebhookError> {
        let mut value = T::zero();
        let findings = read(event, TypeId::of::<T>(), &mut value)?;
        Ok(Decoded { value, findings })
    }
}

fn read(event: &Event, asked: TypeId, data: &mut dyn Slot) -> Result<Findings, WebhookError> {
    // An object of another type may have the required fields of the one that was asked for.
    if event.kind.data_type().is_some_and(|known| known != asked) {
        return Err(WebhookError::of_another_type(event.kind.as_str()));
    }
    let json = event.raw.as_str().as_bytes();
    from_json(data, json, event.strict).map_err(|failure| WebhookError::data(event.kind.as_str(), failure))
}

/// Declares what the data of each kind of event are.
macro_rules! payloads {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $(
                $(#[doc = $variant_doc:literal])*
                $variant:ident($type:ty),
            )*
        }
    ) => {
        impl super::WebhookEventType {
            /// The type of the data of events of this kind; `None` if the kind is not known.
            pub(crate) fn data_type(&self) -> Option<std::any::TypeId> {
                match self {
                    $(Self::$variant => Some(std::any::TypeId::of::<$type>()),)*
                    _ => None,
                }
            }
        }

        $(#[doc = $doc])*
        #[cfg(feature = "webhook_payloads")]
        #[allow(clippy::large_enum_variant, reason = "as large as the types it is for")]
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[doc = $variant_doc])*
                $variant($type),
            )*
            /// The data of an event of a kind that this version does not know, as JSON. They may hold secrets, so
            /// `Debug` hides them.
            Unknown(crate::models::Json),
        }

        /// Hides data of an unknown kind, which may hold secrets.
        #[cfg(feature = "webhook_payloads")]
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$variant(data) => f.debug_tuple(stringify!($variant)).field(data).finish(),)*
                    Self::Unknown(_) => f.write_str("Unknown(hidden)"),
                }
            }
        }

        /// Writes the data alone.
        #[cfg(feature = "webhook_payloads")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(data) => data.serialize(serializer),)*
                    Self::Unknown(data) => data.serialize(serializer),
                }
            }
        }

        #[cfg(feature = "webhook_payloads")]
        impl crate::webhooks::Event {
            /// The data, typed by the kind of the event. It links the types of all kinds; feature `webhook_payloads`.
            ///
            /// # Errors
            ///
            /// When the data can't be read as what they should be.
            pub fn payload(&self) -> Result<$name, crate::webhooks::WebhookError> {
                self.payload_with_report().map(crate::webhooks::Decoded::into_value)
            }

            /// The same, with what was missing or could not be used. Feature `webhook_payloads`.
            ///
            /// # Errors
            ///
            /// As [`payload`](Self::payload).
            pub fn payload_with_report(
                &self,
            ) -> Result<crate::webhooks::Decoded<$name>, crate::webhooks::WebhookError> {
                Ok(match self.kind {
                    $(super::WebhookEventType::$variant => self.data_with_report()?.map($name::$variant),)*
                    _ => crate::webhooks::Decoded::whole($name::Unknown(self.raw.clone())),
                })
            }
        }
    };
}

pub(crate) use payloads;

//! [`scalar_union!`]: a string, a number or another scalar.
//!
//! ```text
//! scalar_union! {
//!     /// …
//!     pub enum MetadataValue ("text or an integer", empty: Text(String)) {    the description for messages, the empty value
//!         /// …
//!         Text(String),                               the first variant that takes the scalar
//!         /// …
//!         Integer(i64),
//!     }
//!     else {                                          takes all other JSON
//!         /// …
//!         Json,
//!     }
//! }
//! ```

macro_rules! scalar_union {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident ($expected:literal, empty: $empty:ident($empty_type:ty)) {
            $($(#[doc = $variant_doc:literal])* $variant:ident($type:ty),)*
        }
        $(else {
            $(#[doc = $else_doc:literal])*
            $else:ident,
        })?
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant($type),)*
            $($(#[doc = $else_doc])* $else($crate::json::Json),)?
        }

        $(impl ::std::convert::From<$type> for $name {
            fn from(value: $type) -> Self {
                Self::$variant(value)
            }
        })*

        const _: () = {
            use $crate::json;

            impl json::Empty for $name {
                fn empty() -> Self {
                    Self::$empty(<$empty_type as json::Empty>::empty())
                }
            }

            impl json::Decode for $name {
                fn decode_step(&mut self, step: json::DecodeStep<'_, '_>) -> ::std::option::Option<&mut dyn json::Decode> {
                    match step {
                        json::DecodeStep::Describe(kind) => *kind = json::NodeKind::Scalar($expected),
                        $(json::DecodeStep::SetJson(json) => {
                            *self = Self::$else(::std::mem::take(json));
                            return Some(self);
                        })?
                        json::DecodeStep::SetScalar(scalar) => {
                            $({
                                let mut value = <$type as json::Empty>::empty();
                                if json::Decode::decode_step(&mut value, json::DecodeStep::SetScalar(scalar)).is_some() {
                                    *self = Self::$variant(value);
                                    return Some(self);
                                }
                            })*
                        }
                        _ => {}
                    }
                    None
                }
            }

            impl json::Encode for $name {
                fn encode(&self, part: json::Part) -> json::ValueRef<'_> {
                    match self {
                        $(Self::$variant(value) => json::Encode::encode(value, part),)*
                        $(Self::$else(value) => json::Encode::encode(value, part),)?
                    }
                }
            }

            $crate::json::model!(@read_and_write $name);
        };
    };
}

pub(crate) use scalar_union;

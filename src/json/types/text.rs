/// Implements a type that wraps a string. `$expected` describes the type in error messages.
macro_rules! text {
    ($name:ident, $expected:literal) => {
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<&String> for $name {
            fn from(text: &String) -> Self {
                Self(text.clone())
            }
        }

        const _: () = {
            use $crate::json::{self, Decode, DecodeStep, Empty, NodeKind};

            impl Empty for $name {
                fn empty() -> Self {
                    Self(String::new())
                }
            }

            impl Decode for $name {
                fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode> {
                    match step {
                        DecodeStep::Describe(kind) => *kind = NodeKind::Scalar($expected),
                        step => return self.0.decode_step(step),
                    }
                    None
                }
            }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    json::deserialize(deserializer)
                }
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    json::serialize(self, serializer)
                }
            }
        };
    };

    // A string that `Display` and `Debug` show.
    (shown $name:ident, $expected:literal) => {
        impl $name {
            /// Returns the text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(&self.0, f)
            }
        }

        impl $crate::json::Encode for $name {
            fn encode(&self, _: $crate::json::Part) -> $crate::json::ValueRef<'_> {
                $crate::json::ValueRef::Text(&self.0)
            }
        }

        $crate::json::types::text!($name, $expected);
    };
}

pub(crate) use text;

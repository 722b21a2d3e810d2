/// What all types have in common that are a text of a certain form: `$expected` names it in messages.
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

        const _: () = {
            use $crate::json::{self, Kind, Slot, Step, Zero};

            impl Zero for $name {
                fn zero() -> Self {
                    Self(String::new())
                }
            }

            impl Slot for $name {
                fn fill(&mut self, step: Step<'_, '_>) -> Option<&mut dyn Slot> {
                    match step {
                        Step::Tell(kind) => *kind = Kind::Scalar($expected),
                        step => return self.0.fill(step),
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

    // One that anyone may see.
    (shown $name:ident, $expected:literal) => {
        impl $name {
            /// The text.
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

        impl $crate::json::Item for $name {
            fn view(&self, _: $crate::json::Look) -> $crate::json::View<'_> {
                $crate::json::View::Text(&self.0)
            }
        }

        $crate::json::text!($name, $expected);
    };
}

pub(crate) use text;

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
            use $crate::model::{self, Atom, Place, Scalar, Slot, Zero};

            impl Zero for $name {
                const ZERO: Self = Self(String::new());
            }

            impl Slot for $name {
                fn place(&mut self) -> Place<'_> {
                    Place::Scalar(self)
                }
            }

            impl Scalar for $name {
                fn expected(&self) -> &'static str {
                    $expected
                }

                fn take(&mut self, atom: &mut Atom<'_>) -> bool {
                    self.0.take(atom)
                }
            }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    model::deserialize(deserializer)
                }
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    model::serialize(self, serializer)
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

        impl $crate::model::Item for $name {
            fn view(&self) -> $crate::model::View<'_> {
                $crate::model::View::Text(&self.0)
            }
        }

        $crate::model::text!($name, $expected);
    };
}

pub(crate) use text;

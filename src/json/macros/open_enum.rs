//! [`open_enum!`]: a string from a list that may grow.
//!
//! ```text
//! open_enum! {
//!     /// …
//!     pub enum Interval {                             in the byte order of the strings; `Unknown` is added
//!         /// …
//!         Month = "month",
//!     }
//! }
//! ```

macro_rules! open_enum {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $($(#[doc = $variant_doc:literal])* $variant:ident = $text:literal,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Eq, Hash, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant,)*
            /// A value that this version does not know, as the API sent it.
            Unknown(::std::string::String),
        }

        const _: () = {
            use $crate::json;

            enum __Field { $($variant),* }

            static TEXT: [u8; json::SortedNames::len(&[$($text),*])] = json::SortedNames::text(&[$($text),*]);
            const NAMES: json::SortedNames = json::SortedNames::new(&TEXT);

            impl $name {
                /// Returns the text that the API uses for the value.
                pub fn as_str(&self) -> &str {
                    let index = match self {
                        $(Self::$variant => __Field::$variant as usize,)*
                        Self::Unknown(text) => return text,
                    };
                    NAMES.at(index)
                }

                fn known(text: &str) -> ::std::option::Option<Self> {
                    let index = NAMES.find(text)?;
                    $(if index == __Field::$variant as usize {
                        return Some(Self::$variant);
                    })*
                    None
                }
            }

            impl $name {
                /// All values that this version knows, in the byte order of their texts.
                pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            }

            impl ::std::cmp::Ord for $name {
                fn cmp(&self, other: &Self) -> ::std::cmp::Ordering {
                    self.as_str().cmp(other.as_str())
                }
            }

            impl ::std::cmp::PartialOrd for $name {
                fn partial_cmp(&self, other: &Self) -> ::std::option::Option<::std::cmp::Ordering> {
                    ::std::option::Option::Some(::std::cmp::Ord::cmp(self, other))
                }
            }

            impl ::std::cmp::PartialEq<str> for $name {
                fn eq(&self, text: &str) -> bool {
                    self.as_str() == text
                }
            }

            impl ::std::cmp::PartialEq<&str> for $name {
                fn eq(&self, text: &&str) -> bool {
                    self.as_str() == *text
                }
            }

            /// Never fails: a text that this version does not know becomes `Unknown`.
            impl ::std::str::FromStr for $name {
                type Err = ::std::convert::Infallible;

                fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                    ::std::result::Result::Ok(::std::convert::From::from(text))
                }
            }

            impl ::std::convert::From<&::std::string::String> for $name {
                fn from(text: &::std::string::String) -> Self {
                    ::std::convert::From::from(text.as_str())
                }
            }

            impl ::std::convert::From<&str> for $name {
                fn from(text: &str) -> Self {
                    Self::known(text).unwrap_or_else(|| Self::Unknown(::std::string::String::from(text)))
                }
            }

            impl ::std::convert::From<::std::string::String> for $name {
                fn from(text: ::std::string::String) -> Self {
                    Self::known(&text).unwrap_or(Self::Unknown(text))
                }
            }

            impl ::std::fmt::Display for $name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.write_str(self.as_str())
                }
            }

            impl json::Empty for $name {
                fn empty() -> Self {
                    Self::Unknown(::std::string::String::new())
                }
            }

            impl json::Decode for $name {
                fn decode_step(&mut self, step: json::DecodeStep<'_, '_>) -> ::std::option::Option<&mut dyn json::Decode> {
                    match step {
                        json::DecodeStep::Describe(kind) => *kind = json::NodeKind::Scalar("text"),
                        json::DecodeStep::SetScalar(json::Scalar::Text(text)) => {
                            *self = Self::known(text)
                                .unwrap_or_else(|| Self::Unknown(::std::mem::take(text).into_owned()));
                            return Some(self);
                        }
                        _ => {}
                    }
                    None
                }
            }

            impl json::Encode for $name {
                fn encode(&self, _: json::Part) -> json::ValueRef<'_> {
                    json::ValueRef::Text(self.as_str())
                }
            }

            $crate::json::model!(@read_and_write $name);
        };
    };
}

pub(crate) use open_enum;

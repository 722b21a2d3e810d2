//! [`request!`]: an object that the caller sends.
//!
//! ```text
//! request! {
//!     /// …
//!     pub struct MeterUpdate {
//!         required {                                  arguments of `new`, in this order
//!             /// …
//!             #[may_be_missing]                       decoding does not fail without it; otherwise it does
//!             #[essential("…")]                       as in `model!`, which says why, for an object that is also received
//!             #[hidden("is signed")]                  as in `model!`
//!             #[not_blank]                            an empty value is an error before anything is sent
//!             id: String,
//!         }
//!         nullable {                                  further arguments of `new`; an `Option`, null if it is `None`
//!             /// …
//!             unit: String,
//!         }
//!         optional {                                  not sent unless set; an `Option`
//!             /// …
//!             limit(maybe_limit): i64,                the setters: with a value, and with an `Option`
//!             /// …
//!             #[path_safe]                            a value that a path cannot contain is an error before anything is sent
//!             #[through trimmed]                      the function of `json` that constructor and setters apply
//!             external_id(maybe_external_id): String,
//!         }
//!         patch {                                     left, cleared or set; a `Patch`
//!             /// …
//!             #[unconfirmed]                          no recorded server cleared it, which the docs say
//!             name(maybe_name, clear_name): String,   the setters as above, and the one that clears
//!         }
//!     }
//!     additional { … }                                as in `model!`
//! }
//! ```

macro_rules! request {
    (
        $(#[doc = $doc:literal])*
        $(#[constant($($constant:ident = $value:tt),+)])?
        pub struct $name:ident {
            $(required {$(
                $(#[doc = $required_doc:literal])*
                $(#[name = $required_json:literal])?
                $(#[may_be_missing $($required_may:tt)?])?
                $(#[essential($required_why:literal)])?
                $(#[hidden($required_holds:literal)])?
                $(#[not_blank $($required_blank:tt)?])?
                $(#[path_safe $($required_path_safe:tt)?])?
                $(#[through $required_through:ident])?
                $required:ident: $required_type:ty,
            )*})?
            $(nullable {$(
                $(#[doc = $nullable_doc:literal])*
                $(#[name = $nullable_json:literal])?
                $(#[hidden($nullable_holds:literal)])?
                $(#[not_blank $($nullable_blank:tt)?])?
                $(#[path_safe $($nullable_path_safe:tt)?])?
                $(#[through $nullable_through:ident])?
                $nullable:ident: $nullable_type:ty,
            )*})?
            $(optional {$(
                $(#[doc = $optional_doc:literal])*
                $(#[name = $optional_json:literal])?
                $(#[hidden($optional_holds:literal)])?
                $(#[not_blank $($optional_blank:tt)?])?
                $(#[path_safe $($optional_path_safe:tt)?])?
                $(#[through $optional_through:ident])?
                $optional:ident($maybe_optional:ident): $optional_type:ty,
            )*})?
            $(patch {$(
                $(#[doc = $patch_doc:literal])*
                $(#[name = $patch_json:literal])?
                $(#[hidden($patch_holds:literal)])?
                $(#[not_blank $($patch_blank:tt)?])?
                $(#[path_safe $($patch_path_safe:tt)?])?
                $(#[through $patch_through:ident])?
                $(#[unconfirmed $($patch_unconfirmed:tt)?])?
                $patch:ident($maybe_patch:ident, $clear:ident): $patch_type:ty,
            )*})?
        }
        $(additional {
            $(#[doc = $additional_doc:literal])*
            pub $additional:ident: $additional_type:ty,
        })?
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct $name {
            $($($(#[doc = $required_doc])* pub $required: $required_type,)*)?
            $($($(#[doc = $nullable_doc])* pub $nullable: ::std::option::Option<$nullable_type>,)*)?
            $($($(#[doc = $optional_doc])* pub $optional: ::std::option::Option<$optional_type>,)*)?
            $($(
                $(#[doc = $patch_doc])*
                $(
                    #[doc = "\n\nClearing it is documented, but not confirmed by a recorded exchange."]
                    $($patch_unconfirmed)?
                )?
                pub $patch: $crate::json::Patch<$patch_type>,
            )*)?
            $($(#[doc = $additional_doc])* pub $additional: $additional_type,)?
        }

        #[allow(clippy::should_implement_trait, clippy::too_many_arguments, reason = "as the API has them")]
        impl $name {
            /// Creates a request with its required fields.
            #[must_use]
            pub fn new(
                $($($required: impl ::std::convert::Into<$required_type>,)*)?
                $($($nullable: impl ::std::convert::Into<$crate::json::Nullable<$nullable_type>>,)*)?
            ) -> Self {
                Self {
                    $($($required: $crate::json::request!(@through $required $($required_through)?),)*)?
                    $($($nullable: {
                        let $nullable = $nullable.into().0;
                        $crate::json::request!(@through $nullable $($nullable_through)?)
                    },)*)?
                    $($($optional: None,)*)?
                    $($($patch: $crate::json::Patch::Leave,)*)?
                    $($additional: <$additional_type as $crate::json::Empty>::empty(),)?
                }
            }

            $($(
                $(#[doc = $optional_doc])*
                #[must_use]
                pub fn $optional(mut self, $optional: impl ::std::convert::Into<$optional_type>) -> Self {
                    self.$optional = Some($crate::json::request!(@through $optional $($optional_through)?));
                    self
                }

                #[doc = concat!("Sets `", stringify!($optional), "` if the option has a value.")]
                #[must_use]
                pub fn $maybe_optional(
                    self,
                    $optional: ::std::option::Option<impl ::std::convert::Into<$optional_type>>,
                ) -> Self {
                    match $optional {
                        Some($optional) => self.$optional($optional),
                        None => self,
                    }
                }
            )*)?

            $($(
                $(#[doc = $patch_doc])*
                #[must_use]
                pub fn $patch(mut self, $patch: impl ::std::convert::Into<$patch_type>) -> Self {
                    let value = $crate::json::request!(@through $patch $($patch_through)?);
                    self.$patch = $crate::json::Patch::Set(value);
                    self
                }

                #[doc = concat!("Sets `", stringify!($patch), "` if the option has a value, and leaves it unchanged otherwise.")]
                #[must_use]
                pub fn $maybe_patch(
                    self,
                    $patch: ::std::option::Option<impl ::std::convert::Into<$patch_type>>,
                ) -> Self {
                    match $patch {
                        Some($patch) => self.$patch($patch),
                        None => self,
                    }
                }

                #[doc = concat!("Clears `", stringify!($patch), "` by sending null.")]
                $(
                    #[doc = "\n\nThis is documented, but not confirmed by a recorded exchange."]
                    $($patch_unconfirmed)?
                )?
                #[must_use]
                pub fn $clear(mut self) -> Self {
                    self.$patch = $crate::json::Patch::Clear;
                    self
                }
            )*)?

            $(
                $(#[doc = $additional_doc])*
                #[must_use]
                pub fn $additional(mut self, $additional: impl ::std::convert::Into<$additional_type>) -> Self {
                    self.$additional = $additional.into();
                    self
                }
            )?
        }

        $crate::json::request! { @default $name $($($required)*)? $($($nullable)*)? }
        $crate::json::request! { @entries $name ($($additional: $additional_type)?) $($($required)*)? $($($nullable)*)? }

        $crate::json::model! {
            @object $name
            ($($($constant = $value),+)?)
            (
                $($($required: $required_type = ($($required_json)?)
                    (required $(may_be_missing $($required_may)?)? $($required_why)?)
                    ($($required_holds)?) ($(not_blank $($required_blank)?)?)
                    ($(path_safe $($required_path_safe)?)?) (),)*)?
                $($($nullable: ::std::option::Option<$nullable_type> = ($($nullable_json)?)
                    () ($($nullable_holds)?) ($(not_blank $($nullable_blank)?)?)
                    ($(path_safe $($nullable_path_safe)?)?) (),)*)?
                $($($optional: ::std::option::Option<$optional_type> = ($($optional_json)?)
                    () ($($optional_holds)?) ($(not_blank $($optional_blank)?)?)
                    ($(path_safe $($optional_path_safe)?)?) (optional),)*)?
                $($($patch: $crate::json::Patch<$patch_type> = ($($patch_json)?)
                    () ($($patch_holds)?) ($(not_blank $($patch_blank)?)?)
                    ($(path_safe $($patch_path_safe)?)?) (),)*)?
            )
            ($($additional: $additional_type)?)
        }
    };

    // Converts an argument.
    (@through $argument:ident) => { ::std::convert::Into::into($argument) };
    (@through $argument:ident $function:ident) => { $crate::json::$function(::std::convert::Into::into($argument)) };

    // A request without required fields has a default, and converts from `()`.
    (@default $name:ident) => {
        impl ::std::default::Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl ::std::convert::From<()> for $name {
            fn from((): ()) -> Self {
                Self::new()
            }
        }
    };
    (@default $name:ident $($needed:ident)+) => {};

    // A request without required fields that accepts additional keys converts from a map of these keys.
    (@entries $name:ident ($additional:ident: $type:ty)) => {
        impl ::std::convert::From<$type> for $name {
            fn from(entries: $type) -> Self {
                Self::new().$additional(entries)
            }
        }

        impl<K, V, const N: usize> ::std::convert::From<[(K, V); N]> for $name
        where
            $type: ::std::convert::From<[(K, V); N]>,
        {
            fn from(entries: [(K, V); N]) -> Self {
                Self::new().$additional(entries)
            }
        }
    };
    (@entries $name:ident ($($additional:ident: $type:ty)?) $($needed:ident)*) => {};
}

pub(crate) use request;

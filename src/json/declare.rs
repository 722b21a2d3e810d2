//! The macros in which the types of the API are declared.
//!
//! They name everything by its path, so that a type may have any name. Names of their own begin with underscores or in
//! lower case, as no type of the API does.
//!
//! ```text
//! model! {
//!     /// A customer who is one person.
//!     #[is(type = "individual", legacy = false)]      the same in every value (a text, true, false, null): not a field
//!     pub struct CustomerIndividual {
//!         /// The customer's id.
//!         #[essential("nothing can be done with a customer that has no id")]    an error when missing
//!         #[hidden("contains the id")]                not shown by `Debug`
//!         pub id: String,                             required: when missing, empty and reported
//!         /// What kind of …
//!         #[name = "type"]                            its name in JSON, where that is no name in Rust
//!         pub kind: CustomerKind,
//!         /// The name.
//!         pub name: Option<String>,                   may be null or absent
//!     }
//!     rest {                                          takes the keys that are no field's
//!         /// Costs by kind.
//!         pub costs: Map<f64>,
//!     }
//!     private {                                       is neither read nor written
//!         /// …
//!         reading: Reading,
//!     }
//! }
//!
//! request! {
//!     /// …
//!     pub struct MeterUpdate {
//!         required {                                  arguments of `new`, in this order
//!             /// …
//!             #[essential("…")]                       as above, where it is also received
//!             #[hidden("is signed")]                  as above
//!             #[not_blank]                            an error when empty, before anything is sent
//!             id: String,
//!         }
//!         nullable {                                  further arguments of `new`; held as `Option`, null when `None`
//!             /// …
//!             unit: String,
//!         }
//!         optional {                                  left out unless set; held as `Option`
//!             /// …
//!             limit(maybe_limit): i64,                its setters: of a value, and of an `Option`
//!             /// …
//!             #[path_safe]                            an error when no path could hold it, before anything is sent
//!             #[through trimmed]                      the function of `model` that the constructor and setters call
//!             external_id(maybe_external_id): String,
//!         }
//!         patch {                                     left, cleared or set; held as `Patch`
//!             /// …
//!             #[unconfirmed]                          no server was seen to clear it: the docs say so
//!             name(maybe_name, clear_name): String,   as above, and what clears it
//!         }
//!     }
//!     rest { … }                                      as above
//! }
//!
//! union! {
//!     /// …
//!     pub enum Customer by "type" {                   the key of the tag; `by "benefit" "type"` for one further inside
//!         /// A person.
//!         Individual(CustomerIndividual) = "individual",      or several tags: `"sum" | "max"`
//!         /// A team.
//!         Team(CustomerTeam) = "team",
//!         /// All others.
//!         Generic(CustomerGeneric) = _,               last, if at all; else others are `Unknown`
//!     }
//!     shared {                                        fields of all variants, `None` when the variant is unknown
//!         /// The id.
//!         id: String as str,                          read as `Option<&str>`
//!     }
//!     new {                                           constructors of the variants, where it is sent
//!         /// A person.
//!         individual(email: String): CustomerIndividual,
//!     }
//!     listed {}                                       where requests have lists of it
//! }
//!
//! union! {
//!     /// …
//!     pub enum Discount by fields {                   the first of which all these fields are there; also `null("…")`
//!         /// …
//!         Fixed(DiscountFixed) = has("amounts", "duration"),
//!         /// All others.
//!         Other(DiscountOther) = _,
//!     }
//! }
//!
//! open_enum! {
//!     /// …
//!     pub enum Interval {                             in the order of the texts; `Unknown` comes by itself
//!         /// …
//!         Month = "month",
//!     }
//! }
//!
//! pair! {
//!     /// …
//!     pub struct TaxId {                              `["FR61954506077", "eu_vat"]`
//!         /// …
//!         pub number: String,
//!         /// …
//!         pub format: TaxIdFormat,
//!     }
//! }
//!
//! scalar_union! {
//!     /// …
//!     pub enum MetadataValue ("text or an integer", zero: Text(String)) {     what messages expect, and the empty value
//!         /// …
//!         Text(String),                               the first that takes the value
//!         /// …
//!         Integer(i64),
//!     }
//!     else {                                          takes what is no such value
//!         /// …
//!         Json,
//!     }
//! }
//! ```

/// An object that the API sends.
macro_rules! model {
    (
        $(#[doc = $doc:literal])*
        $(#[is($($constant:ident = $value:tt),+)])?
        $visible:vis struct $name:ident {
            $(
                $(#[doc = $field_doc:literal])*
                $(#[name = $json:literal])?
                $(#[essential($why:literal)])?
                $(#[hidden($holds:literal)])?
                pub $field:ident: $type:ty,
            )*
        }
        $(rest {
            $(#[doc = $rest_doc:literal])*
            pub $rest:ident: $rest_type:ty,
        })?
        $(private {
            $(#[doc = $private_doc:literal])*
            $private:ident: $private_type:ty,
        })?
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone)]
        #[non_exhaustive]
        $visible struct $name {
            $($(#[doc = $field_doc])* pub $field: $type,)*
            $($(#[doc = $rest_doc])* pub $rest: $rest_type,)?
            $($(#[doc = $private_doc])* pub(super) $private: $private_type,)?
        }

        $crate::json::model! {
            @object $name
            ($($($constant = $value),+)?)
            ($($field: $type = ($($json)?) ($($why)?) ($($holds)?) () () (),)*)
            ($($rest: $rest_type)?)
            $(($private: $private_type))?
        }
    };

    // The shape and the accessors of an object, sent or received.
    (
        @object $name:ident
        ($($constant:ident = $value:tt),*)
        ($(
            $field:ident: $type:ty = ($($json:literal)?)
            ($($essential:literal)?) ($($hidden:literal)?) ($($not_blank:ident)?) ($($path_safe:ident)?)
            ($($optional:ident)?),
        )*)
        ($($rest:ident: $rest_type:ty)?)
        $(($private:ident: $private_type:ty))?
    ) => {
        const _: () = {
            use $crate::json;

            #[allow(non_camel_case_types, reason = "named as the fields they count")]
            #[allow(dead_code, reason = "an object may have no fields")]
            enum __Field { $($field,)* }

            const DECLARED: json::Declared<'_> = json::Declared {
                name: stringify!($name),
                constants: &[$((stringify!($constant), stringify!($value))),*],
                fields: &[$((
                    $crate::json::model!(@name $field $($json)?),
                    &[
                        $($crate::json::model!(@mark Essential $essential),)?
                        $($crate::json::model!(@mark Hidden $hidden),)?
                        $($crate::json::model!(@mark NotBlank $not_blank),)?
                        $($crate::json::model!(@mark PathSafe $path_safe),)?
                        $($crate::json::model!(@mark Optional $optional),)?
                    ],
                )),*],
            };
            static TEXT: [u8; DECLARED.len()] = DECLARED.text();
            const SHAPE: json::Shape = json::Shape::new(&TEXT);

            impl json::Zero for $name {
                fn zero() -> Self {
                    Self {
                        $($field: <$type as json::Zero>::zero(),)*
                        $($rest: <$rest_type as json::Zero>::zero(),)?
                        $($private: <$private_type as json::Zero>::zero(),)?
                    }
                }
            }

            impl json::Keyed for $name {
                fn known_key(key: &str, cursor: &mut json::Cursor) -> ::std::option::Option<&'static str> {
                    SHAPE.known(key, cursor)
                }
            }

            impl json::Slot for $name {
                fn fill(&mut self, step: json::Step<'_, '_>) -> ::std::option::Option<&mut dyn json::Slot> {
                    match step {
                        json::Step::Tell(kind) => *kind = json::Kind::Object(SHAPE),
                        $(json::Step::Part(index) if index == __Field::$field as usize => {
                            return Some(&mut self.$field)
                        })*
                        $(json::Step::Rest => return Some(&mut self.$rest),)?
                        _ => {}
                    }
                    None
                }
            }

            impl json::Item for $name {
                fn view(&self, look: json::Look) -> json::View<'_> {
                    match look {
                        json::Look::Whole => json::View::Object(SHAPE, self),
                        $(json::Look::At(index) if index == __Field::$field as usize => {
                            json::Item::view(&self.$field, json::Look::Whole)
                        })*
                        $(json::Look::Rest => json::Item::view(&self.$rest, json::Look::Whole),)?
                        _ => json::View::End,
                    }
                }
            }

            $crate::json::model!(@read_and_write $name);
            $crate::json::model!(@equal $name);
        };
    };

    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $json:literal) => { $json };
    (@mark $mark:ident $declared:tt) => { $crate::json::Mark::$mark };

    // As derived, which would take a sixth of the time that the crate takes to compile.
    (@equal $name:ident) => {
        impl ::std::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                json::equal(self, other)
            }
        }
    };

    // The traits of other crates, which lead to the one reader and the one writer.
    (@read_and_write $name:ident) => {
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                json::deserialize(deserializer)
            }
        }

        $crate::json::model!(@write $name);
    };
    (@write $name:ident) => {
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                json::serialize(self, serializer)
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                json::debug(self, f)
            }
        }
    };
}

/// An object that the caller sends.
macro_rules! request {
    (
        $(#[doc = $doc:literal])*
        $(#[is($($constant:ident = $value:tt),+)])?
        pub struct $name:ident {
            $(required {$(
                $(#[doc = $required_doc:literal])*
                $(#[name = $required_json:literal])?
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
        $(rest {
            $(#[doc = $rest_doc:literal])*
            pub $rest:ident: $rest_type:ty,
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
            $($(#[doc = $rest_doc])* pub $rest: $rest_type,)?
        }

        #[allow(clippy::should_implement_trait, clippy::too_many_arguments, reason = "as the API has them")]
        impl $name {
            /// A request with what it must have.
            #[must_use]
            pub fn new(
                $($($required: impl ::std::convert::Into<$required_type>,)*)?
                $($($nullable: impl ::std::convert::Into<::std::option::Option<$nullable_type>>,)*)?
            ) -> Self {
                Self {
                    $($($required: $crate::json::request!(@through $required $($required_through)?),)*)?
                    $($($nullable: $crate::json::request!(@through $nullable $($nullable_through)?),)*)?
                    $($($optional: None,)*)?
                    $($($patch: $crate::json::Patch::Leave,)*)?
                    $($rest: <$rest_type as $crate::json::Zero>::zero(),)?
                }
            }

            $($(
                $(#[doc = $optional_doc])*
                #[must_use]
                pub fn $optional(mut self, $optional: impl ::std::convert::Into<$optional_type>) -> Self {
                    self.$optional = Some($crate::json::request!(@through $optional $($optional_through)?));
                    self
                }

                #[doc = concat!("Sets `", stringify!($optional), "` if there is a value.")]
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

                #[doc = concat!("Sets `", stringify!($patch), "` if there is a value, else leaves it as it is.")]
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

                #[doc = concat!("Clears `", stringify!($patch), "`: sends null.")]
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
                $(#[doc = $rest_doc])*
                #[must_use]
                pub fn $rest(mut self, $rest: impl ::std::convert::Into<$rest_type>) -> Self {
                    self.$rest = $rest.into();
                    self
                }
            )?
        }

        $crate::json::request! { @default $name $($($required)*)? $($($nullable)*)? }

        $crate::json::model! {
            @object $name
            ($($($constant = $value),+)?)
            (
                $($($required: $required_type = ($($required_json)?)
                    ($($required_why)?) ($($required_holds)?) ($(not_blank $($required_blank)?)?)
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
            ($($rest: $rest_type)?)
        }
    };

    // What an argument becomes.
    (@through $argument:ident) => { ::std::convert::Into::into($argument) };
    (@through $argument:ident $function:ident) => { $crate::json::$function(::std::convert::Into::into($argument)) };

    // A request that needs nothing has a default, and `()` stands for it.
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
}

/// One of several objects.
macro_rules! union {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident by fields {
            $(
                $(#[doc = $variant_doc:literal])*
                $variant:ident($type:ty) = $(_)? $(has($($has:literal),+))? $(null($($null:literal),+))?,
            )*
        }
        $($section:ident $content:tt)*
    ) => {
        #[allow(clippy::should_implement_trait, clippy::too_many_arguments, reason = "as the API has them")]
        impl $name {
            $crate::json::union! { @sections ($($variant),*) $($section $content)* }
        }

        $crate::json::union! { @outside ($name $($type,)*) $($section)* }

        $crate::json::union! {
            @declare $(#[doc = $doc])* $name
            ($($($($has,)+)? $($($null,)+)?)*)
            ($($(#[doc = $variant_doc])* $variant($type),)*)
            |kept| {
                if !kept.is_complete() {
                    return None;
                }
                $(if kept.tells(&[$($($has),+)?], &[$($($null),+)?]) {
                    return Some(Self::$variant(<$type as $crate::json::Zero>::zero()));
                })*
                Some(<Self as $crate::json::Zero>::zero())
            }
        }
    };

    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident by $key:literal $($inner:literal)* {
            $(
                $(#[doc = $variant_doc:literal])*
                $variant:ident($type:ty) = $($tag:tt)|+,
            )*
        }
        $($section:ident $content:tt)*
    ) => {
        #[allow(clippy::should_implement_trait, clippy::too_many_arguments, reason = "as the API has them")]
        impl $name {
            $crate::json::union! { @sections ($($variant),*) $($section $content)* }
        }

        $crate::json::union! { @outside ($name $($type,)*) $($section)* }

        $crate::json::union! {
            @declare $(#[doc = $doc])* $name
            ($key,)
            ($($(#[doc = $variant_doc])* $variant($type),)*)
            |kept| {
                if !kept.has($key) && !kept.is_complete() {
                    return None;
                }
                Some(match kept.text(&[$key $(, $inner)*]).as_ref() {
                    $($($tag)|+ => Self::$variant(<$type as $crate::json::Zero>::zero()),)*
                    #[allow(unreachable_patterns, reason = "a variant may take all other tags")]
                    _ => <Self as $crate::json::Zero>::zero(),
                })
            }
        }
    };

    (@sections $variants:tt $($section:ident $content:tt)*) => {
        $($crate::json::union! { @$section $variants $content })*
    };

    // Fields that all variants have.
    (@shared $variants:tt {
        $($(#[doc = $doc:literal])* $field:ident: $type:ty $(as $shown:ty)?,)*
    }) => {
        $($crate::json::union! { @accessor $variants ($(#[doc = $doc])*) $field ($type) $($shown)? })*
    };
    (@accessor $variants:tt $docs:tt $field:ident ($type:ty)) => {
        $crate::json::union! { @accessor $variants $docs $field ($type) $type }
    };
    (@accessor ($($variant:ident),*) ($(#[doc = $doc:literal])*) $field:ident ($type:ty) $shown:ty) => {
        $(#[doc = $doc])*
        pub fn $field(&self) -> ::std::option::Option<&$shown> {
            let field: ::std::option::Option<&$type> = match self {
                $(Self::$variant(object) => ::std::convert::Into::into(&object.$field),)*
                Self::Unknown(_) => None,
            };
            field.map(|field| field as &$shown)
        }
    };

    // Constructors. They give the variant itself, which has setters for all of its fields and converts into the union.
    (@new $variants:tt {$(
        $(#[doc = $doc:literal])*
        $new:ident($($argument:ident: $argument_type:ty),* $(,)?): $type:ty,
    )*}) => {
        $(
            $(#[doc = $doc])*
            #[must_use]
            pub fn $new($($argument: impl ::std::convert::Into<$argument_type>),*) -> $type {
                <$type>::new($($argument),*)
            }
        )*
    };

    (@listed $variants:tt {}) => {};

    (@outside $types:tt $($section:ident)*) => {
        $($crate::json::union! { @outside_of $section $types })*
    };
    (@outside_of shared $types:tt) => {};
    (@outside_of new $types:tt) => {};
    // Lists of the union, from values of one variant.
    (@outside_of listed ($name:ident $($type:ty,)*)) => {
        $(
            impl ::std::convert::From<$type> for $crate::json::List<$name> {
                fn from(value: $type) -> Self {
                    ::std::convert::Into::into(<$name as ::std::convert::From<$type>>::from(value))
                }
            }

            impl ::std::convert::From<::std::vec::Vec<$type>> for $crate::json::List<$name> {
                fn from(values: ::std::vec::Vec<$type>) -> Self {
                    ::std::iter::FromIterator::from_iter(values)
                }
            }

            impl<const N: usize> ::std::convert::From<[$type; N]> for $crate::json::List<$name> {
                fn from(values: [$type; N]) -> Self {
                    ::std::iter::FromIterator::from_iter(values)
                }
            }
        )*
    };

    (
        @declare $(#[doc = $doc:literal])* $name:ident
        ($($key:literal,)*)
        ($($(#[doc = $variant_doc:literal])* $variant:ident($type:ty),)*)
        |$kept:ident| $told:block
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant($type),)*
            /// One that this version does not know, as it came.
            Unknown($crate::json::Json),
        }

        $(impl ::std::convert::From<$type> for $name {
            fn from(value: $type) -> Self {
                Self::$variant(value)
            }
        })*

        const _: () = {
            use $crate::json;

            impl $name {
                /// What the fields tell that have come, without a value yet; `None` if more are needed.
                fn told_by($kept: &json::Kept) -> ::std::option::Option<Self> $told
            }

            impl json::Zero for $name {
                fn zero() -> Self {
                    Self::Unknown(<json::Json as json::Zero>::zero())
                }
            }

            impl json::Slot for $name {
                fn fill(&mut self, step: json::Step<'_, '_>) -> ::std::option::Option<&mut dyn json::Slot> {
                    match step {
                        json::Step::Tell(kind) => {
                            let known_key = <Self as json::Keyed>::known_key;
                            let name = stringify!($name);
                            *kind = json::Kind::Union(json::Forms { name, keys: &[$($key),*], known_key });
                        }
                        json::Step::Choose(kept) => {
                            *self = Self::told_by(kept)?;
                            return Some(match self {
                                $(Self::$variant(value) => value,)*
                                Self::Unknown(json) => json,
                            });
                        }
                        _ => {}
                    }
                    None
                }
            }

            impl json::Keyed for $name {
                fn known_key(key: &str, cursor: &mut json::Cursor) -> ::std::option::Option<&'static str> {
                    None $(.or_else(|| <$type as json::Keyed>::known_key(key, cursor)))*
                }
            }

            impl json::Item for $name {
                fn view(&self, look: json::Look) -> json::View<'_> {
                    match self {
                        $(Self::$variant(value) => json::Item::view(value, look),)*
                        Self::Unknown(raw) => json::View::Unknown(raw),
                    }
                }
            }

            $crate::json::model!(@read_and_write $name);
            $crate::json::model!(@equal $name);
        };
    };
}

/// A text out of a list that may grow. The texts are in the order of their bytes.
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
            /// One that this version does not know, as it came.
            Unknown(::std::string::String),
        }

        const _: () = {
            use $crate::json;

            enum __Field { $($variant),* }

            static TEXT: [u8; json::SortedNames::len(&[$($text),*])] = json::SortedNames::text(&[$($text),*]);
            const NAMES: json::SortedNames = json::SortedNames::new(&TEXT);

            impl $name {
                /// The text by which the API knows it.
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

            impl json::Zero for $name {
                fn zero() -> Self {
                    Self::Unknown(::std::string::String::new())
                }
            }

            impl json::Slot for $name {
                fn fill(&mut self, step: json::Step<'_, '_>) -> ::std::option::Option<&mut dyn json::Slot> {
                    match step {
                        json::Step::Tell(kind) => *kind = json::Kind::Scalar("text"),
                        json::Step::Put(json::Atom::Text(text)) => {
                            *self = Self::known(text)
                                .unwrap_or_else(|| Self::Unknown(::std::mem::take(text).into_owned()));
                            return Some(self);
                        }
                        _ => {}
                    }
                    None
                }
            }

            impl json::Item for $name {
                fn view(&self, _: json::Look) -> json::View<'_> {
                    json::View::Text(self.as_str())
                }
            }

            $crate::json::model!(@read_and_write $name);
        };
    };
}

/// An array of two values that belong together.
macro_rules! pair {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
            $($(#[doc = $field_doc:literal])* pub $field:ident: $type:ty,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, PartialEq)]
        pub struct $name {
            $($(#[doc = $field_doc])* pub $field: $type,)*
        }

        const _: () = {
            use $crate::json;

            #[expect(non_camel_case_types, reason = "named as the fields they count")]
            enum __Field { $($field,)* End }

            impl json::Zero for $name {
                fn zero() -> Self {
                    Self { $($field: <$type as json::Zero>::zero(),)* }
                }
            }

            impl json::Slot for $name {
                fn fill(&mut self, step: json::Step<'_, '_>) -> ::std::option::Option<&mut dyn json::Slot> {
                    match step {
                        json::Step::Tell(kind) => *kind = json::Kind::List(__Field::End as usize),
                        $(json::Step::Part(index) if index == __Field::$field as usize => {
                            return Some(&mut self.$field)
                        })*
                        _ => {}
                    }
                    None
                }
            }

            impl json::Item for $name {
                fn view(&self, look: json::Look) -> json::View<'_> {
                    match look {
                        json::Look::Whole => json::View::List(self),
                        $(json::Look::At(index) if index == __Field::$field as usize => {
                            json::Item::view(&self.$field, json::Look::Whole)
                        })*
                        _ => json::View::End,
                    }
                }
            }

            $crate::json::model!(@read_and_write $name);
        };
    };
}

/// A value without parts that may be of one type or another.
macro_rules! scalar_union {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident ($expected:literal, zero: $zero:ident($zero_type:ty)) {
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

            impl json::Zero for $name {
                fn zero() -> Self {
                    Self::$zero(<$zero_type as json::Zero>::zero())
                }
            }

            impl json::Slot for $name {
                fn fill(&mut self, step: json::Step<'_, '_>) -> ::std::option::Option<&mut dyn json::Slot> {
                    match step {
                        json::Step::Tell(kind) => *kind = json::Kind::Scalar($expected),
                        $(json::Step::Keep(json) => {
                            *self = Self::$else(::std::mem::take(json));
                            return Some(self);
                        })?
                        json::Step::Put(atom) => {
                            $({
                                let mut value = <$type as json::Zero>::zero();
                                if json::Slot::fill(&mut value, json::Step::Put(atom)).is_some() {
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

            impl json::Item for $name {
                fn view(&self, look: json::Look) -> json::View<'_> {
                    match self {
                        $(Self::$variant(value) => json::Item::view(value, look),)*
                        $(Self::$else(value) => json::Item::view(value, look),)?
                    }
                }
            }

            $crate::json::model!(@read_and_write $name);
        };
    };
}

pub(crate) use {model, open_enum, pair, request, scalar_union, union};

//! [`union!`]: one of several objects.
//!
//! ```text
//! union! {
//!     /// …
//!     pub enum Customer by "type" {                   the key of the tag; `by "benefit" "type"` for a nested tag
//!         /// A person.
//!         Individual(CustomerIndividual) = "individual",      or several tags: `"sum" | "max"`
//!         /// A team.
//!         Team(CustomerTeam) = "team",
//!         /// All other customers.
//!         Generic(CustomerGeneric) = _,               optional, last; without it, other tags are `Unknown`
//!     }
//!     shared {                                        accessors of fields that all variants have
//!         /// The id.
//!         id: String as str,                          returns `Option<&str>`, `None` for an unknown variant
//!     }
//!     new {                                           constructors of the variants, for a union that is sent
//!         /// A person.
//!         individual(email: String): CustomerIndividual,
//!     }
//!     listed {}                                       for a union of which requests contain lists
//! }
//!
//! union! {
//!     /// …
//!     pub enum Discount by fields {                   the first variant whose fields are all present
//!         /// …
//!         Fixed(DiscountFixed) = has("amounts" "type" "fixed"),   also as null if `type` is `fixed`; or `null("…")`
//!         /// All other discounts.
//!         Other(DiscountOther) = _,
//!     }
//! }
//! ```

macro_rules! union {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident by fields {
            $(
                $(#[doc = $variant_doc:literal])*
                $variant:ident($type:ty) = $(_)? $(has($($has:literal $($field:literal $value:literal)?),+))? $(null($($null:literal),+))?,
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
            @declare $(#[doc = $doc])* $name Fields
            ($($($($has,)+)? $($($null,)+)?)*)
            ($($(#[doc = $variant_doc])* $variant($type),)*)
            |fields| {
                $(if true
                    $($(&& (fields.has($has) $(|| fields.should_have($has, $field, $value))?))+)?
                    $($(&& fields.has_null($null))+)?
                {
                    return Self::$variant(<$type as $crate::json::Empty>::empty());
                })*
                <Self as $crate::json::Empty>::empty()
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
            @declare $(#[doc = $doc])* $name Tag
            ($key, $($inner,)*)
            ($($(#[doc = $variant_doc])* $variant($type),)*)
            |fields| {
                match fields.text(&[$key $(, $inner)*]).as_ref() {
                    $($($tag)|+ => Self::$variant(<$type as $crate::json::Empty>::empty()),)*
                    #[allow(unreachable_patterns, reason = "a variant may take all other tags")]
                    _ => <Self as $crate::json::Empty>::empty(),
                }
            }
        }
    };

    (@sections $variants:tt $($section:ident $content:tt)*) => {
        $($crate::json::union! { @$section $variants $content })*
    };

    // Accessors of the fields that all variants have.
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

    // Constructors. They return the struct of the variant, which has setters for all of its fields and converts into
    // the union.
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
    // Conversions from the structs of variants to lists of the union.
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
        @declare $(#[doc = $doc:literal])* $name:ident $kind:ident
        ($($key:literal,)*)
        ($($(#[doc = $variant_doc:literal])* $variant:ident($type:ty),)*)
        |$fields:ident| $body:block
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant($type),)*
            /// A variant that this version does not know, as the API sent it.
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
                /// Returns the variant that the fields of an object select, with an empty value.
                fn select_variant($fields: &json::ObjectFields<'_>) -> Self $body
            }

            impl json::Empty for $name {
                fn empty() -> Self {
                    Self::Unknown(<json::Json as json::Empty>::empty())
                }
            }

            impl json::Decode for $name {
                fn decode_step(&mut self, step: json::DecodeStep<'_, '_>) -> ::std::option::Option<&mut dyn json::Decode> {
                    match step {
                        json::DecodeStep::Describe(kind) => *kind = json::NodeKind::Union(INFO),
                        json::DecodeStep::SelectVariant(fields) => {
                            *self = Self::select_variant(fields);
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

            const INFO: &json::UnionInfo = &json::UnionInfo {
                name: stringify!($name),
                keys: json::UnionKeys::$kind(&[$($key),*]),
                variants: &[$(<$type as json::HasFields>::FIELDS),*],
            };

            impl json::HasFields for $name {
                const FIELDS: json::FieldNames = json::FieldNames::Union(INFO);
            }

            impl json::Encode for $name {
                fn encode(&self, part: json::Part) -> json::ValueRef<'_> {
                    match self {
                        $(Self::$variant(value) => json::Encode::encode(value, part),)*
                        Self::Unknown(raw) => json::ValueRef::Unknown(raw),
                    }
                }
            }

            $crate::json::model!(@read_and_write $name);
            $crate::json::model!(@equal $name);
        };
    };
}

pub(crate) use union;

//! The macros in which the types of the API are declared.
//!
//! ```text
//! model! {
//!     /// A customer who is one person.
//!     #[is(type = "individual")]                      a text that is the same in every value: written, not a field
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
//! }
//!
//! request! {
//!     /// …
//!     pub struct MeterUpdate {
//!         required {                                  arguments of `new`, in this order
//!             /// …
//!             #[not_blank("it names a meter")]        an error when empty, before anything is sent
//!             id: String,
//!         }
//!         optional {                                  left out unless set; held as `Option`
//!             /// …
//!             limit: i64,
//!         }
//!         patch {                                     left, cleared or set; held as `Patch`
//!             /// …
//!             name: String,
//!         }
//!     }
//! }
//!
//! union! {
//!     /// …
//!     pub enum Customer by "type" {                   the key of the tag; `by "benefit" "type"` for one further inside
//!         /// A person.
//!         Individual(CustomerIndividual) = "individual",      or several tags: `"sum" | "max"`
//!         /// A team, and what comes without a tag.
//!         Team(CustomerTeam) = "team" or absent,
//!     }
//!     shared {                                        fields of all variants, `None` when the variant is unknown
//!         /// The id.
//!         id: String as str,                          read as `Option<&str>`
//!     }
//! }
//!
//! union! {
//!     /// …
//!     pub enum Discount by choose("amounts") {        a function of the fields, called once they are all there
//!         /// …
//!         Fixed(DiscountFixed),
//!     }
//! }
//!
//! one_of! {
//!     /// …
//!     pub enum CustomerSessionCreate {
//!         /// …
//!         CustomerId(CustomerSessionCustomerIdCreate) = customer_id(customer_id: String),     its constructor
//!     }
//!     shared {                                        setters of all variants
//!         /// …
//!         return_url: String,
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
//! }
//! ```

/// An object that the API sends.
macro_rules! model {
    (
        $(#[doc = $doc:literal])*
        $(#[is($($constant:ident = $text:literal),+)])?
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
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        $visible struct $name {
            $($(#[doc = $field_doc])* pub $field: $type,)*
            $($(#[doc = $rest_doc])* pub $rest: $rest_type,)?
        }

        $crate::model::model! {
            @object $name (omits_none: false)
            ($($((stringify!($constant), $text)),+)?)
            ($($field: $type = ($($json)?) ($($why)?) ($($holds)?) (),)*)
            ($($rest: $rest_type)?)
        }
    };

    // The tables and accessors of an object, sent or received.
    (
        @object $name:ident (omits_none: $omits_none:literal)
        ($($constant:expr),*)
        ($($field:ident: $type:ty = ($($json:literal)?) ($($why:literal)?) ($($holds:literal)?) ($($names:literal)?),)*)
        ($($rest:ident: $rest_type:ty)?)
    ) => {
        const _: () = {
            use $crate::model::{self, Item, Keyed, Names, Object, Place, Record, Shape, Slot, View, Zero};

            #[expect(non_camel_case_types, reason = "named as the fields they count")]
            enum Index { $($field,)* #[expect(dead_code, reason = "lets an object without fields have an index")] End }

            static SHAPE: Shape = Shape {
                name: stringify!($name),
                fields: Names::new(
                    concat!($($crate::model::model!(@name $field $($json)?)),*),
                    &Names::ends([$($crate::model::model!(@name $field $($json)?)),*]),
                ),
                essential: 0 $($(| model::model!(@bit $field $why))?)*,
                hidden: 0 $($(| model::model!(@bit $field $holds))?)*,
                not_blank: 0 $($(| model::model!(@bit $field $names))?)*,
                constants: &[$($constant),*],
                omits_none: $omits_none,
            };

            impl Zero for $name {
                const ZERO: Self = Self {
                    $($field: <$type as Zero>::ZERO,)*
                    $($rest: <$rest_type as Zero>::ZERO,)?
                };
            }

            impl Keyed for $name {
                fn known_key(key: &str, start: usize) -> Option<&'static str> {
                    SHAPE.fields.known(key, start)
                }
            }

            impl Slot for $name {
                fn place(&mut self) -> Place<'_> {
                    Place::Object(self)
                }
            }

            impl Object for $name {
                fn shape(&self) -> &'static Shape {
                    &SHAPE
                }

                fn slot(&mut self, index: usize) -> Option<&mut dyn Slot> {
                    $(if index == Index::$field as usize {
                        return Some(&mut self.$field);
                    })*
                    let _ = index;
                    None
                }

                $(fn rest(&mut self) -> Option<&mut dyn model::Pairs> {
                    Some(&mut self.$rest)
                })?
            }

            impl Item for $name {
                fn view(&self) -> View<'_> {
                    View::Object(self)
                }
            }

            impl Record for $name {
                fn shape(&self) -> &'static Shape {
                    &SHAPE
                }

                fn field(&self, index: usize) -> Option<&dyn Item> {
                    $(if index == Index::$field as usize {
                        return Some(&self.$field);
                    })*
                    let _ = index;
                    None
                }

                $(fn rest(&self) -> Option<&dyn model::Entries> {
                    Some(&self.$rest)
                })?
            }

            $crate::model::model!(@read_and_write $name);
        };
    };

    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $json:literal) => { $json };
    (@bit $field:ident $why:literal) => { 1 << Index::$field as u32 };

    // The traits of other crates, which lead to the one reader and the one writer.
    (@read_and_write $name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                model::deserialize(deserializer)
            }
        }

        $crate::model::model!(@write $name);
    };
    (@write $name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                model::serialize(self, serializer)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                model::debug(self, f)
            }
        }
    };
}

/// An object that the caller sends.
macro_rules! request {
    (
        $(#[doc = $doc:literal])*
        $(#[is($($constant:ident = $text:literal),+)])?
        pub struct $name:ident {
            $(required {$(
                $(#[doc = $required_doc:literal])*
                $(#[name = $required_json:literal])?
                $(#[not_blank($required_names:literal)])?
                $required:ident: $required_type:ty,
            )*})?
            $(optional {$(
                $(#[doc = $optional_doc:literal])*
                $(#[name = $optional_json:literal])?
                $(#[not_blank($optional_names:literal)])?
                $optional:ident: $optional_type:ty,
            )*})?
            $(patch {$(
                $(#[doc = $patch_doc:literal])*
                $(#[name = $patch_json:literal])?
                $patch:ident: $patch_type:ty,
            )*})?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($($(#[doc = $required_doc])* pub $required: $required_type,)*)?
            $($($(#[doc = $optional_doc])* pub $optional: Option<$optional_type>,)*)?
            $($($(#[doc = $patch_doc])* pub $patch: $crate::model::Patch<$patch_type>,)*)?
        }

        impl $name {
            /// A request with what it must have.
            #[must_use]
            pub fn new($($($required: impl Into<$required_type>),*)?) -> Self {
                Self {
                    $($($required: $required.into(),)*)?
                    ..<Self as $crate::model::Zero>::ZERO
                }
            }

            $($(
                $(#[doc = $optional_doc])*
                #[must_use]
                pub fn $optional(mut self, $optional: impl Into<$optional_type>) -> Self {
                    self.$optional = Some($optional.into());
                    self
                }
            )*)?

            $($(
                $(#[doc = $patch_doc])*
                #[must_use]
                pub fn $patch(mut self, $patch: impl Into<$crate::model::Patch<$patch_type>>) -> Self {
                    self.$patch = $patch.into();
                    self
                }
            )*)?
        }

        $crate::model::request! { @default $name $($($required)*)? }

        $crate::model::model! {
            @object $name (omits_none: true)
            ($($((stringify!($constant), $text)),+)?)
            (
                $($($required: $required_type = ($($required_json)?) () () ($($required_names)?),)*)?
                $($($optional: Option<$optional_type> = ($($optional_json)?) () () ($($optional_names)?),)*)?
                $($($patch: $crate::model::Patch<$patch_type> = ($($patch_json)?) () () (),)*)?
            )
            ()
        }
    };

    // A request that needs nothing has a default.
    (@default $name:ident) => {
        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }
    };
    (@default $name:ident $($required:ident)+) => {};
}

/// One of several objects that the API sends.
macro_rules! union {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident by $key:literal $($inner:literal)* {
            $(
                $(#[doc = $variant_doc:literal])*
                $variant:ident($type:ty) = $($tag:literal)|+ $(or $absent:ident)?,
            )*
        }
        $(shared {$($shared:tt)*})?
    ) => {
        $crate::model::union! { @shared $name ($($variant),*) $($($shared)*)? }

        $crate::model::union! { @declare $(#[doc = $doc])* $name ($key) ($($(#[doc = $variant_doc])* $variant($type),)*)
            |union, kept| {
                if !kept.has($key) {
                    if !kept.is_complete() {
                        return Choice::Undecided;
                    }
                    $($(
                        let $absent = <$type as Zero>::ZERO;
                        *union = $name::$variant($absent);
                        return union.chosen();
                    )?)*
                }
                match kept.text(&[$key $(, $inner)*]).as_ref() {
                    $($($tag)|+ => *union = $name::$variant(<$type as Zero>::ZERO),)*
                    _ => *union = $name::ZERO,
                }
                union.chosen()
            }
        }
    };

    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident by $choose:ident($($key:literal),+) {
            $(
                $(#[doc = $variant_doc:literal])*
                $variant:ident($type:ty),
            )*
        }
        $(shared {$($shared:tt)*})?
    ) => {
        $crate::model::union! { @shared $name ($($variant),*) $($($shared)*)? }

        $crate::model::union! { @declare $(#[doc = $doc])* $name ($($key),+) ($($(#[doc = $variant_doc])* $variant($type),)*)
            |union, kept| {
                if !kept.is_complete() {
                    return Choice::Undecided;
                }
                *union = $choose(kept);
                union.chosen()
            }
        }
    };

    // Fields that all variants have.
    (
        @shared $name:ident $variants:tt
        $($(#[doc = $doc:literal])* $field:ident: $type:ty $(as $shown:ty)?,)*
    ) => {
        impl $name {
            $($crate::model::union! { @accessor $variants ($(#[doc = $doc])*) $field ($type) $($shown)? })*
        }
    };
    (@accessor $variants:tt $docs:tt $field:ident ($type:ty)) => {
        $crate::model::union! { @accessor $variants $docs $field ($type) $type }
    };
    (@accessor ($($variant:ident),*) ($(#[doc = $doc:literal])*) $field:ident ($type:ty) $shown:ty) => {
        $(#[doc = $doc])*
        pub fn $field(&self) -> Option<&$shown> {
            let field: Option<&$type> = match self {
                $(Self::$variant(object) => (&object.$field).into(),)*
                Self::Unknown(_) => None,
            };
            field.map(|field| field as &$shown)
        }
    };

    (
        @declare $(#[doc = $doc:literal])* $name:ident ($($key:literal),+)
        ($($(#[doc = $variant_doc:literal])* $variant:ident($type:ty),)*)
        |$union:ident, $kept:ident| $choose:block
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant($type),)*
            /// One that this version does not know, as it came.
            Unknown($crate::model::Json),
        }

        $(impl From<$type> for $name {
            fn from(value: $type) -> Self {
                Self::$variant(value)
            }
        })*

        const _: () = {
            use $crate::model::{self, Choice, Item, Keyed, Place, Slot, Union, View, Zero};

            impl $name {
                fn chosen(&mut self) -> Choice<'_> {
                    match self {
                        $(Self::$variant(value) => match value.place() {
                            Place::Object(object) => Choice::Object(object),
                            Place::Union(union) => Choice::Union(union),
                            _ => Choice::Undecided,
                        },)*
                        Self::Unknown(raw) => Choice::Unknown(raw),
                    }
                }
            }

            impl Zero for $name {
                const ZERO: Self = Self::Unknown(model::Json::ZERO);
            }

            impl Slot for $name {
                fn place(&mut self) -> Place<'_> {
                    Place::Union(self)
                }
            }

            impl Keyed for $name {
                fn known_key(key: &str, start: usize) -> Option<&'static str> {
                    None $(.or_else(|| <$type as Keyed>::known_key(key, start)))*
                }
            }

            impl Union for $name {
                fn name(&self) -> &'static str {
                    stringify!($name)
                }

                fn keys(&self) -> &'static [&'static str] {
                    &[$($key),+]
                }

                fn known_key(&self, key: &str, start: usize) -> Option<&'static str> {
                    <Self as Keyed>::known_key(key, start)
                }

                fn choose(&mut self, $kept: &model::Kept) -> Choice<'_> {
                    let $union = self;
                    $choose
                }
            }

            impl Item for $name {
                fn view(&self) -> View<'_> {
                    match self {
                        $(Self::$variant(value) => value.view(),)*
                        Self::Unknown(raw) => View::Json(raw),
                    }
                }
            }

            $crate::model::model!(@read_and_write $name);
        };
    };
}

/// One of several requests, of which each has its constructor and all have the shared setters.
macro_rules! one_of {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $(
                $(#[doc = $variant_doc:literal])*
                $variant:ident($type:ty) = $new:ident($($argument:ident: $argument_type:ty),*),
            )*
        }
        shared {$(
            $(#[doc = $shared_doc:literal])*
            $shared:ident: $shared_type:ty,
        )*}
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant($type),)*
        }

        impl $name {
            $(
                $(#[doc = $variant_doc])*
                #[must_use]
                pub fn $new($($argument: impl Into<$argument_type>),*) -> Self {
                    Self::$variant(<$type>::new($($argument),*))
                }
            )*

            $crate::model::one_of! { @setters ($($variant),*) $($(#[doc = $shared_doc])* $shared: $shared_type,)* }
        }

        $(impl From<$type> for $name {
            fn from(value: $type) -> Self {
                Self::$variant(value)
            }
        })*

        const _: () = {
            use $crate::model::{self, Item, View};

            impl Item for $name {
                fn view(&self) -> View<'_> {
                    match self {
                        $(Self::$variant(value) => value.view(),)*
                    }
                }
            }

            $crate::model::model!(@write $name);
        };
    };
    (@setters $variants:tt $($(#[doc = $doc:literal])* $field:ident: $type:ty,)*) => {
        $($crate::model::one_of! { @setter $variants ($(#[doc = $doc])*) $field: $type })*
    };
    (@setter ($($variant:ident),*) ($(#[doc = $doc:literal])*) $field:ident: $type:ty) => {
        $(#[doc = $doc])*
        #[must_use]
        pub fn $field(self, $field: impl Into<$type>) -> Self {
            match self {
                $(Self::$variant(request) => Self::$variant(request.$field($field)),)*
            }
        }
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
            Unknown(String),
        }

        const _: () = {
            use $crate::model::{self, Atom, Item, Names, Place, Scalar, Slot, SortedNames, View, Zero};

            enum Index { $($variant),* }

            static NAMES: SortedNames =
                SortedNames::new(concat!($($text),*), &Names::ends([$($text),*]), [$($text),*]);

            impl $name {
                /// The text by which the API knows it.
                pub fn as_str(&self) -> &str {
                    let index = match self {
                        $(Self::$variant => Index::$variant as usize,)*
                        Self::Unknown(text) => return text,
                    };
                    NAMES.at(index)
                }

                fn known(text: &str) -> Option<Self> {
                    let index = NAMES.find(text)?;
                    $(if index == Index::$variant as usize {
                        return Some(Self::$variant);
                    })*
                    None
                }
            }

            impl From<&str> for $name {
                fn from(text: &str) -> Self {
                    Self::known(text).unwrap_or_else(|| Self::Unknown(text.to_owned()))
                }
            }

            impl From<String> for $name {
                fn from(text: String) -> Self {
                    Self::known(&text).unwrap_or(Self::Unknown(text))
                }
            }

            impl std::fmt::Display for $name {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str(self.as_str())
                }
            }

            impl Zero for $name {
                const ZERO: Self = Self::Unknown(String::new());
            }

            impl Slot for $name {
                fn place(&mut self) -> Place<'_> {
                    Place::Scalar(self)
                }
            }

            impl Scalar for $name {
                fn expected(&self) -> &'static str {
                    "text"
                }

                fn take(&mut self, atom: &mut Atom<'_>) -> bool {
                    let Atom::Text(text) = atom else { return false };
                    *self = Self::known(text).unwrap_or_else(|| Self::Unknown(std::mem::take(text).into_owned()));
                    true
                }
            }

            impl Item for $name {
                fn view(&self) -> View<'_> {
                    View::Text(self.as_str())
                }
            }

            $crate::model::model!(@read_and_write $name);
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
            use $crate::model::{self, Item, Items, List, Place, Slot, View, Zero};

            #[expect(non_camel_case_types, reason = "named as the fields they count")]
            enum Index { $($field,)* End }

            impl Zero for $name {
                const ZERO: Self = Self { $($field: <$type as Zero>::ZERO,)* };
            }

            impl Slot for $name {
                fn place(&mut self) -> Place<'_> {
                    Place::List(self)
                }
            }

            impl List for $name {
                fn clear(&mut self) {}

                fn item(&mut self, index: usize) -> Option<&mut dyn Slot> {
                    $(if index == Index::$field as usize {
                        return Some(&mut self.$field);
                    })*
                    None
                }

                fn least(&self) -> usize {
                    Index::End as usize
                }
            }

            impl Item for $name {
                fn view(&self) -> View<'_> {
                    View::List(self)
                }
            }

            impl Items for $name {
                fn item(&self, index: usize) -> Option<&dyn Item> {
                    $(if index == Index::$field as usize {
                        return Some(&self.$field);
                    })*
                    None
                }
            }

            $crate::model::model!(@read_and_write $name);
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
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant($type),)*
        }

        $(impl From<$type> for $name {
            fn from(value: $type) -> Self {
                Self::$variant(value)
            }
        })*

        const _: () = {
            use $crate::model::{self, Atom, Item, Place, Scalar, Slot, View, Zero};

            impl Zero for $name {
                const ZERO: Self = Self::$zero(<$zero_type as Zero>::ZERO);
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
                    $({
                        let mut value = <$type as Zero>::ZERO;
                        if value.take(atom) {
                            *self = Self::$variant(value);
                            return true;
                        }
                    })*
                    false
                }
            }

            impl Item for $name {
                fn view(&self) -> View<'_> {
                    match self {
                        $(Self::$variant(value) => value.view(),)*
                    }
                }
            }

            $crate::model::model!(@read_and_write $name);
        };
    };
}

pub(crate) use {model, one_of, open_enum, pair, request, scalar_union, union};

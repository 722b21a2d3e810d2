//! [`model!`]: an object that the API sends.
//!
//! ```text
//! model! {
//!     /// A customer who is one person.
//!     #[constant(type = "individual", legacy = false)]    the same in every value (a string, true, false, null); not a field
//!     pub struct CustomerIndividual {
//!         /// The id of the customer.
//!         #[essential("a customer without an id is of no use")]   decoding fails if the field is missing
//!         #[hidden("contains the id")]                `Debug` does not show the value
//!         pub id: String,                             required: if missing, it is empty and reported
//!         /// The kind of …
//!         #[name = "type"]                            the name in JSON, if it is not a valid name in Rust
//!         pub kind: CustomerKind,
//!         /// The name.
//!         pub name: Option<String>,                   may be null or missing
//!     }
//!     additional {                                    takes all other keys
//!         /// Costs by kind.
//!         pub costs: Map<f64>,
//!     }
//!     private {                                       neither decoded nor encoded
//!         /// …
//!         reading: Reading,
//!     }
//! }
//! ```

macro_rules! model {
    (
        $(#[doc = $doc:literal])*
        $(#[constant($($constant:ident = $value:tt),+)])?
        $visible:vis struct $name:ident {
            $(
                $(#[doc = $field_doc:literal])*
                $(#[name = $json:literal])?
                $(#[essential($why:literal)])?
                $(#[hidden($holds:literal)])?
                pub $field:ident: $type:ty,
            )*
        }
        $(additional {
            $(#[doc = $additional_doc:literal])*
            pub $additional:ident: $additional_type:ty,
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
            $($(#[doc = $additional_doc])* pub $additional: $additional_type,)?
            $($(#[doc = $private_doc])* pub(super) $private: $private_type,)?
        }

        $crate::json::model! {
            @object $name
            ($($($constant = $value),+)?)
            ($($field: $type = ($($json)?) ($($why)?) ($($holds)?) () () (),)*)
            ($($additional: $additional_type)?)
            $(($private: $private_type))?
        }
    };

    // The shape of an object and the access to its fields, for both models and requests.
    (
        @object $name:ident
        ($($constant:ident = $value:tt),*)
        ($(
            $field:ident: $type:ty = ($($json:literal)?)
            ($($essential:tt)*) ($($hidden:literal)?) ($($not_blank:ident)?) ($($path_safe:ident)?)
            ($($optional:ident)?),
        )*)
        ($($additional:ident: $additional_type:ty)?)
        $(($private:ident: $private_type:ty))?
    ) => {
        const _: () = {
            use $crate::json;

            #[allow(non_camel_case_types, reason = "named as the fields they count")]
            #[allow(dead_code, reason = "an object may have no fields")]
            enum __Field { $($field,)* }

            const SHAPE: json::Shape = json::Shape::new(concat!(
                $(
                    $crate::json::model!(@name $field $($json)?),
                    $crate::json::model!(@essential $($essential)*),
                    $($crate::json::model!(@flag hidden $hidden),)?
                    $($crate::json::model!(@flag $not_blank),)?
                    $($crate::json::model!(@flag $path_safe),)?
                    $($crate::json::model!(@flag $optional),)?
                    "\0",
                )*
                "\0",
                $(stringify!($constant), "\0", stringify!($value), "\0",)*
                stringify!($name),
            ));

            impl json::Empty for $name {
                fn empty() -> Self {
                    Self {
                        $($field: <$type as json::Empty>::empty(),)*
                        $($additional: <$additional_type as json::Empty>::empty(),)?
                        $($private: <$private_type as json::Empty>::empty(),)?
                    }
                }
            }

            impl json::HasFields for $name {
                const FIELDS: json::FieldNames = json::FieldNames::Object(SHAPE);
            }

            impl json::Decode for $name {
                fn decode_step(&mut self, step: json::DecodeStep<'_, '_>) -> ::std::option::Option<&mut dyn json::Decode> {
                    match step {
                        json::DecodeStep::Describe(kind) => *kind = json::NodeKind::Object(SHAPE),
                        $(json::DecodeStep::Child(index) if index == __Field::$field as usize => {
                            return Some(&mut self.$field)
                        })*
                        $(json::DecodeStep::Extra => return Some(&mut self.$additional),)?
                        _ => {}
                    }
                    None
                }
            }

            impl json::Encode for $name {
                fn encode(&self, part: json::Part) -> json::ValueRef<'_> {
                    match part {
                        json::Part::Whole => json::ValueRef::Object(SHAPE, self),
                        $(json::Part::At(index) if index == __Field::$field as usize => {
                            json::Encode::encode(&self.$field, json::Part::Whole)
                        })*
                        $(json::Part::Extra => json::Encode::encode(&self.$additional, json::Part::Whole),)?
                        _ => json::ValueRef::End,
                    }
                }
            }

            $crate::json::model!(@read_and_write $name);
            $crate::json::model!(@equal $name);
        };
    };

    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $json:literal) => { $json };
    // The flags of `json::FieldFlag`.
    (@essential) => { "" };
    (@essential required may_be_missing) => { "" };
    (@essential $(required)? $($why:literal)?) => { "\x01" };
    (@flag hidden $holds:literal) => { "\x02" };
    (@flag not_blank) => { "\x03" };
    (@flag optional) => { "\x04" };
    (@flag path_safe) => { "\x05" };

    // A derived implementation would give the same results, but take a sixth of the crate's compile time.
    (@equal $name:ident) => {
        impl ::std::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                json::equal(self, other)
            }
        }
    };

    // The traits of other crates, which delegate to the common reader and writer.
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

pub(crate) use model;

//! [`tuple!`]: an array with a fixed number of items.
//!
//! ```text
//! tuple! {
//!     /// …
//!     pub struct TaxId {                              `["FR61954506077", "eu_vat"]`
//!         /// …
//!         pub number: String,
//!         /// …
//!         pub format: TaxIdFormat,
//!     }
//! }
//! ```

macro_rules! tuple {
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

            impl json::Empty for $name {
                fn empty() -> Self {
                    Self { $($field: <$type as json::Empty>::empty(),)* }
                }
            }

            impl json::Decode for $name {
                fn decode_step(&mut self, step: json::DecodeStep<'_, '_>) -> ::std::option::Option<&mut dyn json::Decode> {
                    match step {
                        json::DecodeStep::Describe(kind) => *kind = json::NodeKind::List(__Field::End as usize),
                        $(json::DecodeStep::Child(index) if index == __Field::$field as usize => {
                            return Some(&mut self.$field)
                        })*
                        _ => {}
                    }
                    None
                }
            }

            impl json::Encode for $name {
                fn encode(&self, part: json::Part) -> json::ValueRef<'_> {
                    match part {
                        json::Part::Whole => json::ValueRef::List(self),
                        $(json::Part::At(index) if index == __Field::$field as usize => {
                            json::Encode::encode(&self.$field, json::Part::Whole)
                        })*
                        _ => json::ValueRef::End,
                    }
                }
            }

            $crate::json::model!(@read_and_write $name);
        };
    };
}

pub(crate) use tuple;

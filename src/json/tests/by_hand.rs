//! One struct, one list and one union, implemented without the macros.

use crate::json::{
    Decode, DecodeStep, Empty, Encode, FieldNames, Json, NodeKind, ObjectFields, Part, Shape, UnionInfo, UnionKeys,
    ValueRef, from_json, to_json,
};

// A struct. Its shape has the names and flags of its fields, and the two traits return a field by its index.

#[derive(Debug, PartialEq)]
struct Customer {
    id: String,
    tags: Tags,
}

const SHAPE: Shape = Shape::new("id\x01\0tags\0\0Customer");

impl Empty for Customer {
    fn empty() -> Self {
        Self { id: String::empty(), tags: Tags::empty() }
    }
}

impl Decode for Customer {
    fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode> {
        match step {
            DecodeStep::Describe(kind) => *kind = NodeKind::Object(SHAPE),
            DecodeStep::Child(0) => return Some(&mut self.id),
            DecodeStep::Child(1) => return Some(&mut self.tags),
            _ => {}
        }
        None
    }
}

impl Encode for Customer {
    fn encode(&self, part: Part) -> ValueRef<'_> {
        match part {
            Part::Whole => ValueRef::Object(SHAPE, self),
            Part::At(0) => self.id.encode(Part::Whole),
            Part::At(1) => self.tags.encode(Part::Whole),
            _ => ValueRef::End,
        }
    }
}

// A list. The reader truncates it, then asks for one new item after another.

#[derive(Debug, PartialEq)]
struct Tags(Vec<String>);

impl Empty for Tags {
    fn empty() -> Self {
        Self(Vec::new())
    }
}

impl Decode for Tags {
    fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode> {
        match step {
            DecodeStep::Describe(kind) => *kind = NodeKind::List(0),
            DecodeStep::Truncate(length) => self.0.truncate(length),
            DecodeStep::Child(_) => {
                self.0.push(String::empty());
                return self.0.last_mut().map(|tag| tag as &mut dyn Decode);
            }
            _ => {}
        }
        None
    }
}

impl Encode for Tags {
    fn encode(&self, part: Part) -> ValueRef<'_> {
        match part {
            Part::Whole => ValueRef::List(self),
            Part::At(index) => self.0.get(index).map_or(ValueRef::End, |tag| tag.encode(Part::Whole)),
            _ => ValueRef::End,
        }
    }
}

// A union. The reader looks ahead for the fields that select a variant, then decodes the object into it.

#[derive(Debug, PartialEq)]
enum Buyer {
    Customer(Customer),
    Unknown(Json),
}

impl Empty for Buyer {
    fn empty() -> Self {
        Self::Unknown(Json::empty())
    }
}

impl Decode for Buyer {
    fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode> {
        match step {
            DecodeStep::Describe(kind) => {
                *kind = NodeKind::Union(&UnionInfo {
                    name: "Buyer",
                    keys: UnionKeys::Tag(&["type"]),
                    variants: &[FieldNames::Object(SHAPE)],
                });
                None
            }
            DecodeStep::SelectVariant(fields) => {
                *self = select(fields);
                match self {
                    Self::Customer(customer) => Some(customer),
                    Self::Unknown(json) => Some(json),
                }
            }
            _ => None,
        }
    }
}

fn select(fields: &ObjectFields<'_>) -> Buyer {
    match fields.text(&["type"]).as_ref() {
        "customer" => Buyer::Customer(Customer::empty()),
        _ => Buyer::empty(),
    }
}

impl Encode for Buyer {
    fn encode(&self, part: Part) -> ValueRef<'_> {
        match self {
            Self::Customer(customer) => customer.encode(part),
            Self::Unknown(json) => ValueRef::Unknown(json),
        }
    }
}

#[test]
fn types_without_macros_are_decoded_and_encoded() {
    let mut buyer = Buyer::empty();
    let json = br#"{"tags": ["a", "b"], "type": "customer", "id": "1"}"#;
    let report = from_json(&mut buyer, json, true).unwrap();
    let tags = Tags(vec!["a".to_owned(), "b".to_owned()]);
    assert_eq!(buyer, Buyer::Customer(Customer { id: "1".to_owned(), tags }));
    assert_eq!(to_json(&buyer), r#"{"id":"1","tags":["a","b"]}"#);
    assert!(report.missing.is_empty());

    let mut customer = Customer::empty();
    let report = from_json(&mut customer, br#"{"id": "1"}"#, false).unwrap();
    assert_eq!(report.missing, ["tags"]);
    let error = from_json(&mut customer, br#"{"tags": []}"#, false).unwrap_err();
    assert_eq!(error.path, "id");

    let mut other = Buyer::empty();
    from_json(&mut other, br#"{"type": "bot", "id": "2"}"#, true).unwrap();
    assert_eq!(to_json(&other), r#"{"type":"bot","id":"2"}"#);
}

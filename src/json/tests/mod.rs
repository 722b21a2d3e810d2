//! Tests of decoding and encoding, with types declared for them.

#![allow(dead_code, unreachable_pub, reason = "declared as the types of the API are")]
#![allow(clippy::enum_variant_names, reason = "a type may have any name")]

mod by_hand;
mod conformance;

use super::*;
use serde::de::DeserializeOwned;
use serde_json::json;

open_enum! {
    /// A colour.
    pub enum Colour {
        /// Blue-green.
        BlueGreen = "blue-green",
        /// Red.
        Red = "red",
    }
}

tuple! {
    /// A size and its unit.
    pub struct Size {
        /// How many.
        pub amount: i64,
        /// Of what.
        pub unit: String,
    }
}

scalar_union! {
    /// Text or a number.
    pub enum Mixed ("text or a number", empty: Integer(i64)) {
        /// Text.
        Text(String),
        /// A whole number.
        Integer(i64),
        /// Any other number.
        Number(f64),
    }
}

model! {
    /// Something on a shelf.
    #[constant(object = "thing")]
    pub struct Thing {
        /// Its id.
        #[essential("nothing can be done with a thing that has no id")]
        pub id: String,
        /// Its name.
        pub name: Option<String>,
        /// How many there are.
        pub count: i64,
        /// Its kind.
        #[name = "type"]
        pub kind: Colour,
        /// Whether it is there.
        pub here: bool,
        /// Its weight.
        pub weight: f64,
        /// Its labels.
        pub labels: Vec<String>,
        /// Its parts.
        pub parts: Vec<Part>,
        /// Its size.
        pub size: Option<Size>,
        /// Anything.
        pub extra: Option<Json>,
        /// Opens it.
        pub key: Option<Secret>,
        /// A link that opens it.
        #[hidden("holds the key")]
        pub link: Option<String>,
    }
}

model! {
    /// A part of a thing.
    pub struct Part {
        /// Its id.
        pub id: String,
        /// Its price.
        pub price: i64,
    }
}

model! {
    /// An object that needs nothing and takes everything.
    pub struct Costs {
        /// The currency.
        pub currency: Option<String>,
    }
    additional {
        /// Costs by kind.
        pub by_kind: Map<Mixed>,
    }
}

model! {
    /// A square.
    #[constant(shape = "square")]
    pub struct Square {
        /// How long each side is.
        pub side: i64,
    }
}

model! {
    /// A circle or one of its kin.
    pub struct Circle {
        /// Which of them.
        pub shape: String,
        /// How far from the middle.
        pub radius: i64,
    }
}

model! {
    /// A box that may be nested.
    pub struct Tree {
        /// Its name.
        pub name: Option<String>,
        /// Its content.
        pub trees: Vec<Tree>,
    }
}

union! {
    /// A figure.
    pub enum Figure by "shape" {
        /// A square.
        Square(Square) = "square",
        /// Something round.
        Round(Circle) = "circle" | "disc",
    }
    shared {}
}

union! {
    /// A figure that must say what it is.
    pub enum Tagged by "shape" {
        /// A square.
        Square(Square) = "square",
    }
}

model! {
    /// An object that contains the tag of its parent.
    pub struct Inside {
        /// The tag.
        #[name = "type"]
        pub kind: String,
    }
}

model! {
    /// A grant of one sort.
    pub struct GrantA {
        /// The tag.
        pub benefit: Inside,
        /// Only here.
        pub a: i64,
    }
}

model! {
    /// A grant of another sort.
    pub struct GrantB {
        /// The tag.
        pub benefit: Inside,
        /// Only here.
        pub b: i64,
    }
}

union! {
    /// Selected by a nested field.
    pub enum Grant by "benefit" "type" {
        /// The one.
        A(GrantA) = "a",
        /// The other.
        B(GrantB) = "b",
    }
}

model! {
    /// A discount for some months.
    pub struct Repeating {
        /// Its id.
        pub id: String,
        /// For how long.
        pub months: i64,
    }
}

model! {
    /// A discount once.
    pub struct Once {
        /// Its id.
        pub id: String,
    }
}

union! {
    /// Selected by the presence of a field.
    pub enum Discount by fields {
        /// For some months.
        Repeating(Repeating) = has("id", "months"),
        /// Once.
        Once(Once) = has("id"),
    }
}

union! {
    /// A union of which one variant is a union.
    pub enum Nested by fields {
        /// An old discount.
        Legacy(Once) = has("legacy"),
        /// A new figure.
        Figure(Figure) = _,
    }
}

union! {
    /// Selected by a tag that may be any text.
    pub enum Open by "shape" {
        /// A square.
        Square(Square) = "square",
        /// All other texts.
        Other(Part) = _,
    }
}

request! {
    /// An update of a thing.
    pub struct ThingUpdate {
        required {
            /// Which one.
            id: String,
        }
        optional {
            /// How many.
            count(maybe_count): i64,
            /// Its colour.
            #[name = "type"]
            kind(maybe_kind): Colour,
            /// Its labels.
            labels(maybe_labels): Vec<String>,
        }
        patch {
            /// Its name.
            name(maybe_name, clear_name): String,
            /// Its size.
            size(maybe_size, clear_size): i64,
        }
    }
}

request! {
    /// Which things to list.
    pub struct ThingList {
        optional {
            /// How many at once.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// A request that creates a thing.
    #[constant(object = "thing", draft = true, legacy = false, parent = null)]
    pub struct ThingCreate {
        required {
            /// Its labels.
            labels: List<String>,
        }
        nullable {
            /// Its owner, or that it has none.
            #[not_blank]
            owner: String,
        }
        optional {
            /// Links that open it.
            #[hidden("holds keys")]
            links(maybe_links): List<String>,
        }
        patch {
            /// Its name.
            #[not_blank]
            name(maybe_name, clear_name): String,
            /// Other labels.
            tags(maybe_tags, clear_tags): List<String>,
        }
    }
    additional {
        /// Costs by kind.
        pub costs: Map<Mixed>,
    }
}

union! {
    /// One of several requests.
    pub enum Change by fields {
        /// Another number of things.
        Thing(ThingUpdate) = has("id"),
        /// A new thing.
        Create(ThingCreate) = _,
    }
    new {
        /// Another number of things.
        thing(id: String): ThingUpdate,
        /// A new thing.
        create(
            labels: List<String>,
            owner: Nullable<String>
        ): ThingCreate,
    }
    listed {}
}

request! {
    /// Whose a thing is.
    pub struct Owner {
        required {
            /// Who it is, by an id that they have.
            #[through trimmed]
            external_owner_id: String,
        }
        nullable {
            /// Who it was.
            #[through trimmed]
            external_former_id: String,
        }
        optional {
            /// The id that they get.
            #[path_safe]
            #[through trimmed]
            external_id(maybe_external_id): String,
            /// Some of them.
            #[through trimmed]
            external_ids(maybe_external_ids): List<String>,
        }
    }
}

request! {
    /// Several owners.
    pub struct Team {
        required {
            /// The first.
            owner: Owner,
        }
        optional {
            /// The others.
            others(maybe_others): List<Owner>,
        }
    }
}

union! {
    /// One owner or several.
    pub enum AnyOwner by fields {
        /// Several.
        Team(Team) = has("owner"),
        /// One.
        Single(Owner) = _,
    }
    new {
        /// Several.
        team(owner: Owner): Team,
    }
}

scalar_union! {
    /// A number of either kind.
    pub enum Number ("a number", empty: Integer(i64)) {
        /// Without a fraction.
        Integer(i64),
        /// With a fraction.
        Float(f64),
    }
}

/// Reads in a forgiving way, and returns what is missing or why it can't be read.
fn read<T: Decode + Empty>(json: &str) -> Result<(T, Vec<String>), String> {
    let mut value = T::empty();
    match from_json(&mut value, json.as_bytes(), false) {
        Ok(report) => Ok((value, report.missing)),
        Err(DecodeError { path, reason, .. }) => Err(format!("{path}: {reason}")),
    }
}

fn read_whole<T: Decode + Empty>(json: &str) -> T {
    let (value, missing) = read(json).unwrap();
    assert_eq!(missing, [""; 0], "{json}");
    value
}

fn written(item: &dyn Encode) -> String {
    to_json(item)
}

/// Reads, checks that writing gives the same again, and that serde does as this crate's own reader and writer do.
fn round_trip<T: Decode + Empty + Encode + DeserializeOwned + serde::Serialize + PartialEq + std::fmt::Debug>(
    json: &str,
) {
    let value: T = read_whole(json);
    assert_eq!(written(&value), json);
    assert_eq!(serde_json::to_string(&value).unwrap(), json);
    assert_eq!(serde_json::from_str::<T>(json).unwrap(), value);
    let tree: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::from_value::<T>(tree).unwrap(), value);
}

const THING: &str = concat!(
    r#"{"object":"thing","id":"t1","name":"Lamp","count":3,"type":"blue-green","here":true,"weight":1.5,"#,
    r#""labels":["a","b\"\n"],"parts":[{"id":"p1","price":-7}],"size":[2,"m"],"extra":{"a":{},"z":[1,2.5,null,"é"]},"#,
    r#""key":"k1","link":"https://example.com/?k1"}"#
);

#[test]
fn a_document_read_and_written_again_is_the_same() {
    round_trip::<Thing>(THING);
    round_trip::<Part>(r#"{"id":"","price":9223372036854775807}"#);
    round_trip::<Costs>(r#"{"currency":null,"llm":0.25,"gpu":"much","cpu":4}"#);
    round_trip::<Figure>(r#"{"shape":"disc","radius":1}"#);
    round_trip::<Map<Json>>(r#"{"b":{"x":[],"y":1},"a":null}"#);
    round_trip::<Json>(r#"[true,false,null,-1,18446744073709551615,0.1,"\u0001",{}]"#);
}

#[test]
fn unknown_keys_are_skipped_and_order_does_not_matter() {
    let part: Part = read_whole(r#"{"new":{"a":[1,{"b":null}]},"price":2,"id":"p","newer":1e400000000000000000000000}"#
        .replace("1e400000000000000000000000", "1")
        .as_str());
    assert_eq!((part.id.as_str(), part.price), ("p", 2));
}

#[test]
fn a_key_may_be_escaped_and_no_key_matches_a_flag_of_a_field() {
    let of = |key: &str| read::<Thing>(&format!(r#"{{"{key}":"a","name":"b"}}"#));
    assert_eq!(of("\\u0069d").expect("a thing").0.id, "a");
    // The shape has these characters behind the name.
    for key in ["id\\u0001", "id\\u0000name", "id\\u0001\\u0000name", "", "\\u0000"] {
        let failure = of(key).expect_err("a thing without an id");
        assert!(failure.contains("id"), "{key}: {failure}");
    }
}

#[test]
fn no_key_of_another_deserializer_matches_a_flag_of_a_field() {
    for key in ["id\u{1}", "id\0name", "id\u{1}\0name"] {
        // It lends its keys, as a JSON document does.
        let value = json!({key: "a", "name": "b"});
        assert!(<Thing as serde::Deserialize>::deserialize(&value).is_err(), "{key:?}");
    }
}

#[test]
fn the_last_of_repeated_keys_counts() {
    let thing: (Thing, _) =
        read(r#"{"id":"a","labels":["x"],"id":"b","labels":["y"],"parts":[{"id":"1"}],"parts":[]}"#).unwrap();
    assert_eq!((thing.0.id.as_str(), thing.0.labels, thing.0.parts), ("b", vec!["y".to_owned()], vec![]));
}

#[test]
fn null_and_absent_are_the_same_where_a_value_may_be_missing() {
    let null: (Thing, Vec<String>) = read(r#"{"id":"t","name":null,"size":null,"extra":null}"#).unwrap();
    let absent = read(r#"{"id":"t"}"#).unwrap();
    assert_eq!(null, absent);
    assert_eq!(null.0.name, None);
}

#[test]
fn a_required_value_that_is_missing_or_null_is_empty_and_reported() {
    let all = ["count", "type", "here", "weight", "labels", "parts"];
    for json in
        [r#"{"id":"t"}"#, r#"{"id":"t","count":null,"type":null,"here":null,"weight":null,"labels":null,"parts":null}"#]
    {
        let (thing, missing) = read::<Thing>(json).unwrap();
        assert_eq!(missing, all);
        assert_eq!((thing.count, thing.here, thing.weight), (0, false, 0.0));
        assert_eq!(thing.kind, Colour::Unknown(String::new()));
    }
    let (_, missing) = read::<Vec<Part>>(r#"[{"id":"1","price":1},{"price":2},{"id":"3","price":null}]"#).unwrap();
    assert_eq!(missing, ["[1].id", "[2].price"]);
    let (_, missing) = read::<Thing>(
        r#"{"id":"t","count":1,"type":"red","here":true,"weight":1,"labels":["a",null],"parts":[],"size":[1]}"#,
    )
    .unwrap();
    assert_eq!(missing, ["labels[1]", "size[1]"]);
}

#[test]
fn strict_reading_makes_every_missing_value_an_error() {
    let mut part = Part::empty();
    let failure = from_json(&mut part, br#"{"id":"p"}"#, true).unwrap_err();
    assert_eq!((failure.path.as_str(), failure.reason.as_str()), ("price", "a required value is missing"));
    assert!(from_json(&mut Costs { currency: None, by_kind: Map::new() }, b"{}", true).is_ok());
}

/// Reads strictly, and returns what is wrong.
fn refusal<T: Decode + Empty>(json: &str) -> String {
    let DecodeError { path, reason, .. } = from_json(&mut T::empty(), json.as_bytes(), true).map(|_| ()).unwrap_err();
    format!("{path}: {reason}")
}

#[test]
fn what_is_of_another_type_is_an_error_with_its_path_in_strict_reading() {
    let cases = [
        (r#"{"count":1}"#, "id: a required value is missing"),
        (r#"{"id":null,"count":1}"#, "id: a required value is missing"),
        ("{}", ": expected Thing, found an object with none of its fields"),
        (r#"{"new":1}"#, ": expected Thing, found an object with none of its fields"),
        (r#"{"name":"x","new":1}"#, "id: a required value is missing"),
        ("null", ": expected a value, found null"),
        ("[]", ": expected an object, found an array"),
        ("true", ": expected an object, found true or false"),
        (r#"{"id":7}"#, "id: expected text, found a number"),
        (r#"{"id":{}}"#, "id: expected text, found an object"),
        (r#"{"count":"7"}"#, "count: expected an integer, found text"),
        (r#"{"count":7.5}"#, "count: expected an integer, found a number"),
        (r#"{"count":9223372036854775808}"#, "count: expected an integer, found a number"),
        (r#"{"here":1}"#, "here: expected true or false, found a number"),
        (r#"{"type":["red"]}"#, "type: expected text, found an array"),
        (r#"{"labels":"a"}"#, "labels: expected an array, found text"),
        (r#"{"labels":{"a":1}}"#, "labels: expected an array, found an object"),
        (
            r#"{"parts":[{"id":"1","price":1},{"id":"2","price":"x"}]}"#,
            "parts[1].price: expected an integer, found text",
        ),
        (r#"{"parts":[{"id":"1","price":1},{}]}"#, "parts[1]: expected Part, found an object with none of its fields"),
        (r#"{"parts":[null]}"#, "parts[0]: a required value is missing"),
        (r#"{"size":["x"]}"#, "size[0]: expected an integer, found text"),
        (r#"{"name":5}"#, "name: expected text, found a number"),
    ];
    for (json, expected) in cases {
        assert_eq!(refusal::<Thing>(json), expected, "{json}");
    }
    assert_eq!(refusal::<Costs>(r#"{"llm":[]}"#), "llm: expected text or a number, found an array");
    assert_eq!(refusal::<Costs>(r#"{"llm":null}"#), "llm: a required value is missing");
    assert_eq!(refusal::<Map<Part>>(r#"{"a b":{"id":3}}"#), "a b.id: expected text, found a number");
    assert_eq!(refusal::<Map<Loose>>(r#"{"a":{"id":3}}"#), "a: expected a value without parts");
}

#[test]
fn what_has_no_part_to_do_without_is_an_error() {
    for (json, expected) in [
        ("null", ": expected a value, found null"),
        ("[]", ": expected an object, found an array"),
        ("true", ": expected an object, found true or false"),
        ("{}", ": expected Thing, found an object with none of its fields"),
        (r#"{"new":1}"#, ": expected Thing, found an object with none of its fields"),
        (r#"{"name":"x"}"#, "id: a required value is missing"),
        (r#"{"id":null,"count":1}"#, "id: a required value is missing"),
        (r#"{"id":{}}"#, "id: expected text, found an object"),
        (r#"{"id":true}"#, "id: expected text, found true or false"),
        (r#"{"id":1e400}"#, "id: expected text, found a number that is too large"),
    ] {
        assert_eq!(read::<Thing>(json).map(|(_, missing)| missing), Err(expected.to_owned()), "{json}");
    }
}

/// Reads a thing, and returns how it is written and what is missing.
fn lenient(fields: &str) -> (String, Vec<String>) {
    let rest = r#""id":"t","count":1,"type":"red","here":true,"weight":1,"labels":[],"parts":[]"#;
    let (thing, missing) =
        read::<Thing>(&format!("{{{rest},{fields}}}")).unwrap_or_else(|why| panic!("{fields}: {why}"));
    let (key, _) = fields.split_once(':').unwrap();
    let written: Json = read_whole::<Map<Json>>(&written(&thing)).get(key.trim_matches('"')).unwrap().clone();
    (written.as_str().to_owned(), missing)
}

#[test]
fn a_value_that_cannot_be_used_counts_as_missing_and_the_rest_is_kept() {
    for (fields, expected, missing) in [
        // Optional values.
        (r#""size":[1]"#, r#"[1,""]"#, &["size[1]"][..]),
        (r#""size":["x","m"]"#, "null", &["size[0]", "size"]),
        (r#""size":{}"#, "null", &["size"]),
        (r#""size":[1,3]"#, r#"[1,"3"]"#, &["size[1]"]),
        (r#""link":false"#, "null", &["link"]),
        (r#""link":1e400"#, "null", &["link"]),
        (r#""link":NaN"#, "null", &["link"]),
        // Required values that are not essential.
        (r#""count":"7""#, "1", &["count"]),
        (r#""count":7.5"#, "1", &["count"]),
        (r#""count":9223372036854775808"#, "1", &["count"]),
        (r#""weight":-1e999"#, "1.0", &["weight"]),
        (r#""weight":-Infinity"#, "1.0", &["weight"]),
        (r#""labels":{}"#, "[]", &["labels"]),
        // Numbers where text is expected.
        (r#""name":12"#, r#""12""#, &["name"]),
        (r#""name":-0.50"#, r#""-0.50""#, &["name"]),
        (r#""name":1E2"#, r#""1E2""#, &["name"]),
        (r#""name":123456789012345678901234567890"#, r#""123456789012345678901234567890""#, &["name"]),
        (r#""name":18446744073709551615"#, r#""18446744073709551615""#, &["name"]),
        (r#""type":5"#, r#""5""#, &["type"]),
        (r#""key":5"#, r#""5""#, &["key"]),
        (r#""labels":["a",1,1.50]"#, r#"["a","1","1.50"]"#, &["labels[1]", "labels[2]"]),
        // Items of lists.
        (r#""labels":["a",null,"b",{},false,"c"]"#, r#"["a","b","c"]"#, &["labels[1]", "labels[3]", "labels[4]"]),
        (
            r#""parts":[null,{"id":"1","price":1},{},{"id":"2"},7]"#,
            r#"[{"id":"1","price":1},{"id":"2","price":0}]"#,
            &["parts[0]", "parts[2]", "parts[3].price", "parts[4]"],
        ),
        (r#""parts":[{"id":[],"price":"x"}]"#, r#"[{"id":"","price":0}]"#, &["parts[0].id", "parts[0].price"]),
        // Lone surrogates.
        (r#""name":"a\ud800b""#, "\"a\u{fffd}b\"", &["name"]),
        (r#""name":"\udc00\ud800""#, "\"\u{fffd}\u{fffd}\"", &["name"]),
        (r#""name":"é\ud800ü\udfffñ""#, "\"é\u{fffd}ü\u{fffd}ñ\"", &["name"]),
        (r#""name":"\ud83d\ude00\ud83dx""#, "\"\u{1f600}\u{fffd}x\"", &["name"]),
        (r#""name":"\\ud800\udfff\\""#, "\"\\\\ud800\u{fffd}\\\\\"", &["name"]),
        (r#""labels":["\uDABC"]"#, "[\"\u{fffd}\"]", &["labels[0]"]),
        // Any JSON.
        (r#""extra":{"a":[1e400,"\ud800",0.1]}"#, "{\"a\":[null,\"\u{fffd}\",0.1]}", &["extra"]),
    ] {
        let (written, found) = lenient(fields);
        assert_eq!(
            (written.as_str(), found.as_slice()),
            (expected, missing.iter().map(|path| (*path).to_owned()).collect::<Vec<_>>().as_slice()),
            "{fields}"
        );
    }
}

scalar_union! {
    /// Any JSON; text and numbers have variants of their own.
    pub enum Loose ("text or a number", empty: Text(String)) {
        /// Text.
        Text(String),
        /// A number.
        Number(f64),
    }
    else {
        /// Anything else.
        Json,
    }
}

#[test]
fn lone_surrogates_and_large_numbers_are_errors_in_strict_reading_unless_they_are_skipped() {
    let found = "found a lone surrogate or a number that is too large";
    assert_eq!(refusal::<Thing>(r#"{"id":"a\ud800"}"#), format!("id: {found}"));
    assert_eq!(
        refusal::<Thing>(r#"{"id":"a","count":1e400}"#),
        "count: expected an integer, found a number that is too large"
    );
    assert_eq!(refusal::<Thing>(r#"{"id":"a","extra":[1,-1e400]}"#), format!("extra: {found}"));
    assert_eq!(refusal::<Map<Json>>(r#"{"a":1,"\udc00":2}"#), format!("\u{fffd}: {found}"));
    assert_eq!(refusal::<Vec<Figure>>(r#"[{"shape":"cube","x":"\udbff"}]"#), format!("[0]: {found}"));
    assert!(refusal::<Part>(r#"{"id":"1","price":2,"new":NaN}"#).contains("expected a value"));

    let skipped = r#"{"new":["\ud800",-1e400,{"\udfff":"\ud83dx"}],"\udc00":1,"id":"1","price":2}"#;
    let mut part = Part::empty();
    from_json(&mut part, skipped.as_bytes(), true).unwrap();
    assert_eq!(written(&part), r#"{"id":"1","price":2}"#);
}

#[test]
fn a_map_is_read_as_far_as_it_can_be() {
    let (map, missing) = read::<Map<Mixed>>(r#"{"a":1,"b":null,"c":"x","d":"y","e":[]}"#).unwrap();
    assert_eq!((written(&map).as_str(), missing), (r#"{"a":1,"c":"x","d":"y"}"#, vec!["b".to_owned(), "e".to_owned()]));
    for empty in ["[]", "[ ]"] {
        let (maps, missing) = read::<Vec<Map<Mixed>>>(&format!("[{empty},[1]]")).unwrap();
        assert_eq!((written(&maps).as_str(), missing), ("[{}]", vec!["[0]".to_owned(), "[1]".to_owned()]));
    }

    let json = r#"{"a":{"b":[1,null]},"c":[],"d":null,"e":1.5,"f":"x"}"#;
    let (loose, missing) = read::<Map<Loose>>(json).unwrap();
    assert_eq!((written(&loose).as_str(), missing), (json, vec!["a".to_owned(), "c".to_owned(), "d".to_owned()]));
    assert_eq!(serde_json::from_str::<Map<Loose>>(json).unwrap(), loose);
}

#[test]
fn an_item_that_cannot_be_read_is_kept_as_it_came() {
    let json = r#"[{"id":"1","price":1}, {"x": [1.5, 1e400]}, {"id":"2","price":2}, null]"#;
    let mut parts: Vec<Part> = Vec::new();
    let report = from_json(&mut parts, json.as_bytes(), false).unwrap();
    assert_eq!(written(&parts), r#"[{"id":"1","price":1},{"id":"2","price":2}]"#);
    assert_eq!(report.missing, ["[1]", "[3]"]);
    let [object, null] = report.unreadable.as_slice() else { panic!("{report:?}") };
    assert_eq!((object.index, object.path.as_str(), object.json.as_str()), (1, "[1]", r#"{"x":[1.5,null]}"#));
    assert_eq!(object.reason, "expected Part, found an object with none of its fields");
    assert_eq!((null.index, null.reason.as_str(), null.json.as_str()), (3, "a required value is missing", "null"));
    assert!(!format!("{object:?}").contains("1.5"));

    // A lone surrogate in such an item is not reported for the next value.
    let mut lists: Map<Vec<Part>> = Map::empty();
    let report = from_json(&mut lists, br#"{"a":[{"x":"\ud800"}],"b":[]}"#, false).unwrap();
    assert_eq!((written(&lists).as_str(), report.missing), (r#"{"a":[],"b":[]}"#, vec!["a[0]".to_owned()]));

    // The JSON of such an item can be kept only if it is not nested too deeply.
    let deep = format!("[{}{}]", "[".repeat(200), "]".repeat(200));
    assert_eq!(read::<Vec<Part>>(&deep).unwrap_err(), "[0]: the value is nested too deeply");

    let many = format!("[{}]", vec!["null"; 1001].join(","));
    assert_eq!(read::<Vec<Part>>(&many).unwrap_err(), "[1000]: a required value is missing");
}

#[test]
fn what_is_no_json_is_an_error_that_says_where() {
    for (json, path) in [
        ("", ""),
        ("{", ""),
        (r#"{"id":"t","parts":[{"id":"1","#, "parts[0]"),
        (r#"{"id":"t","count":tru}"#, "count"),
        (r#"{"id":"t"} x"#, ""),
        (r#"{"id":"t","extra":{"a":[1,}}"#, "extra"),
        (r#"{"id":"t","count":01}"#, "count"),
        (r#"{"id":"t","count":1.}"#, "count"),
        (r#"{"id":"t","count":NaNa}"#, "count"),
        (r#"{"id":"t","count":+Infinity}"#, "count"),
        (r#"{"id":"t","labels":[1 2]}"#, "labels"),
        (r#"{"id":"t","name":"\ud80"}"#, "name"),
    ] {
        let mut thing = Thing::empty();
        let failure = from_json(&mut thing, json.as_bytes(), false).unwrap_err();
        assert_eq!(failure.path, path, "{json}: {}", failure.reason);
    }
    let failure = from_json(&mut Thing::empty(), b"{\"id\":\"\xff\"}", false).err().unwrap();
    assert_eq!((failure.path.as_str(), failure.reason.as_str()), ("", "invalid UTF-8"));
    let deep = format!(r#"{{"id":"t","extra":{}1{}}}"#, "[".repeat(10_000), "]".repeat(10_000));
    assert!(refusal::<Thing>(&deep).contains("nested too deeply"));
    assert_eq!(read::<Thing>(&deep).unwrap().1.first().map(String::as_str), Some("extra"));
    let trees = format!("{}{}", r#"{"name":1,"trees":["#.repeat(10_000), "]}".repeat(10_000));
    let (tree, missing) = read::<Tree>(&trees).unwrap();
    assert_eq!((tree.name.as_deref(), missing.len()), (Some("1"), 65));
    let deep = format!(r#"{{"id":"t","new":{}1{}}}"#, "[".repeat(10_000), "]".repeat(10_000));
    assert!(read::<Thing>(&deep).is_ok());
}

#[test]
fn the_message_of_serde_names_the_path_too() {
    let error = serde_json::from_str::<Thing>(r#"{"parts":[{"id":1}]}"#).unwrap_err();
    assert!(error.to_string().starts_with("parts[0].id: expected text, found a number"), "{error}");
}

#[test]
fn numbers_keep_their_type() {
    assert_eq!(read_whole::<Mixed>("12"), Mixed::Integer(12));
    assert_eq!(read_whole::<Mixed>("12.0"), Mixed::Number(12.0));
    assert_eq!(read_whole::<Mixed>(r#""12""#), Mixed::Text("12".to_owned()));
    assert_eq!(read_whole::<i64>("12.0"), 12);
    assert_eq!(read_whole::<i64>("-9223372036854775808"), i64::MIN);
    assert_eq!(read_whole::<f64>("12"), 12.0);
    assert_eq!(read_whole::<f64>("-2.5e-3"), -0.0025);
    for json in ["12", "12.5", "-9223372036854775808"] {
        round_trip::<Number>(json);
    }
    assert_eq!(written(&read_whole::<Number>("12.0")), "12.0");
}

#[test]
fn unknown_texts_of_an_enum_are_kept() {
    let colour: Colour = read_whole(r#""ultraviolet""#);
    assert_eq!(colour, Colour::Unknown("ultraviolet".to_owned()));
    assert_eq!(written(&colour), r#""ultraviolet""#);
    assert_eq!(Colour::from("red"), Colour::Red);
    assert_eq!(Colour::from("blue-green".to_owned()).to_string(), "blue-green");
}

#[test]
fn a_union_is_told_by_its_tag_wherever_it_stands() {
    for json in [
        r#"{"shape":"circle","radius":4}"#,
        r#"{"radius":4,"shape":"circle"}"#,
        r#"{"radius":4,"x":{"y":[]},"shape":"circle","z":0}"#,
    ] {
        let Figure::Round(circle) = read_whole(json) else { panic!("{json}") };
        assert_eq!((circle.shape.as_str(), circle.radius), ("circle", 4));
    }
    assert!(matches!(read_whole(r#"{"shape":"square","side":2}"#), Figure::Square(Square { side: 2 })));
}

#[test]
fn an_unknown_tag_is_kept_and_written_back() {
    let json = r#"{"z":1,"shape":"cube","side":{"x":[1.5]},"a":null}"#;
    assert_eq!(written(&read_whole::<Figure>(json)), json);
    round_trip::<Figure>(r#"{"a":1,"shape":"cube"}"#);
    let Figure::Unknown(raw) = read_whole(json) else { panic!("known") };
    assert_eq!(raw.as_str(), json);
}

#[test]
fn an_unknown_variant_does_not_show_what_it_holds() {
    let shown = format!("{:?}", read_whole::<Figure>(r#"{"shape":"cube","key":"k1"}"#));
    assert_eq!(shown, "Unknown(hidden)");
    assert_eq!(format!("{:?}", read_whole::<Json>(r#"{"a":1}"#)), r#"{"a":1}"#);
}

#[test]
fn a_variant_may_take_every_other_tag() {
    assert!(matches!(read_whole(r#"{"side":2,"shape":"square"}"#), Open::Square(_)));
    for json in [
        r#"{"shape":"cube","id":"p","price":1}"#,
        r#"{"id":"p","price":1,"shape":null}"#,
        r#"{"id":"p","price":1}"#,
        r#"{"id":"p","shape":{"side":1},"price":1}"#,
    ] {
        assert!(matches!(read_whole(json), Open::Other(Part { price: 1, .. })), "{json}");
    }
}

#[test]
fn a_union_without_its_tag_is_unknown_and_reported() {
    let (figure, missing) = read::<Tagged>(r#"{"side":2}"#).unwrap();
    assert_eq!(missing, ["shape"]);
    assert_eq!(written(&figure), r#"{"side":2}"#);
    assert_eq!(refusal::<Tagged>(r#"{"side":2}"#), "shape: a required value is missing");
    for json in ["{}", r#"{"error":"NotFound","detail":"no"}"#] {
        let expected = ": expected Tagged, found an object with none of its fields";
        assert_eq!(read::<Tagged>(json).unwrap_err(), expected, "{json}");
        assert_eq!(refusal::<Tagged>(json), expected, "{json}");
    }
}

model! {
    /// A figure with a name.
    pub struct Named {
        /// The name.
        pub name: String,
        /// The figure.
        pub figure: Tagged,
    }
}

#[test]
fn a_required_union_that_cannot_be_used_is_left_empty() {
    for figure in [r#"{"x":"\ud800"}"#, r#"{"x":1}"#, "{}", "7"] {
        let (named, missing) = read::<Named>(&format!(r#"{{"name":"a","figure":{figure}}}"#)).unwrap();
        assert_eq!(
            (written(&named).as_str(), missing.as_slice()),
            (r#"{"name":"a","figure":null}"#, &["figure".to_owned()][..])
        );
    }
}

#[test]
fn a_known_tag_with_a_malformed_body_is_an_error_about_that_body() {
    for (json, expected) in [
        (r#"{"shape":"circle","radius":"far"}"#, "radius: expected an integer, found text"),
        (r#"{"radius":"far","shape":"circle"}"#, "radius: expected an integer, found text"),
        (r#"{"shape":"square"}"#, ": expected Square, found an object with none of its fields"),
        (r#""circle""#, ": expected an object, found text"),
        (r#"{"radius":[1,"#, ": invalid JSON: expected a value at byte 13, found the end"),
    ] {
        assert_eq!(refusal::<Figure>(json), expected, "{json}");
    }
    for json in [r#"{"shape":"circle","radius":"far"}"#, r#"{"radius":"far","shape":"circle"}"#] {
        let (figure, missing) = read::<Figure>(json).unwrap();
        assert_eq!(
            (written(&figure).as_str(), missing),
            (r#"{"shape":"circle","radius":0}"#, vec!["radius".to_owned()])
        );
    }
    let json = r#"{"z":1e400, "shape":"cube","a":"\ud800","b":0.1}"#;
    let (figure, missing) = read::<Figure>(json).unwrap();
    assert_eq!(written(&figure), "{\"z\":null,\"shape\":\"cube\",\"a\":\"\u{fffd}\",\"b\":0.1}");
    assert_eq!(missing, [""]);
}

#[test]
fn a_union_can_be_told_by_a_nested_field_or_by_what_is_there() {
    let json = r#"{"b":1,"benefit":{"type":"b"}}"#;
    assert!(matches!(read_whole(json), Grant::B(GrantB { b: 1, .. })));
    assert!(matches!(read_whole(r#"{"benefit":{"type":"a"},"a":1}"#), Grant::A(_)));
    assert!(matches!(read_whole(r#"{"benefit":{"type":"c"},"a":1}"#), Grant::Unknown(_)));
    for (json, expected) in [
        (r#"{"benefit":7,"a":1}"#, "benefit.type"),
        (r#"{"benefit":{"type":null},"a":1}"#, "benefit.type"),
        (r#"{"a":1,"benefit":{"type":["a"]}}"#, "benefit.type"),
        (r#"{"benefit":null,"a":1}"#, "benefit"),
        (r#"{"a":1}"#, "benefit"),
    ] {
        let (grant, missing) = read::<Grant>(json).unwrap();
        assert!(matches!(grant, Grant::Unknown(_)) && missing == [expected], "{json}: {missing:?}");
        assert_eq!(refusal::<Grant>(json), format!("{expected}: a required value is missing"));
    }

    assert!(matches!(read_whole(r#"{"id":"d","months":3}"#), Discount::Repeating(Repeating { months: 3, .. })));
    assert!(matches!(read_whole(r#"{"id":"d"}"#), Discount::Once(_)));
    assert!(matches!(read_whole(r#"{"months":null,"id":"d"}"#), Discount::Once(_)));
    let (discount, missing) = read::<Discount>(r#"{"months":3}"#).unwrap();
    assert!(matches!(discount, Discount::Unknown(_)) && missing.is_empty());

    assert!(matches!(read_whole(r#"{"legacy":true,"id":"d"}"#), Nested::Legacy(_)));
    assert!(matches!(read_whole(r#"{"radius":1,"shape":"disc"}"#), Nested::Figure(Figure::Round(_))));
    assert!(matches!(read_whole(r#"{"radius":1,"shape":"cube"}"#), Nested::Figure(Figure::Unknown(_))));
}

#[test]
fn a_request_holds_what_was_set_and_nothing_else() {
    assert_eq!(written(&ThingUpdate::new("t")), r#"{"id":"t"}"#);
    let update = ThingUpdate::new("t").count(0).kind("red").labels(["a".to_owned()]).name("Lamp").clear_size();
    assert_eq!(written(&update), r#"{"id":"t","count":0,"type":"red","labels":["a"],"name":"Lamp","size":null}"#);
    assert_eq!(written(&ThingList::default()), "{}");
    assert_eq!(serde_json::from_str::<ThingUpdate>(&written(&update)).unwrap(), update);
}

#[test]
fn a_setter_sets_and_an_option_sets_or_leaves_and_only_clear_clears() {
    let update = || ThingUpdate::new("t");
    let (owned, none) = ("Lamp".to_owned(), None::<String>);
    for (update, expected) in [
        (update().name("Lamp"), r#""name":"Lamp""#),
        (update().name(&owned), r#""name":"Lamp""#),
        (update().maybe_name(Some("Lamp")), r#""name":"Lamp""#),
        (update().maybe_name(Some(&owned)), r#""name":"Lamp""#),
        (update().maybe_name(Some(owned.clone())), r#""name":"Lamp""#),
        (update().maybe_name(none.as_deref()), ""),
        (update().maybe_name(none.clone()), ""),
        (update().name("Lamp").maybe_name(none.clone()), r#""name":"Lamp""#),
        (update().clear_name(), r#""name":null"#),
        (update().clear_name().maybe_name(none.clone()), r#""name":null"#),
        (update().clear_name().name("Lamp"), r#""name":"Lamp""#),
        (update().name("Lamp").clear_name(), r#""name":null"#),
        (update().maybe_labels(Some(["a", "b"].map(str::to_owned))), r#""labels":["a","b"]"#),
        (update().maybe_count(Some(3)).maybe_size(Some(4)), r#""count":3,"size":4"#),
        (update().maybe_count(None::<i64>).maybe_size(None::<i64>).maybe_kind(none), ""),
        (update().maybe_kind(Some("red")), r#""type":"red""#),
    ] {
        let comma = if expected.is_empty() { "" } else { "," };
        assert_eq!(written(&update), format!(r#"{{"id":"t"{comma}{expected}}}"#));
    }
    assert_eq!(written(&Change::thing("t").maybe_name(Some("Lamp"))), r#"{"id":"t","name":"Lamp"}"#);
    assert_eq!(written(&Change::thing("t").maybe_name(None::<&str>)), r#"{"id":"t"}"#);
}

#[test]
fn external_ids_are_trimmed_as_the_server_trims_them() {
    // The characters that Python's `str.strip` removes: whitespace, and four separators.
    let spaces =
        "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \u{85}\u{a0}\u{1680}\u{2000}\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}";
    for space in spaces.chars().map(String::from).chain([spaces.to_owned(), "\x1f \x1c \x1d".to_owned()]) {
        for id in ["a", "é", "a b", "a\u{a0}\x1cb", ""] {
            let padded = format!("{space}{id}{space}");
            let owner = Owner::new(&padded, Some(padded.clone())).external_id(&padded).external_ids([&*padded, "b"]);
            assert_eq!(owner.external_owner_id, id, "{space:?}");
            assert_eq!(owner.external_former_id.as_deref(), Some(id));
            assert_eq!(owner.external_id.as_deref(), Some(id));
            assert_eq!(written(&owner.external_ids.unwrap()), written(&List::<String>::from([id, "b"])));
        }
    }
    for id in ["\u{200b}a\u{200b}", "\u{feff}a", "\u{180e}a", "a\x1b"] {
        assert_eq!(Owner::new(id, None).external_owner_id, id);
    }
    assert_eq!(Owner::new("o", None).maybe_external_id(Some(" a ")).external_id.as_deref(), Some("a"));
}

#[test]
fn an_id_that_no_path_can_hold_is_found_wherever_it_would_be_set() {
    let slash = "contains \"/\", which the server cannot route: no path parameter can hold it";
    let team = |id: &str| Team::new(Owner::new("o/o", None).external_id(id));
    for id in ["a b", "a%2Fb", "a?b", "a#b", "é", "..x", "...", "a\\b", ""] {
        assert_eq!(unroutable_field(&team(id)), None, "{id}");
    }
    for (id, why) in [
        ("a/b", slash),
        ("/", slash),
        (" a/ ", slash),
        (".", "is \".\", which no path can hold"),
        (" .. ", "is \"..\", which no path can hold"),
    ] {
        let found = Some(("external_id", why));
        assert_eq!(unroutable_field(&Owner::new("o", None).external_id(id)), found, "{id}");
        assert_eq!(unroutable_field(&team(id)), found, "{id}");
        assert_eq!(unroutable_field(&AnyOwner::team(Owner::new("o", None).external_id(id))), found, "{id}");
        assert_eq!(
            unroutable_field(&Team::new(Owner::new("o", None)).others([Owner::new("o", None).external_id(id)])),
            found
        );
        // Also where it did not come through a setter.
        let mut owner = Owner::new("o", None);
        owner.external_id = Some(id.to_owned());
        assert_eq!(unroutable_field(&owner), found, "{id}");
    }
    assert_eq!(unroutable_field(&AnyOwner::Unknown(json!({"external_id": "a/b"}).into())), None);
}

#[test]
fn constants_are_written_first_and_stand_for_no_field() {
    let start = r#"{"object":"thing","draft":true,"legacy":false,"parent":null,"labels":["a"],"owner":null"#;
    let create = ThingCreate::new("a", None);
    assert_eq!(written(&create), format!("{start}}}"));
    let costly = create.costs([("llm", Mixed::from(1))]);
    assert_eq!(written(&costly), format!(r#"{start},"llm":1}}"#));
    assert_eq!(read_whole::<ThingCreate>(&written(&costly)), costly);
    assert!(
        format!("{costly:?}").starts_with("ThingCreate { object: \"thing\", draft: true, legacy: false, parent: null")
    );
}

#[test]
fn what_is_required_and_may_be_null_is_always_sent() {
    assert!(written(&ThingCreate::new("a", None)).contains(r#""owner":null"#));
    assert!(written(&ThingCreate::new("a", "me".to_owned())).contains(r#""owner":"me""#));
}

#[test]
fn what_must_not_be_blank_is_found_in_every_section() {
    let create = || ThingCreate::new("a", None);
    assert_eq!(first_blank_required(&create()), None);
    assert_eq!(first_blank_required(&create().name("x")), None);
    assert_eq!(first_blank_required(&create().clear_name()), None);
    assert_eq!(first_blank_required(&create().name(" ")), Some("name"));
    assert_eq!(first_blank_required(&ThingCreate::new("a", String::new())), Some("owner"));
    assert_eq!(first_blank_required(&Change::create("a", String::new())), Some("owner"));
}

#[test]
fn a_request_that_needs_nothing_can_be_left_out() {
    let list = |request: &dyn Fn() -> ThingList| written(&request());
    assert_eq!(list(&|| ().into()), "{}");
    assert_eq!(list(&|| ThingList::new().limit(3)), r#"{"limit":3}"#);
}

#[test]
fn a_variant_is_set_where_it_is_constructed_and_becomes_the_union() {
    let change = |change: &dyn Fn() -> Change| written(&change());
    assert_eq!(change(&|| Change::thing("t").name("Lamp").count(3).into()), r#"{"id":"t","count":3,"name":"Lamp"}"#);
    assert!(change(&|| Change::create(["a"], None).clear_name().into()).ends_with(r#""owner":null,"name":null}"#));
    let things = || Change::thing("t");
    let lists: [List<Change>; 4] =
        [things().into(), [things()].into(), vec![things()].into(), [Change::from(things())].into()];
    for list in lists {
        assert_eq!(written(&list), r#"[{"id":"t"}]"#);
    }
    let mixed: List<Change> = [Change::from(things()), Change::create(["a"], None).into()].into();
    assert_eq!(mixed.len(), 2);
}

#[test]
fn a_list_is_made_of_one_value_or_many() {
    fn made(list: impl Into<List<String>>) -> String {
        written(&list.into())
    }
    let (one, two) = ("a".to_owned(), r#"["a","b"]"#);
    for json in [made("a"), made(one.clone()), made(&one)] {
        assert_eq!(json, r#"["a"]"#);
    }
    let owned = || ["a".to_owned(), "b".to_owned()];
    assert_eq!([made(["a", "b"]), made(vec!["a", "b"]), made(&["a", "b"][..])], [two; 3]);
    assert_eq!([made(owned()), made(owned().to_vec()), made(["a", "b"].into_iter().collect::<List<_>>())], [two; 3]);

    let numbers: List<i64> = [1, 2].into();
    assert_eq!((numbers.len(), numbers.first(), numbers.iter().sum::<i64>()), (2, Some(&1), 3));
    assert_eq!(format!("{numbers:?}"), "[1, 2]");
    assert_eq!((Vec::from(numbers.clone()), numbers.into_iter().count()), (vec![1, 2], 2));
    round_trip::<List<Size>>(r#"[[1,"m"],[2,"s"]]"#);
    assert!(List::<String>::default().is_empty());
}

#[test]
fn a_date_is_kept_as_its_text() {
    round_trip::<Date>(r#""2026-11-23""#);
    let time = Timestamp::from("2026-11-23T01:30:00+02:00").system_time().unwrap();
    assert_eq!(Date::from(time).as_str(), "2026-11-22");
    assert_eq!(Date::from("0999-01-01".to_owned()).to_string(), "0999-01-01");
    assert!(Date::from("2026-02-01") < Date::from("2026-11-01"));
    assert_eq!(refusal::<Date>("7"), ": expected a date as text, found a number");
}

#[test]
fn secrets_are_written_but_not_shown() {
    let thing: Thing = read_whole(THING);
    let shown = format!("{thing:?} {thing:#?}");
    assert!(!shown.contains("k1"), "{shown}");
    assert!(shown.starts_with("Thing { object: \"thing\", id: \"t1\", name: \"Lamp\", count: 3"), "{shown}");
    assert_eq!(serde_json::to_value(&thing).unwrap()["key"], "k1");
}

#[test]
#[cfg_attr(miri, ignore = "too large")]
fn a_list_of_missing_values_is_bounded() {
    let json = format!("[{}]", vec![r#"{"id":"x"}"#; 5000].join(","));
    assert_eq!(read::<Vec<Part>>(&json).unwrap().1.len(), 1000);
}

#[test]
fn a_map_is_found_by_key_and_equal_in_any_order() {
    let mut map: Map<Mixed> = [("a", Mixed::from(1)), ("b", Mixed::from(2))].into();
    let turned: Map<Mixed> = [("b", Mixed::from(2)), ("a", Mixed::from(1))].into();
    assert_eq!(map, turned);
    assert_eq!(map.insert("a", 3), Some(Mixed::Integer(1)));
    assert_ne!(map, turned);
    assert_eq!(map.remove("a"), Some(Mixed::Integer(3)));
    assert_eq!((map.len(), map.is_empty(), map.get("a")), (1, false, None));
    assert_eq!(written(&map), r#"{"b":2}"#);
}

#[test]
fn json_stands_for_any_value() {
    let json: Json = json!({"a": [1, 2.5, null]}).into();
    assert_eq!(json.as_str(), r#"{"a":[1,2.5,null]}"#);
    assert_eq!(json.decode::<Map<Vec<Option<f64>>>>().unwrap().get("a"), Some(&vec![Some(1.0), Some(2.5), None]));
    assert_eq!(Json::default().as_str(), "null");
    assert!(json.decode::<String>().is_err());
    // serde keeps the order of keys, and repeated ones.
    let json: Json = read_whole(r#"{"b":1,"a":[true,null,-1.5,18446744073709551615,{"é\n":[]}],"b":{}}"#);
    assert_eq!(serde_json::to_string(&json).unwrap(), json.as_str());
    assert_eq!(serde_json::to_value(&json).unwrap(), json.decode::<serde_json::Value>().unwrap());
}

#[test]
fn a_number_in_disguise_cannot_break_the_text() {
    let key = "$serde_json::private::Number";
    for (json, expected) in [
        (format!(r#"{{"a":1,"{key}":"2"}}"#), format!(r#"{{"a":1,"{key}":"2"}}"#)),
        (format!(r#"{{"{key}":"1,\"b\":2"}}"#), format!(r#"{{"{key}":"1,\"b\":2"}}"#)),
        (format!(r#"{{"{key}":"--"}}"#), format!(r#"{{"{key}":"--"}}"#)),
    ] {
        let value: Json = read_whole(&format!(r#"{{"x":{json}}}"#));
        assert_eq!(value.as_str(), format!(r#"{{"x":{expected}}}"#));
    }
}

#[test]
#[cfg_attr(miri, ignore = "too large")]
fn what_is_deep_or_large_is_compared_and_written_in_one_pass() {
    let deep = |leaf: &str| Json::from((0..200).fold(json!(leaf), |value, _| json!([value])));
    assert_ne!(deep("a"), deep("b"));
    let many: Vec<_> = (0..100_000).map(|index| format!(r#""k{index}":{index}"#)).collect();
    let map: Map<Mixed> = read_whole(&format!("{{{}}}", many.join(",")));
    assert_eq!(map, map.clone());
    let twice: Map<i64> = read_whole(r#"{"a":1,"a":2}"#);
    assert_eq!((twice.clone(), twice.get("a")), (twice.clone(), Some(&2)));
}

/// Declares types of these names by each macro.
macro_rules! named {
    ($($name:ident)*) => {
        mod models {
            $(crate::json::model! {
                /// A model.
                #[constant(type = "a", here = true, gone = null)]
                pub struct $name {
                    /// A field.
                    #[essential("it is needed")]
                    #[hidden("it is secret")]
                    pub a: i64,
                    /// A field.
                    #[name = "b.c"]
                    pub b: ::std::option::Option<::std::vec::Vec<i64>>,
                }
                additional {
                    /// The rest.
                    pub rest: crate::json::Map<f64>,
                }
            })*
        }

        mod requests {
            $(crate::json::request! {
                /// A request.
                #[constant(type = "b")]
                pub struct $name {
                    required {
                        /// A field.
                        #[not_blank]
                        a: ::std::string::String,
                    }
                    nullable {
                        /// A field.
                        b: i64,
                    }
                    optional {
                        /// A field.
                        #[path_safe]
                        #[through trimmed]
                        c(maybe_c): ::std::string::String,
                    }
                    patch {
                        /// A field.
                        #[unconfirmed]
                        d(maybe_d, clear_d): i64,
                    }
                }
                additional {
                    /// The rest.
                    pub rest: crate::json::Map<f64>,
                }
            })*
        }

        mod defaults {
            $(crate::json::request! {
                /// A request without required fields.
                pub struct $name {
                    optional {
                        /// A field.
                        a(maybe_a): i64,
                    }
                }
            })*
        }

        mod tagged {
            $(crate::json::union! {
                /// A union.
                pub enum $name by "type" {
                    /// A variant.
                    Some(super::models::$name) = "a",
                    /// A variant.
                    None(super::requests::$name) = _,
                }
                new {
                    /// A variant.
                    none(a: ::std::string::String, b: $crate::json::Nullable<i64>): super::requests::$name,
                }
                listed {}
            })*
        }

        mod untagged {
            $(crate::json::union! {
                /// A union.
                pub enum $name by fields {
                    /// A variant.
                    Ok(super::models::$name) = has("a"),
                    /// A variant.
                    Err(super::requests::$name) = _,
                }
            })*
        }

        mod enums {
            $(crate::json::open_enum! {
                /// An enum.
                pub enum $name {
                    /// A value.
                    None = "none",
                    /// A value.
                    Some = "some",
                    /// A value.
                    String = "string",
                }
            })*
        }

        mod pairs {
            $(crate::json::tuple! {
                /// A pair.
                pub struct $name {
                    /// A part.
                    pub a: i64,
                    /// A part.
                    pub b: i64,
                }
            })*
        }

        mod scalars {
            $(crate::json::scalar_union! {
                /// A value.
                pub enum $name ("text or a number", empty: Some(i64)) {
                    /// A value.
                    Some(i64),
                    /// A value.
                    None(::std::string::String),
                }
                else {
                    /// Other values.
                    Json,
                }
            })*
        }
    };
}

// Names of the prelude, of the model layer, and of what the macros declare.
named! {
    Any AsRef Scalar Box Clone Copy Csv Cursor D Date Debug TypeDef Default Deserialize Deserializer Display Drop Eq Err
    DecodeError Field DecodeReport Fn UnionInfo From Hash Index Into Encode Iterator Json ObjectFields UnionKeys NodeKind List Part Map FieldFlag Marks Model
    Names None Object Ok Option Other Ord PartialEq PartialOrd Patch Result S Secret Self_ Send Serialize Serializer
    Shape Sized Decode Some SortedNames DecodeStep String Sync Text Timestamp ToOwned ToString Unpin Value Vec ValueRef Empty
}

#[test]
fn a_type_may_have_any_name() {
    let text = json!({"type": "a", "here": true, "gone": null, "a": 1, "b.c": [2], "x": 0.5});
    let option = read_whole::<models::Option>(&text.to_string());
    assert_eq!((option.a, option.b.as_deref()), (1, Some(&[2][..])));
    assert_eq!(serde_json::to_value(&option).unwrap(), text);
    let request = requests::Result::new("a", None::<i64>).c(" c ").clear_d();
    assert_eq!(serde_json::to_value(&request).unwrap(), json!({"type": "b", "a": "a", "b": null, "c": "c", "d": null}));
    assert_eq!(enums::String::from("some").as_str(), "some");
    assert_eq!(pairs::Vec { a: 1, b: 2 }, read_whole("[1,2]"));
}

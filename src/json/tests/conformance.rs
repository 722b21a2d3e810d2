//! Strict reading accepts the documents that serde_json accepts, and reads the same values.

use crate::json::{Empty, Json, from_json};
use serde_json::Value;

/// Parts of texts.
const TEXTS: &str = concat!(
    r#"a abcdefgh é \n \/ \" \\ \u0041 \u00e9 \uD83D\uDe00 ] } , : \b\f\r\t \u0000 \uffff "#,
    "\u{1f600} \u{7f} \u{fffd} \u{2028}"
);

/// Parts that a change adds to a document.
const PIECES: &str = concat!(
    r#"[ ] { } , : " \ 0 - + . e E 1 n null tru NaN Infinity -Infinity /**/ ' \u \ud800 \udc00 \ud800\u0041 \x \u00g0 é "#,
    r#"1e400 "a":1 ,, "#,
    "\u{c} \u{b} \u{a0} \0 \u{1f} \u{7f}"
);

/// Single documents, one per line.
const DOCUMENTS: &str = r#"
nul
nulll
NULL
True
[1,]
[,1]
[1 2]
[1,,2]
{,}
{"a":1,}
{"a"}
{"a":}
{1:2}
{null:1}
[
]
{
}
[}
{]
[1}
"
"\"
'a'
01
-01
-
+1
.5
5.
1.e2
1e
1e+
1e5.5
0x10
1_000
0e
-0
-0.0
0e0
1E400
-1e400
1e-400
NaN
-NaN
Infinity
-Infinity
1 1
null null
[]]
// 1
1 // a
"\u12"
"\u123g"
"\u+123"
"\u 123"
"\ud800"
"\udc00"
"\ud800\ud800"
"\ud800\udc00"
"\udbff\udfff"
"\ud800\u"
"\ud800x"
"\ud800\n"
"\a"
"\U0041"
{"\ud800":1}
{"a":1,"a":2}
{"":{"":[]}}
"#;

/// A linear congruential generator.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn one_of<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        texts[self.below(texts.len())]
    }

    fn space(&mut self) -> &'static str {
        self.one_of(&["", "", "", " ", "\n", "\r\n\t", "  "])
    }

    fn number(&mut self) -> String {
        let sign = self.one_of(&["", "", "-"]);
        let integer =
            self.one_of(&["0", "7", "12", "9007199254740993", "18446744073709551615", "184467440737095516150"]);
        let fraction = self.one_of(&["", "", ".0", ".5", ".30000000000000004", ".000000000000000000001"]);
        let exponent = self.one_of(&["", "", "", "e2", "E+10", "e-7", "e300", "e-330", "e0"]);
        format!("{sign}{integer}{fraction}{exponent}")
    }

    fn text(&mut self) -> String {
        let mut text = String::from("\"");
        for _ in 0..self.below(6) {
            text.push_str(self.one_of(&TEXTS.split(' ').collect::<Vec<_>>()));
        }
        text + "\""
    }

    fn value(&mut self, depth: usize) -> String {
        let (before, after) = (self.space(), self.space());
        let value = match self.below(if depth == 0 { 5 } else { 9 }) {
            0 => self.one_of(&["null", "true", "false"]).to_owned(),
            1 | 2 => self.number(),
            3 | 4 => self.text(),
            5 | 6 => format!("[{}]", self.items(depth, |random| random.value(depth - 1))),
            _ => format!(
                "{{{}}}",
                self.items(depth, |random| {
                    format!("{}{}{}:{}", random.space(), random.text(), random.space(), random.value(depth - 1))
                })
            ),
        };
        format!("{before}{value}{after}")
    }

    fn items(&mut self, depth: usize, item: impl Fn(&mut Self) -> String) -> String {
        let items: Vec<_> = (0..self.below(depth + 1)).map(|_| item(self)).collect();
        match items.is_empty() {
            true => self.space().to_owned(),
            false => items.join(","),
        }
    }

    /// Changes a document in one place.
    fn mutate(&mut self, json: &mut Vec<u8>) {
        let (at, piece) = (self.below(json.len() + 1), self.one_of(&PIECES.split(' ').collect::<Vec<_>>()).bytes());
        let end = (at + self.below(4)).min(json.len());
        match self.below(6) {
            0 | 1 => _ = json.splice(at..at, piece),
            2 => _ = json.splice(at..end, piece),
            3 => _ = json.drain(at..end),
            4 => json.truncate(at),
            // May be in the middle of a character.
            _ => json.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << self.below(8)),
        }
    }
}

fn same(first: &Value, second: &Value) -> bool {
    match (first, second) {
        (Value::Array(first), Value::Array(second)) => {
            first.len() == second.len() && first.iter().zip(second).all(|(first, second)| same(first, second))
        }
        (Value::Object(first), Value::Object(second)) => {
            first.len() == second.len()
                && first.iter().all(|(key, value)| second.get(key).is_some_and(|other| same(value, other)))
        }
        // serde_json rounds some numbers in another way.
        (Value::Number(first), Value::Number(second)) if first.is_f64() && second.is_f64() => {
            let (first, second) = (first.as_f64().unwrap(), second.as_f64().unwrap());
            (first - second).abs() <= first.abs() * 1e-15
        }
        _ => first == second,
    }
}

/// Returns whether another crate has turned on the feature `arbitrary_precision` of serde_json, which then accepts
/// every number.
fn has_arbitrary_precision() -> bool {
    serde_json::from_str::<Value>("1e999").is_ok()
}

/// Compares the two readings of a document, and returns whether it is accepted.
fn check(json: &[u8]) -> bool {
    let shown = String::from_utf8_lossy(json);
    let mut value = Json::empty();
    match (from_json(&mut value, json, true), serde_json::from_slice::<Value>(json)) {
        (Ok(report), Ok(expected)) => {
            assert!(report.missing.is_empty() && report.unreadable.is_empty(), "{shown}");
            let found: Value = value.decode().unwrap();
            assert!(same(&found, &expected), "{shown}: {value}");
            true
        }
        (Err(_), Err(_)) => false,
        (Ok(_), Err(error)) => panic!("accepted although serde_json says: {error}: {shown}"),
        (Err(error), Ok(_)) => panic!("{error}: {shown}"),
    }
}

#[test]
fn generated_documents_are_read_as_by_serde_json() {
    if has_arbitrary_precision() {
        return;
    }
    let mut random = Random(1);
    let mut accepted = 0;
    for _ in 0..3000 {
        let document = random.value(4);
        accepted += usize::from(check(document.as_bytes()));
        for _ in 0..5 {
            let mut json = document.clone().into_bytes();
            for _ in 0..=random.below(2) {
                random.mutate(&mut json);
            }
            accepted += usize::from(check(&json));
        }
    }
    assert!((4500..13_500).contains(&accepted), "{accepted}");
}

#[test]
fn single_values_are_read_as_by_serde_json() {
    if has_arbitrary_precision() {
        return;
    }
    DOCUMENTS.lines().for_each(|json| _ = check(json.as_bytes()));
    for json in [" ", "\u{a0}1", "\u{c}1", "1\0", "\u{2028}1", "// a\n1"] {
        check(json.as_bytes());
    }
    for byte in 0..=255 {
        check(&[byte]);
        check(&[b'"', byte, b'"']);
        check(&[b'"', b'\\', byte, b'"']);
        check(&[b'1', byte, b'2']);
        check(&[b'[', byte, b'1', byte, b']']);
    }
    for depth in 126..130 {
        for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
            let is_accepted = check(format!("{}1{}", open.repeat(depth), close.repeat(depth)).as_bytes());
            assert_eq!(is_accepted, depth < 128, "{depth}");
        }
    }
}

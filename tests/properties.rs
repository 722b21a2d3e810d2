//! Properties that hold for all inputs. If one does not, proptest prints the smallest failing input that it has found.

#![cfg(all(feature = "full", feature = "testing"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod declared;
mod operations;

use declared::{Choices, Declared};
use operations::*;
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::*;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;
use std::fmt::Debug;
use std::pin::pin;
use std::sync::LazyLock;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::read);

/// An operation, and functions that call it.
struct Row {
    name: &'static str,
    path: &'static str,
    reply: &'static str,
    /// Decodes a response, in strict mode or not, and returns its encoding.
    response: fn(&[u8], bool) -> Result<String, Error>,
    sender: &'static str,
    request: &'static str,
    /// Decodes a request, and returns its encoding.
    write: fn(&Value) -> Result<Value, String>,
    /// Sends a request with this value for each path parameter.
    send: fn(&str, Option<&Value>) -> Sent,
}

/// The error of a call, and its requests.
type Sent = (Option<Error>, Vec<http::Request<bytes::Bytes>>);

macro_rules! rows {
    ($($name:ident $method:ident $path:literal ($($value:expr),*) $token:ident
       ($($sender:ident $kind:ident [$($variant:ident),*] $sample:expr)?) => $returns:ty;)*) => {
        vec![$(Row {
            name: stringify!($name),
            path: $path,
            reply: stringify!($returns),
            response: |body, strict| read_response(body, strict, |core| polar_funcs::$name(core $(, $value)* $(, $sample)?)),
            sender: concat!($(stringify!($sender))?),
            request: concat!($(stringify!($kind))?),
            #[allow(unused_variables, reason = "a call may have no request")]
            write: |json| {
                $(return written::<$kind>(json);)?
                #[allow(unreachable_code, reason = "a call may have no request")]
                Ok(json.clone())
            },
            #[allow(unused_variables, reason = "a call may have no parameters and no request")]
            send: |id, json| {
                let script = MockTransport::new().respond(MockResponse::status(404));
                let core = PolarCore::builder().access_token("token").transport(script.clone()).build().unwrap();
                let call = polar_funcs::$name(
                    &core $(, { let _ = $value; id })*
                    $(, json.map_or_else(|| <$kind>::from($sample), |json| serde_json::from_value::<$kind>(json.clone()).unwrap()))?
                );
                (done(call).err(), script.requests())
            },
        }),*]
    };
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| operations!(rows));

fn done<T: CallOutput>(call: Call<T>) -> Result<T, Error> {
    let mut future = pin!(call.into_future());
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => panic!("a script does not wait"),
    }
}

fn read_response<T>(body: &[u8], strict: bool, make: impl Fn(&PolarCore) -> Call<T>) -> Result<String, Error>
where
    T: CallOutput + PartialEq + Debug + serde::Serialize,
{
    let read = |body: &[u8]| {
        let script = MockTransport::new().respond(MockResponse::json(200, body.to_vec()));
        let core = PolarCore::builder().access_token("token").strict(strict).transport(script.clone()).build()?;
        done(make(&core)).map(|value| (value, script.requests()[0].headers()["accept"] == "application/json"))
    };
    let (value, is_json) = read(body)?;
    let written = serde_json::to_string(&value).unwrap();
    if is_json {
        let (again, _) = read(written.as_bytes()).unwrap_or_else(|error| panic!("{error}: {written}"));
        assert_eq!(serde_json::to_string(&again).unwrap(), written);
        assert!(again == value, "{value:?} became {again:?}");
        let _ = format!("{value:?}");
    }
    Ok(written)
}

fn written<T: serde::de::DeserializeOwned + serde::Serialize + PartialEq>(json: &Value) -> Result<Value, String> {
    let value: T = serde_json::from_value(json.clone()).map_err(|error| error.to_string())?;
    let written = serde_json::to_value(&value).unwrap();
    assert!(serde_json::from_value::<T>(written.clone()).unwrap() == value, "{written} is another value");
    Ok(written)
}

/// Returns the value without nulls in objects, which have the same meaning as absent fields.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(without_nulls).collect(),
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(_, value)| !value.is_null());
            Value::Object(fields.map(|(name, value)| (name.clone(), without_nulls(value))).collect())
        }
        value => value.clone(),
    }
}

/// Sets or removes a value in a document.
fn changed(document: &mut Value, way: &mut Choices<'_>, value: Option<Value>) {
    let way_in = way.text().len() % 4;
    match document {
        Value::Array(items) if way_in > 0 && !items.is_empty() => {
            let index = way.text().len() % items.len();
            changed(&mut items[index], way, value);
        }
        Value::Object(fields) if !fields.is_empty() => {
            let index = way.json(0).to_string().len() * 7 % fields.len();
            let name = fields.keys().nth(index).unwrap().clone();
            match value {
                None if way_in < 2 => drop(fields.remove(&name)),
                value => changed(&mut fields[&name], way, value),
            }
        }
        document => *document = value.unwrap_or_default(),
    }
}

fn row() -> impl Strategy<Value = &'static Row> {
    (0..ROWS.len()).prop_map(|index| &ROWS[index])
}

impl Debug for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// This multiple of the default number of cases, or `PROPTEST_CASES`.
fn times(factor: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: factor * usual.cases, failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(times(4))]

    #[test]
    fn a_response_of_the_declared_type_is_read_and_written_completely(row in row(), bytes in vec(any::<u8>(), 0..400)) {
        if row.reply != "Csv" {
            let document = DECLARED.document(&row.reply.replace(' ', ""), &mut Choices(bytes.iter()));
            let written = (row.response)(document.to_string().as_bytes(), true);
            let written = written.unwrap_or_else(|error| panic!("{}: {error}: {document}", row.name));
            let written: Value = serde_json::from_str(&written).unwrap();
            prop_assert_eq!(without_nulls(&written), without_nulls(&document));
        }
    }

    #[test]
    fn a_request_of_the_declared_type_is_read_and_written_completely(row in row(), bytes in vec(any::<u8>(), 0..200)) {
        if !row.request.is_empty() {
            let document = DECLARED.document(row.request, &mut Choices(bytes.iter()));
            let written = (row.write)(&document);
            prop_assert_eq!(written.as_ref(), Ok(&document));
        }
    }

    #[test]
    fn a_response_of_another_type_is_read_or_an_error_with_its_path(
        row in row(), bytes in vec(any::<u8>(), 0..400), way in vec(any::<u8>(), 8..40), remove: bool, strict: bool,
    ) {
        let mut document = match row.reply {
            "Csv" => Value::Null,
            reply => DECLARED.document(&reply.replace(' ', ""), &mut Choices(bytes.iter())),
        };
        let mut way = Choices(way.iter());
        let value = (!remove).then(|| way.json(3));
        changed(&mut document, &mut way, value);
        if let Err(error) = (row.response)(document.to_string().as_bytes(), strict) {
            prop_assert_eq!(error.kind(), ErrorKind::Decode);
            prop_assert!(error.json_path().is_some());
            let _ = format!("{error} {error:?}");
        }
    }

    #[test]
    fn a_response_of_any_json_is_read_or_an_error(row in row(), bytes in vec(any::<u8>(), 0..60), cut in 0..200usize) {
        let document = Choices(bytes.iter()).json(5).to_string().into_bytes();
        let document = &document[..document.len().saturating_sub(cut.saturating_sub(100))];
        if let Err(error) = (row.response)(document, false) {
            prop_assert_eq!(error.kind(), ErrorKind::Decode);
        }
    }

    #[test]
    fn a_fraction_of_up_to_15_digits_is_read_exactly(
        digits in -999_999_999_999_999..=999_999_999_999_999i64, places in 1..=22,
    ) {
        let text = format!("{digits}e-{places}");
        let value: MetadataValue = serde_json::from_str(&text).unwrap();
        prop_assert!(value == MetadataValue::Number(text.parse().unwrap()), "{text} became {value:?}");
    }

    #[test]
    fn ids_and_queries_arrive_unchanged(row in row(), id: String, bytes in vec(any::<u8>(), 0..200)) {
        let query = (row.sender == "query").then(|| DECLARED.document(row.request, &mut Choices(bytes.iter())));
        let (error, requests) = (row.send)(&id, query.as_ref());
        // The same as Python's `str.strip`, which the server uses.
        let trimmed = id.trim_matches(|letter: char| letter.is_whitespace() || ('\x1c'..='\x1f').contains(&letter));
        let given = |part| match part {
            part if str::ends_with(part, "external_id}") => trimmed,
            part if str::starts_with(part, '{') => &id,
            part => part,
        };
        let cannot_be_sent = |value: &str| trimmed.is_empty() || [".", ".."].contains(&value) || value.contains('/');
        if row.path.split('/').any(|part| part.starts_with('{') && cannot_be_sent(given(part))) {
            prop_assert_eq!(error.unwrap().kind(), ErrorKind::Invalid);
            prop_assert_eq!(requests.len(), 0);
            return Ok(());
        }
        prop_assert_eq!(requests.len(), 1, "{:?}", error);
        let uri = requests[0].uri();
        let expected: Vec<&str> = row.path.split('/').map(given).collect();
        let found: Vec<String> = uri.path().split('/').map(decoded).collect();
        prop_assert_eq!(found, expected);
        if let Some(query) = query {
            let mut pairs: Vec<(String, String)> = uri
                .query()
                .into_iter()
                .flat_map(|query| query.split('&'))
                .map(|pair| pair.split_once('=').map(|(name, value)| (decoded(name), decoded(value))).unwrap())
                .collect();
            let mut expected = Vec::new();
            query.as_object().unwrap().iter().for_each(|(name, value)| add(name.clone(), value, &mut expected));
            pairs.sort();
            expected.sort();
            prop_assert_eq!(pairs, expected);
        }
    }
}

/// Decodes percent-encoding.
fn decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).unwrap()
}

/// Appends the query pairs that encode a value.
fn add(name: String, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Array(items) => items.iter().for_each(|item| add(name.clone(), item, pairs)),
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| add(format!("{name}[{key}]"), value, pairs));
        }
        Value::String(text) => pairs.push((name, text.clone())),
        value => pairs.push((name, value.to_string())),
    }
}

#[test]
fn endless_nesting_is_an_error() {
    for row in ROWS.iter().filter(|row| row.reply != "()" && row.reply != "Csv") {
        for (open, inner) in
            [("[", ""), ("{\"a\":", "1"), ("{\"items\":[", "1"), ("{\"metadata\":", "1"), ("{\"clauses\":[", "")]
        {
            for depth in [129, 10_000] {
                let body = format!("{}{inner}", open.repeat(depth));
                let error = (row.response)(body.as_bytes(), false).unwrap_err();
                assert_eq!(error.kind(), ErrorKind::Decode, "{}", row.name);
            }
        }
    }
}

/// Generates the ways in which an attempt can end.
fn ending() -> impl Strategy<Value = MockResponse> {
    let status = prop_oneof![Just(200u16), Just(429), Just(500), Just(503), Just(404), 200..600u16];
    let asked =
        prop_oneof![(0..100u64).prop_map(|s| s.to_string()), any::<u64>().prop_map(|s| s.to_string()), "[ -~]{0,30}"];
    prop_oneof![
        (status, proptest::option::of(asked)).prop_map(|(status, asked)| {
            let response = MockResponse::json(status, "{}");
            if let Some(asked) = asked { response.header("retry-after", &asked) } else { response }
        }),
        Just(MockResponse::failure(|| TransportError::connect("refused"))),
        Just(MockResponse::failure(|| TransportError::not_sent("closed"))),
        Just(MockResponse::failure(|| TransportError::tls("expired").permanent())),
        Just(MockResponse::failure(|| TransportError::connection_lost("reset"))),
        Just(MockResponse::failure(|| TransportError::too_large("too large"))),
        Just(MockResponse::silence()),
    ]
}

/// Returns whether the server may have processed a request with this ending.
fn may_have_acted(ending: &MockResponse) -> bool {
    let shown = format!("{ending:?}");
    let was_not_sent = ["could not connect", "could not agree on TLS", "before the request was sent", "429"];
    !was_not_sent.iter().any(|words| shown.contains(words))
}

proptest! {
    #![proptest_config(times(4))]

    #[test]
    fn no_call_exceeds_its_attempts_or_its_deadline(
        endings in vec(ending(), 0..8), attempts in 0..8u32, retry_non_idempotent: bool, is_get: bool, seconds in 1..120u64,
        attempt_seconds in proptest::option::of(1..200u64),
    ) {
        let script = endings.iter().fold(MockTransport::new(), |script, ending| script.respond(ending.clone()));
        let mut policy = RetryPolicy::attempts(attempts);
        if retry_non_idempotent {
            policy = policy.retry_non_idempotent();
        }
        let timeout = Duration::from_secs(seconds);
        let mut builder = PolarCore::builder().retries(policy).timeout(timeout).transport(script.clone());
        if let Some(seconds) = attempt_seconds {
            builder = builder.attempt_timeout(Duration::from_secs(seconds));
        }
        let core = builder.build().unwrap();
        let made = match is_get {
            true => done(customers_get(&core, "1").with_response()).map(|response| response.attempts()),
            false => done(customer_sessions_create(&core, CustomerSessionCreate::customer_id("1")).with_response())
                .map(|response| response.attempts()),
        };
        let requests = script.requests().len();
        let told = made.unwrap_or_else(|error| error.attempts());
        prop_assert_eq!(told as usize, requests);
        prop_assert!(requests <= attempts.max(1) as usize);
        prop_assert!(script.sleeps().iter().all(|wait| *wait <= timeout));
        if !is_get && !retry_non_idempotent {
            let acted = endings.iter().take(requests).position(may_have_acted);
            prop_assert!(acted.is_none_or(|index| index + 1 == requests), "sent again after {:?}", endings);
        }
        let is_permanent = |ending: &MockResponse| format!("{ending:?}").contains("TLS");
        let permanent = endings.iter().take(requests).position(is_permanent);
        prop_assert!(permanent.is_none_or(|index| index + 1 == requests), "sent again after {:?}", endings);
    }

    #[test]
    fn all_calls_of_a_core_together_stay_within_the_budget(endings in vec(ending(), 0..200), attempts in 1..6u32) {
        let script = endings.iter().fold(MockTransport::new(), |script, ending| script.respond(ending.clone()));
        let policy = RetryPolicy::attempts(attempts).retry_non_idempotent();
        let builder = PolarCore::builder().retries(policy).timeout(Duration::from_secs(600));
        let core = builder.transport(script.clone()).build().unwrap();
        let calls = 60;
        let successes = (0..calls).filter(|_| done(benefits_delete(&core, "1")).is_ok()).count();
        let requests = script.requests().len();
        // A retry after a 429 takes nothing from the budget.
        let limited = endings.iter().take(requests).filter(|ending| format!("{ending:?}").contains("429")).count();
        let again = requests - calls;
        prop_assert!(again <= 50 + successes / 10 + limited, "{again} after {successes} successes, {limited} of 429");
    }
}

//! The output for `tracing` subscribers: a span for each call and an event for each retry, without secrets.

#![cfg(all(
    feature = "tracing",
    feature = "testing",
    feature = "customer_sessions_create",
    feature = "customers_list"
))]
#![cfg(feature = "customers_get")]
#![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use polar_funcs::models::{CustomerSessionCreate, CustomersListQuery};
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{PolarCore, TransportError, customer_sessions_create, customers_get, customers_list};
use std::collections::BTreeMap;
use std::fmt::{self, Debug};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Records all spans, with the events inside each.
#[derive(Clone, Default)]
struct Listener(Arc<Mutex<Heard>>);

#[derive(Default)]
struct Heard {
    spans: Vec<Fields>,
    events: Vec<(Option<u64>, Fields)>,
    entered: Vec<u64>,
}

#[derive(Clone, Default)]
struct Fields(BTreeMap<String, String>);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}"));
    }

    /// No field may be unsigned, because tracing-opentelemetry exports such a field as text.
    fn record_u64(&mut self, field: &Field, value: u64) {
        self.0.insert(field.name().to_owned(), format!("unsigned {value}"));
    }
}

impl fmt::Display for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fields: Vec<String> = self.0.iter().map(|(name, value)| format!("{name}={value}")).collect();
        f.write_str(&fields.join(" "))
    }
}

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("polar_funcs")
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        let mut heard = self.0.lock().unwrap();
        heard.spans.push(fields);
        Id::from_u64(heard.spans.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let mut heard = self.0.lock().unwrap();
        values.record(&mut heard.spans[usize::try_from(span.into_u64()).unwrap() - 1]);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let mut heard = self.0.lock().unwrap();
        let span = heard.entered.last().copied();
        heard.events.push((span, fields));
    }

    fn enter(&self, span: &Id) {
        self.0.lock().unwrap().entered.push(span.into_u64());
    }

    fn exit(&self, _: &Id) {
        self.0.lock().unwrap().entered.pop();
    }
}

/// Returns the recorded spans of calls to a mock transport, and the transport.
fn heard<F: Future>(
    script: &MockTransport,
    make: impl FnOnce(PolarCore) -> F,
) -> (Vec<Fields>, Vec<(Option<u64>, String)>) {
    let listener = Listener::default();
    let core = PolarCore::builder().access_token("polar_oat_s3cr3t").transport(script.clone()).build().unwrap();
    tracing::subscriber::with_default(listener.clone(), || {
        let mut future = pin!(make(core));
        assert!(matches!(future.as_mut().poll(&mut Context::from_waker(Waker::noop())), Poll::Ready(_)));
    });
    let heard = listener.0.lock().unwrap();
    let events = heard.events.iter().map(|(span, fields)| (*span, fields.to_string())).collect();
    (heard.spans.clone(), events)
}

fn has(fields: &Fields, expected: &[(&str, &str)]) {
    for (name, value) in expected {
        assert_eq!(fields.0.get(*name).map(String::as_str), Some(*value), "{name} of {fields}");
    }
}

const SESSION: &str = r#"{"id":"1","token":"polar_cst_s3cr3t","customer_portal_url":"https://polar.sh/s3cr3t"}"#;

#[test]
fn a_call_is_a_span_and_a_retry_an_event_in_it() {
    let script = MockTransport::new()
        .respond(MockResponse::failure(|| TransportError::connect("refused by s3cr3t")))
        .respond(MockResponse::status(429).header("retry-after", "2"))
        .respond(MockResponse::json(201, SESSION));
    let request = CustomerSessionCreate::external_customer_id("user_s3cr3t");
    let (spans, events) = heard(&script, |core| customer_sessions_create(&core, request).into_future());
    assert_eq!(spans.len(), 1);
    has(
        &spans[0],
        &[
            ("operation", "\"customer_sessions_create\""),
            ("method", "POST"),
            ("path", "\"/v1/customer-sessions/\""),
            ("status", "201"),
            ("attempts", "3"),
        ],
    );
    assert!(spans[0].0["elapsed_ms"].parse::<u64>().is_ok());
    assert!(!spans[0].0.contains_key("error"));
    let (inside, texts): (Vec<_>, Vec<_>) = events.into_iter().unzip();
    assert_eq!(inside, [Some(1), Some(1), None]);
    assert!(texts[0].starts_with("attempt=1 error=could not connect message=no response: retrying"), "{}", texts[0]);
    assert!(texts[1].starts_with("attempt=2 message=retrying after a delay status=429 wait_ms="), "{}", texts[1]);
    assert!(texts[2].starts_with("first=\"created_at\" message=the response lacks required values"), "{}", texts[2]);
    let all = format!("{} {}", spans[0], texts.join(" "));
    assert!(!all.contains("s3cr3t"), "{all}");
}

#[test]
fn neither_ids_nor_queries_nor_error_messages_are_recorded() {
    let refusal = r#"{"error":"ResourceNotFound","detail":"no s3cr3t here"}"#;
    let script =
        MockTransport::new().respond(MockResponse::json(404, refusal)).respond(MockResponse::json(200, "s3cr3t"));
    let (spans, events) = heard(&script, |core| async move {
        let missing = customers_get(&core, "s3cr3t").await.unwrap_err();
        let unreadable =
            customers_list(&core, CustomersListQuery::new().email("s3cr3t@example.com")).await.unwrap_err();
        (missing, unreadable)
    });
    has(&spans[0], &[("path", "\"/v1/customers/{id}\""), ("status", "404"), ("attempts", "1"), ("error", "NotFound")]);
    // The decoding error comes after the response.
    has(&spans[1], &[("path", "\"/v1/customers/\""), ("method", "GET"), ("status", "200"), ("attempts", "1")]);
    assert!(events.is_empty(), "{events:?}");
    assert!(spans.iter().all(|span| !span.to_string().contains("s3cr3t")));
}

#[test]
fn a_call_that_is_not_sent_has_no_status() {
    let (spans, _) = heard(&MockTransport::new(), |core| customers_get(&core, "").into_future());
    has(&spans[0], &[("attempts", "0"), ("error", "Invalid")]);
    assert!(!spans[0].0.contains_key("status"));
}

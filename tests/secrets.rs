//! Nothing secret is shown, wherever a program prints what this crate gives it, and a token goes to its server alone.
//!
//! Calls of all operations are in `tests/surface.rs`, deliveries of webhooks in `tests/webhooks.rs`, servers that can't be trusted in
//! `tests/connections.rs`.

#![cfg(all(feature = "full", feature = "hyper", feature = "ring", feature = "testing"))]
#![cfg(all(feature = "client", feature = "ingester", feature = "tracing", feature = "webhook_payloads"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::models::*;
use polar_funcs::testing::{Answer, Script};
use polar_funcs::*;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error as StdError;
use std::fmt::{self, Debug, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use support::{Reaction, Server, TOKEN, run, user_42};

/// Stands in everything that must not be shown; `TOKEN` holds it, too.
const SECRET: &str = "s3cr3t";

fn shown(what: &impl Debug) -> String {
    format!("{what:?} {what:#?}")
}

fn hides(shown: &str) {
    assert!(!shown.contains(SECRET), "{shown}");
}

/// An error and its sources, in all ways in which they are printed.
fn error_hides(error: &Error) {
    let mut shown = format!("{error} {error:#} {} {}", shown(error), error.help());
    let mut source = error.source();
    while let Some(inner) = source {
        write!(shown, " {inner} {inner:?}").unwrap();
        source = inner.source();
    }
    if let Some(api) = error.api() {
        write!(shown, " {api} {api:?} {:?}", api.entries()).unwrap();
    }
    hides(&shown);
}

fn core(script: &Script) -> PolarCore {
    PolarCore::builder().access_token(TOKEN).transport(script.clone()).build().unwrap()
}

#[test]
fn settings_show_no_token() {
    let builder = || PolarCore::builder().access_token(TOKEN).server("https://polar.example/s3cr3t");
    hides(&shown(&builder().user_agent(SECRET)));
    hides(&shown(&builder().build().unwrap()));
    let provided = PolarCore::builder().access_token_from(|| async { Ok::<_, fmt::Error>(TOKEN) });
    hides(&shown(&provided));
    let core = provided.build().unwrap();
    hides(&shown(&[
        core.clone(),
        core.with_access_token(TOKEN),
        PolarCore::new(TOKEN),
        PolarCore::new("s3cr3t s3cr3t"),
    ]));
    hides(&shown(&Polar::new(TOKEN)));
    hides(&shown(&Polar::from(core.clone()).customers()));
    hides(&shown(&HyperTransport::new()));
    hides(&shown(&Secret::from(SECRET)));
    let (ingester, worker) = Ingester::builder(&core).build(drop);
    hides(&format!("{:?} {ingester:?} {worker:?}", Ingester::builder(&core)));
}

#[test]
fn settings_that_are_refused_are_not_repeated() {
    let builder = PolarCore::builder;
    let refused = [
        builder().access_token("s3cr3t s3cr3t").build(),
        builder().access_token("s3cr3t\n").build(),
        builder().server("https://user:s3cr3t@polar.example").build(),
        builder().server("https://polar.example/?token=s3cr3t").build(),
        builder().server("https://polar.example/#s3cr3t").build(),
        builder().server("http://polar.example/s3cr3t").build(),
        builder().server("s3cr3t").build(),
        builder().api_version("s3cr3t\n").build(),
        builder().user_agent("s3cr3t\n").build(),
    ];
    for error in refused.map(Result::unwrap_err) {
        error_hides(&error);
    }
    let script = Script::new();
    let call = || customer_sessions_create(&core(&script), user_42());
    let refused = [
        call().access_token("s3cr3t s3cr3t"),
        call().header("authorization", TOKEN),
        call().header("x-key", "s3cr3t\n"),
        call().base_url("https://user:s3cr3t@polar.example"),
        call().api_version("s3cr3t\n"),
    ];
    for call in refused {
        hides(&shown(&call));
        error_hides(&run(call.into_future()).unwrap_err());
    }
    assert!(script.requests().is_empty());
}

#[test]
fn calls_lists_and_scripts_show_neither_tokens_nor_what_they_send() {
    let item = format!(r#"{{"id":"1","client_secret":"{SECRET}","url":"https://polar.example/{SECRET}"}}"#);
    let page = format!(r#"{{"items":[{item}],"pagination":{{"total_count":1,"max_page":1}}}}"#);
    let answer = || Answer::json(200, page.clone()).header("set-cookie", SECRET);
    let script = Script::new().answer(answer()).answer(answer()).answer(answer());
    let core = core(&script);
    let list = || checkouts_list(&core, CheckoutsListQuery::new().query(SECRET)).header("x-key", SECRET);
    let (mut pages, mut items) = (list().pages(), list().items());
    let response = run(list().with_response().into_future()).unwrap();
    let (first_page, first_item) = (run(pages.next()).unwrap().unwrap(), run(items.next()).unwrap().unwrap());
    assert_eq!((first_page.items.len(), first_item.client_secret.expose()), (1, SECRET));
    hides(&format!("{pages:?} {items:?} {first_page:?} {first_item:?} {}", shown(&response)));
    hides(&format!("{:?} {:?} {script:?} {:?}", list(), list().into_future(), answer()));
    assert_eq!(script.requests().len(), 3);
}

#[test]
fn errors_of_every_stage_show_no_secret() {
    let session = format!(r#"{{"token":"{SECRET}","customer_portal_url":"https://polar.example/{SECRET}","id":1}}"#);
    let invalid = format!(
        r#"{{"error":"RequestValidationError","detail":[{{"type":"missing","loc":["body","key"],"msg":"Field required",
        "input":{{"key":"{SECRET}"}},"ctx":{{"error":"{SECRET}"}}}}]}}"#
    );
    let unknown = format!(r#"{{"key":"{SECRET}","error":{{"key":"{SECRET}"}},"detail":{{"key":"{SECRET}"}}}}"#);
    let mut cases = vec![
        (Answer::failure(|| TransportError::connect("refused")), ErrorKind::Connect),
        (Answer::failure(|| TransportError::tls("expired")), ErrorKind::Tls),
        (Answer::failure(|| TransportError::not_sent("closed")), ErrorKind::Connect),
        (Answer::failure(|| TransportError::broken("reset")), ErrorKind::Broken),
        (Answer::silence(), ErrorKind::Timeout),
        (Answer::json(200, SECRET.repeat(1000)), ErrorKind::TooLarge),
        (Answer::json(201, session.clone()), ErrorKind::Decode),
        (Answer::json(201, session[..session.len() - 1].to_owned()), ErrorKind::Decode),
        (Answer::json(201, format!("{SECRET}{session}")), ErrorKind::Decode),
        (Answer::json(201, format!(r#"["{SECRET}"]"#)), ErrorKind::Decode),
        (Answer::json(201, format!(r#""{SECRET}""#)), ErrorKind::Decode),
        (Answer::json(422, invalid), ErrorKind::Validation),
        (Answer::status(307).header("location", &format!("https://polar.example/{SECRET}")), ErrorKind::Redirect),
    ];
    for status in [400, 401, 403, 404, 409, 422, 429, 500, 503] {
        for body in [unknown.clone(), format!("[{unknown}]"), format!(r#""{SECRET}""#), unknown[..40].to_owned()] {
            let answer = Answer::json(status, body).header("set-cookie", SECRET).header("www-authenticate", SECRET);
            cases.push((answer, run(error_of_status(status))));
        }
    }
    for (answer, kind) in cases {
        let script = Script::new().on(|_| true, answer.clone());
        let core = PolarCore::builder().access_token(TOKEN).max_body(5000).transport(script).build().unwrap();
        let call = customer_sessions_create(&core, user_42()).header("x-key", SECRET);
        let error = run(call.base_url("https://polar.example/s3cr3t").into_future()).unwrap_err();
        assert_eq!(error.kind(), kind, "{answer:?}");
        error_hides(&error);
    }
}

async fn error_of_status(status: u16) -> ErrorKind {
    let script = Script::new().on(|_| true, Answer::status(status));
    customer_sessions_create(&core(&script), user_42()).await.unwrap_err().kind()
}

#[test]
fn what_an_ingester_hands_back_shows_no_token() {
    let script = Script::new().on(|_| true, Answer::json(401, format!(r#"{{"key":"{SECRET}"}}"#)));
    let back = Arc::new(Mutex::new(String::new()));
    let kept = Arc::clone(&back);
    let (ingester, worker) = Ingester::builder(&core(&script)).capacity(1).build(move |unsent| {
        write!(kept.lock().unwrap(), "{}", shown(&unsent)).unwrap();
    });
    let event = || EventCreate::external_customer_id("call", "user_42");
    ingester.try_push(event()).unwrap();
    let refused = ingester.try_push(event()).unwrap_err();
    drop(ingester);
    let ingested = run(worker.run());
    assert_eq!(ingested.unsent, 1);
    let back = back.lock().unwrap();
    assert!(back.contains("Unauthorized"), "{back}");
    hides(&format!("{back} {refused} {refused:?} {ingested:?}"));
}

/// Each type of `models/` with fields that must not be shown: these, and a status, without which some are no such object.
fn types_with_secrets() -> BTreeMap<String, serde_json::Value> {
    let mut types: BTreeMap<String, serde_json::Value> = BTreeMap::new();
    let fields = fields();
    for field in fields.iter().filter(|field| field.is_hidden()) {
        let is_map = field.kind.contains("Map<");
        types.entry(field.owner.clone()).or_default()[&field.name] =
            if is_map { serde_json::json!({"key": SECRET}) } else { SECRET.into() };
    }
    for field in fields.iter().filter(|field| field.name == "status") {
        types.entry(field.owner.clone()).and_modify(|fields| fields["status"] = "granted".into());
    }
    types
}

#[test]
fn models_show_none_of_their_secrets() {
    let mut types = types_with_secrets();
    macro_rules! check {
        ($($kind:ident)*) => {$(
            let fields = types.remove(stringify!($kind)).unwrap_or_else(|| panic!("{} has no secret", stringify!($kind)));
            let value: $kind = serde_json::from_value(fields.clone()).unwrap();
            hides(&shown(&value));
            // It was read, and is there for who asks.
            let written = serde_json::to_value(&value).unwrap();
            for (name, value) in fields.as_object().unwrap() {
                assert_eq!(&written[name], value, "{}.{name}", stringify!($kind));
            }
        )*};
    }
    check! {
        AuthorizationCodeTokenRequest BenefitGrantLicenseKeysProperties BenefitGrantProperties
        BenefitGrantSlackSharedChannelProperties Checkout CheckoutLink CheckoutPublic CheckoutPublicConfirmed
        CustomerEmailUpdateVerifyRequest CustomerEmailUpdateVerifyResponse CustomerOrderInvoice
        CustomerOrderPaymentConfirmation CustomerOrderReceipt CustomerPaymentMethodCreateRequiresActionResponse
        CustomerPortalCustomersCheckEmailUpdateQuery CustomerSeatClaimResponse CustomerSession GrantedLicenseKey
        IntrospectTokenRequest LicenseKeyActivate LicenseKeyDeactivate LicenseKeyRead LicenseKeyValidate
        LicenseKeyWithActivations OrderInvoice OrderReceipt RefreshTokenRequest RevokeTokenRequest RotatedLicenseKey
        S3DownloadUrl S3FileUploadPart SeatClaim TokenResponse ValidatedLicenseKey WebTokenRequest WebhookEndpoint
        WebhookEndpointCreate WebhookEndpointUpdate
    }
    assert!(types.is_empty(), "not checked: {:?}", types.keys());
}

/// Fields with a telling name that anyone may see.
fn is_harmless(field: &Field) -> bool {
    match field.name.as_str() {
        // Of a discount: customers type it in.
        "code" => field.owner.contains("Discount"),
        "url" => field.owner == "OrganizationSocialLink",
        "avatar_url" | "public_url" | "return_url" | "success_url" => true,
        // Only its end is shown.
        "display_key" => true,
        // Ids, of use with an access token only.
        "confirmation_token_id" | "license_key_id" => true,
        "discount_code" | "postal_code" => true,
        _ => false,
    }
}

#[test]
fn what_a_name_tells_to_be_a_secret_is_hidden_or_known_to_be_none() {
    let telling = ["code", "credential", "key", "password", "secret", "signature", "token", "url"];
    let doubtful: BTreeSet<String> = fields()
        .into_iter()
        .filter(|field| field.kind.contains("String") && telling.iter().any(|word| field.name.contains(word)))
        .filter(|field| !field.is_hidden() && !is_harmless(field))
        .map(|field| format!("{}.{}", field.owner, field.name))
        .collect();
    assert!(doubtful.is_empty(), "hidden or harmless? {doubtful:?}");
}

/// A field as it is declared.
struct Field {
    owner: String,
    name: String,
    kind: String,
    is_marked: bool,
}

impl Field {
    fn is_hidden(&self) -> bool {
        self.is_marked || self.kind.contains("Secret")
    }
}

/// The fields of all structs, read from the sources.
fn fields() -> Vec<Field> {
    let mut fields = Vec::new();
    for file in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("models")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let (mut owner, mut marks) = (None, String::new());
        for line in text.lines().map(str::trim) {
            let word = |text: &str| text.split([' ', '<', '(']).next().unwrap().to_owned();
            let declaration = line.strip_prefix("pub ").unwrap_or(line).split_once(": ");
            if line.starts_with("#[") {
                marks.push_str(line);
            } else if let Some(name) = line.strip_prefix("pub struct ") {
                owner = Some(word(name));
            } else if line.starts_with("pub enum ") {
                owner = None;
            } else if let (Some(owner), Some((name, kind)), false) = (&owner, declaration, line.starts_with("//")) {
                fields.push(Field {
                    owner: owner.clone(),
                    // As it is on the wire.
                    name: marks
                        .split_once("#[name = \"")
                        .map_or(name, |(_, rest)| rest.split('"').next().unwrap())
                        .to_owned(),
                    kind: kind.to_owned(),
                    is_marked: marks.contains("#[hidden("),
                });
            }
            if !line.starts_with("#[") {
                marks.clear();
            }
        }
    }
    fields
}

#[test]
fn a_token_does_not_follow_what_an_answer_says() {
    let other = Server::start([Reaction::json(200, "{}")]);
    let elsewhere = format!("http://127.0.0.1:{}/{SECRET}", other.address.port());
    for status in [300, 301, 302, 303, 307, 308, 201, 401, 503] {
        let headers =
            [("location", elsewhere.as_str()), ("refresh", &format!("0;url={elsewhere}")), ("retry-after", "0")];
        let link = format!("<{elsewhere}>; rel=\"next\"");
        let more = [("link", link.as_str()), ("alt-svc", &format!("h2=\"127.0.0.1:{}\"", other.address.port()))];
        let server = Server::start([Reaction::with_headers(status, &[&headers[..], &more].concat(), "{}")]);
        let core = support::core(&server);
        let _ = run(customers_get(&core, "1").into_future());
        let _ = run(customer_sessions_create(&core, user_42()).into_future());
        assert!(server.arrived().iter().all(|arrived| arrived.header("authorization").is_some()));
        assert!(server.arrived().len() >= 2);
    }
    assert_eq!((other.connections(), other.arrived().len()), (0, 0));
}

#[test]
fn a_token_goes_to_https_or_loopback_only() {
    let script = Script::new();
    for server in [
        "http://polar.example",
        "http://192.0.2.1:80",
        "http://[2001:db8::1]",
        "http://localhost.example",
        "ws://localhost",
    ] {
        let builder = PolarCore::builder().access_token(TOKEN).transport(script.clone());
        assert_eq!(builder.server(server).build().unwrap_err().kind(), ErrorKind::Invalid, "{server}");
        let call = customer_sessions_create(&core(&script), user_42()).base_url(server);
        assert_eq!(run(call.into_future()).unwrap_err().kind(), ErrorKind::Invalid, "{server}");
    }
    assert!(script.requests().is_empty());
}

#[test]
fn no_id_leads_to_another_server() {
    let script = Script::new().on(|_| true, Answer::status(404));
    let core = core(&script);
    let ids = [
        "//polar.example",
        "https://polar.example/",
        "@polar.example",
        "..@x:1/",
        "a/../../b",
        "\\\\polar.example",
        "%2f%2e",
    ];
    for id in ids {
        let error = run(customers_get(&core, id).into_future()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotFound, "{id}");
    }
    for request in script.requests() {
        let uri = request.uri();
        assert_eq!((uri.scheme_str(), uri.authority().unwrap().as_str()), (Some("https"), "api.polar.sh"));
        assert_eq!(uri.path().strip_prefix("/v1/customers/").unwrap().matches('/').count(), 0, "{uri}");
    }
    assert_eq!(script.requests().len(), ids.len());
}

/// Writes down all that anything tells `tracing`.
struct Listener(Arc<Mutex<String>>);

struct Words<'a>(&'a mut String);

impl tracing::field::Visit for Words<'_> {
    fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn Debug) {
        write!(self.0, "{field}={value:?} ").unwrap();
    }
}

impl tracing::Subscriber for Listener {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        span.record(&mut Words(&mut self.0.lock().unwrap()));
        tracing::span::Id::from_u64(1)
    }

    fn record(&self, _: &tracing::span::Id, values: &tracing::span::Record<'_>) {
        values.record(&mut Words(&mut self.0.lock().unwrap()));
    }

    fn event(&self, event: &tracing::Event<'_>) {
        event.record(&mut Words(&mut self.0.lock().unwrap()));
    }

    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
    fn enter(&self, _: &tracing::span::Id) {}
    fn exit(&self, _: &tracing::span::Id) {}
}

#[test]
fn nothing_below_a_call_logs_a_secret() {
    let session = format!(r#"{{"token":"{SECRET}","customer_portal_url":"https://polar.example/{SECRET}"}}"#);
    let server = Server::start([
        Reaction::with_headers(429, &[("retry-after", "0")], SECRET),
        Reaction::json(201, &session),
        Reaction::json(422, &format!(r#"{{"detail":"{SECRET}"}}"#)),
        Reaction::Close(format!("HTTP/1.1 200 {SECRET}\r\n{SECRET}").into_bytes()),
    ]);
    let heard = Arc::new(Mutex::new(String::new()));
    let core = support::builder(&server).timeout(Duration::from_secs(20)).build().unwrap();
    // Of all threads: what other tests do is heard, too, and hides as much.
    tracing::subscriber::set_global_default(Listener(Arc::clone(&heard))).unwrap();
    run(async {
        customer_sessions_create(&core, user_42()).await.unwrap();
        customers_get(&core, SECRET).await.unwrap_err();
        let query = CustomersListQuery::new().query(SECRET);
        customers_list(&core, query).retries(RetryPolicy::attempts(2)).await.unwrap_err();
    });
    let heard = heard.lock().unwrap();
    assert!(heard.contains("customers_list") && heard.contains("sent again after a wait"), "{heard}");
    hides(&heard);
}

//! The output of this crate's values never contains a secret, and a token is sent only to its server.
//!
//! Calls of all operations are in `tests/surface.rs`, webhook deliveries in `tests/webhooks.rs`, untrusted servers in
//! `tests/connections.rs`.

#![cfg(all(feature = "full", feature = "hyper", feature = "ring", feature = "testing"))]
#![cfg(all(feature = "client", feature = "journal", feature = "tracing", feature = "webhook_payloads"))]
#![cfg(all(feature = "client-certificates", feature = "http2", feature = "proxy"))]
#![cfg(all(feature = "blocking", feature = "files_upload", feature = "jiff_0_2", feature = "stream"))]
#![cfg(all(feature = "fetch", feature = "license_gate", feature = "wasi-http", feature = "web"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use bytes::Bytes;
use futures_util::StreamExt;
use http::request::Parts;
use polar_funcs::layer::Layer;
use polar_funcs::license_gate::{FileStore, LicenseGate, LicenseStore, MemoryStore, Refusal, Verdict};
use polar_funcs::models::*;
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::web::{Claim, CustomerId, MemoryClaims, Theme, Usage};
use polar_funcs::webhooks::{Event, Payload, Verifier, WebhookError, WebhookErrorKind, WebhookPayload, sign, verify};
use polar_funcs::*;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error as StdError;
use std::fmt::{self, Debug, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, mpsc};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};
use support::proxy::{Proxy, ProxyAction};
use support::{Authority, Reaction, SESSION, Server, TOKEN, run, user_42};

/// Part of every secret in these tests, also of `TOKEN`.
const SECRET: &str = "s3cr3t";

/// The essential values of a checkout.
const CHECKOUT: &str =
    r#""status":"open","currency":"usd","amount":1,"discount_amount":0,"net_amount":1,"total_amount":1"#;

fn shown(what: &impl Debug) -> String {
    format!("{what:?} {what:#?}")
}

fn hides(shown: &str) {
    hides_all(shown, &[SECRET]);
    // The credentials as they are sent to a proxy.
    assert!(!shown.contains("dXNlcjpzM2NyM3"), "{shown}");
}

/// Checks that an output contains none of these secrets, neither as text nor as a list of bytes.
fn hides_all(shown: &str, secrets: &[&str]) {
    let dense: String = shown.split_whitespace().collect();
    for secret in secrets {
        let bytes: Vec<String> = secret.bytes().map(|byte| byte.to_string()).collect();
        assert!(!shown.contains(secret) && !dense.contains(&bytes.join(",")), "{shown}");
    }
}

/// Checks all outputs of an error and of its sources.
fn error_hides(error: &(dyn StdError + 'static)) {
    let mut text = format!("{error} {error:#} {}", shown(&error));
    let mut source = error.source();
    while let Some(inner) = source {
        write!(text, " {inner} {inner:?}").unwrap();
        source = inner.source();
    }
    if let Some(error) = error.downcast_ref::<Error>() {
        write!(text, " {}", error.help()).unwrap();
        if let Some(api) = error.api() {
            write!(text, " {api} {api:?} {:?}", api.validation_errors()).unwrap();
        }
    }
    hides(&text);
}

fn core(script: &MockTransport) -> PolarCore {
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
    hides(&shown(&PolarCore::new(TOKEN)));
    hides(&shown(&core.customers()));
    hides(&shown(&HyperTransport::new()));
    hides(&shown(&Secret::from(SECRET)));
    let (ingester, worker) = Ingester::builder(&core).build(drop);
    hides(&format!("{:?} {ingester:?} {worker:?}", Ingester::builder(&core)));
}

/// The types of which a value with a secret was printed.
#[derive(Default)]
struct Tried {
    debug: BTreeSet<String>,
    display: BTreeSet<String>,
}

impl Tried {
    fn debug<T: Debug>(&mut self, value: &T) {
        hides(&shown(value));
        self.debug.insert(name_of::<T>());
    }

    fn error<T: StdError + 'static>(&mut self, error: &T) {
        self.debug(error);
        self.display(error);
        error_hides(error);
    }

    fn display<T: fmt::Display>(&mut self, value: &T) {
        hides(&value.to_string());
        self.display.insert(name_of::<T>());
    }
}

/// Returns the name of a type, without modules and type parameters.
fn name_of<T>() -> String {
    let name = std::any::type_name::<T>();
    name.split('<').next().unwrap().rsplit("::").next().unwrap().to_owned()
}

/// Returns the types in `src/` that implement a trait of `fmt`, without those that macros generate.
fn public(debug_or_display: &str) -> BTreeSet<String> {
    let list = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/api.txt")).unwrap();
    let name = |text: &str| text.split(['<', ' ']).next().unwrap().to_owned();
    let by_hand = format!("fmt::{debug_or_display} for ");
    let derived =
        |line: &str| line.split(')').next().unwrap().split(['(', ' ', ',']).any(|word| word == debug_or_display);
    let types = list.lines().filter_map(|line| match line.split_once(&by_hand) {
        Some((_, rest)) => Some(name(rest)),
        None if line.contains("#[derive(") && derived(line.split_once("#[derive").unwrap().1) => {
            let declared = line.split_once("pub struct ").or_else(|| line.split_once("pub enum "));
            declared.map(|(_, rest)| name(rest))
        }
        None => None,
    });
    types.filter(|name| name != "$name").collect()
}

/// A layer that keeps the values that it sees.
#[derive(Debug)]
struct Look(Arc<Mutex<String>>);

impl Layer for Look {
    fn send<'a>(
        &'a self,
        request: http::Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> TransportFuture<'a> {
        self.0.lock().unwrap().push_str(&shown(attempt));
        next.send(request, attempt)
    }
}

#[test]
fn all_public_types_that_can_be_printed_are_tested() {
    let mut tried = Tried::default();
    let checkout = format!(r#"{{"id":"1",{CHECKOUT},"client_secret":"{SECRET}","url":"{SECRET}"}}"#);
    let unreadable = format!(r#"{{"id":"2","status":"open","client_secret":"{SECRET}","url":["{SECRET}"]}}"#);
    let list = format!(r#"{{"items":[{checkout},{unreadable}],"pagination":{{}}}}"#);
    let refusal = format!(
        r#"{{"error":"RequestValidationError","detail":[{{"loc":["body"],"msg":"wrong","input":"{SECRET}","ctx":{{"a":"{SECRET}"}}}}]}}"#
    );
    let script = MockTransport::new()
        .respond(MockResponse::json(200, list))
        .respond(MockResponse::json(422, refusal))
        .respond(MockResponse::status(401));
    let heard = Arc::new(Mutex::new(String::new()));
    let transport = script.clone().with(Look(Arc::clone(&heard)));
    tried.debug(&transport);
    let builder = PolarCore::builder().access_token(TOKEN).server("https://polar.example/s3cr3t").transport(transport);
    tried.debug(&builder);
    let core = builder.build().unwrap();
    tried.debug(&core);
    let call = || checkouts_list(&core, CheckoutsListQuery::new().query(SECRET)).header("x-key", SECRET);
    tried.debug(&call());
    tried.debug(&call().into_future());
    tried.debug(&call().pages());
    tried.debug(&call().items());
    let response = run(call().with_response().into_future()).unwrap();
    tried.debug(&response);
    tried.debug(response.value());
    tried.debug(&response.value().unreadable[0]);
    let error = run(call().into_future()).unwrap_err();
    tried.error(&error);
    tried.debug(&error.kind());
    let api = error.api().unwrap();
    hides(&format!("{api} {}", shown(&api)));
    tried.debug(api);
    tried.display(api);
    api.validation_errors().iter().for_each(|entry| tried.display(entry));
    hides(&heard.lock().unwrap());
    assert!(heard.lock().unwrap().contains("AttemptContext"));
    tried.debug.insert("AttemptContext".to_owned());
    tried.debug(&script);
    tried.debug(&MockResponse::json(200, SECRET).header("x-key", SECRET));
    tried.debug(&RetryPolicy::never());
    tried.error(&TransportError::connect("refused"));

    let transport = HyperTransport::new().proxy("http://user:s3cr3t@proxy.example").unwrap().root_certificate(SECRET);
    tried.debug(&transport);

    let (ingester, worker) = Ingester::builder(&core).capacity(1).build(drop);
    let event = || EventCreate::external_customer_id("call", "user_42");
    ingester.try_push(event()).unwrap();
    tried.error(&ingester.try_push(event()).unwrap_err());
    tried.debug(&Ingester::builder(&core));
    metering(&mut tried, &ingester);
    tried.debug(&ingester);
    tried.debug(&worker);
    drop(ingester);
    let kept = Arc::new(Mutex::new(Tried::default()));
    let tell = Arc::clone(&kept);
    let (ingester, worker) = Ingester::builder(&core).build(move |unsent| tell.lock().unwrap().debug(&unsent));
    ingester.try_push(event()).unwrap();
    drop(ingester);
    tried.debug(&run(worker.run()));
    let folder = std::env::temp_dir().join(format!("polar-funcs-secrets-{}", std::process::id()));
    let (ingester, worker) = Ingester::builder(&core).build_with_journal(Journal::open(&folder).unwrap(), drop);
    ingester.try_push(event()).unwrap();
    drop((ingester, worker));
    let journal = Journal::open(&folder).unwrap();
    tried.debug(&journal);
    tried.debug(&journal.recovery());
    std::fs::remove_dir_all(&folder).unwrap();
    tried.debug.append(&mut kept.lock().unwrap().debug);

    tried.debug(&Secret::from(SECRET));
    tried.debug(&List::<Secret>::from_iter([SECRET]));
    tried.debug(&Map::<Secret>::from([("key", SECRET)]));
    tried.debug(&Patch::Set(Secret::from(SECRET)));
    tried.debug(&Nullable::from(Secret::from(SECRET)));
    tried.error(&jiff::Timestamp::try_from(&Timestamp::from(SECRET)).unwrap_err());
    tried.debug(&csv());

    let file = NewFile::downloadable("guide.pdf", "application/pdf");
    tried.debug(&file);
    tried.debug(&UploadSource::from(SECRET.as_bytes().to_vec()));
    let upload = upload(&storage(link("https://storage.example/"), MockResponse::status(403)));
    tried.debug(&upload);
    tried.error(&run(upload.into_future()).unwrap_err());

    let event = event_of(r#"{"client_secret":"s3cr3t"}"#);
    tried.debug(&event);
    tried.debug(&event_of(&checkout).data_with_report::<Checkout>().unwrap());
    tried.debug(&Verifier::new(SECRET).unwrap());
    let error = verify(&[("webhook-id", SECRET)], SECRET, SECRET).unwrap_err();
    tried.error(&error);
    tried.debug(&error.kind());

    web_handlers(&mut tried, &core, &checkout);
    license_gate(&mut tried);
    let blocking = BlockingTransport::new().proxy("http://user:s3cr3t@proxy.example").unwrap();
    tried.debug(&blocking.root_certificate(SECRET));
    tried.debug(&FetchTransport::new());
    tried.debug(&WasiHttpTransport::new());

    let kind = TransportError::tls(SECRET).kind();
    tried.debug(&kind);
    tried.display(&kind);
    tried.display(&ErrorKind::Tls);

    // The content of these types may be printed, which is up to the caller.
    let known = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    assert_eq!(&public("Debug") - &tried.debug, known(&["Json", "Money"]));
    assert_eq!(&public("Display") - &tried.display, known(&["Csv", "Json", "Money"]));
}

/// Checks the layer that meters requests, and the service that it creates.
fn metering(tried: &mut Tried, ingester: &Ingester) {
    use tower_layer::Layer as _;
    use tower_service::Service as _;

    let (usages, kept) = mpsc::channel();
    let layer = web::metering(ingester, move |request: &Parts| {
        let (usages, token) = (usages.clone(), request.headers["authorization"].clone());
        Some(move |usage: Usage| {
            _ = usages.send(usage);
            Some(EventCreate::customer_id(token.to_str().unwrap(), SECRET))
        })
    });
    tried.debug(&layer);
    let mut service = layer.layer(web::portal(PolarCore::new(SECRET), async |_| None::<CustomerId>));
    tried.debug(&service);
    let request = http::Request::get("/").header("authorization", SECRET).body(()).unwrap();
    let response = service.call(request);
    tried.debug(&response);
    let body = run(response).unwrap().into_body();
    tried.debug(&body);
    drop(body);
    tried.debug(&kept.recv().unwrap());

    let layer = layer.with_request_bytes();
    tried.debug(&layer);
    tried.debug(&layer.layer(web::portal(PolarCore::new(SECRET), async |_| None::<CustomerId>)));
    let (bodies, body) = mpsc::channel();
    let body_sent = http_body_util::Full::<Bytes>::from(SECRET);
    let request = http::Request::get("/").header("authorization", SECRET).body(body_sent).unwrap();
    drop(layer.layer(KeepsBodies(bodies)).call(request));
    tried.debug(&body.recv().unwrap());
}

/// A service that passes on the bodies of its requests.
struct KeepsBodies<B>(mpsc::Sender<B>);

impl<B> tower_service::Service<http::Request<B>> for KeepsBodies<B> {
    type Response = http::Response<http_body_util::Full<Bytes>>;
    type Error = std::convert::Infallible;
    type Future = std::future::Ready<Result<Self::Response, Self::Error>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<B>) -> Self::Future {
        self.0.send(request.into_body()).unwrap();
        std::future::ready(Ok(http::Response::default()))
    }
}

/// Checks the handlers of web servers, and their arguments.
fn web_handlers(tried: &mut Tried, core: &PolarCore, checkout: &str) {
    let nobody = async |_| None::<CustomerId>;
    tried.debug(&web::checkout(core).success_url("https://shop.test/thanks").customer(nobody));
    tried.debug(&web::portal(core, nobody));
    tried.debug(&CustomerId::External("user_42".to_owned()));
    tried.debug(&Theme::Dark);
    tried.debug(&MemoryClaims::new());
    tried.debug(&Claim::New);
    let kept = Arc::new(Mutex::new(Tried::default()));
    let (deliveries, entitlements) = (Arc::clone(&kept), Arc::clone(&kept));
    let handler = web::webhooks(Verifier::new(SECRET).unwrap())
        .on_checkout_created(move |delivery| {
            deliveries.lock().unwrap().debug(&delivery);
            async {}
        })
        .on_entitlement(move |delivery| {
            entitlements.lock().unwrap().debug(&delivery.data);
            async {}
        });
    tried.debug(&handler);
    let grant =
        r#"{"id":"1","is_granted":true,"is_revoked":false,"customer_id":"2","benefit_id":"3","properties":"s3cr3t"}"#;
    for (kind, data) in [("checkout.created", checkout), ("benefit_grant.created", grant)] {
        let body = format!(r#"{{"type":"{kind}","timestamp":"2026-11-23T00:00:00Z","data":{data}}}"#);
        let headers = sign(SECRET, "evt", SystemTime::now(), &body).unwrap();
        assert_eq!(run(handler.receive(&headers, &body)), 202, "{kind}");
    }
    tried.debug.append(&mut kept.lock().unwrap().debug);
}

/// Checks a license gate with a secret license key, which the server repeats in all of its responses.
fn license_gate(tried: &mut Tried) {
    let script = MockTransport::new()
        .respond(MockResponse::json(200, r#"{"status":"granted"}"#))
        .respond(MockResponse::json(500, format!(r#"{{"error":"Failure","detail":"{SECRET} failed"}}"#)))
        .respond_with(|_| {
            MockResponse::json(404, format!(r#"{{"error":"ResourceNotFound","detail":"{SECRET} gone"}}"#))
        });
    let builder = PolarCore::builder().access_token(TOKEN).retries(RetryPolicy::never());
    let core = builder.transport(script).build().unwrap();
    let store = MemoryStore::new();
    let gate = LicenseGate::new(&core, "organization", store.clone()).confirm_every(Duration::ZERO);
    tried.debug(&gate);
    tried.debug(&gate.activate(SECRET));
    tried.debug(&run(gate.activate(SECRET).into_future()).unwrap());
    tried.debug(&store);
    for expected in ["remains valid", "gone"] {
        // Advance the clock, because there is a pause after a failure.
        let hours = if expected == "gone" { 1 } else { 0 };
        let gate = gate.clone().clock(move || SystemTime::now() + Duration::from_secs(hours * 60 * 60));
        let verdict = run(gate.check().into_future()).unwrap();
        assert!(verdict.to_string().contains(expected), "{verdict:?}");
        tried.debug(&verdict);
        tried.display(&verdict);
        if let Verdict::Refused(refusal) = verdict {
            tried.debug(&refusal);
            tried.display(&refusal);
        }
    }
    assert!(matches!(run(gate.activate("other").into_future()), Ok(Verdict::Refused(Refusal::Rejected(_)))));
    tried.debug(&store.try_lock().unwrap().unwrap());
    store.save(&Secret::from(format!(r#"{{"key":"{SECRET}","version":"{SECRET}"}}"#))).unwrap();
    tried.error(&run(gate.check().into_future()).unwrap_err());
    tried.debug(&FileStore::new("license.json"));
}

/// Returns an exported table.
fn csv() -> Csv {
    let script =
        MockTransport::new().respond(MockResponse::status(200).header("content-type", "text/csv").body("id\ns3cr3t\n"));
    run(customers_export(&core(&script), CustomersExportQuery::new()).into_future()).unwrap()
}

#[test]
fn a_proxy_and_its_credentials_are_not_shown() {
    let call = |transport: HyperTransport| {
        hides(&shown(&transport));
        let builder = PolarCore::builder().access_token(TOKEN).transport(transport).server("https://api.polar.invalid");
        let core = builder.retries(RetryPolicy::never()).timeout(Duration::from_secs(20)).build().unwrap();
        hides(&shown(&core));
        let error = run(customer_sessions_create(&core, user_42()).into_future()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Connect);
        error_hides(&error);
    };
    let through =
        |address: &dyn fmt::Display| HyperTransport::new().proxy(format!("http://user:s3cr3t@{address}")).unwrap();
    for response in [
        "HTTP/1.1 407 s3cr3t\r\nproxy-authenticate: Basic realm=s3cr3t\r\ncontent-length: 6\r\n\r\ns3cr3t",
        "HTTP/1.1 302 Found\r\nlocation: http://user:s3cr3t@proxy.example/\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\ns3cr3t",
        "s3cr3t\r\n\r\n",
        "HTTP/1.1 s3cr3t\r\n\r\n",
    ] {
        call(through(&Proxy::start(ProxyAction::Respond(response.as_bytes())).address));
    }
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    call(through(&gone));
    call(through(&"proxy.invalid"));
    let responses: [&[u8]; 4] = [b"\x05\xff", b"\x05\x02\x01\x01s3cr3t", b"\x05\x02\x01\0\x05\x02", b"s3cr3t"];
    for response in responses {
        let proxy = Proxy::start_socks(ProxyAction::Respond(response));
        call(HyperTransport::new().proxy(format!("socks5://user:s3cr3t@{}", proxy.address)).unwrap());
    }
    for url in
        ["http://user:s3cr3t@", "http://user:s3cr3t@a b", "socks4://user:s3cr3t@proxy.example", "s3cr3t://", "/s3cr3t"]
    {
        error_hides(&HyperTransport::new().proxy(url).unwrap_err());
    }
}

#[test]
fn a_private_key_is_not_shown() {
    let identity = Authority::new().issue("localhost", |_| {});
    let lines: Vec<&str> = identity.key_pem.lines().filter(|line| !line.starts_with("---")).collect();
    assert!(!lines.is_empty() && lines.iter().all(|line| line.len() > 16));
    let transport = HyperTransport::new().client_certificate(&identity.certificate_pem, &identity.key_pem).unwrap();
    hides_all(&shown(&transport), &lines);
    hides_all(&shown(&transport.with(Look(Arc::default()))), &lines);
    let spoilt = identity.key_pem.replace("---", "--");
    let other = Authority::new().issue("localhost", |_| {});
    let garbage = "-----BEGIN PRIVATE KEY-----\nczNjcjN0\n-----END PRIVATE KEY-----\n";
    for (chain, key) in [
        (&*identity.certificate_pem, &*spoilt),
        (&*other.certificate_pem, &*identity.key_pem),
        (&*identity.key_pem, &*identity.key_pem),
        (SECRET, &*identity.key_pem),
        (&*identity.certificate_pem, SECRET),
        (&*identity.certificate_pem, garbage),
    ] {
        let error = HyperTransport::new().client_certificate(chain, key).unwrap_err();
        error_hides(&error);
        hides_all(&format!("{error} {}", shown(&error)), &[&lines[..], &["czNjcjN0"]].concat());
    }
    error_hides(&HyperTransport::new().root_certificates_pem(SECRET).unwrap_err());
    let core =
        PolarCore::builder().access_token(TOKEN).transport(HyperTransport::new().root_certificate(SECRET)).build();
    error_hides(&run(customer_sessions_create(&core.unwrap(), user_42()).into_future()).unwrap_err());
}

/// Returns the response of `files_create`: one part with its presigned URL.
fn link(url: &str) -> String {
    let url = format!("{url}{SECRET}?X-Amz-Signature={SECRET}");
    let headers = serde_json::json!({"x-amz-key": SECRET});
    let part = serde_json::json!({
        "number": 1, "chunk_start": 0, "chunk_end": 5, "url": url, "headers": headers, "expires_at": "2999-01-01T00:00:00Z",
    });
    serde_json::json!({
        "id": "1", "name": "guide.pdf", "service": "downloadable", "size": 5, "upload": {"id": "u", "path": "a", "parts": [part]},
    })
    .to_string()
}

/// Returns a core for an API that returns this presigned URL, and a storage with this response.
fn storage(link: String, response: MockResponse) -> PolarCore {
    let created = MockResponse::json(201, link).header("set-cookie", SECRET);
    core(&MockTransport::new().on(|request| request.method() == "PUT", response).on(|_| true, created))
}

fn upload(core: &PolarCore) -> Upload {
    let file = NewFile::downloadable("guide.pdf", "application/pdf");
    files_upload(core, file, b"s3cr3t".to_vec()).progress(|sent, total| hides(&format!("{sent} of {total}")))
}

#[test]
fn an_upload_shows_no_signed_link() {
    let refusal = "<Error><Code>AccessDenied</Code><StringToSign>s3cr3t</StringToSign><Key>s3cr3t</Key></Error>";
    let good = || link("https://storage.example/");
    let status =
        |status| MockResponse::status(status).body(refusal).header("location", "https://storage.example/s3cr3t");
    let cases = [
        (good(), status(301), ErrorKind::Storage),
        (good(), status(400), ErrorKind::Storage),
        (good(), status(403), ErrorKind::Storage),
        (good(), status(404), ErrorKind::Storage),
        (good(), status(503), ErrorKind::Storage),
        (good(), status(200), ErrorKind::Storage),
        (good(), MockResponse::status(403).body("<Code>s3cr3t"), ErrorKind::Storage),
        (good(), MockResponse::silence(), ErrorKind::Timeout),
        (good(), MockResponse::failure(|| TransportError::connect("refused")), ErrorKind::Connect),
        (good(), MockResponse::failure(|| TransportError::tls("expired")), ErrorKind::Tls),
        (good(), MockResponse::failure(|| TransportError::connection_lost("reset")), ErrorKind::ConnectionLost),
        (good().replace("\"number\":1", "\"number\":2"), status(200), ErrorKind::Decode),
        (good().replace("\"number\":1", "\"number\":\"s3cr3t\""), status(200), ErrorKind::Decode),
        (good().replace(r#""x-amz-key":"s3cr3t"#, r#""x-amz-key":"s3cr3t\n"#), status(200), ErrorKind::Invalid),
        (link("http://storage.example/"), status(200), ErrorKind::Decode),
        (link("https://user:s3cr3t@storage.example/"), status(200), ErrorKind::Decode),
        (link("https://storage.example/a b"), status(200), ErrorKind::Decode),
        (link(""), status(200), ErrorKind::Decode),
        (link("").replace("/", "{"), status(200), ErrorKind::Decode),
        (good().replace("}", ""), status(200), ErrorKind::Decode),
    ];
    for (link, response, kind) in cases {
        let what = format!("{link} {response:?}");
        let upload = upload(&storage(link, response));
        hides(&shown(&upload));
        let failed = run(upload.into_future()).unwrap_err();
        assert_eq!(failed.error().kind(), kind, "{what}: {failed}");
        error_hides(failed.error());
        error_hides(&failed);
        let resumed = failed.resume();
        hides(&shown(&resumed));
        let failed = resumed.wait().unwrap_err();
        error_hides(&failed);
        error_hides(&Error::from(failed));
    }
}

#[test]
fn futures_and_streams_show_no_secret() {
    let refused = || {
        MockTransport::new()
            .on(|_| true, MockResponse::json(401, format!(r#"{{"key":"{SECRET}","detail":["{SECRET}"]}}"#)))
    };
    let core = core(&refused());
    let list = || checkouts_list(&core, CheckoutsListQuery::new().query(SECRET)).header("x-key", SECRET);
    error_hides(&checkouts_client_get(&core, SECRET).wait().unwrap_err());
    error_hides(&list().pages().wait().next().unwrap().unwrap_err());
    error_hides(&list().items().wait().next().unwrap().unwrap_err());
    run(async {
        error_hides(&checkouts_client_get(&core, SECRET).wait().unwrap_err());
        error_hides(&list().items().wait().next().unwrap().unwrap_err());
        let (mut pages, mut items) = (list().pages(), list().items());
        error_hides(&StreamExt::next(&mut pages).await.unwrap().unwrap_err());
        error_hides(&StreamExt::next(&mut items).await.unwrap().unwrap_err());
        hides(&format!("{} {}", shown(&pages), shown(&items)));
    });
}

fn event_of(data: &str) -> Event {
    let body =
        format!(r#"{{"type":"checkout.created","timestamp":"2026-11-23T00:00:00Z","data":{data},"more":"{SECRET}"}}"#);
    verify(&sign(SECRET, "evt", SystemTime::now(), &body).unwrap(), &body, SECRET).unwrap()
}

#[test]
fn webhooks_show_neither_their_secrets_nor_their_data() {
    let data = format!(r#"{{"id":"c",{CHECKOUT},"client_secret":"{SECRET}","url":"https://polar.example/{SECRET}"}}"#);
    let event = event_of(&data);
    hides(&shown(&event));
    let payload = event.payload().unwrap();
    let WebhookPayload::CheckoutCreated(checkout) = &payload else { panic!("{payload:?}") };
    assert_eq!(checkout.client_secret.expose(), SECRET);
    hides(&shown(&payload));
    let mut errors = vec![
        event_of(r#""s3cr3t""#).payload().unwrap_err(),
        event_of(r#"{"id":{"s3cr3t":"s3cr3t"},"client_secret":["s3cr3t"]}"#).data::<Checkout>().unwrap_err(),
        event_of(&data).data::<Order>().unwrap_err(),
        Verifier::new("  ").unwrap_err(),
    ];
    let verifier = Verifier::new(["whsec_czNjcjN0", SECRET]).unwrap();
    hides(&shown(&verifier.clone().tolerance(Duration::from_secs(1))));
    hides_all(&shown(&verifier), &["czNjcjN0"]);
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_392_000);
    let signed = |body: &str| sign(SECRET, SECRET, time, body).unwrap();
    for body in [r#""s3cr3t""#, "s3cr3t", r#"{"type":["s3cr3t"],"s3cr3t":1}"#, r#"{"type":"a","timestamp":"#] {
        errors.push(verifier.verify_at(&signed(body), body, time).unwrap_err());
        let headers = signed(body);
        errors.push(verifier.verify_at(&headers, "other", time).unwrap_err());
        hides_all(&shown(&errors.last()), &[&headers[2].1]);
        errors.push(verifier.verify_at(&headers, body, time + Duration::from_secs(1000)).unwrap_err());
        for (place, value) in [(0, ""), (0, "s3cr3t\n"), (1, SECRET), (2, SECRET), (2, "v1,s3cr3t"), (2, "v1,czNjcjN0")]
        {
            let mut headers = headers.clone();
            headers[place].1 = value.to_owned();
            errors.extend(verifier.verify_at(&headers, body, time).err());
            errors.push(verifier.verify_at(&[&headers[..], &headers[..]].concat(), body, time).unwrap_err());
        }
    }
    let kinds: BTreeSet<String> = errors.iter().map(|error: &WebhookError| format!("{:?}", error.kind())).collect();
    assert_eq!(kinds.len(), 7, "{kinds:?}, of which {:?} is one", WebhookErrorKind::Data);
    errors.iter().for_each(|error| error_hides(error));
}

#[test]
fn rejected_settings_are_not_shown() {
    let builder = PolarCore::builder;
    let refused = [
        builder().access_token("s3cr3t s3cr3t").build(),
        builder().access_token("s3cr3t\ns3cr3t").build(),
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
    let script = MockTransport::new();
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
fn calls_lists_and_mocks_show_neither_tokens_nor_bodies() {
    let item = format!(r#"{{"id":"1",{CHECKOUT},"client_secret":"{SECRET}","url":"https://polar.example/{SECRET}"}}"#);
    let page = format!(r#"{{"items":[{item}],"pagination":{{"total_count":1,"max_page":1}}}}"#);
    let mock_response = || MockResponse::json(200, page.clone()).header("set-cookie", SECRET);
    let script = MockTransport::new().respond(mock_response()).respond(mock_response()).respond(mock_response());
    let core = core(&script);
    let list = || checkouts_list(&core, CheckoutsListQuery::new().query(SECRET)).header("x-key", SECRET);
    let (mut pages, mut items) = (list().pages(), list().items());
    let response = run(list().with_response().into_future()).unwrap();
    let (first_page, first_item) = (run(pages.next()).unwrap().unwrap(), run(items.next()).unwrap().unwrap());
    assert_eq!((first_page.items.len(), first_item.client_secret.expose()), (1, SECRET));
    hides(&format!("{pages:?} {items:?} {first_page:?} {first_item:?} {}", shown(&response)));
    hides(&format!("{:?} {:?} {script:?} {:?}", list(), list().into_future(), mock_response()));
    assert_eq!(script.requests().len(), 3);
}

#[test]
fn errors_of_every_stage_show_no_secret() {
    let session = format!(r#"{{"token":"{SECRET}","customer_portal_url":["https://polar.example/{SECRET}"],"id":1}}"#);
    let invalid = format!(
        r#"{{"error":"RequestValidationError","detail":[{{"type":"missing","loc":["body","key"],"msg":"Field required",
        "input":{{"key":"{SECRET}"}},"ctx":{{"error":"{SECRET}"}}}}]}}"#
    );
    let unknown = format!(r#"{{"key":"{SECRET}","error":{{"key":"{SECRET}"}},"detail":{{"key":"{SECRET}"}}}}"#);
    let mut cases = vec![
        (MockResponse::failure(|| TransportError::connect("refused")), ErrorKind::Connect),
        (MockResponse::failure(|| TransportError::tls("expired")), ErrorKind::Tls),
        (MockResponse::failure(|| TransportError::not_sent("closed")), ErrorKind::Connect),
        (MockResponse::failure(|| TransportError::connection_lost("reset")), ErrorKind::ConnectionLost),
        (MockResponse::silence(), ErrorKind::Timeout),
        (MockResponse::json(200, SECRET.repeat(1000)), ErrorKind::TooLarge),
        (MockResponse::json(201, session.clone()), ErrorKind::Decode),
        (MockResponse::json(201, session[..session.len() - 1].to_owned()), ErrorKind::Decode),
        (MockResponse::json(201, format!("{SECRET}{session}")), ErrorKind::Decode),
        (MockResponse::json(201, format!(r#"["{SECRET}"]"#)), ErrorKind::Decode),
        (MockResponse::json(201, format!(r#""{SECRET}""#)), ErrorKind::Decode),
        (MockResponse::json(422, invalid), ErrorKind::Validation),
        (MockResponse::status(307).header("location", &format!("https://polar.example/{SECRET}")), ErrorKind::Redirect),
    ];
    for status in [400, 401, 403, 404, 409, 422, 429, 500, 503] {
        for body in [unknown.clone(), format!("[{unknown}]"), format!(r#""{SECRET}""#), unknown[..40].to_owned()] {
            let response =
                MockResponse::json(status, body).header("set-cookie", SECRET).header("www-authenticate", SECRET);
            cases.push((response, run(error_of_status(status))));
        }
    }
    for (response, kind) in cases {
        let script = MockTransport::new().on(|_| true, response.clone());
        let core = PolarCore::builder().access_token(TOKEN).max_response_size(5000).transport(script).build().unwrap();
        let call = customer_sessions_create(&core, user_42()).header("x-key", SECRET);
        let error = run(call.base_url("https://polar.example/s3cr3t").into_future()).unwrap_err();
        assert_eq!(error.kind(), kind, "{response:?}");
        error_hides(&error);
    }
}

async fn error_of_status(status: u16) -> ErrorKind {
    let script = MockTransport::new().on(|_| true, MockResponse::status(status));
    customer_sessions_create(&core(&script), user_42()).await.unwrap_err().kind()
}

#[test]
fn events_that_an_ingester_hands_back_show_no_token() {
    let script = MockTransport::new().on(|_| true, MockResponse::json(401, format!(r#"{{"key":"{SECRET}"}}"#)));
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

/// Returns the types of `models/` with secret fields: the names of these fields, and the essential values.
fn types_with_secrets() -> BTreeMap<String, serde_json::Value> {
    let mut types: BTreeMap<String, serde_json::Value> = BTreeMap::new();
    let fields = fields();
    for field in fields.iter().filter(|field| field.is_hidden()) {
        let is_map = field.kind.contains("Map<");
        types.entry(field.owner.clone()).or_default()[&field.name] =
            if is_map { serde_json::json!({"key": SECRET}) } else { SECRET.into() };
    }
    for field in &fields {
        let value: serde_json::Value = match (field.name.as_str(), field.kind.trim_end_matches(',')) {
            ("status" | "currency", _) => "granted".into(),
            ("seat" | "license_key", _) => serde_json::json!({"status": "granted"}),
            (name, "i64") if name.ends_with("amount") => 1.into(),
            (_, kind) if field.is_required && !field.is_hidden() => {
                if kind.starts_with("List<") {
                    ["required"].into()
                } else {
                    "required".into()
                }
            }
            _ => continue,
        };
        types.entry(field.owner.clone()).and_modify(|fields| fields[&field.name] = value);
    }
    types
}

/// Calls a function for each type of `models/` that has a secret.
macro_rules! each_type_with_secrets {
    ($check:ident) => {
        let mut types = types_with_secrets();
        each_type_with_secrets! { $check types
            AuthorizationCodeTokenRequest BenefitGrantLicenseKeysProperties BenefitGrantProperties
            BenefitGrantSlackSharedChannelProperties CardPayment Checkout CheckoutLink CheckoutPublic
            CheckoutPublicConfirmed CustomerEmailUpdateVerifyRequest CustomerEmailUpdateVerifyResponse
            CustomerOrderInvoice CustomerOrderPaymentConfirmation CustomerOrderReceipt
            CustomerPaymentMethodCreateRequiresActionResponse CustomerPortalCustomersCheckEmailUpdateQuery
            CustomerSeatClaimResponse CustomerSession GenericPayment GrantedLicenseKey IntrospectTokenRequest
            KrCardPayment LicenseKeyActivate LicenseKeyDeactivate LicenseKeyRead LicenseKeyValidate
            LicenseKeyWithActivations OrderInvoice OrderReceipt RefreshTokenRequest RevokeTokenRequest RotatedLicenseKey
            S3DownloadUrl S3FileUploadPart SeatClaim TokenResponse ValidatedLicenseKey WebTokenRequest WebhookEndpoint
            WebhookEndpointCreate WebhookEndpointUpdate WebhookEvent
        }
        assert!(types.is_empty(), "not checked: {:?}", types.keys());
    };
    ($check:ident $types:ident $($kind:ident)*) => {$(
        let name = stringify!($kind);
        $check::<$kind>(name, &$types.remove(name).unwrap_or_else(|| panic!("{name} has no secret")));
    )*};
}

#[test]
fn models_do_not_show_their_secrets() {
    fn check<T: Debug + serde::Serialize + serde::de::DeserializeOwned>(name: &str, fields: &serde_json::Value) {
        let value: T = serde_json::from_value(fields.clone()).unwrap();
        hides(&shown(&value));
        // The secret was read, and the caller can get it.
        let written = serde_json::to_value(&value).unwrap();
        let whole = fields.as_object().unwrap().iter().filter(|(_, value)| value.get("status").is_none());
        for (field, value) in whole {
            assert_eq!(&written[field], value, "{name}.{field}");
        }
    }
    each_type_with_secrets!(check);
}

/// A secret that is a number.
const NUMBER: &str = "5318008531";

/// JSON instead of the expected secret. All of it is secret.
const UNUSABLE: [&str; 14] = [
    NUMBER,
    "5318008531.25",
    "-5318008531e400",
    "null",
    "true",
    "[]",
    r#"["s3cr3t", 5318008531]"#,
    r#"{"s3cr3t": "s3cr3t"}"#,
    r#"{"s3cr3t": null}"#,
    r#"{"s3cr3t": 5318008531}"#,
    r#"{"s3cr3t": {"s3cr3t": ["s3cr3t"]}}"#,
    r#"{"$serde_json::private::Number": 5318008531}"#,
    r#""s3cr3t\ud800""#,
    r#""s3cr3t\n""#,
];

/// Checks a delivery of an unknown kind, whose data can be deserialized as any type.
fn read_as<T: Payload + Debug>(data: &str, strict: bool) {
    let body = format!(r#"{{"type":"made.up","timestamp":"2026-11-23T00:00:00Z","data":{data}}}"#);
    let headers = sign(SECRET, "evt", SystemTime::now(), &body).unwrap();
    let read = Verifier::new(SECRET).unwrap().strict(strict).verify(&headers, &body);
    let shown = match read.and_then(|event| event.data_with_report::<T>()) {
        Ok(read) => format!("{} {:?} {}", shown(&read), read.missing(), shown(&read.unreadable())),
        Err(error) => format!("{error} {}", shown(&error)),
    };
    hides_all(&shown, &[SECRET, NUMBER]);
}

#[test]
fn a_secret_that_cannot_be_used_is_not_shown() {
    fn check<T: Debug + Payload + serde::de::DeserializeOwned>(_: &str, fields: &serde_json::Value)
    where
        Vec<T>: Payload,
        Map<T>: Payload + Debug,
    {
        let secrets = fields.as_object().unwrap().iter().filter(|(_, value)| value.to_string().contains(SECRET));
        for (field, _) in secrets {
            for unusable in UNUSABLE {
                let mut fields = fields.clone();
                fields[field] = "REPLACED".into();
                let object = fields.to_string().replace("\"REPLACED\"", unusable);
                if let Err(error) = serde_json::from_str::<T>(&object) {
                    hides_all(&format!("{error} {error:?}"), &[SECRET, NUMBER]);
                }
                // The essential values are invalid as well, so the object can't be deserialized at all.
                let unreadable = ["status", "currency", "amount"]
                    .iter()
                    .fold(object.clone(), |object, name| object.replace(&format!("\"{name}\":"), "\"without\":"));
                for strict in [false, true] {
                    read_as::<T>(&object, strict);
                    read_as::<T>(&unreadable, strict);
                    read_as::<T>(unusable, strict);
                    read_as::<Vec<T>>(&format!("[{object}, {unreadable}, {unusable}]"), strict);
                    read_as::<Map<T>>(&format!(r#"{{"a": {object}, "b": {unreadable}, "c": {unusable}}}"#), strict);
                }
            }
        }
    }
    each_type_with_secrets!(check);
}

/// Returns the errors of all ways to read a list of these items.
fn errors_of_list<T: ListItem>(items: &[String], call: impl Fn(&PolarCore) -> Call<ListResource<T>>) -> Vec<Error> {
    let page = format!(r#"{{"items":[{}],"pagination":["{SECRET}"]}}"#, items.join(","));
    let core = |strict| {
        let script = MockTransport::new().on(|_| true, MockResponse::json(200, page.clone()));
        PolarCore::builder().access_token(TOKEN).strict(strict).transport(script).build().unwrap()
    };
    let response = run(call(&core(false)).with_response().into_future()).unwrap();
    hides_all(&shown(&response), &[SECRET, NUMBER]);
    hides_all(&format!("{:?} {:?}", response.missing(), response.unreadable()), &[SECRET, NUMBER]);
    assert!(response.value().items.is_empty());
    for item in &response.value().unreadable {
        hides_all(&format!("{} {} {item:?}", item.path, item.reason), &[SECRET, NUMBER]);
    }
    let mut errors = vec![run(call(&core(true)).into_future()).unwrap_err()];
    errors.extend(call(&core(false)).items().wait().map(Result::unwrap_err));
    errors.extend(call(&core(false)).pages().wait().filter_map(Result::err));
    run(async {
        let mut list = call(&core(false)).items();
        while let Some(item) = list.next().await {
            hides(&shown(&list));
            errors.push(item.unwrap_err());
        }
        let mut list = call(&core(false)).items();
        while let Some(item) = StreamExt::next(&mut list).await {
            errors.push(item.unwrap_err());
        }
    });
    // One error of the strict page, one of pages without a pagination, and those of the items and their pagination.
    assert_eq!(errors.len(), 2 + 3 * (items.len() + 1));
    errors
}

#[test]
fn the_error_of_an_item_that_cannot_be_read_does_not_show_it() {
    // The items have no status, so none of them can be deserialized.
    let items = |fields: &[&str]| {
        let bodies =
            fields.iter().flat_map(|field| UNUSABLE.map(|unusable| format!(r#"{{"id":"1","{field}":{unusable}}}"#)));
        let whole = fields.iter().map(|field| format!(r#"{{"id":"1","{field}":"{SECRET}"}}"#));
        let foreign = [format!(r#"{{"token":"{SECRET}"}}"#), format!(r#""{SECRET}""#), NUMBER.to_owned()];
        let all = bodies.chain(whole).chain(foreign);
        all.filter(|item| item.contains(SECRET) || item.contains(NUMBER)).collect::<Vec<_>>()
    };
    let errors = [
        errors_of_list(&items(&["client_secret", "url", "payment_processor_metadata"]), |core| {
            checkouts_list(core, ())
        }),
        errors_of_list(&items(&["key"]), |core| license_keys_list(core, ())),
        errors_of_list(&items(&["processor_metadata"]), |core| payments_list(core, ())),
    ];
    let mut kept = 0;
    for error in errors.iter().flatten() {
        error_hides(error);
        hides_all(&format!("{error} {error:?} {:?} {}", error.json_path(), error.help()), &[SECRET, NUMBER]);
        kept += usize::from(error.item().is_some());
    }
    // The JSON is kept, and the caller can get it.
    assert!(kept > 100, "{kept}");
}

#[test]
fn a_partly_readable_delivery_shows_no_secret() {
    let parts = UNUSABLE.join(",");
    let data = format!(
        r#"{{"id":"c",{CHECKOUT},"client_secret":{{"{SECRET}":1}},"url":{NUMBER},"products":[{parts},{{"id":7}}]}}"#
    );
    let event = event_of(&data);
    let read = event.payload_with_report().unwrap();
    hides_all(&shown(&read), &[SECRET, NUMBER]);
    assert!(read.missing().contains(&"client_secret".to_owned()) && !read.unreadable().is_empty(), "{read:?}");
    hides_all(&format!("{:?} {:?}", read.missing(), read.unreadable()), &[SECRET, NUMBER]);
    // The data of an unknown kind may be anything.
    let body =
        format!(r#"{{"type":"token.created","timestamp":"2026-11-23T00:00:00Z","data":{{"token":"{SECRET}"}}}}"#);
    let headers = sign(SECRET, "evt", SystemTime::now(), &body).unwrap();
    let event = verify(&headers, &body, SECRET).unwrap();
    let payload = event.payload().unwrap();
    hides(&format!("{} {}", shown(&payload), shown(&event.payload_with_report().unwrap())));
    let WebhookPayload::Unknown(json) = &payload else { panic!("{payload:?}") };
    assert!(json.as_str().contains(SECRET));
}

#[test]
fn a_body_that_is_not_json_does_not_show_its_secrets() {
    let json = format!(r#"{{"token":"{SECRET}"}}"#);
    for (content_type, body) in [
        ("application/json", format!("\u{feff}{json}")),
        ("text/plain", format!("\u{feff}{json}")),
        ("", format!("\u{feff} {json}")),
        ("text/plain", format!("200 {json}")),
        ("text/plain", format!(r#")]}}',{json}"#)),
        ("text/html", format!("<!DOCTYPE html><pre>{json}</pre>")),
        ("text/html", format!("<script>window.session={json}</script>")),
    ] {
        for status in [200, 401, 502] {
            let script = MockTransport::new()
                .on(|_| true, MockResponse::status(status).header("content-type", content_type).body(body.clone()));
            let call = customers_get(&core(&script), "1").retries(RetryPolicy::never());
            error_hides(&run(call.into_future()).unwrap_err());
        }
    }
}

#[test]
fn requests_do_not_show_their_secrets() {
    let script = || MockTransport::new().on(|_| true, MockResponse::json(500, format!(r#"{{"key":"{SECRET}"}}"#)));
    let proxied =
        |scheme: &str| HyperTransport::new().proxy(format!("{scheme}://s3cr3t:s3cr3t@proxy.example")).unwrap();
    let layered = |transport: HyperTransport| transport.with(Look(Arc::default()));
    let builder = || {
        let builder = PolarCore::builder().access_token(TOKEN).user_agent(SECRET);
        builder.server("https://polar.example/s3cr3t").transport(script())
    };
    let core = builder().build().unwrap();
    let through = |transport| PolarCore::builder().access_token(TOKEN).transport(transport).build().unwrap();
    let check = |token: &str| CustomerPortalCustomersCheckEmailUpdateQuery::new(token);
    let call = || customer_portal_customers_check_email_update(&core, check(SECRET));
    let headers = || call().header("cookie", SECRET).header("x-api-key", SECRET).header("proxy-authorization", SECRET);
    let session = MockResponse::json(201, SESSION.replace("polar_cst_t0k3n", SECRET)).header("set-cookie", SECRET);
    let session = self::core(&MockTransport::new().respond(session));
    let cases: Vec<(&str, String)> = vec![
        ("PolarCoreBuilder", shown(&builder())),
        ("PolarCore", shown(&core)),
        ("Credential", shown(&core.with_access_token("s3cr3t s3cr3t"))),
        ("Credential", shown(&PolarCore::anonymous())),
        ("PolarCore", shown(&through(proxied("http")))),
        ("PolarCore", format!("{0:?} {0:#?}", through(HyperTransport::new()))),
        ("HyperTransport", shown(&proxied("http"))),
        ("HyperTransport", shown(&proxied("https"))),
        ("HyperTransport", shown(&proxied("socks5"))),
        ("Layered", shown(&layered(proxied("socks5h")))),
        ("Layered", shown(&layered(proxied("http")).with(Look(Arc::default())))),
        ("Query", shown(&check(SECRET))),
        ("Call", shown(&headers())),
        ("Call", shown(&headers().access_token(TOKEN).base_url("https://polar.example/s3cr3t"))),
        ("Call", shown(&headers().header("authorization", SECRET).base_url("https://user:s3cr3t@polar.example"))),
        ("Call", shown(&checkouts_client_get(&core, SECRET))),
        ("Call", shown(&oauth2_introspect_token(&core, IntrospectTokenRequest::new(SECRET, "id", SECRET)))),
        ("CallFuture", shown(&headers().into_future())),
        ("Pages", shown(&checkouts_list(&core, CheckoutsListQuery::new().query(SECRET)).header("x", SECRET).pages())),
        ("Items", shown(&checkouts_list(&core, CheckoutsListQuery::new().query(SECRET)).header("x", SECRET).items())),
        ("Response", shown(&run(customer_sessions_create(&session, user_42()).with_response().into_future()).unwrap())),
        ("Error", shown(&run(headers().header("authorization", TOKEN).into_future()).unwrap_err())),
        ("Error", shown(&run(headers().base_url("https://s3cr3t@polar.example").into_future()).unwrap_err())),
        ("Error", shown(&builder().server("https://user:s3cr3t@polar.example").build().unwrap_err())),
        ("Error", shown(&HyperTransport::new().proxy("ftp://user:s3cr3t@proxy.example").unwrap_err())),
        ("Verifier", shown(&Verifier::new(["whsec_s3cr3t", SECRET]).unwrap())),
        ("WebhookError", shown(&Verifier::new("\"whsec_s3cr3t\"").unwrap_err())),
        ("MockTransport", shown(&script())),
    ];
    for (name, shown) in cases {
        hides(&shown);
        assert!(!shown.contains("czNjcjN0"), "{shown}");
        let is_named = shown.contains(name) || matches!(name, "Credential" | "Query");
        assert!(is_named, "{name}: {shown}");
    }
    error_hides(&run(headers().retries(RetryPolicy::never()).into_future()).unwrap_err());
}

/// Fields that look secret by their name, but are not.
fn is_harmless(field: &Field) -> bool {
    match field.name.as_str() {
        // Customers enter the code of a discount.
        "code" => field.owner.contains("Discount"),
        "url" => field.owner == "OrganizationSocialLink",
        "avatar_url" | "public_url" | "return_url" | "success_url" => true,
        // This field contains only the end of the key.
        "display_key" => true,
        // Ids are useless without an access token.
        "confirmation_token_id" | "license_key_id" => true,
        "discount_code" | "postal_code" => true,
        _ => false,
    }
}

#[test]
fn fields_that_look_secret_by_name_are_hidden_or_known_to_be_harmless() {
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
    /// Whether it is a required field of a request.
    is_required: bool,
}

impl Field {
    fn is_hidden(&self) -> bool {
        self.is_marked || self.kind.contains("Secret")
    }
}

/// Returns the fields of all structs, read from the sources.
fn fields() -> Vec<Field> {
    let mut fields = Vec::new();
    for file in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("models")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let (mut owner, mut marks, mut is_required) = (None, String::new(), false);
        for line in text.lines().map(str::trim) {
            let word = |text: &str| text.split([' ', '<', '(']).next().unwrap().to_owned();
            let declaration = line.strip_prefix("pub ").unwrap_or(line).split_once(": ");
            if line.starts_with("#[") {
                marks.push_str(line);
            } else if let Some(name) = line.strip_prefix("pub struct ") {
                owner = Some(word(name));
                is_required = false;
            } else if line.starts_with("pub enum ") {
                owner = None;
            } else if line.ends_with(" {") {
                is_required = line == "required {";
            } else if let (Some(owner), Some((name, kind)), false) = (&owner, declaration, line.starts_with("//")) {
                fields.push(Field {
                    owner: owner.clone(),
                    // The name on the wire.
                    name: marks
                        .split_once("#[name = \"")
                        .map_or_else(|| word(name), |(_, rest)| rest.split('"').next().unwrap().to_owned()),
                    kind: kind.to_owned(),
                    is_marked: marks.contains("#[hidden("),
                    is_required,
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
fn a_token_is_not_sent_where_a_response_points() {
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
    let script = MockTransport::new();
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
fn no_id_changes_the_server() {
    let script = MockTransport::new().on(|_| true, MockResponse::not_found());
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
        assert_eq!(error.kind() == ErrorKind::Invalid, id.contains('/'), "{id}");
    }
    for request in script.requests() {
        let uri = request.uri();
        assert_eq!((uri.scheme_str(), uri.authority().unwrap().as_str()), (Some("https"), "api.polar.sh"));
        assert_eq!(uri.path().strip_prefix("/v1/customers/").unwrap().matches('/').count(), 0, "{uri}");
    }
    assert_eq!(script.requests().len(), ids.iter().filter(|id| !id.contains('/')).count());
}

/// Records everything that is reported to `tracing`.
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

/// Starts an HTTP/2 server that responds to every request with a session.
fn http2_server() -> support::http2::Server {
    support::http2::Server::serve(|stream, _, _| async {
        let mut connection = h2::server::handshake(stream).await.unwrap();
        while let Some(Ok((_, mut response))) = connection.accept().await {
            let head = http::Response::builder().status(201).header("set-cookie", SECRET).body(()).unwrap();
            let mut body = response.send_response(head, false).unwrap();
            body.send_data(SESSION.replace("polar_cst_t0k3n", SECRET).into(), true).unwrap();
        }
    })
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
    let put = Reaction::with_headers(200, &[("etag", "1"), ("x-key", SECRET)], "");
    let store = Server::start([Reaction::with_headers(503, &[("retry-after", "0")], SECRET), put]);
    let created = link(&format!("{}/", store.url()));
    let files = Server::start([Reaction::json(201, &created), Reaction::json(200, &created)]);
    let (config, root) = support::certificate();
    let far = Server::start_tls([Reaction::json(201, &session)], config);
    let proxy = Proxy::start(ProxyAction::ConnectTo(far.address));
    let closed = Proxy::start(ProxyAction::Respond(b"HTTP/1.1 407 s3cr3t\r\ncontent-length: 6\r\n\r\ns3cr3t"));
    let through = |proxy: &Proxy| {
        let transport = HyperTransport::new().root_certificate(root.clone());
        let transport = transport.proxy(format!("http://user:s3cr3t@{}", proxy.address)).unwrap();
        support::builder(&far).transport(transport).build().unwrap()
    };
    let http2_server = http2_server();
    let transport = HyperTransport::new().root_certificate(http2_server.root);
    let http2 = PolarCore::builder().access_token(TOKEN).server(http2_server.url).transport(transport).build().unwrap();

    let heard = Arc::new(Mutex::new(String::new()));
    let core = support::builder(&server).timeout(Duration::from_secs(20)).build().unwrap();
    // This records all threads, including those of other tests, which must not log secrets either.
    tracing::subscriber::set_global_default(Listener(Arc::clone(&heard))).unwrap();
    run(async {
        customer_sessions_create(&core, user_42()).await.unwrap();
        customers_get(&core, SECRET).await.unwrap_err();
        let query = CustomersListQuery::new().query(SECRET);
        let error = customers_list(&core, query).retries(RetryPolicy::attempts(2)).await.unwrap_err();
        error_hides(&error);
        upload(&support::core(&files)).await.unwrap();
        customer_sessions_create(&through(&proxy), user_42()).await.unwrap();
        error_hides(&customer_sessions_create(&through(&closed), user_42()).await.unwrap_err());
        checkouts_client_get(&through(&proxy), SECRET).await.unwrap_err();
        customer_sessions_create(&http2, user_42()).header("x-key", SECRET).await.unwrap();
    });
    assert_eq!((store.arrived().len(), far.arrived().len()), (2, 2));
    let heard = heard.lock().unwrap();
    for word in ["customers_list", "retrying after a delay", "files_upload", "checkouts_client_get"] {
        assert!(heard.contains(word), "{word}: {heard}");
    }
    hides(&heard);
}

//! The handlers for web frameworks: their responses to each request, as plain services and over real sockets.

#![cfg(all(feature = "web", feature = "testing", feature = "hyper"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use bytes::Bytes;
use http::header::{ALLOW, CACHE_CONTROL, COOKIE, LOCATION, RETRY_AFTER};
use http::request::Parts;
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, StreamBody};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::web::{
    CheckoutHandler, Claim, ClaimStore, CustomerId, Delivery, MemoryClaims, Theme, WebhookHandler, checkout, portal,
    webhooks,
};
use polar_funcs::webhooks::{Event, Verifier, WebhookError, sign};
use polar_funcs::{PolarCore, RetryPolicy};
use serde_json::{Value, json};
use std::convert::Infallible;
use std::future::{Ready, ready};
use std::io::Error as IoError;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};
use support::{Reaction, SESSION, Server, run};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tower_service::Service;

const SECRET: &str = "whsec_c2VjcmV0IG9mIGEgdGVzdCBmb3IgdGhpcyBjcmF0ZQ==";
const ID: &str = "1ae530a4-ec8b-4816-b93c-ec9d766b89df";
const PRODUCT: &str = "0c598797-7ca5-4a79-a0cf-18bbc3e13ae2";
const OTHER: &str = "68d04f73-2ff4-4414-9459-a8d2f0b47c29";
const CHECKOUT_URL: &str = "https://polar.example/checkout/polar_c_1";

type Sent = Request<Full<Bytes>>;

fn core(transport: &MockTransport) -> PolarCore {
    PolarCore::builder().access_token("polar_oat_secret").transport(transport.clone()).build().unwrap()
}

fn responding(status: u16, body: &Value) -> MockTransport {
    let body = body.to_string();
    MockTransport::new().respond_with(move |_| MockResponse::json(status, body.clone()))
}

/// Returns a checkout with its required values.
fn created() -> Value {
    json!({
        "id": ID, "created_at": "2026-11-23T00:00:00Z", "url": CHECKOUT_URL, "client_secret": "polar_c_1",
        "status": "open", "currency": "usd", "amount": 1900, "discount_amount": 0, "net_amount": 1900,
        "tax_amount": 0, "total_amount": 1900, "expires_at": "2026-11-24T00:00:00Z"
    })
}

fn get(target: &str) -> Sent {
    Request::get(target).body(Full::default()).unwrap()
}

/// Sends a request to a service, and returns the response with its text.
async fn send<S>(mut service: S, request: Sent) -> Response<String>
where
    S: Service<Sent, Response = Response<Full<Bytes>>, Error = Infallible>,
{
    let (parts, body) = service.call(request).await.unwrap().into_parts();
    let text = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
    Response::from_parts(parts, text)
}

fn location(response: &Response<String>) -> &str {
    response.headers().get(LOCATION).map(|location| location.to_str().unwrap()).unwrap_or_default()
}

/// Returns the body of the only request that was sent.
fn sent(transport: &MockTransport) -> Value {
    let requests = transport.requests();
    assert_eq!(requests.len(), 1);
    serde_json::from_slice(requests[0].body()).unwrap()
}

#[test]
fn handlers_are_services_that_can_be_cloned_and_sent() {
    fn fits<S: Service<Sent, Error = Infallible, Future: Send + 'static> + Clone + Send + Sync + 'static>(_: &S) {}
    let core = core(&MockTransport::new());
    fits(&checkout(&core));
    fits(&portal(core, |_| ready(None)));
    fits(&webhooks(Verifier::new(SECRET).unwrap()));
}

#[test]
fn a_checkout_is_created_from_the_query() {
    let address = r#"{"country":"DE","city":"Berlin"}"#;
    let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let cases = [
        (format!("products={PRODUCT}"), json!({"products": [PRODUCT]})),
        (format!("products={PRODUCT}&products={OTHER}"), json!({"products": [PRODUCT, OTHER]})),
        (
            format!("utm_source=mail&products={PRODUCT}&customerId={ID}&customerEmail=&x"),
            json!({"products": [PRODUCT], "customer_id": ID}),
        ),
        (
            format!(
                "products={PRODUCT}&customerExternalId=user+42&customerEmail=ada%40polar.sh&customerName=Ada+L%C3%A9"
            ),
            json!({"products": [PRODUCT], "external_customer_id": "user 42", "customer_email": "ada@polar.sh",
                "customer_name": "Ada L\u{e9}"}),
        ),
        (
            format!(
                "products={PRODUCT}&metadata={}&customerMetadata={}",
                encoded(r#"{"a":1,"b":"x","c":true}"#),
                "%7B%7D"
            ),
            json!({"products": [PRODUCT], "metadata": {"a": 1, "b": "x", "c": true}, "customer_metadata": {}}),
        ),
        (
            format!(
                "products={PRODUCT}&allowDiscountCodes=false&discountId={ID}&customerBillingAddress={}&customerTaxId=DE1\
                     &customerIpAddress=::1",
                encoded(address)
            ),
            json!({"products": [PRODUCT], "allow_discount_codes": false, "discount_id": ID, "customer_tax_id": "DE1",
                "customer_billing_address": {"country": "DE", "city": "Berlin"}, "customer_ip_address": "::1"}),
        ),
        // The query does not decide where the customer goes.
        (
            format!(
                "products={PRODUCT}&successUrl=https://evil.test&success_url=https://evil.test&returnUrl=//evil.test"
            ),
            json!({"products": [PRODUCT]}),
        ),
    ];
    run(async {
        for (query, mut expected) in cases {
            let transport = responding(201, &created());
            let handler = checkout(core(&transport)).success_url("https://shop.test/thanks?id={CHECKOUT_ID}");
            let response = send(handler.return_url("https://shop.test/"), get(&format!("/checkout?{query}"))).await;
            assert_eq!((response.status(), location(&response)), (StatusCode::SEE_OTHER, CHECKOUT_URL), "{query}");
            assert_eq!(response.headers()[CACHE_CONTROL], "no-store", "{query}");
            expected["success_url"] = "https://shop.test/thanks?id={CHECKOUT_ID}".into();
            expected["return_url"] = "https://shop.test/".into();
            assert_eq!(sent(&transport), expected, "{query}");
        }
    });
}

#[test]
fn a_bad_query_is_a_400_that_repeats_no_value_and_sends_nothing() {
    let cases = [
        (String::new(), "products is missing"),
        ("products=".to_owned(), "products is missing"),
        ("products=%20".to_owned(), "products is missing"),
        ("products=%00%ff".to_owned(), "products is not a UUID"),
        ("products=EVIL".to_owned(), "products is not a UUID"),
        ("products=0c598797-7ca5-4a79-a0cf-18bbc3e13aeé".to_owned(), "products is not a UUID"),
        (format!("products={PRODUCT}&products=EVIL"), "products is not a UUID"),
        (format!("products={PRODUCT}&customerId=EVIL"), "customerId is not a UUID"),
        (format!("products={PRODUCT}&discountId=EVIL"), "discountId is not a UUID"),
        (format!("products={PRODUCT}&metadata=EVIL"), "metadata is not a JSON object"),
        (format!("products={PRODUCT}&metadata=[]"), "metadata is not a JSON object"),
        (format!("products={PRODUCT}&metadata=%7B%22a%22"), "metadata is not a JSON object"),
        (format!("products={PRODUCT}&metadata={}", "[".repeat(20_000)), "metadata is not a JSON object"),
        (format!("products={PRODUCT}&customerBillingAddress=1"), "customerBillingAddress is not a JSON object"),
        (format!("products={PRODUCT}&allowDiscountCodes=EVIL"), "allowDiscountCodes is neither true nor false"),
        (format!("products={PRODUCT}&customerEmail=a&customerEmail=EVIL"), "customerEmail is given more than once"),
        (format!("products={PRODUCT}&customerId={ID}&customerExternalId=EVIL"), "exclude each other"),
        (format!("products={PRODUCT}&customerExternalId=EVIL/x"), "customerExternalId"),
    ];
    run(async {
        for (query, problem) in cases {
            let transport = responding(201, &created());
            // Percent-encode the query, because `http` does not accept all characters.
            let target = format!("/checkout?{}", query.replace('é', "%C3%A9"));
            let response = send(checkout(core(&transport)), get(&target)).await;
            let text = response.body();
            assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{query}: {text}");
            assert!(text.contains(problem) && !text.contains("EVIL"), "{query}: {text}");
            assert_eq!(transport.requests().len(), 0, "{query}");
        }
    });
}

#[test]
fn a_checkout_can_take_its_customer_from_the_request_and_never_from_the_query_then() {
    let who = |parts: Parts| async move {
        match parts.headers.get(COOKIE).map(|cookie| cookie.to_str().unwrap().to_owned()) {
            Some(cookie) if cookie == "broken" => Err(IoError::other("the database is down: SECRET")),
            cookie => Ok(cookie.map(CustomerId::External)),
        }
    };
    let with_cookie = |cookie: &str| Request::get(format!("/?products={PRODUCT}")).header(COOKIE, cookie);
    run(async {
        let transport = responding(201, &created());
        let handler = checkout(core(&transport)).customer(who);
        let response = send(handler.clone(), with_cookie("user_42").body(Full::default()).unwrap()).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        assert_eq!(sent(&transport), json!({"products": [PRODUCT], "external_customer_id": "user_42"}));
        for name in ["customerId", "customerExternalId"] {
            let response = send(handler.clone(), get(&format!("/?products={PRODUCT}&{name}={ID}"))).await;
            assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{name}");
            assert!(response.body().contains("is not accepted"), "{name}");
        }
        let response = send(handler, with_cookie("broken").body(Full::default()).unwrap()).await;
        assert_eq!(
            (response.status(), response.body().as_str()),
            (StatusCode::INTERNAL_SERVER_ERROR, "internal error\n")
        );
        assert_eq!(transport.requests().len(), 1);
    });
}

#[test]
fn a_theme_becomes_a_part_of_the_link() {
    let cases = [
        ("https://polar.example/c", "https://polar.example/c?theme=dark"),
        ("https://polar.example/c?a=b", "https://polar.example/c?a=b&theme=dark"),
        ("https://polar.example/c#top", "https://polar.example/c?theme=dark#top"),
    ];
    run(async {
        for (url, expected) in cases {
            let mut body = created();
            body["url"] = url.into();
            let handler = checkout(core(&responding(201, &body))).theme(Theme::Dark);
            assert_eq!(location(&send(handler, get(&format!("/?products={PRODUCT}"))).await), expected);
        }
    });
}

fn validation(field: &str) -> Value {
    json!({"error": "PolarRequestValidationError", "detail": [
        {"type": "value_error", "loc": ["body", field], "msg": "SECRET does not exist.", "input": "SECRET"}
    ]})
}

#[test]
fn failures_of_polar_have_a_status_that_says_whose_fault_they_are() {
    let named = |error: &str| json!({"error": error, "detail": "SECRET"});
    let cases = [
        (401, named("Unauthorized"), 502, 502),
        (403, named("insufficient_scope"), 502, 502),
        (404, json!({"detail": "Not Found"}), 502, 502),
        (422, validation("products"), 400, 502),
        (422, validation("success_url"), 502, 502),
        (422, validation("external_customer_id"), 400, 404),
        (429, named("RateLimitExceeded"), 503, 503),
        (500, named("InternalServerError"), 503, 503),
        (200, json!("SECRET"), 502, 502),
        (
            200,
            json!({"url": "https://polar.example/\u{1F600}\n", "customer_portal_url": "SECRET\n", "token": "SECRET"}),
            502,
            502,
        ),
    ];
    run(async {
        for (status, body, at_checkout, at_portal) in cases {
            let text = body.to_string();
            let transport = MockTransport::new()
                .respond_with(move |_| MockResponse::json(status, text.clone()).header("retry-after", "60"));
            let core = PolarCore::builder().access_token("SECRET").transport(transport).retries(RetryPolicy::never());
            let core = core.build().unwrap();
            let checkout = send(checkout(&core), get(&format!("/?products={PRODUCT}"))).await;
            let who = |_| ready(Some(CustomerId::External("SECRET".to_owned())));
            let portal = send(portal(&core, who), get("/")).await;
            for (response, expected) in [(checkout, at_checkout), (portal, at_portal)] {
                assert_eq!(response.status(), expected, "{status} {body}");
                assert!(!format!("{response:?}").contains("SECRET"), "{status}: {response:?}");
                let retry_after = (response.status() == 503).then_some("60");
                let header = response.headers().get(RETRY_AFTER).map(|delay| delay.to_str().unwrap());
                assert_eq!(header, retry_after, "{status}");
            }
        }
    });
}

#[test]
fn on_error_gets_the_reason_that_the_response_hides() {
    let reasons = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&reasons);
    run(async {
        let core = core(&responding(401, &json!({"error": "Unauthorized", "detail": "no"})));
        let handler = checkout(core).on_error(move |error| log.lock().unwrap().push(error.to_string()));
        send(handler, get(&format!("/?products={PRODUCT}"))).await;
    });
    let reasons = reasons.lock().unwrap();
    assert!(
        matches!(&reasons[..], [reason] if reason.contains("401") && !reason.contains("polar_oat_secret")),
        "{reasons:?}"
    );
}

#[test]
fn the_portal_is_for_the_customer_of_the_request() {
    run(async {
        let session = MockResponse::json(201, SESSION);
        for (who, status, body) in [
            (Some(CustomerId::External("user_42".to_owned())), 303, json!({"external_customer_id": "user_42"})),
            (Some(CustomerId::Polar(ID.to_owned())), 303, json!({"customer_id": ID})),
            (None, 401, Value::Null),
        ] {
            let transport = MockTransport::new().respond(session.clone());
            let handler = portal(core(&transport), move |_| ready(who.clone()));
            let response = send(handler.clone(), get("/?customer=somebody")).await;
            assert_eq!(response.status(), status);
            assert_eq!(location(&response).starts_with("https://"), status == 303);
            if status == 303 {
                assert_eq!(sent(&transport), body);
            }
            let post = Request::post("/").body(Full::default()).unwrap();
            let response = send(handler, post).await;
            assert_eq!(
                (response.status(), &response.headers()[ALLOW]),
                (StatusCode::METHOD_NOT_ALLOWED, &"GET".parse().unwrap())
            );
        }
    });
}

/// Returns a delivery as Polar sends it.
fn delivery(id: &str, kind: &str, data: &Value) -> Sent {
    let body = json!({"type": kind, "timestamp": "2026-11-23T00:00:00Z", "data": data}).to_string();
    signed(SECRET, id, SystemTime::now(), body)
}

fn signed(secret: &str, id: &str, time: SystemTime, body: String) -> Sent {
    let mut request = Request::post("/webhooks/polar");
    for (name, value) in sign(secret, id, time, &body).unwrap() {
        request = request.header(name, value);
    }
    request.body(Full::from(body)).unwrap()
}

/// Returns a handler that only counts its calls.
fn counted(calls: &AtomicUsize) -> Ready<()> {
    calls.fetch_add(1, SeqCst);
    ready(())
}

fn receiver() -> WebhookHandler {
    webhooks(Verifier::new(SECRET).unwrap())
}

fn order() -> Value {
    let mut order = json!({"id": "o_1", "status": "paid", "currency": "usd", "customer_id": "c_1"});
    for amount in [
        "subtotal_amount",
        "discount_amount",
        "net_amount",
        "tax_amount",
        "total_amount",
        "applied_balance_amount",
        "due_amount",
        "refunded_amount",
        "refunded_tax_amount",
        "platform_fee_amount",
        "refundable_amount",
        "refundable_tax_amount",
    ] {
        order[amount] = 1200.into();
    }
    order
}

#[test]
fn a_delivery_that_cannot_be_trusted_is_refused_before_any_handler() {
    let body = || json!({"type": "order.paid", "timestamp": "2026-11-23T00:00:00Z", "data": order()}).to_string();
    let now = SystemTime::now();
    let mut unsigned = signed(SECRET, ID, now, body());
    unsigned.headers_mut().remove("webhook-signature");
    let mut modified = signed(SECRET, ID, now, body());
    *modified.body_mut() = Full::from(body().replace("1200", "1"));
    let mut put = signed(SECRET, ID, now, body());
    *put.method_mut() = Method::PUT;
    let cases = [
        ("no signature", unsigned, 403),
        ("another secret", signed("whsec_YW5vdGhlcg", ID, now, body()), 403),
        ("too old", signed(SECRET, ID, now - Duration::from_secs(3600), body()), 403),
        ("a modified body", modified, 403),
        ("no event", signed(SECRET, ID, now, "[]".to_owned()), 400),
        ("PUT", put, 405),
        ("GET", get("/webhooks/polar"), 405),
        ("too large", signed(SECRET, ID, now, " ".repeat(20_001)), 413),
        ("as expected", signed(SECRET, ID, now, body()), 202),
    ];
    run(async {
        for (case, request, status) in cases {
            let calls = Arc::new(AtomicUsize::new(0));
            let counter = Arc::clone(&calls);
            let handler = receiver().max_body(20_000).on_any(move |_| counted(&counter));
            let response = send(handler, request).await;
            assert_eq!((response.status().as_u16(), response.body().as_str()), (status, ""), "{case}");
            assert_eq!(calls.load(SeqCst), usize::from(status == 202), "{case}");
        }
    });
}

#[test]
fn a_body_of_unknown_length_is_read_up_to_the_limit() {
    run(async {
        let frames =
            (0..1_000_000).map(|_| Ok::<_, IoError>(http_body::Frame::data(Bytes::from_static(&[b' '; 1024]))));
        let endless = Request::post("/").body(StreamBody::new(futures_util::stream::iter(frames))).unwrap();
        assert_eq!(receiver().call(endless).await.unwrap().status(), StatusCode::PAYLOAD_TOO_LARGE);
        let cut_off = futures_util::stream::iter([Err::<http_body::Frame<Bytes>, _>(IoError::other("cut off"))]);
        let cut_off = Request::post("/").body(StreamBody::new(cut_off)).unwrap();
        assert_eq!(receiver().call(cut_off).await.unwrap().status(), StatusCode::BAD_REQUEST);
    });
}

#[test]
fn each_handler_gets_the_events_of_its_kind_in_the_order_of_registration() {
    let log = Arc::new(Mutex::new(Vec::new()));
    let note = |text: &'static str| {
        let log = Arc::clone(&log);
        move |what: String| {
            log.lock().unwrap().push(format!("{text} {what}"));
            ready(())
        }
    };
    let (paid, any, updated) = (note("paid"), note("any"), note("updated"));
    let handler = receiver()
        .on_order_paid(move |Delivery { data, event, .. }| {
            paid(format!("{} {} {}", data.id, data.total_amount, event.id))
        })
        .on_order_updated(move |order| updated(order.data.id))
        .on_any(move |event: Event| any(event.kind.to_string()));
    run(async {
        for kind in ["order.paid", "order.updated", "product.created", "moon.landed"] {
            let response = send(handler.clone(), delivery(ID, kind, &order())).await;
            assert_eq!(response.status(), StatusCode::ACCEPTED, "{kind}");
        }
        // Without handlers, all genuine deliveries are accepted.
        for kind in ["order.paid", "moon.landed"] {
            assert_eq!(send(receiver(), delivery(ID, kind, &json!({}))).await.status(), StatusCode::ACCEPTED, "{kind}");
        }
    });
    let paid = format!("paid o_1 1200 {ID}");
    let expected =
        [&paid, "any order.paid", "updated o_1", "any order.updated", "any product.created", "any moon.landed"];
    assert_eq!(*log.lock().unwrap(), expected);
}

fn panic_about(id: &str) -> Ready<()> {
    panic!("{id} has an amount that was made up");
}

#[test]
fn an_event_without_its_amount_is_a_500_and_no_handler_sees_it() {
    let handler = receiver().on_order_paid(|order| panic_about(&order.data.id));
    run(async {
        let mut order = order();
        order.as_object_mut().unwrap().remove("total_amount");
        let response = send(handler, delivery(ID, "order.paid", &order)).await;
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    });
}

#[test]
fn an_entitlement_follows_the_grant_whatever_the_kind_of_event_and_of_benefit() {
    let grant = |granted: bool, revoked: bool| {
        json!({"id": "g_1", "is_granted": granted, "is_revoked": revoked, "customer_id": "c_1", "benefit_id": "b_1",
            "benefit": {"type": "teleport"}, "customer": {"external_id": "user_42"}})
    };
    let cases = [
        ("benefit_grant.created", grant(true, false), Some(true)),
        ("benefit_grant.created", grant(false, false), Some(false)),
        ("benefit_grant.updated", grant(true, false), Some(true)),
        ("benefit_grant.updated", grant(false, true), Some(false)),
        ("benefit_grant.cycled", grant(true, false), Some(true)),
        ("benefit_grant.revoked", grant(false, true), Some(false)),
        ("benefit_grant.revoked", grant(true, false), Some(false)),
        // Without the fields that determine whether there is a benefit, the event is an error.
        ("benefit_grant.updated", json!({"customer_id": "c_1", "benefit_id": "b_1"}), None),
    ];
    run(async {
        for (kind, data, expected) in cases {
            let seen = Arc::new(Mutex::new(None));
            let note = Arc::clone(&seen);
            let handler = receiver().on_entitlement(move |Delivery { data, .. }| {
                assert_eq!(
                    (data.customer_id.as_str(), data.benefit_id.as_str(), data.grant_id.as_str()),
                    ("c_1", "b_1", "g_1")
                );
                assert_eq!(data.external_customer_id.as_deref(), Some("user_42"));
                *note.lock().unwrap() = Some(data.granted);
                ready(())
            });
            let status = send(handler, delivery(ID, kind, &data)).await.status();
            assert_eq!(
                (status.as_u16(), *seen.lock().unwrap()),
                (expected.map_or(500, |_| 202), expected),
                "{kind} {data}"
            );
        }
    });
}

#[test]
fn a_delivery_that_comes_twice_at_once_is_handled_once() {
    run(async {
        let (started, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let calls = Arc::new(AtomicUsize::new(0));
        let in_handler = (Arc::clone(&started), Arc::clone(&go_on), Arc::clone(&calls));
        let handler = receiver().claims(MemoryClaims::new()).on_order_paid(move |_| {
            let (started, go_on, calls) = in_handler.clone();
            async move {
                calls.fetch_add(1, SeqCst);
                started.notify_one();
                go_on.notified().await;
            }
        });
        let first = tokio::spawn(send(handler.clone(), delivery(ID, "order.paid", &order())));
        started.notified().await;
        let second = send(handler.clone(), delivery(ID, "order.paid", &order())).await;
        assert_eq!(second.status(), StatusCode::CONFLICT);
        go_on.notify_one();
        assert_eq!(first.await.unwrap().status(), StatusCode::ACCEPTED);
        assert_eq!(send(handler, delivery(ID, "order.paid", &order())).await.status(), StatusCode::ACCEPTED);
        assert_eq!(calls.load(SeqCst), 1);
    });
}

#[test]
fn a_failed_or_dropped_handler_releases_the_claim() {
    run(async {
        let calls = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&calls);
        let reasons = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&reasons);
        let handler = receiver()
            .claims(MemoryClaims::new())
            .on_error(move |error| log.lock().unwrap().push(error.to_string()))
            .on_order_paid(move |_| {
                let call = counter.fetch_add(1, SeqCst);
                async move {
                    match call {
                        0 => Err(IoError::other("the database is down")),
                        1 => std::future::pending().await,
                        _ => Ok(()),
                    }
                }
            });
        let request = || delivery(ID, "order.paid", &order());
        let response = send(handler.clone(), request()).await;
        assert_eq!((response.status().as_u16(), response.body().as_str()), (500, ""));
        assert_eq!(*reasons.lock().unwrap(), ["the database is down"]);
        let dropped = tokio::time::timeout(Duration::from_millis(100), send(handler.clone(), request())).await;
        assert!(dropped.is_err());
        assert_eq!(send(handler.clone(), request()).await.status(), StatusCode::ACCEPTED);
        assert_eq!(send(handler, request()).await.status(), StatusCode::ACCEPTED);
        assert_eq!(calls.load(SeqCst), 3);
    });
}

/// A store that cannot be reached.
struct Broken(&'static str);

impl Broken {
    fn at(&self, step: &str) -> Result<(), IoError> {
        if self.0 == step { Err(IoError::other(format!("{step} failed"))) } else { Ok(()) }
    }
}

impl ClaimStore for Broken {
    type Error = IoError;

    async fn claim(&self, _: &str) -> Result<Claim, IoError> {
        self.at("claim").map(|()| Claim::New)
    }

    async fn finish(&self, _: &str) -> Result<(), IoError> {
        self.at("finish")
    }

    async fn release(&self, _: &str) -> Result<(), IoError> {
        self.at("release")
    }
}

#[test]
fn a_store_that_fails_is_a_500() {
    run(async {
        for (step, status, handled) in [("claim", 500, 0), ("finish", 500, 1), ("none", 202, 1)] {
            let calls = Arc::new(AtomicUsize::new(0));
            let counter = Arc::clone(&calls);
            let handler = receiver().claims(Broken(step)).on_any(move |_| counted(&counter));
            let response = send(handler, delivery(ID, "order.paid", &json!({}))).await;
            assert_eq!((response.status().as_u16(), calls.load(SeqCst)), (status, handled), "{step}");
        }
    });
}

#[test]
fn a_server_without_services_receives_with_headers_and_a_body() {
    run(async {
        let handler = receiver().on_order_paid(|_| ready(()));
        let request = delivery(ID, "order.paid", &order());
        let (parts, body) = request.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        let pairs: Vec<_> = parts.headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes())).collect();
        assert_eq!(handler.receive(&pairs, &body).await, StatusCode::ACCEPTED);
        assert_eq!(handler.max_body(10).receive(&pairs, &body).await, StatusCode::PAYLOAD_TOO_LARGE);
    });
}

/// Serves one connection at a loopback port.
async fn serve<S>(service: S) -> TcpStream
where
    S: Service<Request<hyper::body::Incoming>, Response = Response<Full<Bytes>>, Error = Infallible, Future: Send>
        + Clone
        + Send
        + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
    let (stream, _) = listener.accept().await.unwrap();
    let service = TowerToHyperService::new(service);
    tokio::spawn(async move {
        let connection = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        _ = connection.await;
    });
    client
}

async fn exchange(mut client: TcpStream, request: &[u8]) -> String {
    client.write_all(request).await.unwrap();
    let mut response = Vec::new();
    _ = tokio::time::timeout(Duration::from_secs(30), client.read_to_end(&mut response)).await.unwrap();
    String::from_utf8(response).unwrap()
}

#[test]
fn over_sockets_with_hyper_on_both_sides() {
    let polar = Server::start([Reaction::json(201, &created().to_string()), Reaction::json(201, SESSION)]);
    run(async move {
        let core = support::core(&polar);
        let head = "host: shop.test\r\nconnection: close\r\n";
        let request = format!("GET /checkout?products={PRODUCT} HTTP/1.1\r\n{head}\r\n");
        let response = exchange(serve(checkout(&core)).await, request.as_bytes()).await;
        assert!(response.starts_with("HTTP/1.1 303 ") && response.contains(CHECKOUT_URL), "{response}");
        let who = |_| ready(Some(CustomerId::External("user_42".to_owned())));
        let response =
            exchange(serve(portal(&core, who)).await, format!("GET / HTTP/1.1\r\n{head}\r\n").as_bytes()).await;
        assert!(response.starts_with("HTTP/1.1 303 "), "{response}");

        let handler = receiver().max_body(10_000).on_order_paid(|_| ready(()));
        let (parts, body) = delivery(ID, "order.paid", &order()).into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        let mut request = format!("POST / HTTP/1.1\r\n{head}content-length: {}\r\n", body.len()).into_bytes();
        for (name, value) in &parts.headers {
            request.extend_from_slice(format!("{name}: {}\r\n", value.to_str().unwrap()).as_bytes());
        }
        request.extend_from_slice(b"\r\n");
        request.extend_from_slice(&body);
        let response = exchange(serve(handler.clone()).await, &request).await;
        assert!(response.starts_with("HTTP/1.1 202 "), "{response}");
        let request = format!("POST / HTTP/1.1\r\n{head}content-length: 1000000000\r\n\r\n");
        let response = exchange(serve(handler).await, request.as_bytes()).await;
        assert!(response.starts_with("HTTP/1.1 413 "), "{response}");
    });
}

#[cfg(feature = "axum_0_8")]
#[test]
fn errors_are_responses_of_axum() {
    use axum_core::response::IntoResponse;
    let error = Verifier::new("").map(drop).unwrap_err();
    assert_eq!(error.into_response().status(), StatusCode::INTERNAL_SERVER_ERROR);
    let error: WebhookError = polar_funcs::webhooks::verify(&http::HeaderMap::new(), "", SECRET).unwrap_err();
    assert_eq!(error.into_response().status(), StatusCode::FORBIDDEN);
    let error = PolarCore::builder().access_token("token").server("not a URL").build().map(drop).unwrap_err();
    assert_eq!(error.into_response().status(), StatusCode::INTERNAL_SERVER_ERROR);
}

#[test]
fn debug_output_has_no_secrets() {
    let handler: CheckoutHandler = checkout(core(&MockTransport::new()));
    assert!(!format!("{handler:?} {:?}", receiver()).contains("secret"));
}

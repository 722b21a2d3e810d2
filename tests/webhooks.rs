//! Webhooks: which deliveries are accepted, which are rejected and why, and how events are deserialized.
//!
//! Recorded deliveries are read from the folders in `POLAR_CAPTURES`, or from `../shared/captures` and
//! `../shared/captures-2026-11`. Without them, that test reports that it is skipped. The signing secrets are in
//! `README.md` or `WEBHOOK_SECRET.txt` of each folder.

#![cfg(all(feature = "webhook_payloads", feature = "testing"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use base64ct::{Base64, Encoding};
use http::{HeaderMap, HeaderValue, StatusCode};
use polar_funcs::models::{Benefit, BenefitGrantWebhook, Customer, Order, Secret, Subscription, WebhookEventType};
use polar_funcs::webhooks::{Event, Headers, Verifier, WebhookError, WebhookErrorKind, WebhookPayload, sign, verify};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

const ID: &str = "1ae530a4-ec8b-4816-b93c-ec9d766b89df";
const SECONDS: u64 = 1_795_392_000;
const BODY: &str = r#"{"type":"order.paid","timestamp":"2026-11-23T00:00:00Z","data":{"id":"o_1"}}"#;
const SECRET: &str = "whsec_c2VjcmV0IG9mIGEgdGVzdCBmb3IgdGhpcyBjcmF0ZQ==";
const OTHER_SECRET: &str = "whsec_YW5vdGhlciBzZWNyZXQ=";

// Signed with another implementation of HMAC. The key is the text of the secret, its decoded Base64, or a text without
// a prefix.
const BY_TEXT: &str = "v1,VMc47MpPrhSXYW/ZbGMtj121OdzuphzPBsGE2SRgzps=";
const BY_BASE64: &str = "v1,CYd0rd++D8t9NV5d2UURsERbVzX3lY14uNH5wwCq7Uo=";
const OWN_SECRET: &str = "a secret of somebody's own";
const BY_OWN_SECRET: &str = "v1,KhIwuUxh86GCnO8pRO4yoNSxPDy/2EDLUisRB27XbQs=";

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

fn headers(signatures: &str) -> [(&'static str, String); 3] {
    [
        ("webhook-id", ID.to_owned()),
        ("webhook-timestamp", SECONDS.to_string()),
        ("webhook-signature", signatures.to_owned()),
    ]
}

fn verified(headers: &impl Headers, body: impl AsRef<[u8]>, secret: &str) -> Result<Event, WebhookErrorKind> {
    let event = Verifier::new(secret).and_then(|verifier| verifier.verify_at(headers, body, at(SECONDS)));
    event.map_err(|error| error.kind())
}

/// Returns a signed event.
fn event(body: &Value) -> Event {
    let body = body.to_string();
    verify(&sign(SECRET, ID, SystemTime::now(), &body).unwrap(), body, SECRET).unwrap()
}

/// Returns the essential values of an order, and some others.
fn order() -> Value {
    let mut order = json!({"id": "o_1", "created_at": "2026-11-23T00:00:00Z", "status": "paid", "currency": "usd"});
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

fn data_of(kind: &str, data: &Value) -> Event {
    event(&json!({"type": kind, "timestamp": "2026-11-23T00:00:00Z", "data": data}))
}

#[test]
fn the_published_example_of_standard_webhooks_is_accepted() {
    let headers = [
        ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
        ("webhook-timestamp", "1614265330"),
        ("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
    ];
    let verifier = Verifier::new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
    // The body is not an event of Polar, which is detected after the signature was verified.
    let error = verifier.verify_at(&headers, r#"{"test": 2432232314}"#, at(1_614_265_330)).unwrap_err();
    assert_eq!(error.kind(), WebhookErrorKind::Body);
    assert_eq!(
        error.to_string(),
        "cannot read the body: expected WebhookEvent, found an object with none of its fields"
    );
    let error = verifier.verify_at(&headers, r#"{"test": 2432232315}"#, at(1_614_265_330)).unwrap_err();
    assert_eq!(error.kind(), WebhookErrorKind::Signature);
}

#[test]
fn both_forms_of_signing_are_accepted() {
    let unpadded = SECRET.trim_end_matches('=');
    for (signature, secret) in [
        (BY_TEXT, SECRET),
        (BY_BASE64, SECRET),
        (BY_BASE64, unpadded),
        (BY_BASE64, &format!(" {SECRET}\n")),
        (BY_OWN_SECRET, OWN_SECRET),
        (BY_OWN_SECRET, &format!("{OWN_SECRET}\r\n")),
    ] {
        assert!(verified(&headers(signature), BODY, secret).is_ok(), "{secret:?} {signature}");
        assert_eq!(verified(&headers(signature), BODY, OTHER_SECRET).err(), Some(WebhookErrorKind::Signature));
    }
}

/// Returns the headers of a delivery that is signed with this key.
fn signed_with(key: &[u8], timestamp: &str) -> [(&'static str, String); 3] {
    let signature = hmac_sha256::HMAC::mac(format!("{ID}.{timestamp}.{BODY}"), key);
    let signature = format!("v1,{}", Base64::encode_string(&signature));
    [("webhook-id", ID.to_owned()), ("webhook-timestamp", timestamp.to_owned()), ("webhook-signature", signature)]
}

#[test]
fn a_secret_is_tried_in_every_form_of_its_key() {
    let bytes: Vec<u8> = (100..132).collect();
    // 43 characters of Base64 with two unused bits, here in the variants 0 to 3.
    let whole = "ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoM";
    let stem = &whole[..42];
    let cases: &[(&str, &[u8])] = &[
        // The text is the key. It may contain whitespace, or be followed by the line break of a file.
        ("whsec_abc", b"whsec_abc"),
        ("whsec_abc\n", b"whsec_abc"),
        ("own secret ", b"own secret "),
        ("own secret \r\n", b"own secret "),
        (" own secret", b" own secret"),
        // The text is the key, and was copied without its prefix or from a file with a byte order mark.
        ("abc\n", b"whsec_abc"),
        ("\u{feff}whsec_abc\r\n", b"whsec_abc"),
        ("\u{feff}own secret", b"own secret"),
        ("\town secret \n", b"own secret"),
        ("own secret\n", b"own secret\n"),
        // The decoded Base64 is the key: exact, padded, with unused bits, and without the prefix.
        (&format!("whsec_{whole}"), &bytes),
        (&format!("whsec_{whole}="), &bytes),
        (&format!("whsec_{stem}N"), &bytes),
        (&format!("whsec_{stem}O"), &bytes),
        (&format!("whsec_{stem}P="), &bytes),
        (&format!("{stem}P"), &bytes),
        (whole, &bytes),
        (&format!(" {whole}=\n"), &bytes),
        ("whsec_AQIDB", &[1, 2, 3]),
    ];
    for (secret, key) in cases {
        let headers = signed_with(key, &SECONDS.to_string());
        assert!(verified(&headers, BODY, secret).is_ok(), "{secret:?} {key:?}");
        assert_eq!(verified(&headers, BODY, OTHER_SECRET).err(), Some(WebhookErrorKind::Signature), "{secret:?}");
        let other = signed_with(&[b"x", *key].concat(), &SECONDS.to_string());
        assert_eq!(verified(&other, BODY, secret).err(), Some(WebhookErrorKind::Signature), "{secret:?}");
    }
}

#[test]
fn a_secret_in_quotes_is_refused_at_the_start() {
    for secret in [
        "\"whsec_abc\"",
        "'whsec_abc'",
        " `whsec_abc`\n",
        "\u{201c}whsec_abc\u{201d}",
        "\"own secret\"",
        "\"whsec_abc",
        "whsec_abc\"",
        "whsec_abc'\n",
        "\u{feff}'abc'",
        "\"",
    ] {
        for error in [Verifier::new(secret).unwrap_err(), Verifier::new([SECRET, secret]).unwrap_err()] {
            assert_eq!(error.kind(), WebhookErrorKind::Secret, "{secret}");
            assert_eq!(error.to_string(), "a webhook secret is enclosed in quotes, which are not part of it");
        }
    }
    assert!(Verifier::new(OWN_SECRET).is_ok() && Verifier::new("say \"please\" first").is_ok());
}

#[test]
fn a_fraction_of_a_second_is_rounded_down() {
    let verifier = Verifier::new("secret").unwrap().tolerance(Duration::ZERO);
    for fraction in ["0", "123", "999999999999999999999", "5"] {
        let headers = signed_with(b"secret", &format!("{SECONDS}.{fraction}"));
        assert!(verifier.verify_at(&headers, BODY, at(SECONDS)).is_ok(), "{fraction}");
        assert!(verifier.verify_at(&headers, BODY, at(SECONDS + 1)).is_err(), "{fraction}");
    }
}

#[test]
fn signatures_for_tests_are_those_of_newer_endpoints() {
    assert_eq!(sign(SECRET, ID, at(SECONDS), BODY).unwrap(), headers(BY_BASE64));
    assert_eq!(sign(OWN_SECRET, ID, at(SECONDS), BODY).unwrap(), headers(BY_OWN_SECRET));
    assert_eq!(sign("", ID, at(SECONDS), BODY).unwrap_err().kind(), WebhookErrorKind::Secret);
}

#[test]
fn an_event_has_the_values_of_its_delivery() {
    let body = json!({
        "type": "subscription.migrated",
        "timestamp": "2026-11-23T00:00:00.123456Z",
        "api_version": "2026-10",
        "data": {"id": "s_1", "status": "active", "amount": 1000, "currency": "usd"},
        "provider": "stripe",
        "provider_subscription_id": "sub_1",
    });
    let event = event(&body);
    assert_eq!(event.id, ID);
    assert_eq!(event.kind, WebhookEventType::SubscriptionMigrated);
    assert_eq!(event.timestamp.as_str(), "2026-11-23T00:00:00.123456Z");
    assert_eq!(event.api_version.as_deref(), Some("2026-10"));
    assert!(event.raw.as_str().contains(r#""id":"s_1""#));
    assert_eq!(event.missing(), [""; 0]);
    assert_eq!(event.additional.get("provider").map(ToString::to_string).as_deref(), Some("\"stripe\""));
    assert_eq!(event.additional.len(), 2);
    assert_eq!(event.data::<Subscription>().unwrap().id, "s_1");
}

#[test]
fn a_verifier_takes_one_secret_or_several() {
    let headers = sign(SECRET, ID, SystemTime::now(), BODY).unwrap();
    assert!(verify(&headers, BODY, SECRET).is_ok());
    assert!(verify(&headers, BODY, SECRET.to_owned()).is_ok());
    assert!(verify(&headers, BODY, Secret::from(SECRET)).is_ok());
    assert!(verify(&headers, BODY, [OTHER_SECRET, SECRET]).is_ok());
    assert!(verify(&headers, BODY, vec![SECRET.to_owned(), OTHER_SECRET.to_owned()]).is_ok());
    assert!(verify(&headers, BODY, [OWN_SECRET, SECRET].as_slice()).is_ok());
    assert!(verify(&headers, BODY, [OTHER_SECRET, OWN_SECRET]).is_err());
}

#[test]
fn all_types_can_be_shared_between_threads() {
    fn can_be_shared<T: std::fmt::Debug + Send + Sync + 'static>() {}
    can_be_shared::<Verifier>();
    can_be_shared::<Event>();
    can_be_shared::<WebhookPayload>();
    can_be_shared::<WebhookError>();
    can_be_shared::<WebhookErrorKind>();
}

#[test]
fn a_guessable_secret_is_rejected() {
    let kind = |error: Option<WebhookError>| error.map(|error| error.kind());
    for secret in ["", " \n", "whsec_", " whsec_ "] {
        assert_eq!(kind(Verifier::new(secret).err()), Some(WebhookErrorKind::Secret), "{secret:?}");
        assert_eq!(kind(Verifier::new([SECRET, secret]).err()), Some(WebhookErrorKind::Secret), "{secret:?}");
    }
    assert_eq!(kind(Verifier::new([""; 0]).err()), Some(WebhookErrorKind::Secret));
    // An empty decoded key is not used; the text still is.
    assert_eq!(
        sign("whsec_====", ID, at(SECONDS), BODY).unwrap()[2],
        sign("whsec_====\n", ID, at(SECONDS), BODY).unwrap()[2]
    );
}

#[test]
fn every_bit_of_a_signed_delivery_is_verified() {
    let parts = [ID.to_owned(), SECONDS.to_string(), BY_TEXT.to_owned(), BODY.to_owned()];
    let delivered = |parts: &[Vec<u8>; 4]| {
        let [id, timestamp, signature, body] = parts;
        let names = ["webhook-id", "webhook-timestamp", "webhook-signature"];
        let headers: Vec<_> = names.into_iter().zip([id, timestamp, signature]).collect();
        // Tolerate any time, so that only the signature can be rejected.
        let verifier = Verifier::new(SECRET).unwrap().tolerance(Duration::MAX);
        verifier.verify_at(&headers, body, at(SECONDS)).map_err(|error| error.kind())
    };
    let parts = parts.map(String::into_bytes);
    assert!(delivered(&parts).is_ok());
    let mut refused = 0;
    for part in 0..parts.len() {
        for byte in 0..parts[part].len() {
            for bit in 0..8 {
                let mut parts = parts.clone();
                parts[part][byte] ^= 1 << bit;
                let kind = delivered(&parts).expect_err("a bit that does not count");
                assert!([WebhookErrorKind::Signature, WebhookErrorKind::Header].contains(&kind), "{kind:?}");
                refused += 1;
            }
        }
        for end in 0..parts[part].len() {
            let mut parts = parts.clone();
            parts[part].truncate(end);
            assert!(delivered(&parts).is_err(), "cut to {end} bytes");
        }
        for more in [" ", "=", "0", "\0", "."] {
            let mut parts = parts.clone();
            parts[part].extend(more.bytes());
            // A space ends a signature.
            assert_eq!(delivered(&parts).is_ok(), (part, more) == (2, " "), "{part} {more:?}");
        }
    }
    assert_eq!(refused, 8 * parts.iter().map(Vec::len).sum::<usize>());
}

#[test]
fn any_of_several_signatures_may_match() {
    let taken = |signatures: &str| verified(&headers(signatures), BODY, SECRET);
    let other = BY_OWN_SECRET;
    assert!(taken(&format!("{other} {BY_TEXT}")).is_ok());
    assert!(taken(&format!("{BY_BASE64} {other}")).is_ok());
    assert!(taken(&format!("v1a,{} {BY_TEXT}", "A".repeat(88))).is_ok());
    let bare = BY_TEXT.trim_start_matches("v1,");
    for refused in [
        other,
        "",
        " ",
        "v1,",
        "v1",
        bare,
        &format!("v2,{bare}"),
        &format!("V1,{bare}"),
        &format!("v1, {bare}"),
        &format!("v1,{},{BY_TEXT}", other.trim_start_matches("v1,")),
        bare.trim_end_matches('='),
        &format!("v1,{bare}{bare}"),
        &"v1, ".repeat(10_000),
    ] {
        assert_eq!(taken(refused).err(), Some(WebhookErrorKind::Signature), "{refused:.100}");
    }
}

#[test]
fn headers_are_read_from_any_collection() {
    let pairs = headers(BY_TEXT);
    let mut map = HeaderMap::new();
    for (name, value) in &pairs {
        map.insert(*name, value.parse().unwrap());
    }
    let loud: Vec<(String, &[u8])> =
        pairs.iter().map(|(name, value)| (name.to_uppercase(), value.as_bytes())).collect();
    let table: HashMap<&str, String> = pairs.clone().into();
    assert!(verified(&map, BODY, SECRET).is_ok());
    assert!(verified(&pairs, BODY, SECRET).is_ok());
    assert!(verified(&loud, BODY, SECRET).is_ok());
    assert!(verified(&|name: &str| table.get(name), BODY, SECRET).is_ok());
    assert!(verified(&|name: &str| map.get(name).cloned(), BODY, SECRET).is_ok());
    let verifier = Verifier::new(SECRET).unwrap();
    assert!(verifier.verify_at(loud.as_slice(), BODY.as_bytes(), at(SECONDS)).is_ok());
}

#[test]
fn a_missing_repeated_or_invalid_header_is_rejected() {
    let refusal = |headers: &[(&str, Vec<u8>)]| {
        let error = Verifier::new(SECRET).unwrap().verify_at(headers, BODY, at(SECONDS)).unwrap_err();
        assert_eq!(error.kind(), WebhookErrorKind::Header);
        error.to_string()
    };
    let whole: Vec<_> = headers(BY_TEXT).into_iter().map(|(name, value)| (name, value.into_bytes())).collect();
    for (index, (name, _)) in whole.iter().enumerate() {
        let mut without = whole.clone();
        without.remove(index);
        assert_eq!(refusal(&without), format!("the header {name} is missing"));
        let mut twice = whole.clone();
        twice.push(whole[index].clone());
        assert_eq!(refusal(&twice), format!("the header {name} occurs more than once"));
        let mut odd = whole.clone();
        odd[index].1 = vec![b'v', 0xff];
        assert_eq!(refusal(&odd), format!("the header {name} is not valid UTF-8"));
    }
    let with = |index: usize, value: &str| {
        let mut other = whole.clone();
        other[index].1 = value.as_bytes().to_vec();
        refusal(&other)
    };
    for id in ["", " ", "a.b", "."] {
        assert_eq!(with(0, id), "the header webhook-id is empty or contains a \".\"");
    }
    let too_many = "9".repeat(30);
    for timestamp in [
        "",
        " ",
        "-1795392000",
        "+1795392000",
        "1e9",
        "٣",
        "now",
        &too_many,
        ".",
        ".5",
        "1795392000.",
        "1795392000.-5",
        "1795392000.5.5",
        "1795392000,5",
        "1795392000.5e3",
        " 1795392000",
    ] {
        assert_eq!(with(1, timestamp), "the header webhook-timestamp is not a number of seconds");
    }
}

#[test]
fn the_time_of_signing_may_differ_in_both_directions() {
    let verifier = Verifier::new(SECRET).unwrap();
    let kind =
        |verifier: &Verifier, now: u64| verifier.verify_at(&headers(BY_TEXT), BODY, at(now)).map_err(|e| e.kind());
    for (now, fits) in [(0, true), (300, true), (301, false), (-300, true), (-301, false), (-1_795_392_000, false)] {
        let verdict = kind(&verifier, SECONDS.saturating_add_signed(now));
        assert_eq!(verdict.is_ok(), fits, "{now}");
        assert!(fits || verdict.err() == Some(WebhookErrorKind::Timestamp));
    }
    let narrow = verifier.clone().tolerance(Duration::from_secs(10));
    assert!(kind(&narrow, SECONDS + 10).is_ok());
    assert!(kind(&narrow, SECONDS + 11).is_err());
    assert!(kind(&verifier.clone().tolerance(Duration::ZERO), SECONDS).is_ok());
    let early = verifier.verify_at(&headers(BY_TEXT), BODY, SystemTime::UNIX_EPOCH - Duration::from_secs(60));
    assert_eq!(early.unwrap_err().kind(), WebhookErrorKind::Timestamp);
    let last = [("webhook-id", ID), ("webhook-timestamp", "18446744073709551615"), ("webhook-signature", BY_TEXT)];
    assert_eq!(verifier.verify_at(&last, BODY, at(SECONDS)).unwrap_err().kind(), WebhookErrorKind::Timestamp);
    let stale = verifier.verify_at(&headers(BY_TEXT), BODY, at(SECONDS + 600)).unwrap_err().to_string();
    assert!(stale.starts_with("signed 600 s in the past, outside the tolerance of 300 s"), "{stale}");
}

#[test]
fn a_body_that_is_not_an_event_is_rejected_after_verification() {
    let refusal = |body: &[u8]| {
        let headers = sign(SECRET, ID, SystemTime::now(), body).unwrap();
        assert_eq!(verify(&headers, body, OTHER_SECRET).unwrap_err().kind(), WebhookErrorKind::Signature);
        let error = verify(&headers, body, SECRET).unwrap_err();
        assert_eq!((error.kind(), error.status()), (WebhookErrorKind::Body, StatusCode::BAD_REQUEST));
        error.to_string()
    };
    assert_eq!(refusal(b""), "cannot read the body: invalid JSON: expected a value at byte 0, found the end");
    assert_eq!(refusal(br#"{"type": {}}"#), "cannot read the body at type: expected text, found an object");
    for body in
        [&b"null"[..], b"[]", b"\"order.paid\"", b"{}", b"{\"type\":\"a\"} {}", b"\xff\xfe", b"{\"type\":\"\xff\"}"]
    {
        refusal(body);
    }
    refusal(&[b"[".repeat(100_000), b"]".repeat(100_000)].concat());
    let deep = format!(r#"{{"type":"order.paid","data":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    let headers = sign(SECRET, ID, SystemTime::now(), &deep).unwrap();
    let event = verify(&headers, &deep, SECRET).unwrap();
    assert_eq!((event.raw.as_str(), event.missing()), ("null", &["data".to_owned(), "timestamp".to_owned()][..]));
    assert_eq!(event.data::<Order>().unwrap_err().kind(), WebhookErrorKind::Data);
}

#[test]
fn a_large_body_is_accepted() {
    let mut data = order();
    data["note"] = "x".repeat(10 * 1024 * 1024).into();
    let event = data_of("order.paid", &data);
    assert_eq!(event.data::<Order>().unwrap().id, "o_1");
    assert!(event.raw.as_str().len() > 10 * 1024 * 1024);
}

#[test]
fn data_is_read_only_as_the_type_of_its_kind() {
    let paid = data_of("order.paid", &order());
    assert_eq!(paid.data::<Order>().unwrap().id, "o_1");
    // Benefits and customers have an id as well.
    let error = paid.data::<Subscription>().unwrap_err();
    assert_eq!((error.kind(), error.status()), (WebhookErrorKind::Type, StatusCode::INTERNAL_SERVER_ERROR));
    assert_eq!(error.to_string(), "the data of order.paid do not have the requested type");
    assert!(paid.data::<Customer>().is_err());
    assert!(paid.data::<Option<Order>>().is_err());

    let new = data_of("order.framed", &order());
    assert_eq!(new.kind.as_str(), "order.framed");
    assert_eq!(new.data::<Order>().unwrap().id, "o_1");
    assert!(matches!(new.payload().unwrap(), WebhookPayload::Unknown(data) if data == new.raw));

    let odd = data_of("order.paid", &json!({"id": "o_1", "status": "paid", "subtotal_amount": "12"}));
    let error = odd.data::<Order>().unwrap_err();
    assert_eq!((error.kind(), error.status()), (WebhookErrorKind::Data, StatusCode::INTERNAL_SERVER_ERROR));
    let expected = "cannot read the data of order.paid at subtotal_amount: expected an integer, found text";
    assert_eq!(error.to_string(), expected);

    for without in [json!({"type": "order.paid"}), json!({"type": "order.paid", "data": null})] {
        let event = event(&without);
        assert_eq!(event.raw.as_str(), "null");
        assert_eq!(event.data::<Order>().unwrap_err().kind(), WebhookErrorKind::Data);
    }

    let new_form = data_of("benefit.created", &json!({"id": "b_1", "type": "sticker"}));
    assert!(matches!(new_form.data::<Benefit>().unwrap(), Benefit::Unknown(_)));
    let grant = json!({"id": "g_1", "benefit": {"id": "b_1", "type": "discord"}, "properties": {"role_id": "r_1"}});
    let grant = data_of("benefit_grant.updated", &grant).data::<BenefitGrantWebhook>().unwrap();
    assert!(matches!(grant, BenefitGrantWebhook::Discord(grant) if grant.properties.role_id.as_deref() == Some("r_1")));
}

#[test]
fn an_order_that_was_paid_is_never_one_of_0() {
    for amount in ["total_amount", "net_amount", "tax_amount", "currency", "status"] {
        let (mut null, mut absent, mut odd) = (order(), order(), order());
        null[amount] = Value::Null;
        absent.as_object_mut().unwrap().remove(amount);
        odd[amount] = json!({});
        for (order, reason) in [
            (null, "a required value is missing"),
            (absent, "a required value is missing"),
            (
                odd,
                if amount.ends_with("amount") {
                    "expected an integer, found an object"
                } else {
                    "expected text, found an object"
                },
            ),
        ] {
            let event = data_of("order.paid", &order);
            for error in [event.data::<Order>().unwrap_err(), event.payload().unwrap_err()] {
                assert_eq!((error.kind(), error.status().as_u16()), (WebhookErrorKind::Data, 500));
                assert_eq!(error.to_string(), format!("cannot read the data of order.paid at {amount}: {reason}"));
            }
        }
    }
}

#[test]
fn missing_values_are_reported_and_an_error_in_strict_mode() {
    let mut order = order();
    order["billing_address"] = json!({"line1": "1 Main Street", "country": null});
    let event = data_of("order.paid", &order);
    let data = event.data_with_report::<Order>().unwrap();
    assert_eq!(data.value().billing_address.as_ref().unwrap().line1.as_deref(), Some("1 Main Street"));
    assert!(data.missing().contains(&"billing_address.country".to_owned()), "{:?}", data.missing());
    assert_eq!(event.payload_with_report().unwrap().missing(), data.missing());
    assert!(data.unreadable().is_empty() && data.into_value().total_amount == 1200);

    let strictly = |body: &Value| {
        let body = body.to_string();
        let headers = sign(SECRET, ID, SystemTime::now(), &body).unwrap();
        Verifier::new(SECRET).unwrap().strict(true).verify(&headers, body)
    };
    let strict = strictly(&json!({"type": "order.paid", "timestamp": "2026-11-23T00:00:00Z", "data": order})).unwrap();
    assert_eq!(strict.data::<Order>().unwrap_err().kind(), WebhookErrorKind::Data);
    assert_eq!(strict.payload().unwrap_err().kind(), WebhookErrorKind::Data);
    assert_eq!(strictly(&json!({"type": "order.paid", "data": {}})).unwrap_err().kind(), WebhookErrorKind::Body);
    assert_eq!(self::event(&json!({"type": "order.paid", "data": {}})).missing(), ["timestamp"]);
}

#[test]
fn no_secret_is_shown() {
    let mut data = json!({"id": "c_1", "client_secret": "polar_c_s3cr3t", "url": "https://polar.sh/polar_c_s3cr3t"});
    for amount in ["amount", "discount_amount", "net_amount", "total_amount"] {
        data[amount] = 100.into();
    }
    (data["status"], data["currency"]) = ("open".into(), "usd".into());
    let event = data_of("checkout.created", &data);
    let verifier = Verifier::new([SECRET, OWN_SECRET]).unwrap();
    let refusals = [
        verifier.verify(&headers(BY_TEXT), BODY).unwrap_err(),
        verifier.verify_at(&headers("v1,"), BODY, at(SECONDS)).unwrap_err(),
        Verifier::new([SECRET, ""]).unwrap_err(),
    ];
    let mut shown = format!("{event:?} {:?} {verifier:?}", event.payload().unwrap());
    for error in &refusals {
        shown.push_str(&format!(" {error} {error:?}"));
    }
    for secret in ["s3cr3t", SECRET, "c2VjcmV0", OWN_SECRET, BY_TEXT, BY_BASE64, "VMc47"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
    assert!(shown.contains("CheckoutCreated"), "{shown}");
}

#[test]
fn a_rejection_has_the_status_to_respond_with() {
    let status = |headers: &[(&str, String); 3], now| {
        Verifier::new(SECRET).unwrap().verify_at(headers, BODY, now).unwrap_err().status()
    };
    assert_eq!(status(&headers(BY_OWN_SECRET), at(SECONDS)), StatusCode::FORBIDDEN);
    assert_eq!(status(&headers(BY_TEXT), at(0)), StatusCode::FORBIDDEN);
    assert_eq!(verify(&HeaderMap::new(), BODY, SECRET).unwrap_err().status(), StatusCode::FORBIDDEN);
    assert_eq!(verify(&HeaderMap::new(), BODY, "").unwrap_err().status(), StatusCode::INTERNAL_SERVER_ERROR);
}

#[test]
fn recorded_deliveries_are_accepted() {
    captures().iter().for_each(|folder| deliveries_are_taken(folder));
}

/// Returns the folders of recorded exchanges: those in `POLAR_CAPTURES`, or the two default folders next to the
/// repository.
fn captures() -> Vec<PathBuf> {
    match std::env::var_os("POLAR_CAPTURES") {
        Some(paths) => std::env::split_paths(&paths).collect(),
        None => ["../shared/captures", "../shared/captures-2026-11"].map(PathBuf::from).into(),
    }
}

fn deliveries_are_taken(folder: &Path) {
    // `println!` is not used, because its output is hidden if a test passes.
    let mut report = std::io::stderr();
    let Ok(lines) = std::fs::read_to_string(folder.join("webhooks.jsonl")) else {
        writeln!(report, "skipped: there are no deliveries in {}", folder.display()).unwrap();
        return;
    };
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap_or_default();
    let readme = [text("README.md"), text("WEBHOOK_SECRET.txt")].join("\n");
    let secrets: Vec<&str> =
        readme.split(['`', ' ', '\n']).filter(|word| word.starts_with("whsec_") && word.len() > 20).collect();
    let verifier = Verifier::new(secrets).unwrap();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for line in lines.lines().filter(|line| !line.is_empty()) {
        let delivery: Value = serde_json::from_str(line).unwrap();
        let headers = |name: &str| delivery["headers"][name].as_str().map(str::to_owned);
        let body = delivery["body"].as_str().unwrap();
        let signed = at(delivery["headers"]["webhook-timestamp"].as_str().unwrap().parse().unwrap());
        let event = verifier.verify_at(&headers, body, signed).unwrap();
        let document: Value = serde_json::from_str(body).unwrap();
        assert_eq!(event.kind.as_str(), delivery["event"]);
        assert_eq!(Some(&event.id), headers("webhook-id").as_ref());
        assert_eq!(document["timestamp"], event.timestamp.as_str());
        let payload = event.payload().unwrap_or_else(|error| panic!("{}: {error}", event.id));
        assert!(!matches!(payload, WebhookPayload::Unknown(_)), "{event:?}");
        let written = serde_json::to_value(&payload).unwrap();
        agree(&written, &document["data"], event.kind.as_str());
        assert_eq!(verifier.verify(&headers, body).is_err(), SystemTime::now() > signed + Duration::from_secs(300));
        assert!(verifier.verify_at(&headers, format!("{body} "), signed).is_err());
        *kinds.entry(event.kind.to_string()).or_default() += 1;
    }
    for (kind, count) in &kinds {
        writeln!(report, "{count:5} {kind}").unwrap();
    }
}

/// Checks that the encoded event equals the recording, except for fields that only one of them has.
fn agree(written: &Value, recorded: &Value, path: &str) {
    match (written, recorded) {
        (Value::Object(written), Value::Object(recorded)) => {
            for (key, value) in written {
                if let Some(recorded) = recorded.get(key) {
                    agree(value, recorded, &format!("{path}.{key}"));
                }
            }
        }
        (Value::Array(written), Value::Array(recorded)) => {
            assert_eq!(written.len(), recorded.len(), "{path}");
            written.iter().zip(recorded).for_each(|(written, recorded)| agree(written, recorded, &format!("{path}[]")));
        }
        _ => assert_eq!(written, recorded, "{path}"),
    }
}

#[test]
fn a_value_of_a_header_map_may_be_any_bytes() {
    let mut map = HeaderMap::new();
    for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] {
        map.insert(name, HeaderValue::from_bytes(&[b'1', 0xe9]).unwrap());
    }
    assert_eq!(verified(&map, BODY, SECRET).err(), Some(WebhookErrorKind::Header));
}

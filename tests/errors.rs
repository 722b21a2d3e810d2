//! Errors: their kind, message and details for each failure of a call.

#![cfg(all(feature = "customer_sessions_create", feature = "hyper", feature = "ring", feature = "testing"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::models::ErrorName;
use polar_funcs::{Error, ErrorKind, Location, RetryPolicy, customer_sessions_create};
use std::error::Error as _;
use std::time::Duration;
use support::{Reaction, SESSION, Server, TOKEN, builder, core, run, user_42};

/// Returns the error of a call without retries.
fn error_of(reaction: Reaction) -> Error {
    error_of_call(reaction, false)
}

fn error_of_call(reaction: Reaction, strict: bool) -> Error {
    let server = Server::start([reaction]);
    let core = builder(&server).retries(RetryPolicy::never()).strict(strict).build().unwrap();
    run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err()
}

/// Returns the message without the address of the test server.
fn message(error: &Error) -> String {
    let message = error.to_string();
    match message.split_once("localhost:") {
        Some((before, after)) => format!("{before}HOST{}", after.trim_start_matches(|c: char| c.is_ascii_digit())),
        None => message,
    }
}

#[test]
fn every_form_of_failure_is_readable_and_says_what_to_do() {
    let json = |status, body| Reaction::json(status, body);
    let cases = [
        (
            json(401, r#"{"error":"Unauthorized","detail":"Unauthorized"}"#),
            ErrorKind::Unauthorized,
            "customer_sessions_create: status 401: Unauthorized; check that the access token is valid for HOST",
        ),
        (
            json(401, r#"{"error": "invalid_token", "error_description": "The access token provided is expired."}"#),
            ErrorKind::Unauthorized,
            "customer_sessions_create: status 401: invalid_token: The access token provided is expired; \
             check that the access token is valid for HOST",
        ),
        (
            Reaction::with_headers(
                403,
                &[(
                    "www-authenticate",
                    r#"Bearer realm="polar", scope="customer_sessions:write", error="insufficient_scope""#,
                )],
                r#"{"error": "insufficient_scope", "error_description": "Higher privileges are required."}"#,
            ),
            ErrorKind::Forbidden,
            "customer_sessions_create: status 403: insufficient_scope: Higher privileges are required; \
             use an access token with the scope customer_sessions:write",
        ),
        (
            json(404, r#"{"error":"ResourceNotFound","detail":"Not found"}"#),
            ErrorKind::NotFound,
            "customer_sessions_create: status 404: ResourceNotFound: Not found; \
             check what the request refers to",
        ),
        (
            Reaction::raw("HTTP/1.1 404 Not Found\r\ncontent-length: 22\r\n\r\n{\"detail\":\"Not Found\"}"),
            ErrorKind::RouteNotFound,
            "customer_sessions_create: status 404: Not Found; HOST has no such route, or not for this version of the API: \
             check the base URL, which must not end in /v1, any proxy in front of it, and whether this crate is \
             up to date; the object may exist",
        ),
        (
            json(404, r#"{"detail":"Not Found"}"#),
            ErrorKind::RouteNotFound,
            "customer_sessions_create: status 404: Not Found; HOST has no such route: \
             check the base URL, which must not end in /v1, any proxy in front of it, and whether this crate is \
             up to date; the object may exist",
        ),
        (
            json(405, r#"{"detail":"Method Not Allowed"}"#),
            ErrorKind::MethodNotAllowed,
            "customer_sessions_create: status 405: Method Not Allowed; HOST has no such route: \
             check the base URL, which must not end in /v1, any proxy in front of it, and whether this crate is \
             up to date; the object may exist",
        ),
        (
            json(402, r#"{"error":"PaymentFailed","detail":"Your card was declined."}"#),
            ErrorKind::PaymentRequired,
            "customer_sessions_create: status 402: PaymentFailed: Your card was declined; see the message of the API",
        ),
        (
            json(410, r#"{"error":"ResourceUnavailable","detail":"It was revoked."}"#),
            ErrorKind::Gone,
            "customer_sessions_create: status 410: ResourceUnavailable: It was revoked; see the message of the API",
        ),
        (
            json(412, r#"{"error":"OrderNotDraft","detail":"It is not a draft."}"#),
            ErrorKind::PreconditionFailed,
            "customer_sessions_create: status 412: OrderNotDraft: It is not a draft; see the message of the API",
        ),
        (
            json(409, r#"{"error":"AmbiguousExternalCustomerID","detail":"Two customers have it."}"#),
            ErrorKind::Conflict,
            "customer_sessions_create: status 409: AmbiguousExternalCustomerID: Two customers have it; see the message of the API",
        ),
        (
            json(422, r#"{"error":"RequestValidationError","detail":"Not like this."}"#),
            ErrorKind::Validation,
            "customer_sessions_create: status 422: RequestValidationError: Not like this; correct the values that it names",
        ),
        (
            json(
                422,
                r#"{"error":"RequestValidationError","detail":[
                {"type":"url_parsing","loc":["body","return_url"],"msg":"Input should be a valid URL","input":"x"},
                {"type":"json_invalid","loc":["body",6],"msg":"JSON decode error","input":{},"ctx":{"error":"Expecting value"}}]}"#,
            ),
            ErrorKind::Validation,
            "customer_sessions_create: status 422: RequestValidationError: body.return_url: Input should be a valid URL; \
             body[6]: JSON decode error; correct the values that it names",
        ),
        (
            Reaction::with_headers(429, &[("retry-after", "60")], ""),
            ErrorKind::RateLimited,
            "customer_sessions_create: status 429; wait 60 s before the next request",
        ),
        (
            Reaction::with_headers(500, &[("content-type", "text/plain")], "Internal Server Error"),
            ErrorKind::Server,
            "customer_sessions_create: status 500: Internal Server Error; \
             try again later, after checking whether the request was carried out",
        ),
        (
            Reaction::with_headers(307, &[("location", "https://elsewhere.example.com/")], ""),
            ErrorKind::Redirect,
            "customer_sessions_create: status 307; check the base URL: redirects are not followed",
        ),
        (
            json(418, r#"{"message":"short and stout"}"#),
            ErrorKind::Other,
            "customer_sessions_create: status 418; see the message of the API",
        ),
        (
            json(400, r#"["no","object"]"#),
            ErrorKind::Other,
            "customer_sessions_create: status 400; see the message of the API",
        ),
        (
            json(400, r#"{"error":["odd"],"detail":{"odd":true}}"#),
            ErrorKind::Other,
            "customer_sessions_create: status 400; see the message of the API",
        ),
    ];
    for (reaction, kind, expected) in cases {
        let error = error_of(reaction);
        assert_eq!((error.kind(), message(&error).as_str()), (kind, expected));
        assert!(error.may_have_reached_server() && error.attempts() == 1);
        assert_eq!(error.operation(), "customer_sessions_create");
    }
}

#[test]
fn validation_entries_are_typed() {
    let error = error_of(Reaction::json(
        422,
        r#"{"error":"RequestValidationError","detail":[{"type":"url","loc":["body",2,"x"],"msg":"m","input":"in","ctx":{"e":[1]}},{"type":"t","loc":[],"msg":"n"},"odd"]}"#,
    ));
    let api = error.api().unwrap();
    assert_eq!(ErrorName::from(api.name()), ErrorName::RequestValidationError);
    let [first, second] = api.validation_errors() else { panic!("{:?}", api.validation_errors()) };
    assert_eq!(first.loc, [Location::Key("body".into()), Location::Index(2), Location::Key("x".into())]);
    assert_eq!((first.kind.as_str(), first.message.as_str()), ("url", "m"));
    assert_eq!(first.input.as_ref().unwrap().as_str(), r#""in""#);
    assert_eq!(first.context.as_ref().unwrap().get("e").unwrap().as_str(), "[1]");
    assert_eq!((second.input.as_ref(), second.context.as_ref()), (None, None));
}

#[test]
fn a_validation_entry_is_read_as_far_as_it_can_be() {
    for (entry, shown) in [
        (r#"{"type":"t","loc":["body",null,"x",{}],"msg":"bad"}"#, "body.x: bad"),
        (r#"{"type":null,"loc":null,"msg":"bad","input":1e400}"#, "bad"),
        (r#"{"type":7,"loc":"body","msg":["bad"]}"#, "7"),
        (r#"{"type":"t","loc":["body","x"],"msg":null}"#, "body.x: t"),
        (r#"{"loc":["body","x"]}"#, "body.x"),
    ] {
        let error = error_of(Reaction::json(422, &format!(r#"{{"error":"E","detail":[{entry},{{"msg":""}},null]}}"#)));
        let [found] = error.api().unwrap().validation_errors() else { panic!("{entry}: {error}") };
        assert_eq!(found.to_string(), shown, "{entry}");
        assert!(error.to_string().contains(&format!("status 422: E: {shown}; correct")), "{error}");
    }
    let deep = format!(r#"{{"detail":[{{"loc":[{}"x"],"msg":"bad"}}]}}"#, r#""aaaaaaaaaa","#.repeat(5000));
    let error = error_of(Reaction::json(422, &deep));
    assert!(error.to_string().len() < 500 && error.to_string().contains("aaaaaaaaaa…: bad"), "{error}");
}

#[test]
fn an_excerpt_of_a_body_that_is_not_json_is_shown() {
    let error = error_of(Reaction::with_headers(502, &[], &format!("<html>{}", "é".repeat(500))));
    assert_eq!(error.api().unwrap().detail().chars().count(), 201);
    assert_eq!(error.body().unwrap().len(), 1006);
    let error =
        error_of(Reaction::raw([b"HTTP/1.1 502 Bad\r\ncontent-length: 2\r\n\r\n".as_slice(), &[0xff, 0xfe]].concat()));
    assert_eq!(error.api().unwrap().detail(), "2 bytes that are not valid UTF-8");
}

#[test]
fn retry_after_is_read_in_both_forms() {
    let cases = [
        (vec![("retry-after", "60")], Some(60)),
        (vec![("retry-after", " 7 ")], Some(7)),
        (vec![("retry-after", "Sun, 06 Nov 1994 08:50:37 GMT"), ("date", "Sun, 06 Nov 1994 08:49:37 GMT")], Some(60)),
        (vec![("retry-after", "Sun, 06 Nov 1994 08:48:37 GMT"), ("date", "Sun, 06 Nov 1994 08:49:37 GMT")], Some(0)),
        (vec![("retry-after", "soon")], None),
        (vec![("retry-after", "-1")], None),
        (vec![], None),
    ];
    for (headers, expected) in cases {
        let error = error_of(Reaction::with_headers(429, &headers, ""));
        assert!(error.is_rate_limited());
        assert_eq!(error.retry_after(), expected.map(Duration::from_secs), "{headers:?}");
    }
}

#[test]
fn a_response_of_another_type_is_an_error_with_its_path_and_body() {
    let body = SESSION.replace(r#""country": "FR""#, r#""country": 7"#);
    let error = error_of_call(Reaction::json(201, &body), true);
    assert_eq!((error.kind(), error.json_path()), (ErrorKind::Decode, Some("customer.billing_address.country")));
    assert_eq!(error.body().unwrap().as_ref(), body.as_bytes());
    assert_eq!(error.status().unwrap().as_u16(), 201);
    assert_eq!(
        message(&error),
        "customer_sessions_create: cannot read the response at customer.billing_address.country: \
         expected text, found a number; check that HOST is Polar's API; if it is, update this crate"
    );
    assert!(error.may_have_reached_server());
}

#[test]
fn a_response_without_the_requested_value_is_an_error() {
    for field in ["token", "customer_portal_url"] {
        let mut body: serde_json::Value = serde_json::from_str(SESSION).unwrap();
        body.as_object_mut().unwrap().remove(field);
        let error = error_of(Reaction::json(201, &body.to_string()));
        assert_eq!((error.kind(), error.json_path()), (ErrorKind::Decode, Some(field)));
    }
    for body in ["", "null", "{}", "<html>", "[]", r#"{"hello":"world"}"#] {
        let error = error_of(Reaction::json(200, body));
        assert_eq!((error.kind(), error.json_path()), (ErrorKind::Decode, Some("")), "{body}");
    }
}

#[test]
fn an_unauthorized_call_hints_at_the_other_environment() {
    use polar_funcs::testing::{MockResponse, MockTransport};
    for (server, hint) in [
        (
            polar_funcs::PRODUCTION,
            "valid for api.polar.sh; it may be a token of the sandbox, which has separate tokens",
        ),
        (
            polar_funcs::SANDBOX,
            "valid for sandbox-api.polar.sh; it may be a token of production, which has separate tokens",
        ),
    ] {
        let script = MockTransport::new().respond(MockResponse::json(401, r#"{"error":"invalid_token"}"#));
        let core =
            polar_funcs::PolarCore::builder().access_token(TOKEN).server(server).transport(script).build().unwrap();
        let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
        assert!(error.is_unauthorized() && error.help().ends_with(hint), "{error}");
    }
}

#[test]
fn an_unauthorized_call_without_a_token_says_so() {
    let server = Server::start([Reaction::json(401, r#"{"error":"Unauthorized","detail":"Unauthorized"}"#)]);
    let core = polar_funcs::PolarCore::builder().server(server.url()).build().unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
    assert_eq!(error.help(), "authenticate the call: it was sent without credentials");
}

#[test]
fn the_token_is_mentioned_only_for_errors_that_are_about_it() {
    let names = [
        (401, "Unauthorized", true),
        (401, "invalid_token", true),
        (401, "InvalidCustomerEmailUpdate", false),
        (401, "invalid_client", false),
        (401, "SomethingNew", false),
        (401, "", false),
        (403, "insufficient_scope", true),
        (403, "NotPermitted", false),
        (403, "NotOpenCheckout", false),
        (403, "AlreadyCanceledSubscription", false),
        (403, "RefundedAlready", false),
        (403, "SomethingNew", false),
        (403, "", false),
    ];
    for (status, name, about_token) in names {
        let server = Server::start([Reaction::json(status, &format!(r#"{{"error":"{name}","detail":"no"}}"#))]);
        let error = run(async { customer_sessions_create(&core(&server), user_42()).await }).unwrap_err();
        assert_eq!(error.help().contains("token"), about_token, "{error}");
        if !about_token {
            assert_eq!(error.help(), "see the message of the API", "{error}");
        }
        let anonymous = polar_funcs::PolarCore::builder().server(server.url()).build().unwrap();
        let error = run(async { customer_sessions_create(&anonymous, user_42()).await }).unwrap_err();
        assert!(!error.help().contains("token"), "{error}");
    }
}

#[test]
fn the_sufficient_scopes_are_alternatives() {
    let cases: [(&[&str], &[&str]); 14] = [
        (
            &[r#"Bearer realm="polar", scope="customers:write customers:read", error="insufficient_scope""#],
            &["customers:write", "customers:read"],
        ),
        (&[r#"Bearer scope="a:b""#], &["a:b"]),
        (&["Bearer scope=a:b"], &["a:b"]),
        (&["Bearer scope=a:b, error=insufficient_scope"], &["a:b"]),
        (&["Bearer realm=polar, SCOPE=\"a\""], &["a"]),
        (&[r#"Bearer scope = "a  b""#], &["a", "b"]),
        (&[r#"Basic realm="x", Bearer scope="a", DPoP algs="ES256", scope="b a""#], &["a", "b"]),
        (&["Basic realm=\"x\"", "Bearer scope=\"a b\"", "DPoP scope=\"c\""], &["a", "b", "c"]),
        (&[r#"Bearer error_description="lacks scope=\"admin\", or scope=x", scope="a""#], &["a"]),
        (&[r#"Bearer myscope="x", scope="a""#], &["a"]),
        (&[r#"Bearer scope="a"#], &["a"]),
        (&[r#"Bearer scope="""#], &[]),
        (&["Negotiate YWJj=="], &[]),
        (&[], &[]),
    ];
    for (headers, expected) in cases {
        let headers: Vec<_> = headers.iter().map(|value| ("www-authenticate", *value)).collect();
        let error = error_of(Reaction::with_headers(403, &headers, r#"{"error":"insufficient_scope"}"#));
        assert_eq!(error.api().unwrap().required_scopes(), expected, "{headers:?}");
        let advice = match expected {
            [] => "use an access token that has the permission".to_owned(),
            [scope] => format!("use an access token with the scope {scope}"),
            scopes => format!("use an access token with one of the scopes {}", scopes.join(", ")),
        };
        assert_eq!(error.help(), advice);
    }
}

/// Returns the error of a request with this body that is rejected with these validation entries: `(loc, type)`.
#[cfg(feature = "custom_fields_create")]
fn refused(sent: &serde_json::Value, entries: &[(&str, &str)]) -> Error {
    let entries: Vec<String> =
        entries.iter().map(|(loc, kind)| format!(r#"{{"loc":{loc},"type":"{kind}","msg":"{kind}"}}"#)).collect();
    let response = format!(r#"{{"error":"RequestValidationError","detail":[{}]}}"#, entries.join(","));
    let script =
        polar_funcs::testing::MockTransport::new().respond(polar_funcs::testing::MockResponse::json(422, response));
    let core = polar_funcs::PolarCore::builder().access_token(TOKEN).transport(script).build().unwrap();
    // An unknown variant is sent unchanged.
    let request: polar_funcs::models::CustomFieldCreate = serde_json::from_value(sent.clone()).unwrap();
    run(async { polar_funcs::custom_fields_create(&core, request).await }).unwrap_err()
}

#[cfg(feature = "custom_fields_create")]
#[test]
fn the_names_of_variants_are_not_part_of_messages() {
    let sent = serde_json::json!({
        "type": "individual", "email": "x", "kind": "percentage",
        "events": [{"name": "a", "customer_id": "b", "metadata": {"a": [], "Plan": 1, "k": "v", "n": null}}, {}],
        "aggregation": {"func": "sum", "property": ""},
        "prices": [{"amount_type": "fixed", "price_amount": 1}],
        "address": null, "quote\"d": {"x": 1},
    });
    let cases = [
        (r#"["body","individual","email"]"#, "value_error", "body.email"),
        (r#"["body","individual","address","country"]"#, "missing", "body.address.country"),
        (r#"["body","individual","name"]"#, "missing", "body.name"),
        (r#"["body","function-after[check(), CheckoutProductCreate]","product_id"]"#, "missing", "body.product_id"),
        (r#"["body","function-after[check(), CheckoutProductCreate]"]"#, "model_attributes_type", "body"),
        (r#"["body","one_time","prices",0,"fixed","price_amount"]"#, "minimum_price", "body.prices[0].price_amount"),
        (r#"["body","one_time","prices"]"#, "too_short", "body.prices"),
        (r#"["body","percentage"]"#, "value_error", "body"),
        (r#"["body","tagged-union[A,B]","email"]"#, "value_error", "body.email"),
        (r#"["body","events",0,"EventCreateCustomer","customer_id"]"#, "missing", "body.events[0].customer_id"),
        (
            r#"["body","events",0,"EventCreateCustomer","metadata","a","list[constrained-str]"]"#,
            "x",
            "body.events[0].metadata.a",
        ),
        (
            r#"["body","events",0,"EventCreateCustomer","metadata","a","bool"]"#,
            "bool_type",
            "body.events[0].metadata.a",
        ),
        (r#"["body","events",0,"EventCreateCustomer","metadata","k","int"]"#, "int_type", "body.events[0].metadata.k"),
        (r#"["body","events",0,"EventCreateCustomer","metadata","n","int"]"#, "int_type", "body.events[0].metadata.n"),
        (
            r#"["body","events",0,"EventCreateCustomer","metadata","Plan","int"]"#,
            "int_type",
            "body.events[0].metadata.Plan",
        ),
        (r#"["body","aggregation","sum","property"]"#, "too_short", "body.aggregation.property"),
        // A name of the path that was not sent is a field, not a union tag.
        (r#"["body","trial_interval"]"#, "value_error", "body.trial_interval"),
        (r#"["body","customer_billing_address","country"]"#, "missing", "body.customer_billing_address.country"),
        (r#"["body","customer_billing_address","country"]"#, "value_error", "body.customer_billing_address.country"),
        (r#"["body",6]"#, "json_invalid", "body[6]"),
        (r#"["body"]"#, "missing", "body"),
        (r#"["query","organization_id","uuid"]"#, "uuid_type", "query.organization_id"),
        (r#"["query","sorting",0]"#, "enum", "query.sorting[0]"),
        (
            r#"["query","organization_id","json-or-python[json=list[uuid]]",0]"#,
            "uuid_parsing",
            "query.organization_id[0]",
        ),
        (r#"["path","id"]"#, "uuid_parsing", "path.id"),
        (r#"["body","events",99,"X","y"]"#, "missing", "body.events[99].y"),
        (r#"["body","events",-1]"#, "x", "body.events[-1]"),
    ];
    for (loc, kind, shown) in cases {
        let error = refused(&sent, &[(loc, kind)]);
        let [entry] = error.api().unwrap().validation_errors() else { panic!("{error}") };
        assert_eq!(entry.to_string(), format!("{shown}: {kind}"), "{loc}");
        assert_eq!(serde_json::to_string(&entry.loc).unwrap(), loc, "programs see all of it");
        assert!(error.to_string().contains(&format!("RequestValidationError: {shown}: {kind};")), "{error}");
    }
    let error = refused(&sent, &[("[]", "odd")]);
    assert!(error.to_string().contains("RequestValidationError: odd; correct"), "{error}");
}

#[cfg(feature = "custom_fields_create")]
#[test]
fn entries_of_other_variants_are_omitted_and_the_rest_is_counted() {
    let sent = serde_json::json!({"type": "x", "events": [{"name": "a", "customer_id": "b"}]});
    let error = refused(
        &sent,
        &[
            (r#"["body","events",0,"EventCreateCustomer","timestamp"]"#, "in the future"),
            (r#"["body","events",0,"EventCreateExternalCustomer","external_customer_id"]"#, "missing"),
            (r#"["body","events",0,"EventCreateExternalCustomer","timestamp"]"#, "in the future"),
        ],
    );
    assert!(error.to_string().contains("Error: body.events[0].timestamp: in the future; correct"), "{error}");
    assert_eq!(error.api().unwrap().validation_errors().len(), 3);
    // If no variant matches, all entries are reported.
    let error = refused(&sent, &[(r#"["body","A","x"]"#, "missing"), (r#"["body","B","y"]"#, "missing")]);
    assert!(error.to_string().contains("Error: body.x: missing; body.y: missing; correct"), "{error}");
    let locations: Vec<String> = (0..100).map(|index| format!(r#"["body","events",{index},"name"]"#)).collect();
    let entries: Vec<(&str, &str)> = locations.iter().map(|location| (location.as_str(), "too_long")).collect();
    let error = refused(&sent, &entries);
    assert_eq!(error.api().unwrap().validation_errors().len(), 100);
    assert!(error.to_string().contains("body.events[2].name: too_long; and 97 more; correct"), "{error}");
    let long = "x".repeat(100_000);
    let error = refused(&sent, &[(&format!(r#"["body","{long}"]"#), &long)]);
    assert!(error.to_string().len() < 1_000);
}

#[test]
fn a_limit_is_named_as_it_was_set() {
    let server = Server::start([Reaction::Stall]);
    let millis = Duration::from_millis;
    let cases = [
        (millis(1000), None, "no response within 1 s"),
        (millis(250), None, "no response within 250 ms"),
        (millis(20_000), Some(millis(300)), "no response within 300 ms"),
        (millis(300), Some(millis(20_000)), "no response within 300 ms"),
    ];
    for (timeout, attempt_timeout, expected) in cases {
        let core = builder(&server).retries(RetryPolicy::never()).build().unwrap();
        let mut call = customer_sessions_create(&core, user_42()).timeout(timeout);
        if let Some(limit) = attempt_timeout {
            call = call.attempt_timeout(limit);
        }
        let error = run(async { call.await }).unwrap_err();
        assert!(error.is_timeout() && error.to_string().contains(&format!("{expected};")), "{error}");
    }
}

#[cfg(feature = "customers_list")]
#[test]
fn only_after_a_change_is_it_advised_to_check_whether_it_was_carried_out() {
    let reactions =
        [Reaction::Close(Vec::new()), Reaction::Stall, Reaction::json(500, "{}"), Reaction::json(503, "{}")];
    for reaction in reactions {
        let server = Server::start([reaction.clone()]);
        let core = builder(&server).retries(RetryPolicy::never()).timeout(Duration::from_millis(500)).build().unwrap();
        let error = run(async { polar_funcs::customers_list(&core, ()).await }).unwrap_err();
        assert!(error.may_have_reached_server() && error.help().starts_with("try again"), "{error}");
        assert!(!error.help().contains("carried out"), "{error}");
        let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
        assert!(
            error.help().contains("check whether it was carried out") || error.help().contains("checking whether"),
            "{error}"
        );
    }
}

#[cfg(feature = "customers_get")]
#[test]
fn a_404_suggests_to_check_the_id_if_the_call_has_one() {
    let server = Server::start([Reaction::json(404, r#"{"error":"ResourceNotFound","detail":"Not found"}"#)]);
    let error = run(async { polar_funcs::customers_get(&core(&server), "1").await }).unwrap_err();
    assert_eq!(error.help(), "check the id, and that the access token may see the object");
    let anonymous = polar_funcs::PolarCore::builder().server(server.url()).build().unwrap();
    let error = run(async { polar_funcs::customers_get(&anonymous, "1").await }).unwrap_err();
    assert_eq!(error.help(), "check the id");
    let error = run(async { customer_sessions_create(&core(&server), user_42()).await }).unwrap_err();
    assert!(!error.help().contains("id,") && !error.help().contains("the id"), "{error}");
}

#[test]
fn the_cause_is_part_of_the_message_once() {
    let refused = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let core = polar_funcs::PolarCore::builder().access_token(TOKEN).server(format!("http://{refused}"));
    let core = core.retries(RetryPolicy::never()).build().unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
    let shown = error.to_string();
    assert!(shown.starts_with("customer_sessions_create: could not connect: "), "{shown}");
    assert_eq!(shown.matches("refused").count(), 1, "{shown}");
    assert_eq!(format!("{error:?}").matches("refused").count(), 1, "{error:?}");
    assert!(error.source().is_some());

    let provider = || async { Err::<String, _>(std::io::Error::other("the vault is sealed")) };
    let server = Server::start([Reaction::json(201, SESSION)]);
    let core = builder(&server).access_token_from(provider).build().unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
    assert!(error.to_string().contains("could not get an access token: the vault is sealed;"), "{error}");
}

#[test]
fn a_lost_connection_says_how_it_was_lost_and_how_much_arrived() {
    let head = |length: &str| format!("HTTP/1.1 201 Created\r\ncontent-type: application/json\r\n{length}\r\n");
    let cases = [
        (Reaction::Close(Vec::new()), vec!["closed"]),
        (Reaction::Close(b"HTTP/1.1 201 Cre".to_vec()), vec!["closed"]),
        (
            Reaction::Close(format!("{}{{\"id\":1", head("content-length: 100\r\n")).into()),
            vec!["cut short after 7 of 100 bytes"],
        ),
        (Reaction::Close(head("content-length: 100\r\n").into()), vec!["cut short after 0 of 100 bytes"]),
        (
            Reaction::Close(format!("{}5\r\n12345\r\n", head("transfer-encoding: chunked\r\n")).into()),
            vec!["cut short after 5 bytes"],
        ),
    ];
    for (reaction, expected) in cases {
        let error = error_of(reaction);
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::ConnectionLost, true));
        assert!(expected.iter().all(|text| error.to_string().contains(text)), "{error}");
    }
    let error = error_of_reset();
    assert_eq!(error.kind(), ErrorKind::ConnectionLost);
    assert!(error.to_string().to_lowercase().contains("reset"), "{error}");
}

/// Returns the error of a call whose connection is reset when a part of the request was read.
fn error_of_reset() -> Error {
    use std::io::Read;
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        // Closing a socket with unread bytes resets the connection.
        stream.read_exact(&mut [0; 10]).unwrap();
        std::thread::sleep(Duration::from_millis(100));
    });
    let core = polar_funcs::PolarCore::builder().access_token(TOKEN).server(url).retries(RetryPolicy::never());
    let error = run(async { customer_sessions_create(&core.build().unwrap(), user_42()).await }).unwrap_err();
    server.join().unwrap();
    error
}

#[test]
fn a_response_that_is_too_large_is_rejected_with_its_limit_and_requested_once() {
    let headers = format!("HTTP/1.1 201 Created\r\nx: {}\r\ncontent-length: 2\r\n\r\n{{}}", "y".repeat(1 << 20));
    let many: String = (0..5000).map(|index| format!("x-{index}: y\r\n")).collect();
    let many = format!("HTTP/1.1 201 Created\r\n{many}content-length: 2\r\n\r\n{{}}");
    let chunked =
        format!("HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n7d0\r\n{}\r\n0\r\n\r\n", "x".repeat(2000));
    let cases = [
        (headers, "the headers of the response are larger than allowed"),
        (many, "the headers of the response are larger than allowed"),
        (
            chunked,
            "the response is larger than allowed: the limit is 1000 bytes; request less at once, or raise the limit",
        ),
        (
            "HTTP/1.1 201 Created\r\ncontent-length: 2000\r\n\r\n".to_owned(),
            "the response is larger than allowed: the limit is 1000 bytes; request less at once, or raise the limit",
        ),
    ];
    for (response, expected) in cases {
        let server = Server::start([Reaction::Close(response.into_bytes())]);
        let core = builder(&server)
            .max_response_size(1000)
            .retries(RetryPolicy::attempts(3).retry_non_idempotent())
            .build()
            .unwrap();
        let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::TooLarge, 1), "{error}");
        assert!(error.to_string().contains(expected), "{error}");
    }
}

#[test]
fn html_instead_of_json_is_reported_with_status_type_and_an_excerpt() {
    let html = |status, content_type: &str, body: &str| {
        let headers = [("content-type", content_type)];
        error_of(Reaction::with_headers(status, if content_type.is_empty() { &[] } else { &headers }, body))
    };
    let page = "<!DOCTYPE html>\n<html>\r\n\t<title>Sign in\u{1b}[31m</title>";
    for content_type in ["text/html", "text/html; charset=utf-8", "text/HTML"] {
        let error = html(200, content_type, page);
        assert_eq!(error.kind(), ErrorKind::Decode);
        let shown = error.to_string();
        assert!(
            shown.contains("status 200")
                && shown.contains("in place of JSON: <!DOCTYPE html> <html> <title>Sign in [31m"),
            "{shown}"
        );
        assert!(shown.to_lowercase().contains("with text/html in"), "{shown}");
        let error = html(502, content_type, page);
        let shown = error.to_string();
        assert!(shown.contains("status 502 with HTML in place of JSON: <!DOCTYPE html> <html>"), "{shown}");
        assert_eq!(error.kind(), ErrorKind::Server);
    }
    assert!(html(200, "application/json", page).to_string().contains("<!DOCTYPE html> <html>"));
    assert!(
        html(200, "text/plain", "hello").to_string().contains("status 200 with text/plain in place of JSON: hello;")
    );
    // Values that may repeat secrets are not shown.
    let uuid = "4a0409e2-9d6c-454c-bf05-2969a8250400";
    for (content_type, body) in [
        ("application/x-www-form-urlencoded", format!("access_token={TOKEN}")),
        ("application/xml", format!("<Error><Key>{TOKEN}</Key></Error>")),
        ("text/plain", format!("authorization: Bearer {TOKEN}")),
        ("text/html", format!("<pre>{TOKEN} whsec_GD9uTw3J {uuid} {}</pre>", "a1".repeat(20))),
        ("text/html", format!("{}{TOKEN}", ".".repeat(195))),
        ("text/html", format!("{}{uuid}", ".".repeat(190))),
        ("", format!("<p>{TOKEN}</p>")),
    ] {
        for status in [200, 500] {
            let shown = format!("{0} {0:?}", html(status, content_type, &body));
            for secret in ["s3cr3t", "polar_oat", "GD9u", "4a0409e2", "a1a1"] {
                assert!(!shown.contains(secret), "{content_type} {shown}");
            }
        }
    }
    let error = html(200, "text/html", &"<b> ".repeat(100_000));
    assert!(error.to_string().len() < 500, "{error}");
}

#[test]
fn no_output_contains_a_secret() {
    let leaky = SESSION.replace(r#""country": "FR""#, r#""country": 7"#);
    let echo = format!(
        r#"{{"error":"E","detail":[{{"type":"t","loc":["body"],"msg":"m","input":"{TOKEN}","ctx":{{"x":"{TOKEN}"}}}}]}}"#
    );
    for error in [
        error_of_call(Reaction::json(201, &leaky), true),
        error_of(Reaction::json(422, &echo)),
        error_of(Reaction::json(401, "{}")),
        error_of(Reaction::json(400, &format!(r#"{{"token":"{TOKEN}"}}"#))),
        error_of(Reaction::json(400, &format!(r#"[{{"input":"{TOKEN}"}}]"#))),
        error_of(Reaction::Close(Vec::new())),
    ] {
        let mut shown = format!("{error} {error:?} {error:#?} {:?}", error.api());
        let mut source = error.source();
        while let Some(inner) = source {
            shown += &format!("{inner} {inner:?}");
            source = inner.source();
        }
        assert!(!shown.contains(TOKEN) && !shown.contains("t0k3n"), "{shown}");
    }
    let server = Server::start([Reaction::json(201, SESSION)]);
    let builder = builder(&server);
    let mut shown = format!("{builder:?}");
    let core = builder.build().unwrap();
    let call = customer_sessions_create(&core, user_42()).access_token(TOKEN).header("x", TOKEN);
    shown += &format!("{core:?} {call:?}");
    let response = run(async { call.with_response().await }).unwrap();
    shown += &format!("{response:?} {:#?}", response.value());
    assert!(!shown.contains(TOKEN) && !shown.contains("t0k3n"), "{shown}");
    assert!(shown.contains("Grace H."));
}

#[test]
fn a_kind_is_printed_as_a_phrase() {
    let cases = [
        (ErrorKind::Invalid, "invalid call"),
        (ErrorKind::TokenProvider, "no access token"),
        (ErrorKind::Connect, "could not connect"),
        (ErrorKind::Tls, "TLS handshake failed"),
        (ErrorKind::Timeout, "timed out"),
        (ErrorKind::ConnectionLost, "connection lost"),
        (ErrorKind::TooLarge, "response too large"),
        (ErrorKind::Decode, "unreadable response"),
        (ErrorKind::Redirect, "redirected"),
        (ErrorKind::Unauthorized, "unauthorized"),
        (ErrorKind::PaymentRequired, "payment required"),
        (ErrorKind::Forbidden, "forbidden"),
        (ErrorKind::NotFound, "not found"),
        (ErrorKind::RouteNotFound, "route not found"),
        (ErrorKind::MethodNotAllowed, "method not allowed"),
        (ErrorKind::Conflict, "conflict"),
        (ErrorKind::Gone, "gone"),
        (ErrorKind::PreconditionFailed, "precondition failed"),
        (ErrorKind::Validation, "validation failed"),
        (ErrorKind::RateLimited, "rate limited"),
        (ErrorKind::Server, "server error"),
        (ErrorKind::Storage, "storage error"),
        (ErrorKind::Other, "unexpected status"),
    ];
    for (kind, expected) in cases {
        assert_eq!(kind.to_string(), expected);
        assert_eq!(format!("{kind:>24}").len(), 24, "it fills a column");
    }
}

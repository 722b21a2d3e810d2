//! What a caller learns when a call fails.

#![cfg(all(feature = "customer_sessions_create", feature = "hyper", feature = "ring", feature = "testing"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::models::ErrorName;
use polar_funcs::{Error, ErrorKind, Location, RetryPolicy, customer_sessions_create};
use std::error::Error as _;
use std::time::Duration;
use support::{Reaction, SESSION, Server, TOKEN, builder, run, user_42};

/// The error of a call that is tried once.
fn error_of(reaction: Reaction) -> Error {
    let server = Server::start([reaction]);
    let core = builder(&server).retries(RetryPolicy::never()).build().unwrap();
    run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err()
}

/// The message without the address of the test's server.
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
             check the id, and that the access token may see the object",
        ),
        (
            Reaction::raw("HTTP/1.1 404 Not Found\r\ncontent-length: 22\r\n\r\n{\"detail\":\"Not Found\"}"),
            ErrorKind::UnknownVersion,
            "customer_sessions_create: status 404: Not Found; HOST knows no such version of the API there: \
             check the base URL and update this crate; the object may exist",
        ),
        (
            json(409, r#"{"error":"AmbiguousExternalCustomerID","detail":"Two customers have it."}"#),
            ErrorKind::Conflict,
            "customer_sessions_create: status 409: AmbiguousExternalCustomerID: Two customers have it; see what the API says",
        ),
        (
            json(422, r#"{"error":"RequestValidationError","detail":"Not like this."}"#),
            ErrorKind::Validation,
            "customer_sessions_create: status 422: RequestValidationError: Not like this; correct what it names",
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
             body[6]: JSON decode error; correct what it names",
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
             try again later; look first whether a request that changes something was carried out",
        ),
        (
            Reaction::with_headers(307, &[("location", "https://elsewhere.example.com/")], ""),
            ErrorKind::Redirect,
            "customer_sessions_create: status 307; check the base URL: redirects are not followed",
        ),
        (
            json(418, r#"{"message":"short and stout"}"#),
            ErrorKind::Other,
            "customer_sessions_create: status 418; see what the API says",
        ),
        (
            json(400, r#"["no","object"]"#),
            ErrorKind::Other,
            "customer_sessions_create: status 400; see what the API says",
        ),
        (
            json(400, r#"{"error":["odd"],"detail":{"odd":true}}"#),
            ErrorKind::Other,
            "customer_sessions_create: status 400; see what the API says",
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
    let [first, second] = api.entries() else { panic!("{:?}", api.entries()) };
    assert_eq!(first.loc, [Location::Key("body".into()), Location::Index(2), Location::Key("x".into())]);
    assert_eq!((first.kind.as_str(), first.message.as_str()), ("url", "m"));
    assert_eq!(first.input.as_ref().unwrap().as_str(), r#""in""#);
    assert_eq!(first.context.as_ref().unwrap().get("e").unwrap().as_str(), "[1]");
    assert_eq!((second.input.as_ref(), second.context.as_ref()), (None, None));
}

#[test]
fn a_body_that_is_no_json_is_shown_in_part() {
    let error = error_of(Reaction::with_headers(502, &[], &format!("<html>{}", "é".repeat(500))));
    assert_eq!(error.api().unwrap().detail().chars().count(), 201);
    assert_eq!(error.body().unwrap().len(), 1006);
    let error =
        error_of(Reaction::raw([b"HTTP/1.1 502 Bad\r\ncontent-length: 2\r\n\r\n".as_slice(), &[0xff, 0xfe]].concat()));
    assert_eq!(error.api().unwrap().detail(), "2 bytes that are not text");
}

#[test]
fn the_wait_that_is_asked_for_is_read_in_both_forms() {
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
fn an_answer_of_another_shape_names_the_place_and_keeps_the_bytes() {
    let body = SESSION.replace(r#""country": "FR""#, r#""country": 7"#);
    let error = error_of(Reaction::json(201, &body));
    assert_eq!((error.kind(), error.path()), (ErrorKind::Decode, Some("customer.billing_address.country")));
    assert_eq!(error.body().unwrap().as_ref(), body.as_bytes());
    assert_eq!(error.status().unwrap().as_u16(), 201);
    assert_eq!(
        message(&error),
        "customer_sessions_create: cannot read the answer at customer.billing_address.country: \
         expected text, found a number; check that HOST is Polar's API; if it is, update this crate"
    );
    assert!(error.may_have_reached_server());
}

#[test]
fn an_answer_that_lacks_what_it_is_asked_for_is_an_error() {
    for field in ["token", "customer_portal_url"] {
        let mut body: serde_json::Value = serde_json::from_str(SESSION).unwrap();
        body.as_object_mut().unwrap().remove(field);
        let error = error_of(Reaction::json(201, &body.to_string()));
        assert_eq!((error.kind(), error.path()), (ErrorKind::Decode, Some(field)));
    }
    for body in ["", "null", "{}", "<html>", "[]", r#"{"hello":"world"}"#] {
        let error = error_of(Reaction::json(200, body));
        assert_eq!((error.kind(), error.path()), (ErrorKind::Decode, Some("")), "{body}");
    }
}

#[test]
fn an_unauthorized_call_hints_at_the_other_environment() {
    use polar_funcs::testing::{Answer, Script};
    for (server, hint) in [
        (polar_funcs::PRODUCTION, "valid for api.polar.sh; it may be one of the sandbox, which has its own"),
        (polar_funcs::SANDBOX, "valid for sandbox-api.polar.sh; it may be one of production, which has its own"),
    ] {
        let script = Script::new().answer(Answer::json(401, r#"{"error":"invalid_token"}"#));
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
    assert_eq!(error.help(), "make the call with an access token: it had none");
}

#[test]
fn nothing_that_is_printed_holds_a_secret() {
    let leaky = SESSION.replace(r#""country": "FR""#, r#""country": 7"#);
    let echo = format!(
        r#"{{"error":"E","detail":[{{"type":"t","loc":["body"],"msg":"m","input":"{TOKEN}","ctx":{{"x":"{TOKEN}"}}}}]}}"#
    );
    for error in [
        error_of(Reaction::json(201, &leaky)),
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

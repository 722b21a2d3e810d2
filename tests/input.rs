//! Invalid input causes an error that names it, and nothing is sent.

#![cfg(all(feature = "customer_sessions_create", feature = "hyper", feature = "ring"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::models::{CustomerSession, CustomerSessionCreate};
use polar_funcs::{Call, Error, ErrorKind, PolarCore, customer_sessions_create};
use std::ffi::OsStr;
use support::{Reaction, SESSION, Server, TOKEN, core, run, user_42};

fn check(error: &Error, expected: &str) {
    assert_eq!((error.kind(), error.attempts(), error.may_have_reached_server()), (ErrorKind::Invalid, 0, false));
    assert!(error.to_string().contains(expected), "{error} does not say: {expected}");
    assert!(!error.to_string().contains("s3cr3t"), "{error}");
}

#[test]
fn an_invalid_token_is_reported_by_the_call_and_by_the_builder() {
    for (token, expected) in [
        ("", "the access token is empty"),
        (" \t\n", "the access token is empty"),
        ("s3cr3t s3cr3t", "the access token has a space"),
        ("Bearer s3cr3t", "the access token has a space"),
        ("s3cr3t\ns3cr3t", "the access token has a space, a line break"),
        ("\"s3cr3t\"", "a quote or another character that is not allowed in a token"),
        ("'s3cr3t'\n", "a quote or another character that is not allowed in a token"),
        ("`s3cr3t`", "a quote or another character that is not allowed in a token"),
        ("\u{201c}s3cr3t\u{201d}", "another character that is not allowed in a token"),
        ("s3cr3t\u{e9}", "another character that is not allowed in a token"),
        ("s3cr3t\r\nhost: evil", "the access token has"),
    ] {
        check(&run(async { customer_sessions_create(&PolarCore::new(token), user_42()).await }).unwrap_err(), expected);
        check(&PolarCore::builder().access_token(token).build().unwrap_err(), expected);
        let server = Server::start([Reaction::json(201, SESSION)]);
        check(
            &run(async { customer_sessions_create(&core(&server), user_42()).access_token(token).await }).unwrap_err(),
            expected,
        );
        let given = token.to_owned();
        let rotating = PolarCore::builder().server(server.url()).access_token_from(move || {
            let given = given.clone();
            async { Ok::<_, std::io::Error>(given) }
        });
        check(
            &run(async { customer_sessions_create(&rotating.build().unwrap(), user_42()).await }).unwrap_err(),
            expected,
        );
        assert_eq!(server.arrived().len(), 0);
    }
}

#[test]
fn white_space_around_a_token_is_ignored() {
    for token in ["polar_oat_1", " polar_oat_1", "polar_oat_1\n", "\t polar_oat_1 \r\n", "\u{a0}polar_oat_1\u{2003}"] {
        let server = Server::start([Reaction::json(201, SESSION)]);
        let given = token.to_owned();
        let builder = || PolarCore::builder().server(server.url());
        let rotating = builder().access_token_from(move || std::future::ready(Ok::<_, std::io::Error>(given.clone())));
        run(async {
            let core = builder().access_token(token).build().unwrap();
            customer_sessions_create(&core, user_42()).await.unwrap();
            customer_sessions_create(&core.with_access_token(token), user_42()).await.unwrap();
            customer_sessions_create(&core, user_42()).access_token(token).await.unwrap();
            customer_sessions_create(&rotating.build().unwrap(), user_42()).await.unwrap();
        });
        let arrived = server.arrived();
        assert_eq!(arrived.len(), 4);
        assert!(
            arrived.iter().all(|request| request.header("authorization") == Some("Bearer polar_oat_1")),
            "{token:?}"
        );
    }
}

#[test]
fn an_invalid_setting_of_a_call_is_reported_by_the_call() {
    let server = Server::start([Reaction::json(201, SESSION)]);
    let core = core(&server);
    let call = || customer_sessions_create(&core, user_42());
    let cases: [(Call<CustomerSession>, &str); 23] = [
        (call().header("", "x"), r#"the header "" has a name that is not allowed"#),
        (call().header("bad name", "x"), r#"the header "bad…" has a name"#),
        (call().header("bad\n", "x"), r#"the header "bad…" has a name"#),
        (call().header("bäd", "x"), r#"the header "b…" has a name"#),
        // Name and value are swapped, or both are in the name.
        (call().header("Bearer s3cr3t", "authorization"), r#"the header "Bearer…" has a name"#),
        (call().header("x-key: s3cr3t", ""), r#"the header "x-key…" has a name"#),
        (call().header("polar_oat_s3cr3t\n", "x-key"), r#"the header "…" has a name"#),
        (call().header("whsec_s3cr3t", "x-key\n"), r#"the header "…" has characters in its value"#),
        (call().header("x-ok", "a\r\nhost: evil"), r#"the header "x-ok" has characters in its value"#),
        (call().header("x-ok", "\u{7f}"), r#"the header "x-ok" has characters in its value"#),
        (call().header("Authorization", "Bearer s3cr3t"), r#"the header "Authorization" can't be set by hand"#),
        (call().header("HOST", "evil"), r#"the header "HOST" can't be set by hand"#),
        (call().header("content-length", "1"), "can't be set by hand"),
        (call().header("transfer-encoding", "chunked"), "can't be set by hand"),
        (call().header("connection", "close"), "can't be set by hand"),
        (call().api_version(""), "the API version is empty"),
        (call().api_version("2026\n10"), "the API version has characters"),
        (call().base_url("api.polar.sh"), "the base URL must begin with https://"),
        (call().base_url("https://u:s3cr3t@api.polar.sh"), "the base URL contains credentials"),
        (call().base_url("https://api.polar.sh?token=s3cr3t"), "the base URL has a query"),
        (call().base_url("http://api.polar.sh"), "http is allowed only for loopback addresses"),
        (call().base_url("nonsense"), "the base URL must begin with https://"),
        (call().header("bad name", "x").base_url(""), "the header"),
    ];
    for (call, expected) in cases {
        check(&run(async { call.await }).unwrap_err(), expected);
    }
    assert_eq!(server.arrived().len(), 0);
}

#[test]
fn an_invalid_setting_of_a_core_is_reported_by_the_builder() {
    let builder = || PolarCore::builder().access_token(TOKEN);
    let cases = [
        (builder().server(""), "the base URL is not a URL"),
        (builder().server("http://example.com"), "the base URL must begin with https://; http is allowed"),
        (builder().server("https://u:s3cr3t@example.com"), "the base URL contains credentials"),
        (builder().server("https://example.com/#top"), "the base URL has a fragment"),
        (builder().api_version(" "), "the API version is empty"),
        (builder().user_agent("a\nb"), "the user agent has characters"),
        (builder().organization(" "), "the organization is empty"),
        (builder().organization("acme corp"), "the organization is not an id"),
        (builder().organization("acme\r\nx: y"), "the organization is not an id"),
        (builder().organization("acmé"), "the organization is not an id"),
    ];
    for (builder, expected) in cases {
        check(&builder.build().unwrap_err(), expected);
    }
}

#[test]
fn an_empty_id_is_reported_by_its_name() {
    let server = Server::start([Reaction::json(201, SESSION)]);
    let core = core(&server);
    let cases: [(CustomerSessionCreate, &str); 4] = [
        (CustomerSessionCreate::customer_id("").into(), "customer_sessions_create: customer_id is empty"),
        (
            CustomerSessionCreate::external_customer_id(" \n").into(),
            "customer_sessions_create: external_customer_id is empty",
        ),
        (user_42().member_id("").into(), "customer_sessions_create: member_id is empty"),
        (user_42().external_member_id("").into(), "customer_sessions_create: external_member_id is empty"),
    ];
    for (request, expected) in cases {
        check(&run(async { customer_sessions_create(&core, request).await }).unwrap_err(), expected);
    }
    assert_eq!(server.arrived().len(), 0);
}

#[test]
fn a_return_url_that_is_too_long_is_left_to_the_server() {
    let server = Server::start([Reaction::json(
        422,
        r#"{"error":"RequestValidationError","detail":[{"type":"url_too_long","loc":["body","return_url"],"msg":"URL should have at most 2083 characters"}]}"#,
    )]);
    let url = format!("https://example.com/{}", "a".repeat(3000));
    let error = run(async { customer_sessions_create(&core(&server), user_42().return_url(&*url)).await }).unwrap_err();
    assert!(server.arrived()[0].body.contains(&url));
    assert!(error.to_string().contains("body.return_url: URL should have at most 2083 characters"), "{error}");
}

#[test]
fn the_environment_can_configure_a_core() {
    assert!(printed(None, None).contains("POLAR_ACCESS_TOKEN is not set; nothing was sent"));
    for (token, expected) in [
        ("", "POLAR_ACCESS_TOKEN is empty"),
        (" \n", "POLAR_ACCESS_TOKEN is empty"),
        ("\"s3cr3t\"", "POLAR_ACCESS_TOKEN has a space, a line break, a quote"),
        ("s3cr3t s3cr3t", "POLAR_ACCESS_TOKEN has a space"),
        (" polar_oat_1\n", r#"server: "api.polar.sh""#),
    ] {
        let printed = printed(Some(token), None);
        assert!(printed.contains(expected) && !printed.contains("s3cr3t"), "{printed}");
    }
    for (server, expected) in [
        (None, r#"server: "api.polar.sh""#),
        (Some(""), r#"server: "api.polar.sh""#),
        (Some(" \n"), r#"server: "api.polar.sh""#),
        (Some(" sandbox\n"), r#"server: "sandbox-api.polar.sh""#),
        (Some("http://"), "POLAR_SERVER is not a URL"),
        (Some("http://example.com"), "POLAR_SERVER must begin with https://"),
        (Some("https://u:s3cr3t@example.com"), "POLAR_SERVER contains credentials"),
        (Some("production"), r#"server: "api.polar.sh""#),
        (Some("sandbox"), r#"server: "sandbox-api.polar.sh""#),
        (Some("http://127.0.0.1:99/x"), r#"server: "127.0.0.1:99""#),
        (Some("staging"), "POLAR_SERVER must begin with https://, or be `production` or `sandbox`"),
    ] {
        let printed = printed(Some(TOKEN), server.map(OsStr::new));
        assert!(printed.contains(expected), "{printed}");
    }
}

#[cfg(unix)]
#[test]
fn a_server_in_the_environment_that_is_not_utf_8_is_not_replaced_by_production() {
    let garbage: &OsStr = std::os::unix::ffi::OsStrExt::from_bytes(b"\xff");
    assert!(printed(Some(TOKEN), Some(garbage)).contains("POLAR_SERVER is not valid UTF-8"));
}

/// Returns the output of a separate process. All tests share the environment of this process, so they cannot change it.
fn printed(token: Option<&str>, server: Option<&OsStr>) -> String {
    let mut command = test_support::this_program();
    command.args(["--exact", "prints_the_core_of_its_environment", "--ignored", "--nocapture"]);
    command.env_remove("POLAR_ACCESS_TOKEN").env_remove("POLAR_SERVER");
    command.envs(token.map(|token| ("POLAR_ACCESS_TOKEN", token))).envs(server.map(|server| ("POLAR_SERVER", server)));
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

#[test]
#[ignore = "run by the tests of the environment"]
fn prints_the_core_of_its_environment() {
    match PolarCore::from_env() {
        Ok(core) => println!("{core:?}"),
        Err(error) => println!("{error}"),
    }
}

#[test]
fn an_organization_is_sent_with_every_call_of_the_core_and_only_if_it_is_set() {
    const ID: &str = "aacb0786-de7e-4c3d-a3e0-a43600905ee5";
    let server = Server::start([Reaction::json(201, SESSION)]);
    let core = core(&server);
    let of_organization = support::builder(&server).organization(format!(" {ID}\n")).build().unwrap();
    run(async {
        customer_sessions_create(&core, user_42()).await.unwrap();
        customer_sessions_create(&of_organization, user_42()).await.unwrap();
        customer_sessions_create(&of_organization.with_access_token("polar_oat_2"), user_42()).await.unwrap();
        customer_sessions_create(&of_organization, user_42()).header("Polar-Organization", "other").await.unwrap();
    });
    let arrived = server.arrived();
    let organizations: Vec<_> = arrived.iter().map(|request| request.header("polar-organization")).collect();
    assert_eq!(organizations, [None, Some(ID), Some(ID), Some("other")]);
}

//! The path of a call: the request that is sent, and the deserialization of the response.

#![cfg(all(feature = "customer_sessions_create", feature = "hyper", feature = "ring"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::customer_sessions_create;
use polar_funcs::models::{
    CountryAlpha2, Customer, CustomerSession, CustomerSessionCreate, MetadataValue, TaxIdFormat, Timestamp,
};
use support::{Reaction, SESSION, Server, TOKEN, builder, certificate, core, run, user_42};

#[test]
fn the_request_has_the_form_that_the_api_expects() {
    let server = Server::start([Reaction::json(201, SESSION)]);
    let request =
        CustomerSessionCreate::customer_id("639b").member_id("m1").return_url("https://example.com/é?x=\"1\"");
    run(async { customer_sessions_create(&core(&server), request).await }).unwrap();

    let arrived = &server.arrived()[0];
    assert_eq!((arrived.method.as_str(), arrived.target.as_str()), ("POST", "/v1/customer-sessions/"));
    assert_eq!(arrived.body, r#"{"customer_id":"639b","member_id":"m1","return_url":"https://example.com/é?x=\"1\""}"#);
    let mut names: Vec<_> = arrived.headers.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        ["accept", "authorization", "content-length", "content-type", "host", "polar-version", "user-agent"]
    );
    assert_eq!(arrived.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    assert_eq!(arrived.header("content-type"), Some("application/json"));
    assert_eq!(arrived.header("content-length"), Some(arrived.body.len().to_string().as_str()));
    assert_eq!(arrived.header("host"), Some(format!("localhost:{}", server.address.port()).as_str()));
    assert_eq!(arrived.header("polar-version"), Some("2026-10"));
    assert_eq!(arrived.header("user-agent"), Some(concat!("polar-funcs/", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn all_values_of_the_response_are_typed() {
    let server = Server::start([Reaction::json(201, SESSION)]);
    let session = run(async { customer_sessions_create(&core(&server), user_42()).await }).unwrap();

    assert_eq!(session.token.expose(), "polar_cst_t0k3n");
    assert_eq!(session.customer_portal_url, "https://polar.sh/acme/portal?customer_session_token=polar_cst_t0k3n");
    assert_eq!(session.modified_at, None);
    assert_eq!(session.expires_at.unix_seconds(), Some(1_795_386_121));
    let Customer::Individual(customer) = &session.customer else { panic!("{:?}", session.customer) };
    assert_eq!(customer.email, "grace@example.com");
    assert_eq!(customer.metadata.get("plan"), Some(&MetadataValue::from("pro")));
    assert_eq!(customer.metadata.get("seats"), Some(&MetadataValue::Integer(3)));
    assert_eq!(customer.metadata.get("rate"), Some(&MetadataValue::Number(0.5)));
    assert_eq!(customer.metadata.get("vip"), Some(&MetadataValue::Flag(true)));
    let address = customer.billing_address.as_ref().unwrap();
    assert_eq!((address.city.as_deref(), &address.country), (Some("Paris"), &CountryAlpha2::Fr));
    let tax_id = customer.tax_id.as_ref().unwrap();
    assert_eq!((tax_id.number.as_str(), &tax_id.format), ("FR61954506077", &TaxIdFormat::EuVat));
}

#[test]
fn common_fields_of_both_types_of_customer_are_read_without_a_match() {
    let team = SESSION.replace("individual", "team").replace(r#""grace@example.com""#, "null");
    let unknown = SESSION.replace("individual", "robot");
    let read = |json: &str| serde_json::from_str::<CustomerSession>(json).unwrap().customer;
    let customers = [read(SESSION), read(&team), read(&unknown)];

    assert_eq!(customers.each_ref().map(|c| c.name()), [Some("Grace H."), Some("Grace H."), None]);
    assert_eq!(customers.each_ref().map(|c| c.email()), [Some("grace@example.com"), None, None]);
    assert_eq!(customers.each_ref().map(|c| c.deleted_at()), [None; 3]);
    let created = Timestamp::from("2026-11-22T21:22:01.036873Z");
    assert_eq!(customers.each_ref().map(|c| c.created_at()), [Some(&created), Some(&created), None]);
    assert!(matches!(customers, [Customer::Individual(_), Customer::Team(_), Customer::Unknown(_)]));
}

#[test]
fn a_session_survives_being_stored() {
    let session: CustomerSession = serde_json::from_str(SESSION).unwrap();
    let stored = serde_json::to_value(&session).unwrap();
    assert_eq!(stored, serde_json::from_str::<serde_json::Value>(SESSION).unwrap());
    assert_eq!(serde_json::from_value::<CustomerSession>(stored).unwrap(), session);
}

#[test]
fn it_works_over_tls() {
    let (config, authority) = certificate();
    let server = Server::start_tls([Reaction::json(201, SESSION)], config);
    let transport = polar_funcs::HyperTransport::new().root_certificate(authority);
    let core = builder(&server).transport(transport).build().unwrap();
    run(async {
        for _ in 0..3 {
            customer_sessions_create(&core, user_42()).await.unwrap();
        }
    });
    assert_eq!((server.arrived().len(), server.connections()), (3, 1));
}

#[test]
fn settings_of_a_core_and_of_a_call_are_sent() {
    let server = Server::start([Reaction::json(201, SESSION)]);
    let core = builder(&server).api_version("2026-04").user_agent("shop/1.2").build().unwrap();
    run(async {
        customer_sessions_create(&core, user_42()).await.unwrap();
        customer_sessions_create(&core, user_42())
            .header("X-Request-Id", "r1")
            .header("accept", "application/json; q=1")
            .access_token("other")
            .api_version("2027-01")
            .base_url(&format!("{}/behind/a/prefix/", server.url()))
            .await
            .unwrap();
        customer_sessions_create(&core.with_access_token("third"), user_42()).await.unwrap();
    });
    let arrived = server.arrived();
    assert_eq!(arrived[0].header("polar-version"), Some("2026-04"));
    assert!(arrived[0].header("user-agent").unwrap().ends_with(" shop/1.2"));
    assert_eq!(arrived[1].header("x-request-id"), Some("r1"));
    assert_eq!(arrived[1].header("accept"), Some("application/json; q=1"));
    assert_eq!(arrived[1].header("authorization"), Some("Bearer other"));
    assert_eq!(arrived[1].header("polar-version"), Some("2027-01"));
    assert_eq!(arrived[1].target, "/behind/a/prefix/v1/customer-sessions/");
    assert_eq!(arrived[2].header("authorization"), Some("Bearer third"));
    assert_eq!(server.connections(), 1);
}

#[test]
fn a_core_without_a_token_sends_none() {
    let server = Server::start([Reaction::json(201, SESSION)]);
    let anonymous = polar_funcs::PolarCore::builder().server(server.url()).build().unwrap();
    run(async { customer_sessions_create(&anonymous, user_42()).await }).unwrap();
    run(async { customer_sessions_create(&anonymous, user_42()).access_token(TOKEN).await }).unwrap();
    let tokens: Vec<_> = server.arrived().iter().map(|arrived| arrived.header("authorization").is_some()).collect();
    assert_eq!(tokens, [false, true]);
}

#[test]
fn a_token_provider_is_called_for_each_call() {
    let server = Server::start([Reaction::json(201, SESSION)]);
    let count = std::sync::atomic::AtomicU32::new(1);
    let core = polar_funcs::PolarCore::builder()
        .server(server.url())
        .access_token_from(move || {
            let turn = count.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            async move { if turn < 3 { Ok(format!("token{turn}")) } else { Err("the vault is closed") } }
        })
        .build()
        .unwrap();
    let error = run(async {
        customer_sessions_create(&core, user_42()).await.unwrap();
        customer_sessions_create(&core, user_42()).await.unwrap();
        customer_sessions_create(&core, user_42()).await.unwrap_err()
    });
    let tokens: Vec<_> =
        server.arrived().iter().map(|arrived| arrived.header("authorization").unwrap().to_owned()).collect();
    assert_eq!(tokens, ["Bearer token1", "Bearer token2"]);
    assert_eq!(error.kind(), polar_funcs::ErrorKind::TokenProvider);
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "the vault is closed");
    assert!(!error.may_have_reached_server());
}

#[test]
fn the_response_has_status_and_headers_besides_the_result() {
    let body = SESSION
        .replace(r#""created_at": "2026-11-22T21:22:01.964136Z","#, "")
        .replace(r#""email_verified": false,"#, "");
    let server = Server::start([Reaction::with_headers(201, &[("x-request-id", "r1")], &body)]);
    let response = run(async { customer_sessions_create(&core(&server), user_42()).with_response().await }).unwrap();
    assert_eq!((response.status().as_u16(), response.attempts()), (201, 1));
    assert_eq!(response.headers()["x-request-id"], "r1");
    assert_eq!(response.missing(), ["customer.email_verified", "created_at"]);
    assert_eq!(response.value().created_at.as_str(), "");
    assert_eq!(response.into_value().customer.email_verified(), Some(&false));
}

#[test]
fn a_strict_core_rejects_responses_without_a_required_value() {
    let body = SESSION.replace(r#""email_verified": false,"#, "");
    let server = Server::start([Reaction::json(201, &body)]);
    let core = builder(&server).strict(true).build().unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
    assert_eq!((error.kind(), error.json_path()), (polar_funcs::ErrorKind::Decode, Some("customer.email_verified")));
}

#[test]
fn a_call_can_be_made_again() {
    let server = Server::start([Reaction::json(201, SESSION)]);
    let call = customer_sessions_create(&core(&server), user_42()).header("x-turn", "1");
    run(async {
        call.clone().await.unwrap();
        call.await.unwrap();
    });
    assert_eq!(server.arrived().iter().filter(|arrived| arrived.header("x-turn") == Some("1")).count(), 2);
}

#[test]
fn calls_cores_and_results_can_be_sent_to_other_threads() {
    fn anywhere<T: Send + Sync + 'static>() {}
    fn sendable<T: Send + 'static>(_: T) {}
    anywhere::<polar_funcs::PolarCore>();
    anywhere::<polar_funcs::Error>();
    anywhere::<CustomerSession>();
    let core = polar_funcs::PolarCore::new(TOKEN);
    sendable(customer_sessions_create(&core, user_42()));
    sendable(IntoFuture::into_future(customer_sessions_create(&core, user_42())));
}

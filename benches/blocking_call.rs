//! Measures a call through the blocking transport on a warm connection over loopback, compared with ureq.
//!
//! The server is a separate process, so that only the client is measured.

#![allow(clippy::expect_used, reason = "a benchmark stops at the first error")]

#[allow(unreachable_pub, reason = "shared with the programs of `cargo xtask size`")]
#[path = "../xtask/programs/models.rs"]
mod derived;
#[allow(dead_code, reason = "each benchmark uses a part of it")]
mod session;
#[allow(unused_imports, reason = "each benchmark uses a part of it")]
mod support;

use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{BlockingTransport, PolarCore, customer_sessions_create};
use session::{Program, TOKEN, measure_calls};
use std::hint::black_box;
use std::time::Duration;

const VARIANTS: [&str; 2] = ["polar-funcs", "ureq"];

fn main() {
    measure_calls::<Client>("a blocking call", VARIANTS);
}

/// A client that is reused for all calls.
enum Client {
    Ours(PolarCore),
    Ureq { agent: ureq::Agent, url: String },
}

impl Program for Client {
    fn warm(variant: &str, server: &str) -> Self {
        let client = match variant {
            "polar-funcs" => {
                let core = PolarCore::builder().server(server).access_token(TOKEN).transport(BlockingTransport::new());
                Self::Ours(core.build().expect("the settings are valid"))
            }
            _ => {
                let config = ureq::Agent::config_builder()
                    .timeout_global(Some(Duration::from_secs(30)))
                    .http_status_as_error(false);
                Self::Ureq { agent: config.build().into(), url: format!("{server}/v1/customer-sessions/") }
            }
        };
        client.calls(2);
        client
    }

    fn calls(&self, runs: usize) {
        for _ in 0..runs {
            assert!(black_box(self.call()).ends_with("acme-test.com"));
        }
    }
}

impl Client {
    /// Creates a customer session and returns its link.
    fn call(&self) -> String {
        match self {
            Self::Ours(core) => {
                let request = CustomerSessionCreate::external_customer_id("user_42");
                customer_sessions_create(core, request).wait().expect("the server responds").customer_portal_url
            }
            Self::Ureq { agent, url } => {
                let request = derived::CustomerSessionCreate {
                    external_customer_id: Some("user_42".to_owned()),
                    ..Default::default()
                };
                let request = serde_json::to_vec(&request).expect("the request is valid");
                let call = agent.post(url).header("authorization", format!("Bearer {TOKEN}"));
                let call = call.header("content-type", "application/json").header("accept", "application/json");
                let mut response = call.send(request).expect("the server responds");
                assert!(response.status().is_success());
                let response = response.body_mut().read_to_vec().expect("the response is complete");
                let session = serde_json::from_slice::<derived::CustomerSession>(&response);
                session.expect("the session is valid").customer_portal_url
            }
        }
    }
}

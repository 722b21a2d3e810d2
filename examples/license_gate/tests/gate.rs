//! The gate of this example: only an explicit response of the API denies a license.

#[allow(dead_code, reason = "the example shows what the test does not")]
#[path = "../src/gate.rs"]
mod gate;

use gate::{Gate, LicenseState};
use polar_funcs::PolarCore;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};
use test_support::{Reaction, Server};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const LICENSE_KEY: &str = r#"{"id":"438b6303-f62e-4050-bf83-09ba6e71e6bc","status":"granted","expires_at":null}"#;
const NOT_FOUND: &str = r#"{"error":"ResourceNotFound","detail":"Not found"}"#;

/// A gate with a license on this device, and its file.
struct Licensed {
    file: PathBuf,
}

impl Licensed {
    fn new(name: &str) -> Self {
        let file = std::env::temp_dir().join(format!("polar-funcs-gate-{}-{name}.json", std::process::id()));
        let activation = format!(r#"{{"id":"7473b386-41bc-44f4-ae54-4ad84434c87c","license_key":{LICENSE_KEY}}}"#);
        let server = Server::start([Reaction::json(200, &activation)]);
        let licensed = Self { file };
        licensed.gate(&server.url()).activate("ACME-1C285B2D", "a laptop").unwrap();
        licensed
    }

    fn gate(&self, server: &str) -> Gate {
        let core = PolarCore::builder().server(server).build().unwrap();
        Gate { core, organization_id: "aacb0786-de7e-4c3d-a3e0-a43600905ee5".to_owned(), file: self.file.clone() }
    }

    /// The state two days later with this response to the check, and then without network.
    fn states(&self, reaction: Reaction, path: &str) -> (LicenseState, LicenseState) {
        let server = Server::start([reaction]);
        let later = SystemTime::now() + 2 * DAY;
        let online = self.gate(&format!("{}{path}", server.url())).check(later).unwrap();
        let arrived = server.arrived();
        assert_eq!(arrived[0].target, format!("{path}/v1/customer-portal/license-keys/validate"));
        (online, self.gate("http://127.0.0.1:9").check(later).unwrap())
    }
}

impl Drop for Licensed {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.file);
    }
}

/// 404 responses that do not come from an operation of the API.
fn foreign() -> Vec<(&'static str, Reaction)> {
    let json = |body| Reaction::json(404, body);
    let with = |content_type, body| Reaction::with_headers(404, &[("content-type", content_type)], body);
    vec![
        ("a route of the API", json(r#"{"detail":"Not Found"}"#)),
        ("an empty name", json(r#"{"error":"","detail":"Not Found"}"#)),
        ("a number", json(r#"{"error":404}"#)),
        ("an object", json(r#"{"error":{"code":"NotFound","message":"no such route"}}"#)),
        ("null", json(r#"{"error":null,"detail":"Not Found"}"#)),
        ("a flag", json(r#"{"error":true}"#)),
        ("a list", json(r#"{"error":["ResourceNotFound"]}"#)),
        ("an array", json(r#"[{"error":"ResourceNotFound"}]"#)),
        ("a text", json(r#""ResourceNotFound""#)),
        ("JSON that is cut", json(r#"{"error":"ResourceNotFound","detail":"#)),
        (
            "Spring Boot",
            json(r#"{"timestamp":"2026-11-22T21:22:01.964+00:00","status":404,"error":"Not Found","path":"/v1/v1"}"#),
        ),
        ("Fastify", json(r#"{"message":"Route POST:/v1/v1 not found","error":"Not Found","statusCode":404}"#)),
        ("Kong", json(r#"{"message":"no Route matched with those values"}"#)),
        ("snake case", json(r#"{"error":"not_found","reason":"missing"}"#)),
        ("capitals", json(r#"{"error":"NOT_FOUND"}"#)),
        ("a class beside a message", json(r#"{"error":"NotFoundError","message":"no such route"}"#)),
        ("nothing", Reaction::with_headers(404, &[], "")),
        ("nginx", with("text/html", "<html><head><title>404 Not Found</title></head></html>")),
        ("Traefik", with("text/plain; charset=utf-8", "404 page not found\n")),
        ("no version", Reaction::raw("HTTP/1.1 404 Not Found\r\ncontent-length: 22\r\n\r\n{\"detail\":\"Not Found\"}")),
    ]
}

#[test]
fn a_404_that_names_no_error_keeps_the_license_also_offline() {
    for (index, (name, reaction)) in foreign().into_iter().enumerate() {
        let licensed = Licensed::new(&format!("foreign-{index}"));
        let states = licensed.states(reaction, "/v1");
        assert!(matches!(states, (LicenseState::Offline { .. }, LicenseState::Offline { .. })), "{name}: {states:?}");
        let (again, _) = licensed.states(Reaction::json(200, LICENSE_KEY), "");
        assert!(matches!(again, LicenseState::Licensed), "{name}: {again:?}");
    }
}

#[test]
fn the_404_of_the_license_denies_it_also_where_headers_are_hidden() {
    let hidden = format!("HTTP/1.1 404 Not Found\r\ncontent-length: {}\r\n\r\n{NOT_FOUND}", NOT_FOUND.len());
    let bare = r#"{"error":"ResourceNotFound"}"#;
    let other = r#"{"error":"LicenseKeyGone","detail":"It was deleted","extra":1}"#;
    for reaction in
        [Reaction::json(404, NOT_FOUND), Reaction::raw(hidden), Reaction::json(404, bare), Reaction::json(404, other)]
    {
        let states = Licensed::new("not-found").states(reaction, "");
        assert!(matches!(states, (LicenseState::Denied(_), LicenseState::Denied(_))), "{states:?}");
    }
}

#[test]
fn a_key_that_cannot_be_deactivated_is_kept() {
    for (index, (name, reaction)) in foreign().into_iter().enumerate() {
        let licensed = Licensed::new(&format!("freed-{index}"));
        let server = Server::start([reaction]);
        assert!(licensed.gate(&server.url()).deactivate().is_err(), "{name}");
        assert!(licensed.file.exists(), "{name}");
    }
}

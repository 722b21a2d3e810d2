use std::path::PathBuf;

/// The access token of all tests. No output may contain it.
pub const TOKEN: &str = "polar_oat_s3cr3t";

/// The id of the customer in all fixtures.
pub const CUSTOMER_ID: &str = "639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e";

/// The response to the creation of a customer session.
pub const SESSION: &str = r#"{
    "created_at": "2026-11-22T21:22:01.964136Z", "modified_at": null, "id": "4a0409e2-9d6c-454c-bf05-2969a8250400",
    "token": "polar_cst_t0k3n", "expires_at": "2026-11-22T22:22:01.964119+00:00", "return_url": null,
    "customer_portal_url": "https://polar.sh/acme/portal?customer_session_token=polar_cst_t0k3n",
    "customer_id": "639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e",
    "customer": {
        "id": "639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e", "created_at": "2026-11-22T21:22:01.036873Z",
        "modified_at": "2026-11-22T21:22:01.514472Z", "metadata": {"plan": "pro", "seats": 3, "rate": 0.5, "vip": true},
        "external_id": "user_42", "email": "grace@example.com", "email_verified": false, "type": "individual",
        "name": "Grace H.", "billing_name": null,
        "billing_address": {"line1": "1 rue X", "line2": null, "postal_code": "75001", "city": "Paris", "state": null, "country": "FR"},
        "tax_id": ["FR61954506077", "eu_vat"], "locale": "fr", "organization_id": "aacb0786-de7e-4c3d-a3e0-a43600905ee5",
        "default_payment_method_id": null, "deleted_at": null, "first_user_event_at": null, "avatar_url": null
    }
}"#;

/// Like [`SESSION`], with fewer values and without whitespace.
pub const COMPACT_SESSION: &str = concat!(
    r#"{"created_at":"2026-11-22T21:22:01.964136Z","modified_at":null,"id":"4a0409e2-9d6c-454c-bf05-2969a8250400","#,
    r#""token":"polar_cst_x","expires_at":"2026-11-22T22:22:01.964119Z","return_url":null,"#,
    r#""customer_portal_url":"https://polar.sh/acme-corp/portal?customer_session_token=polar_cst_x"#,
    r#"&email=grace%40acme-test.com","customer_id":"639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e","#,
    r#""customer":{"id":"639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e","created_at":"2026-11-22T21:22:01.036873Z","#,
    r#""modified_at":"2026-11-22T21:22:01.514472Z","metadata":{"x":"y","plan":"pro"},"external_id":"user_42","#,
    r#""email":"grace@acme-test.com","email_verified":false,"type":"individual","name":"Grace H.","#,
    r#""billing_name":"Grace H.","billing_address":{"line1":"1 rue X","line2":null,"postal_code":"75001","#,
    r#""city":"Paris","state":null,"country":"FR"},"tax_id":["FR61954506077","eu_vat"],"locale":"fr","#,
    r#""organization_id":"aacb0786-de7e-4c3d-a3e0-a43600905ee5","default_payment_method_id":null,"deleted_at":null,"#,
    r#""first_user_event_at":null,"avatar_url":"https://www.gravatar.com/avatar/"#,
    r#"d8f79a0b46bbad4019ad5a0696e7e23f28831bb3dbbf346ac128322994345371?d=404"}}"#,
);

/// Returns a customer.
pub fn customer() -> String {
    format!(
        r#"{{"id":"{CUSTOMER_ID}","created_at":"2026-11-22T21:22:01Z","modified_at":null,
        "metadata":{{"plan":"pro","seats":3}},"external_id":"user_42","email":"grace@example.com",
        "email_verified":false,"type":"individual","name":"Grace H.","billing_name":null,
        "billing_address":{{"line1":"1 rue X","city":"Paris","country":"FR"}},"tax_id":null,"locale":"fr",
        "organization_id":"aacb0786-de7e-4c3d-a3e0-a43600905ee5","default_payment_method_id":null,
        "deleted_at":null,"avatar_url":null}}"#
    )
}

/// Returns an HTTP/1.1 response of the API.
pub fn response(status: u16, body: &str) -> String {
    response_with_headers(status, &format!("content-length: {}\r\n", body.len()), body)
}

/// Returns an HTTP/1.1 response with these header lines. The content length is one of them, so it may be wrong.
pub fn response_with_headers(status: u16, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status} Some Reason\r\npolar-version: 2026-10\r\n{headers}\r\n{body}")
}

/// Returns the folders of recorded exchanges: those in `POLAR_CAPTURES`, or the two default folders next to the
/// repository.
pub fn captures() -> Vec<PathBuf> {
    match std::env::var_os("POLAR_CAPTURES") {
        Some(paths) => std::env::split_paths(&paths).collect(),
        None => ["../shared/captures", "../shared/captures-2026-11"].map(Into::into).into(),
    }
}

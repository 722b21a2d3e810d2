//! What is asked and answered.

use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{Call, CallOutput, Error, ErrorKind, HyperTransport, PolarCore, PolarCoreBuilder, Transport};
use polar_funcs::{customer_sessions_create, customers_get};
use std::fmt;
use std::time::Duration;

/// The two calls that everything is tried with: one that may be sent again, and one that may not.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Method {
    Get,
    Post,
}

impl Method {
    /// Makes the call; the number is how many requests it took.
    pub(crate) async fn call(self, core: &PolarCore) -> Result<u32, Error> {
        self.call_with(core, &Settings::default()).await
    }

    /// The same, with settings.
    pub(crate) async fn call_with(self, core: &PolarCore, settings: &Settings) -> Result<u32, Error> {
        match self {
            Self::Get => {
                let response = settings.set(customers_get(core, ID)).with_response().await?;
                right(response.attempts(), response.value().id().unwrap_or_default(), &response)
            }
            Self::Post => {
                let request = CustomerSessionCreate::customer_id(ID).return_url("x".repeat(settings.size));
                let response = settings.set(customer_sessions_create(core, request)).with_response().await?;
                right(response.attempts(), &response.value().customer_id, &response)
            }
        }
    }
}

/// What a call sets for itself.
#[derive(Default)]
pub(crate) struct Settings {
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) base_url: Option<&'static str>,
    /// How many bytes more to send.
    pub(crate) size: usize,
    /// A number by which the server knows the call.
    pub(crate) number: Option<usize>,
}

impl Settings {
    fn set<T: CallOutput>(&self, mut call: Call<T>) -> Call<T> {
        if let Some(timeout) = self.timeout {
            call = call.timeout(timeout);
        }
        if let Some(timeout) = self.attempt_timeout {
            call = call.attempt_timeout(timeout);
        }
        if let Some(url) = self.base_url {
            call = call.base_url(url);
        }
        if let Some(number) = self.number {
            call = call.header("x-call", &number.to_string());
        }
        call
    }
}

/// An answer for one call that is given to another is the worst of all.
fn right(attempts: u32, id: &str, response: &dyn fmt::Debug) -> Result<u32, Error> {
    assert_eq!(id, ID, "the answer is not the one that was given: {response:?}");
    Ok(attempts)
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Get => "GET",
            Self::Post => "POST",
        })
    }
}

/// A core for a server on loopback, whose authority it trusts.
pub(crate) fn core<T: Transport>(url: &str, root: &[u8], set: impl FnOnce(HyperTransport) -> T) -> PolarCoreBuilder {
    let transport = set(HyperTransport::new().root_certificate(root).connect_timeout(LONG));
    PolarCore::builder().access_token(TOKEN).server(url).transport(transport).timeout(LONG)
}

/// The good answer to a request that begins with these bytes.
pub(crate) fn good(request: &[u8]) -> String {
    let method = if request.starts_with(b"GET") { Method::Get } else { Method::Post };
    answer(good_status(method), &body(method))
}

/// The status of a good answer.
pub(crate) fn good_status(method: Method) -> u16 {
    match method {
        Method::Get => 200,
        Method::Post => 201,
    }
}

/// An answer as the API gives it.
pub(crate) fn answer(status: u16, body: &str) -> String {
    with_headers(status, &format!("content-length: {}\r\n", body.len()), body)
}

/// An answer with these lines of headers, and a body that they may well be wrong about.
pub(crate) fn with_headers(status: u16, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status} Some Reason\r\npolar-version: 2026-10\r\n{headers}\r\n{body}")
}

/// A good body.
pub(crate) fn body(method: Method) -> String {
    let customer = format!(
        r#"{{"id":"{ID}","created_at":"2026-11-22T21:22:01Z","modified_at":null,"metadata":{{"plan":"pro","seats":3}},
        "external_id":"user_42","email":"grace@example.com","email_verified":false,"type":"individual","name":"Grace H.",
        "billing_name":null,"billing_address":{{"line1":"1 rue X","city":"Paris","country":"FR"}},"tax_id":null,
        "locale":"fr","organization_id":"aacb0786-de7e-4c3d-a3e0-a43600905ee5","default_payment_method_id":null,
        "deleted_at":null,"avatar_url":null}}"#
    );
    match method {
        Method::Get => customer,
        Method::Post => format!(
            r#"{{"created_at":"2026-11-22T21:22:01Z","modified_at":null,"id":"4a0409e2-9d6c-454c-bf05-2969a8250400",
            "token":"polar_cst_torture","expires_at":"2026-11-22T22:22:01Z","return_url":null,"customer_id":"{ID}",
            "customer_portal_url":"https://polar.example/acme/portal","customer":{customer}}}"#
        ),
    }
}

/// How a call ended, as a cell of the table.
pub(crate) fn ending(result: &Result<u32, Error>) -> String {
    match result {
        Ok(attempts) => format!("ok ×{attempts}"),
        Err(error) => format!("{:?} ×{}", error.kind(), error.attempts()),
    }
}

pub(crate) fn kind(result: &Result<u32, Error>) -> Option<ErrorKind> {
    result.as_ref().err().map(Error::kind)
}

/// Longer than a busy machine takes for anything. What takes longer hangs.
pub(crate) const LONG: Duration = Duration::from_secs(300);

pub(crate) const TOKEN: &str = "polar_oat_torture";

const ID: &str = "639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e";

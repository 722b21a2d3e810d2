//! A server on a loopback port that stands in for Polar's server, so that the examples run without an account.
//!
//! This module contains the checks that are common to all operations. Each group of operations has its own module. The
//! responses have the wording of the real server.

#[cfg(feature = "checkouts")]
pub mod checkouts;
#[cfg(any(feature = "checkouts", feature = "customer-sessions", feature = "events", feature = "license-keys"))]
pub mod checks;
#[cfg(feature = "customer-sessions")]
pub mod customer_sessions;
#[cfg(feature = "customers")]
pub mod customers;
#[cfg(feature = "events")]
pub mod events;
#[cfg(feature = "files")]
pub mod files;
#[cfg(feature = "license-keys")]
pub mod license_keys;
#[cfg(feature = "organization")]
pub mod organization;
mod setup;

pub use setup::{ExampleError, core, core_from, env_var};

use crate::{accept, serve_http};
use http::header::{
    ALLOW, AUTHORIZATION, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, PRAGMA, WWW_AUTHENTICATE,
};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, response};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use polar_funcs::API_VERSION;
use serde_json::{Value, json};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use tokio::net::TcpListener;

/// The access token with all scopes.
pub const TOKEN: &str = "stand-in";

/// The access token with read-only scopes.
const READ_ONLY: &str = "read-only";

/// The part of `--help` about the stand-in.
pub const HELP: &str = "\
Tokens of the stand-in:
  stand-in   has all scopes (default)
  read-only  has no scopes for writing
  any other  is rejected";

/// The largest request body that is accepted.
const MAX_BODY: usize = 10 * 1024 * 1024;

/// An operation of the stand-in.
pub struct Endpoint {
    pub method: Method,
    /// The path. A segment in braces matches any value.
    pub path: &'static str,
    /// The scopes that permit the operation, separated by spaces. The access token needs one of them. Empty if the
    /// operation needs no token.
    pub scope: &'static str,
    pub respond: Respond,
}

impl Endpoint {
    /// Returns an operation that keeps no state.
    pub const fn new(
        method: Method,
        path: &'static str,
        scope: &'static str,
        respond: fn(&Value) -> TextResponse,
    ) -> Self {
        Self { method, path, scope, respond: Respond::Function(respond) }
    }
}

pub type TextResponse = http::Result<Response<String>>;

/// A function that returns the response to a body. An empty body is null, and a body whose content type is not JSON is
/// a string. For GET, the argument is the path and the query, as a string.
#[derive(Clone)]
pub enum Respond {
    /// Keeps no state.
    Function(fn(&Value) -> TextResponse),
    /// Keeps the state of one stand-in.
    Closure(Arc<dyn Fn(&Value) -> TextResponse + Send + Sync>),
}

impl Respond {
    pub fn to(&self, input: &Value) -> TextResponse {
        match self {
            Self::Function(respond) => respond(input),
            Self::Closure(respond) => respond(input),
        }
    }
}

/// A server on a loopback port. It runs until the runtime is dropped.
#[derive(Clone)]
pub struct StandIn {
    url: Arc<str>,
    endpoints: Arc<[Endpoint]>,
}

impl StandIn {
    pub async fn start(endpoints: impl Into<Arc<[Endpoint]>>) -> io::Result<Self> {
        Self::start_with(|_| endpoints).await
    }

    /// Starts a server whose endpoints know its base URL.
    pub async fn start_with<E: Into<Arc<[Endpoint]>>>(endpoints: impl FnOnce(&str) -> E) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let stand_in = Self { endpoints: endpoints(&url).into(), url: url.into() };
        let server = stand_in.clone();
        tokio::spawn(accept(listener, move |stream| {
            let server = server.clone();
            serve_http(stream, move |request| server.clone().respond(request))
        }));
        Ok(stand_in)
    }

    /// Returns the base URL.
    pub fn url(&self) -> &str {
        &self.url
    }

    async fn respond(self, request: Request<Incoming>) -> http::Result<Response<String>> {
        let knows_version = request.headers().get("polar-version").is_none_or(|version| version == API_VERSION);
        let path = request.uri().path().trim_end_matches('/');
        let endpoints = self.endpoints.iter().filter(|endpoint| is_at(endpoint.path.trim_end_matches('/'), path));
        // Among the endpoints with this path, prefer the one with this method.
        let endpoint = endpoints.min_by_key(|endpoint| endpoint.method != *request.method());
        let Some(endpoint) = endpoint.filter(|_| knows_version) else {
            return json(StatusCode::NOT_FOUND).body(r#"{"detail":"Not Found"}"#.to_owned());
        };
        let mut response = self.respond_at(endpoint, request).await?;
        response.headers_mut().insert("polar-version", HeaderValue::from_static(API_VERSION));
        Ok(response)
    }

    async fn respond_at(&self, endpoint: &Endpoint, request: Request<Incoming>) -> http::Result<Response<String>> {
        let (Parts { method, uri, headers, .. }, body) = request.into_parts();
        if [Method::POST, Method::PUT, Method::PATCH].contains(&method) && !headers.contains_key(CONTENT_LENGTH) {
            let body = r#"{"error": "LengthRequired", "detail": "A Content-Length header is required."}"#;
            return json(StatusCode::LENGTH_REQUIRED).body(body.to_owned());
        }
        if !is_at(endpoint.path, uri.path()) {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            return Response::builder()
                .status(StatusCode::TEMPORARY_REDIRECT)
                .header(LOCATION, format!("{}{}{query}", self.url, endpoint.path))
                .header(CACHE_CONTROL, "private, no-store")
                .body(String::new());
        }
        if method != endpoint.method {
            let response = json(StatusCode::METHOD_NOT_ALLOWED).header(ALLOW, endpoint.method.as_str());
            return response.body(r#"{"detail":"Method Not Allowed"}"#.to_owned());
        }
        match bearer(&headers) {
            None if endpoint.scope.is_empty() => {}
            None => return unauthorized(),
            Some(TOKEN) => {}
            Some(READ_ONLY) if endpoint.scope.contains(":read") => {}
            Some(READ_ONLY) => return insufficient_scope(endpoint.scope),
            Some(_) => return invalid_token(),
        }
        let body = match Limited::new(body, MAX_BODY).collect().await {
            Ok(body) => body.to_bytes(),
            Err(error) => {
                let status = match error.is::<LengthLimitError>() {
                    true => StatusCode::PAYLOAD_TOO_LARGE,
                    false => StatusCode::BAD_REQUEST,
                };
                return Response::builder().status(status).body(String::new());
            }
        };
        if method == Method::GET {
            return endpoint.respond.to(&uri.path_and_query().map_or("", |uri| uri.as_str()).into());
        }
        match decode(&headers, &body) {
            Ok(body) => endpoint.respond.to(&body),
            Err(entry) => invalid("RequestValidationError", &[entry]),
        }
    }
}

/// Returns whether a path is that of an endpoint.
fn is_at(endpoint: &str, path: &str) -> bool {
    let (mut expected, mut segments) = (endpoint.split('/'), path.split('/'));
    loop {
        match (expected.next(), segments.next()) {
            (None, None) => return true,
            (Some(expected), Some(segment)) if expected == segment || expected.starts_with('{') => {}
            _ => return false,
        }
    }
}

/// Returns a response with a JSON body.
pub fn success(status: StatusCode, body: &Value) -> http::Result<Response<String>> {
    json(status).header(CACHE_CONTROL, "private, no-store").body(body.to_string())
}

/// Returns a 404 response about an object that does not exist.
pub fn not_found(detail: &str) -> http::Result<Response<String>> {
    success(StatusCode::NOT_FOUND, &json!({"error": "ResourceNotFound", "detail": detail}))
}

/// Returns a 422 response with these validation entries.
pub fn invalid(name: &str, entries: &[Value]) -> http::Result<Response<String>> {
    json(StatusCode::UNPROCESSABLE_ENTITY)
        .header(CACHE_CONTROL, "private, no-store")
        .body(json!({"error": name, "detail": entries}).to_string())
}

/// Returns a validation entry: the problem, its location, and the invalid input.
pub fn entry(mut problem: Value, loc: Value, input: &Value) -> Value {
    problem["loc"] = loc;
    problem["input"] = input.clone();
    problem
}

/// Returns a new random id.
pub fn new_id() -> String {
    let hex = format!("{:016x}{:016x}", random(), random());
    format!("{}-{}-4{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..])
}

/// Returns a new random secret with this prefix.
pub fn new_token(prefix: &str) -> String {
    format!("{prefix}{:016x}{:016x}", random(), random())
}

/// Returns a random number from the seed of the standard library's hash maps.
fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

fn unauthorized() -> http::Result<Response<String>> {
    json(StatusCode::UNAUTHORIZED)
        .header(CACHE_CONTROL, "private, no-store")
        .header(WWW_AUTHENTICATE, r#"Bearer realm="polar""#)
        .body(r#"{"error":"Unauthorized","detail":"Unauthorized"}"#.to_owned())
}

fn invalid_token() -> http::Result<Response<String>> {
    let description = "The access token provided is expired, revoked, malformed, or invalid for other reasons.";
    challenge(StatusCode::UNAUTHORIZED, "", "invalid_token", description)
}

fn insufficient_scope(scope: &str) -> http::Result<Response<String>> {
    let description = "The request requires higher privileges than provided by the access token.";
    challenge(StatusCode::FORBIDDEN, &format!(r#"scope="{scope}", "#), "insufficient_scope", description)
}

fn challenge(status: StatusCode, scope: &str, error: &str, description: &str) -> http::Result<Response<String>> {
    let challenge = format!(r#"Bearer realm="polar", {scope}error="{error}", error_description="{description}""#);
    json(status)
        .header(CACHE_CONTROL, "no-store")
        .header(PRAGMA, "no-cache")
        .header(WWW_AUTHENTICATE, challenge)
        .body(format!(r#"{{"error": "{error}", "error_description": "{description}"}}"#))
}

fn json(status: StatusCode) -> response::Builder {
    Response::builder().status(status).header(CONTENT_TYPE, "application/json")
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

/// Decodes the body. The error is a validation entry.
fn decode(headers: &HeaderMap, body: &[u8]) -> Result<Value, Value> {
    let content_type = headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    match content_type.starts_with(b"application/json") {
        _ if body.is_empty() => Ok(Value::Null),
        false => Ok(String::from_utf8_lossy(body).into()),
        true => serde_json::from_slice(body).map_err(|error| {
            let problem =
                json!({"type": "json_invalid", "msg": "JSON decode error", "ctx": {"error": "Expecting value"}});
            entry(problem, json!(["body", position(&error, body)]), &json!({}))
        }),
    }
}

/// Returns the offset of an error in the body, from its line and column.
fn position(error: &serde_json::Error, body: &[u8]) -> usize {
    let lines = body.split_inclusive(|byte| *byte == b'\n');
    let before: usize = lines.take(error.line().saturating_sub(1)).map(<[u8]>::len).sum();
    (before + error.column()).saturating_sub(usize::from(!error.is_eof()))
}

//! Prints a link to the customer portal, on WASI 0.1, which has neither sockets nor HTTP. The host makes the requests:
//! each one is a line of JSON on standard output, and its response a line on standard input.
//!
//! Takes the access token from `POLAR_ACCESS_TOKEN`.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{
    AttemptContext, BoxFuture, PolarCore, Transport, TransportError, TransportFuture, TransportResult,
    customer_sessions_create,
};
use serde_json::{Value, json};
use std::env;
use std::error::Error;
use std::future::ready;
use std::io;
use std::thread;
use std::time::Duration;

/// Passes requests to the host.
struct Host;

impl Transport for Host {
    fn send<'a>(&'a self, request: Request<Bytes>, _: &'a AttemptContext) -> TransportFuture<'a> {
        Box::pin(ready(exchange(&request)))
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(async move { thread::sleep(duration) })
    }

    fn is_blocking(&self) -> bool {
        true
    }
}

fn exchange(request: &Request<Bytes>) -> TransportResult {
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let headers: Vec<_> = request.headers().iter().map(|(name, value)| [name.to_string(), text(value)]).collect();
    println!(
        "{}",
        json!({
            "method": request.method().as_str(),
            "url": request.uri().to_string(),
            "headers": headers,
            "body": String::from_utf8_lossy(request.body()),
        })
    );
    let mut line = String::new();
    let read = io::stdin().read_line(&mut line).map_err(TransportError::connection_lost)?;
    if read == 0 {
        return Err(TransportError::connection_lost("the host closed the standard input"));
    }
    response(&line).ok_or_else(|| TransportError::connection_lost("the host wrote something else than a response"))
}

/// Reads the response of the host; `None` if it is invalid.
fn response(line: &str) -> Option<Response<Bytes>> {
    let line: Value = serde_json::from_str(line).ok()?;
    let mut response = Response::new(Bytes::from(line["body"].as_str()?.to_owned()));
    *response.status_mut() = StatusCode::from_u16(line["status"].as_u64()?.try_into().ok()?).ok()?;
    for header in line["headers"].as_array()? {
        let name = HeaderName::try_from(header[0].as_str()?).ok()?;
        response.headers_mut().append(name, HeaderValue::try_from(header[1].as_str()?).ok()?);
    }
    Some(response)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut builder = PolarCore::builder().access_token(env::var("POLAR_ACCESS_TOKEN")?).transport(Host);
    if let Ok(server) = env::var("POLAR_SERVER") {
        builder = builder.server(server);
    }
    let core = builder.build()?;
    let session = customer_sessions_create(&core, CustomerSessionCreate::external_customer_id("user_42")).wait()?;
    println!("{}", session.customer_portal_url);
    Ok(())
}

//! Receives webhooks. Usage: `cargo run --package webhook_receiver -- --help`.

mod demo;
mod handled_events;

use handled_events::{Claim, HandledEvents};
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Body, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use polar_funcs::models::{BenefitGrantWebhook, Order, Subscription, WebhookEventType};
use polar_funcs::webhooks::{Event, Verifier, WebhookError};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use std::{env, io};
use tokio::net::TcpListener;

const HELP: &str = "\
usage: webhook_receiver [--listen ADDRESS] [--demo]

Receives Polar's webhooks at http://ADDRESS/webhooks/polar and prints their
events.

  --listen ADDRESS  the address to listen on (default: 127.0.0.1:3000)
  --demo            send some deliveries to itself, print the responses and exit
  --help            print this text

POLAR_WEBHOOK_SECRET is the secret of the endpoint. While you rotate the secret,
set both, separated by a space.";

/// The maximum size of a body. Polar's deliveries have only a few kilobytes.
const MAX_BODY: usize = 1024 * 1024;

/// The time limit for receiving a request, and for requests in flight when the receiver stops.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let args: Vec<String> = env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let result = match args.as_slice() {
        ["--help"] => {
            println!("{HELP}");
            Ok(())
        }
        ["--demo"] => demo::run().await,
        [] => listen("127.0.0.1:3000").await,
        ["--listen", address] => listen(address).await,
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn listen(address: &str) -> Result<(), Box<dyn std::error::Error>> {
    let address: SocketAddr =
        address.parse().map_err(|_| format!("{address:?} is not an address such as 127.0.0.1:3000"))?;
    let secrets = env::var("POLAR_WEBHOOK_SECRET").map_err(|_| "POLAR_WEBHOOK_SECRET is not set")?;
    let verifier = Verifier::new(secrets.split_whitespace().collect::<Vec<_>>())?;
    let listener = TcpListener::bind(address).await?;
    eprintln!("listening at http://{}/webhooks/polar", listener.local_addr()?);
    Receiver::new(verifier).serve(listener, async { _ = tokio::signal::ctrl_c().await }).await;
    Ok(())
}

/// Receives the deliveries of an endpoint.
pub(crate) struct Receiver {
    verifier: Verifier,
    handled: HandledEvents,
}

impl Receiver {
    pub(crate) fn new(verifier: Verifier) -> Arc<Self> {
        Arc::new(Self { verifier, handled: HandledEvents::default() })
    }

    /// Serves until `stop`, then finishes the requests in flight.
    pub(crate) async fn serve(self: Arc<Self>, listener: TcpListener, stop: impl Future<Output = ()>) {
        let connections = GracefulShutdown::new();
        let mut stop = std::pin::pin!(stop);
        loop {
            let stream = tokio::select! {
                accepted = listener.accept() => match accepted {
                    Ok((stream, _)) => stream,
                    Err(error) => {
                        pause_after(&error).await;
                        continue;
                    }
                },
                () = &mut stop => break,
            };
            let receiver = Arc::clone(&self);
            let service = service_fn(move |request| Arc::clone(&receiver).respond(request));
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(REQUEST_TIMEOUT)
                .serve_connection(TokioIo::new(stream), service);
            tokio::spawn(connections.watch(connection));
        }
        drop(listener);
        if tokio::time::timeout(REQUEST_TIMEOUT, connections.shutdown()).await.is_err() {
            eprintln!("stopped before all requests were finished");
        }
    }

    async fn respond(self: Arc<Self>, request: Request<Incoming>) -> http::Result<Response<String>> {
        let status = match (request.method(), request.uri().path()) {
            (&Method::POST, "/webhooks/polar") => self.receive(request).await,
            (_, "/webhooks/polar") => StatusCode::METHOD_NOT_ALLOWED,
            _ => StatusCode::NOT_FOUND,
        };
        // The response has no body, because the sender must not learn why a delivery was rejected.
        Response::builder().status(status).body(String::new())
    }

    async fn receive(&self, request: Request<Incoming>) -> StatusCode {
        let (parts, body) = request.into_parts();
        if body.size_hint().lower() > MAX_BODY as u64 {
            return StatusCode::PAYLOAD_TOO_LARGE;
        }
        // Read the raw bytes, because the signature covers them.
        let body = match tokio::time::timeout(REQUEST_TIMEOUT, Limited::new(body, MAX_BODY).collect()).await {
            Ok(Ok(body)) => body.to_bytes(),
            Ok(Err(error)) if error.is::<LengthLimitError>() => return StatusCode::PAYLOAD_TOO_LARGE,
            Ok(Err(_)) => return StatusCode::BAD_REQUEST,
            Err(_) => return StatusCode::REQUEST_TIMEOUT,
        };
        match self.verifier.verify(&parts.headers, &body).and_then(|event| self.handle_once(&event)) {
            Ok(status) => status,
            Err(error) => {
                eprintln!("rejected: {error}");
                error.status()
            }
        }
    }

    /// Handles an event once, although its delivery may be repeated.
    fn handle_once(&self, event: &Event) -> Result<StatusCode, WebhookError> {
        match self.handled.claim(&event.id) {
            Claim::New => {}
            Claim::Handled => return Ok(StatusCode::ACCEPTED),
            // Polar repeats the delivery later, when the result of the other delivery is known.
            Claim::InProgress => return Ok(StatusCode::CONFLICT),
        }
        let result = handle(event);
        self.handled.finish(&event.id, result.is_ok());
        result.map(|()| StatusCode::ACCEPTED)
    }
}

/// Handles an event. Polar waits only 10 seconds for the response, so slow work belongs in a queue.
fn handle(event: &Event) -> Result<(), WebhookError> {
    match event.kind {
        WebhookEventType::OrderPaid => {
            let order: Order = event.data()?;
            println!("order {} was paid: {} {}", order.id, order.total_amount, order.currency);
        }
        WebhookEventType::SubscriptionActive | WebhookEventType::SubscriptionRevoked => {
            let subscription: Subscription = event.data()?;
            println!("subscription {} of {} is {}", subscription.id, subscription.customer_id, subscription.status);
        }
        WebhookEventType::BenefitGrantCreated | WebhookEventType::BenefitGrantRevoked => {
            let grant: BenefitGrantWebhook = event.data()?;
            let (customer, benefit) = (grant.customer_id().unwrap_or("?"), grant.benefit_id().unwrap_or("?"));
            let has = if grant.is_granted() == Some(&true) { "has" } else { "no longer has" };
            println!("customer {customer} {has} benefit {benefit}");
        }
        // The event is irrelevant or unknown. The response is still a success, because Polar would repeat the delivery
        // otherwise.
        _ => println!("{}: nothing to do", event.kind),
    }
    Ok(())
}

/// Waits briefly, because accepting fails while there are too many open connections.
async fn pause_after(error: &io::Error) {
    eprintln!("a connection was not accepted: {error}");
    tokio::time::sleep(Duration::from_millis(100)).await;
}

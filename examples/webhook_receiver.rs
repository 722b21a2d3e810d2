//! Receives webhooks: `cargo run --example webhook_receiver --features webhooks,testing -- --help` tells how.

#[path = "webhook_receiver/demo.rs"]
mod demo;
#[path = "webhook_receiver/seen.rs"]
mod seen;

use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Body, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use polar_funcs::models::{BenefitGrantWebhook, Order, Subscription, WebhookEventType};
use polar_funcs::webhooks::{Event, Verifier, WebhookError};
use seen::{Claim, Seen};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use std::{env, io};
use tokio::net::TcpListener;

const HELP: &str = "\
usage: webhook_receiver [--listen ADDRESS] [--demo]

Receives Polar's webhooks at http://ADDRESS/webhooks/polar and says what they
tell.

  --listen ADDRESS  where to listen, 127.0.0.1:3000 unless it is given
  --demo            sends itself some deliveries, shows the answers, and ends
  --help            this text

The secret of the endpoint is taken from POLAR_WEBHOOK_SECRET; while one
replaces another, both, with a space between.";

/// Deliveries are some kilobytes.
const MAX_BODY: usize = 1024 * 1024;

/// How long a request may take to come, and how long requests may take to end when the receiver stops.
const PATIENCE: Duration = Duration::from_secs(10);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let args: Vec<String> = env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let outcome = match args.as_slice() {
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
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn listen(address: &str) -> Result<(), Box<dyn std::error::Error>> {
    let address: SocketAddr =
        address.parse().map_err(|_| format!("{address:?} is no address such as 127.0.0.1:3000"))?;
    let secrets = env::var("POLAR_WEBHOOK_SECRET").map_err(|_| "POLAR_WEBHOOK_SECRET is not set")?;
    let verifier = Verifier::new(secrets.split_whitespace().collect::<Vec<_>>())?;
    let listener = TcpListener::bind(address).await?;
    eprintln!("listening at http://{}/webhooks/polar", listener.local_addr()?);
    Receiver::new(verifier).serve(listener, async { _ = tokio::signal::ctrl_c().await }).await;
    Ok(())
}

/// Takes what Polar delivers.
pub(crate) struct Receiver {
    verifier: Verifier,
    seen: Seen,
}

impl Receiver {
    pub(crate) fn new(verifier: Verifier) -> Arc<Self> {
        Arc::new(Self { verifier, seen: Seen::default() })
    }

    /// Serves until `stop`, and then ends the requests that are under way.
    pub(crate) async fn serve(self: Arc<Self>, listener: TcpListener, stop: impl Future<Output = ()>) {
        let connections = GracefulShutdown::new();
        let mut stop = std::pin::pin!(stop);
        loop {
            let stream = tokio::select! {
                accepted = listener.accept() => match accepted {
                    Ok((stream, _)) => stream,
                    Err(error) => {
                        refuse_for_now(&error).await;
                        continue;
                    }
                },
                () = &mut stop => break,
            };
            let receiver = Arc::clone(&self);
            let service = service_fn(move |request| Arc::clone(&receiver).answer(request));
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(PATIENCE)
                .serve_connection(TokioIo::new(stream), service);
            tokio::spawn(connections.watch(connection));
        }
        drop(listener);
        if tokio::time::timeout(PATIENCE, connections.shutdown()).await.is_err() {
            eprintln!("stopped before all requests were answered");
        }
    }

    async fn answer(self: Arc<Self>, request: Request<Incoming>) -> http::Result<Response<String>> {
        let status = match (request.method(), request.uri().path()) {
            (&Method::POST, "/webhooks/polar") => self.receive(request).await,
            (_, "/webhooks/polar") => StatusCode::METHOD_NOT_ALLOWED,
            _ => StatusCode::NOT_FOUND,
        };
        // No body: why a delivery is refused is nothing to tell whoever sent it.
        Response::builder().status(status).body(String::new())
    }

    async fn receive(&self, request: Request<Incoming>) -> StatusCode {
        let (parts, body) = request.into_parts();
        if body.size_hint().lower() > MAX_BODY as u64 {
            return StatusCode::PAYLOAD_TOO_LARGE;
        }
        // The bytes as they came: they are what is signed.
        let body = match tokio::time::timeout(PATIENCE, Limited::new(body, MAX_BODY).collect()).await {
            Ok(Ok(body)) => body.to_bytes(),
            Ok(Err(error)) if error.is::<LengthLimitError>() => return StatusCode::PAYLOAD_TOO_LARGE,
            Ok(Err(_)) => return StatusCode::BAD_REQUEST,
            Err(_) => return StatusCode::REQUEST_TIMEOUT,
        };
        match self.verifier.verify(&parts.headers, &body).and_then(|event| self.handle_once(&event)) {
            Ok(status) => status,
            Err(error) => {
                eprintln!("refused: {error}");
                error.status()
            }
        }
    }

    /// Handles an event unless that was done before, as a delivery may come again.
    fn handle_once(&self, event: &Event) -> Result<StatusCode, WebhookError> {
        match self.seen.claim(&event.id) {
            Claim::New => {}
            Claim::Done => return Ok(StatusCode::ACCEPTED),
            // Polar tries again later; by then it is known how the other one ended.
            Claim::UnderWay => return Ok(StatusCode::CONFLICT),
        }
        let handled = handle(event);
        self.seen.settle(&event.id, handled.is_ok());
        handled.map(|()| StatusCode::ACCEPTED)
    }
}

/// What the shop does. The answer is awaited for some seconds only: what takes longer belongs into a queue.
fn handle(event: &Event) -> Result<(), WebhookError> {
    match event.kind {
        WebhookEventType::OrderPaid => {
            let order: Order = event.data()?;
            println!("order {} is paid: {} {}", order.id, order.total_amount, order.currency);
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
        // Not for this shop, or new. It is answered with success all the same, or it would come again.
        _ => println!("{}: nothing to do", event.kind),
    }
    Ok(())
}

/// Waits a little where a connection could not be accepted because there are too many: they will be fewer.
async fn refuse_for_now(error: &io::Error) {
    eprintln!("a connection was not accepted: {error}");
    tokio::time::sleep(Duration::from_millis(100)).await;
}

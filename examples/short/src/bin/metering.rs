//! Bills an API by the bytes of its requests and responses: a tower layer that sends usage events in the background.

use axum::Router;
use axum::routing::get;
use http::request::Parts;
use polar_funcs::models::{EventCreate, EventMetadataInput};
use polar_funcs::web::{Usage, metering};
use polar_funcs::{Ingester, PolarCore};
use std::error::Error;
use tokio::net::TcpListener;

fn api(ingester: &Ingester) -> Router {
    let metered = metering(ingester, |request: &Parts| {
        let user = request.headers.get("x-user")?.to_str().ok()?.to_owned();
        Some(move |usage: Usage| {
            let metadata =
                EventMetadataInput::new().additional([("bytes", usage.request_bytes + usage.response_bytes)]);
            let event = EventCreate::external_customer_id("report", user).metadata(metadata);
            usage.status.is_success().then_some(event)
        })
    });
    let metered = metered.on_error(|error| eprintln!("{error}")).with_request_bytes();
    Router::new().route("/report", get(async || "a report")).route_layer(metered)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (ingester, worker) = Ingester::builder(&PolarCore::from_env()?).build(|unsent| eprintln!("{unsent:?}"));
    tokio::spawn(worker.run());
    let server = axum::serve(TcpListener::bind("127.0.0.1:8080").await?, api(&ingester));
    server.with_graceful_shutdown(async { _ = tokio::signal::ctrl_c().await }).await?;
    println!("{:?}", ingester.close().await);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use http::Request;
    use http_body_util::BodyExt as _;
    use tower::ServiceExt as _;

    #[tokio::test]
    async fn requests_of_users_are_counted() {
        let (ingester, _worker) = Ingester::builder(&PolarCore::anonymous()).build(drop);
        for (user, backlog) in [(None, 0), (Some("user_42"), 1), (Some("user_43"), 2)] {
            let mut request = Request::get("/report");
            if let Some(user) = user {
                request = request.header("x-user", user);
            }
            let response = api(&ingester).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            assert_eq!(response.into_body().collect().await.unwrap().to_bytes(), "a report");
            assert_eq!(ingester.backlog(), backlog);
        }
    }
}

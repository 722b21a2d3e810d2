//! The routes, and what applies to all of them.

use crate::catalog::Catalog;
use crate::database::{Database, User};
use crate::{account, pages, webhooks};
use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{get, post};
use http::HeaderValue;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use http::request::Parts;
use polar_funcs::models::{EventCreate, EventMetadataInput};
use polar_funcs::web::{Metering, Usage, checkout, metering, portal};
use polar_funcs::webhooks::WebhookError;
use polar_funcs::{Ingester, PolarCore};
use std::sync::Arc;
use std::time::Instant;
use tracing::Instrument;

#[derive(Clone)]
pub(crate) struct Shop {
    pub(crate) core: PolarCore,
    pub(crate) catalog: Catalog,
    pub(crate) database: Database,
    /// The public URL of the shop, without a slash at the end.
    pub(crate) url: Arc<str>,
}

pub(crate) fn routes(shop: &Shop, ingester: &Ingester, webhook_secret: &str) -> Result<Router, WebhookError> {
    let checkout = checkout(&shop.core)
        .customer(account::customer)
        .success_url(format!("{}/thanks?checkout_id={{CHECKOUT_ID}}", shop.url))
        .return_url(format!("{}/", shop.url))
        .on_error(|error| tracing::warn!("checkout: {error}"));
    let portal = portal(&shop.core, account::customer)
        .return_url(format!("{}/account", shop.url))
        .on_error(|error| tracing::warn!("portal: {error}"));
    let of_customers = Router::new()
        .route("/report", post(pages::report))
        .route_layer(metered(ingester))
        .route("/account", get(account::show))
        .route("/thanks", get(pages::thanks))
        .route_service("/checkout", checkout)
        .route_service("/portal", portal)
        .route_layer(middleware::from_fn(account::require_login));
    let pages = Router::new()
        .route("/", get(pages::products))
        .route("/login", get(pages::login_form).post(account::log_in))
        .route("/logout", post(account::log_out))
        .merge(of_customers)
        .fallback(pages::not_found)
        .layer(middleware::from_fn_with_state(shop.clone(), account::identify))
        .layer(middleware::from_fn(account::refuse_other_sites));
    Ok(pages
        .route("/style.css", get(async || ([(CONTENT_TYPE, "text/css")], include_str!("style.css"))))
        .route_service("/webhooks/polar", webhooks::receiver(&shop.database, webhook_secret)?)
        .layer(middleware::map_response(headers))
        .layer(middleware::from_fn(trace))
        .with_state(shop.clone()))
}

/// Queues an event for each report. Polar's meter counts the events with the name `report`.
fn metered(ingester: &Ingester) -> Metering {
    let measured = metering(ingester, |request: &Parts| {
        let user = request.extensions.get::<User>()?.id.clone();
        Some(move |usage: Usage| {
            let metadata = EventMetadataInput::new().additional([("bytes", usage.response_bytes)]);
            let event = EventCreate::external_customer_id("report", user).metadata(metadata);
            usage.status.is_success().then_some(event)
        })
    });
    measured.on_error(|error| tracing::error!("metering: {error}"))
}

/// Sets headers so that pages load only the style sheet, run no scripts, and are neither framed nor cached.
async fn headers(mut response: Response) -> Response {
    let policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    let headers: [(HeaderName, &'static str); 4] = [
        (CONTENT_SECURITY_POLICY, policy),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        (CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in headers {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Logs each request by its path. The query is left out, because it may contain personal data.
async fn trace(request: Request, next: Next) -> Response {
    let span = tracing::info_span!("request", method = %request.method(), path = request.uri().path());
    let started = Instant::now();
    async move {
        let response = next.run(request).await;
        tracing::info!(status = response.status().as_u16(), milliseconds = started.elapsed().as_millis(), "response");
        response
    }
    .instrument(span)
    .await
}

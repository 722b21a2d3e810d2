//! Login sessions, and the account page.

use crate::database::{License, User};
use crate::pages::{self, PageError};
use crate::routes::Shop;
use axum::extract::{Form, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, http::HeaderMap};
use http::StatusCode;
use http::header::{COOKIE, SET_COOKIE};
use http::request::Parts;
use maud::Markup;
use polar_funcs::models::CustomerMetersListQuery;
use polar_funcs::web::CustomerId;
use polar_funcs::{PolarCore, customer_meters_list, license_keys_get};
use serde::Deserialize;
use std::time::Duration;
use tokio::time::Instant;

/// The time for which the account page waits for Polar, regardless of the number of license keys.
const TIMEOUT: Duration = Duration::from_secs(5);

#[derive(Deserialize)]
pub(crate) struct Login {
    name: String,
}

/// Adds the [`User`] who is logged in to the extensions of the request.
pub(crate) async fn identify(
    State(shop): State<Shop>,
    mut request: Request,
    next: Next,
) -> Result<Response, PageError> {
    if let Some(session) = session(request.headers())
        && let Some(user) = shop.database.user(session).await?
    {
        request.extensions_mut().insert(user);
    }
    Ok(next.run(request).await)
}

/// Sends everyone who is not logged in to the login page.
pub(crate) async fn require_login(request: Request, next: Next) -> Response {
    match request.extensions().get::<User>() {
        Some(_) => next.run(request).await,
        None => Redirect::to("/login").into_response(),
    }
}

/// Rejects forms that other sites submit. `SameSite` does not prevent such forms from logging someone in or out,
/// because it does not apply to cookies that a response sets. Browsers send the header over HTTPS and to loopback
/// addresses.
pub(crate) async fn refuse_other_sites(request: Request, next: Next) -> Response {
    let site = request.headers().get("sec-fetch-site");
    match request.method().is_safe() || site.is_none_or(|site| site == "same-origin" || site == "none") {
        true => next.run(request).await,
        false => StatusCode::FORBIDDEN.into_response(),
    }
}

/// Returns the customer for checkouts and the customer portal.
pub(crate) async fn customer(request: Parts) -> Option<CustomerId> {
    request.extensions.get::<User>().map(|user| CustomerId::External(user.id.clone()))
}

/// Logs in by name alone, so that the shop can be tried out. A real shop checks a password or a link sent by email.
pub(crate) async fn log_in(State(shop): State<Shop>, Form(Login { name }): Form<Login>) -> Result<Response, PageError> {
    let name = name.trim();
    // PostgreSQL has no text with the character 0.
    if name.is_empty() || name.chars().count() > 100 || name.contains(char::is_control) {
        return Ok(pages::log_in(None).into_response());
    }
    let session = shop.database.log_in(name).await?;
    Ok(([(SET_COOKIE, cookie(&session, &shop.url))], Redirect::to("/")).into_response())
}

pub(crate) async fn log_out(State(shop): State<Shop>, headers: HeaderMap) -> Result<Response, PageError> {
    if let Some(session) = session(&headers) {
        shop.database.log_out(session).await?;
    }
    let expired = format!("{}; Max-Age=0", cookie("", &shop.url));
    Ok(([(SET_COOKIE, expired)], Redirect::to("/")).into_response())
}

/// Formats the cookie. With `Lax`, browsers do not send it with requests from other sites, except when a link is
/// followed.
fn cookie(session: &str, url: &str) -> String {
    let secure = if url.starts_with("https://") { "; Secure" } else { "" };
    format!("session={session}; Path=/; HttpOnly; SameSite=Lax{secure}")
}

fn session(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies.flat_map(|value| value.split(';')).find_map(|cookie| cookie.trim().strip_prefix("session="))
}

/// A license as the account page shows it.
pub(crate) struct ShownLicense {
    pub(crate) key: String,
    pub(crate) granted: bool,
}

pub(crate) async fn show(State(shop): State<Shop>, Extension(user): Extension<User>) -> Result<Markup, PageError> {
    let orders = shop.database.orders(&user.id).await?;
    let until = Instant::now() + TIMEOUT;
    let mut licenses = Vec::new();
    for license in shop.database.licenses(&user.id).await? {
        licenses.push(shown(&shop.core, license, until).await);
    }
    let reports = reports(&shop.core, &user, until).await;
    let messages = shop.database.messages(&user.id).await?;
    Ok(pages::account(&user, &orders, &messages, &licenses, reports))
}

/// Gets the key from Polar, so that the shop need not store it. If Polar can't be reached, shows the masked key
/// instead.
async fn shown(core: &PolarCore, license: License, until: Instant) -> ShownLicense {
    let masked = license.display_key.unwrap_or_else(|| "being made".to_owned());
    let granted = license.granted != 0;
    let key = match license.license_key_id.filter(|_| granted) {
        None => masked,
        Some(id) => match license_keys_get(core, id).timeout(until - Instant::now()).await {
            Ok(license) => license.key.expose().to_owned(),
            Err(error) => {
                tracing::warn!("license key: {error}");
                masked
            }
        },
    };
    ShownLicense { key, granted }
}

/// Returns the number of reports that Polar has counted; `None` if it can't be asked.
async fn reports(core: &PolarCore, user: &User, until: Instant) -> Option<f64> {
    let query = CustomerMetersListQuery::new().external_customer_id([user.id.as_str()]);
    match customer_meters_list(core, query).timeout(until - Instant::now()).await {
        // The first report creates the meter.
        Ok(meters) => Some(meters.items.first().map_or(0.0, |meter| meter.consumed_units)),
        Err(error) => {
            tracing::warn!("meters: {error}");
            None
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use axum::body::Bytes;
    use polar_funcs::{AttemptContext, BoxFuture, Transport, TransportFuture};
    use std::future::pending;

    /// Polar does not respond.
    pub(crate) struct Silence(pub(crate) Instant);

    impl Transport for Silence {
        fn send<'a>(&'a self, _: http::Request<Bytes>, _: &'a AttemptContext) -> TransportFuture<'a> {
            Box::pin(pending())
        }

        fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
            Box::pin(tokio::time::sleep(duration))
        }

        fn now(&self) -> Duration {
            self.0.elapsed()
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_page_waits_once_while_polar_is_silent() {
        let (started, user) = (Instant::now(), User { id: "u".to_owned(), name: "Ada".to_owned() });
        let core = PolarCore::builder().access_token("t").transport(Silence(started)).build().unwrap();
        for _ in 0..10 {
            let license = License {
                id: "grant".to_owned(),
                user_id: user.id.clone(),
                license_key_id: Some("0c598797-7ca5-4a79-a0cf-000000000000".to_owned()),
                display_key: Some("****-162358".to_owned()),
                granted: 1,
            };
            assert_eq!(shown(&core, license, started + TIMEOUT).await.key, "****-162358");
        }
        assert_eq!(reports(&core, &user, started + TIMEOUT).await, None);
        assert!(started.elapsed() < 2 * TIMEOUT, "{:?}", started.elapsed());
    }
}

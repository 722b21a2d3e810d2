//! The pages. `html!` escapes all text.

use crate::account::ShownLicense;
use crate::database::{Order, User};
use crate::routes::Shop;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use maud::{DOCTYPE, Markup, html};
use polar_funcs::models::{Money, Price, Product, ProductPrice, Timestamp};
use serde::Deserialize;
use std::time::{Duration, UNIX_EPOCH};

/// Returns a page with the navigation.
fn page(title: &str, user: Option<&User>, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (title) " – Acme" }
                link rel="stylesheet" href="/style.css";
            }
            body {
                nav {
                    a href="/" { strong { "Acme" } }
                    @match user {
                        Some(user) => {
                            a href="/account" { (user.name) }
                            form method="post" action="/logout" { button { "Log out" } }
                        }
                        None => a href="/login" { "Log in" },
                    }
                }
                main { h1 { (title) } (content) }
            }
        }
    }
}

pub(crate) async fn products(State(shop): State<Shop>, user: Option<Extension<User>>) -> Result<Markup, PageError> {
    let products = shop.catalog.products().await?;
    let content = html! {
        div.products {
            @for product in products.iter() {
                section {
                    div {
                        h2 { (product.name) }
                        p { (product.description.as_deref().unwrap_or_default()) }
                    }
                    strong { (price(product)) }
                    a.button href={ "/checkout?products=" (product.id) } { "Buy" }
                }
            }
        }
    };
    Ok(page("Products", user.as_deref(), &content))
}

/// Returns the first fixed price, or a note that the price is shown at checkout.
fn price(product: &Product) -> String {
    let fixed = product.prices.iter().find_map(|price| match price {
        Price::Product(ProductPrice::Fixed(price)) => Some(Money::new(price.price_amount, &price.price_currency)),
        _ => None,
    });
    match (fixed, &product.recurring_interval) {
        (None, _) => "The price is shown at checkout".to_owned(),
        (Some(price), None) => price.to_string(),
        (Some(price), Some(interval)) => format!("{price} a {interval}"),
    }
}

pub(crate) async fn login_form(user: Option<Extension<User>>) -> Markup {
    log_in(user.as_deref())
}

pub(crate) fn log_in(user: Option<&User>) -> Markup {
    let content = html! {
        form method="post" {
            label { "Your name " input name="name" maxlength="100" required autofocus; }
            button { "Log in" }
        }
        p { "This is a demonstration: there is no password, and any name will do." }
    };
    page("Log in", user, &content)
}

#[derive(Deserialize)]
pub(crate) struct Thanks {
    checkout_id: String,
}

/// Shows the page after a payment. Polar's webhook may arrive later than the customer, so the page reloads until there
/// is an order.
pub(crate) async fn thanks(
    State(shop): State<Shop>,
    Extension(user): Extension<User>,
    Query(Thanks { checkout_id }): Query<Thanks>,
) -> Result<Markup, PageError> {
    let orders = shop.database.orders(&user.id).await?;
    let order = orders.iter().find(|order| order.checkout_id.as_ref() == Some(&checkout_id));
    let content = html! {
        @match order {
            Some(order) => p { "You bought " (order.description) "." },
            None => {
                meta http-equiv="refresh" content="1";
                p { "Your order will be here in a moment." }
            }
        }
        a.button href="/account" { "Your account" }
    };
    Ok(page("Thank you", Some(&user), &content))
}

pub(crate) fn account(
    user: &User,
    orders: &[Order],
    messages: &[String],
    licenses: &[ShownLicense],
    reports: Option<f64>,
) -> Markup {
    let content = html! {
        h2 { "Orders" }
        @if orders.is_empty() { p { "You have not bought anything yet." } } @else {
            table {
                @for order in orders {
                    tr {
                        td { (date(order.created_at)) }
                        td { (order.description) }
                        td { (Money::new(order.total_amount, &order.currency)) }
                        td { (order.status) }
                    }
                }
            }
            p { a href="/portal" { "Invoices and payment methods" } }
        }
        @if !messages.is_empty() {
            h2 { "Messages" }
            ul { @for message in messages { li { (message) } } }
        }
        @if !licenses.is_empty() {
            h2 { "License keys" }
            @for license in licenses {
                p { code { (license.key) } @if !license.granted { " revoked" } }
            }
            h2 { "Reports" }
            p.usage {
                "Reports so far: "
                @match reports { Some(reports) => (reports), None => "not known at the moment" }
            }
            form method="post" action="/report" { button { "Get a report" } }
        }
    };
    page("Your account", Some(user), &content)
}

fn date(unix_seconds: i64) -> String {
    let time = UNIX_EPOCH + Duration::from_secs(unix_seconds.try_into().unwrap_or(0));
    Timestamp::from(time).to_string().chars().take(10).collect()
}

/// Creates a report, for customers with a license. Each report is billed, so the page requires a form submission
/// instead of a link.
pub(crate) async fn report(State(shop): State<Shop>, Extension(user): Extension<User>) -> Result<Response, PageError> {
    let licenses = shop.database.licenses(&user.id).await?;
    if !licenses.iter().any(|license| license.granted != 0) {
        let content = html! { p { "Reports need a license." } };
        return Ok((StatusCode::FORBIDDEN, page("No license", Some(&user), &content)).into_response());
    }
    let orders = shop.database.orders(&user.id).await?;
    let content = html! { p { "Number of orders: " (orders.len()) ". Each report is billed by its size." } };
    Ok(page("Report", Some(&user), &content).into_response())
}

pub(crate) async fn not_found(user: Option<Extension<User>>) -> impl IntoResponse {
    (StatusCode::NOT_FOUND, page("Not found", user.as_deref(), &html! { p { "There is no such page." } }))
}

/// A failure, whose reason is logged and not shown.
pub(crate) struct PageError(StatusCode);

impl From<sqlx::Error> for PageError {
    fn from(error: sqlx::Error) -> Self {
        tracing::error!("database: {error}");
        Self(StatusCode::SERVICE_UNAVAILABLE)
    }
}

impl From<polar_funcs::Error> for PageError {
    fn from(error: polar_funcs::Error) -> Self {
        tracing::error!("Polar: {error}");
        Self(error.into_response().status())
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let content = html! { p { "Please try again in a minute." } };
        (self.0, page("Something went wrong", None, &content)).into_response()
    }
}

//! Webhooks, whose effects are written exactly once.

use crate::database::{Database, License, Order};
use polar_funcs::models::{BenefitGrantWebhook, Order as PolarOrder, Timestamp};
use polar_funcs::web::{Delivery, Entitlement, WebhookHandler, webhooks};
use polar_funcs::webhooks::{Event, Verifier, WebhookError};
use std::error::Error;

type Handled = Result<(), Box<dyn Error + Send + Sync>>;

/// Creates the handler. It needs no `claims`: each event has one handler, which writes the id of the event in the same
/// transaction as its effect.
pub(crate) fn receiver(database: &Database, secret: &str) -> Result<WebhookHandler, WebhookError> {
    let (paid, refunded, licenses) = (database.clone(), database.clone(), database.clone());
    Ok(webhooks(Verifier::new(secret)?)
        .on_order_paid(move |order| write_order(paid.clone(), order, "Thank you for your order"))
        .on_order_refunded(move |order| write_order(refunded.clone(), order, "We refunded your order"))
        .on_entitlement(move |entitlement| write_license(licenses.clone(), entitlement))
        .on_error(|error| tracing::warn!("webhook: {error}")))
}

async fn write_order(database: Database, Delivery { event, data, .. }: Delivery<PolarOrder>, text: &str) -> Handled {
    let Some(user_id) = data.customer.external_id else {
        tracing::info!(order = data.id, "an order of a customer who is not a user of the shop");
        return Ok(());
    };
    let order = Order {
        id: data.id,
        user_id,
        checkout_id: data.checkout_id,
        description: data.description,
        status: data.status.to_string(),
        total_amount: data.total_amount,
        currency: data.currency,
        created_at: data.created_at.unix_seconds().ok_or("the order has no time")?,
    };
    let message = format!("{text}: {}", order.description);
    database.write_order(&event.id, happened_at(&event)?, &order, &message).await?;
    tracing::info!(order = order.id, status = order.status, "order");
    Ok(())
}

async fn write_license(database: Database, Delivery { event, data, .. }: Delivery<Entitlement>) -> Handled {
    let BenefitGrantWebhook::LicenseKeys(grant) = event.data()? else { return Ok(()) };
    let Some(user_id) = data.external_customer_id else { return Ok(()) };
    let license = License {
        id: data.grant_id,
        user_id,
        license_key_id: grant.properties.license_key_id,
        display_key: grant.properties.display_key,
        granted: data.granted.into(),
    };
    database.write_license(&event.id, happened_at(&event)?, &license).await?;
    tracing::info!(grant = license.id, granted = data.granted, "license");
    Ok(())
}

/// Microseconds since 1970.
fn happened_at(Event { timestamp, .. }: &Event) -> Result<i64, &'static str> {
    let micros = |timestamp: &Timestamp| {
        let nanos = i64::from(timestamp.subsec_nanos()?);
        timestamp.unix_seconds()?.checked_mul(1_000_000)?.checked_add(nanos / 1000)
    };
    micros(timestamp).ok_or("the event has no time")
}

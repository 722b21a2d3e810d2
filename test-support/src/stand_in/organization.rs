//! A stateful organization of the stand-in: customers buy its products on a checkout page and get license keys. It
//! sends webhooks, has a customer portal, and counts usage.

use super::checkouts::{self, ORGANIZATION, PRODUCTS, Product, time};
use super::{
    Endpoint, Respond, StandIn, TextResponse, customer_sessions, license_keys, new_id, new_token, not_found, success,
};
use crate::client;
use http::header::LOCATION;
use http::{Method, Request, Response, StatusCode};
use polar_funcs::webhooks::sign;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::error::Error;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// The product that comes with a license key.
pub const LICENSED: &str = "4c6d3b9e-1f0a-4b52-9a3e-5d8e7a2c1b60";

const BENEFIT: &str = "be9ef17a-be9e-4e9e-8e9e-be9ef17abe9e";
const METER: &str = "3e7e43e7-3e7e-4e7e-8e7e-3e7e43e73e7e";

/// The maximum number of deliveries of a webhook until the receiver responds with success, as with Polar.
const ATTEMPTS: u32 = 10;

/// A server that stands in for Polar's API and pages. It runs until the runtime is dropped.
#[derive(Clone)]
pub struct Organization {
    stand_in: StandIn,
    shared: Arc<Shared>,
}

struct Shared {
    url: String,
    secret: String,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    webhook_url: Option<String>,
    checkouts: Vec<Checkout>,
    customers: Vec<Customer>,
    orders: Vec<Value>,
    grants: Vec<Grant>,
    sessions: Vec<Session>,
    /// The external ids of usage events. Polar counts each id once.
    event_ids: HashSet<String>,
    events: Vec<Value>,
    webhooks: Vec<Webhook>,
}

struct Checkout {
    secret: String,
    value: Value,
    is_paid: bool,
}

#[derive(Clone)]
struct Customer {
    id: String,
    external_id: Value,
}

#[derive(Clone)]
struct Grant {
    id: String,
    license_key_id: String,
    key: String,
    customer: Customer,
    is_revoked: bool,
}

struct Session {
    token: String,
    customer: String,
    return_url: Value,
}

/// An event for webhooks.
#[derive(Clone)]
pub struct Webhook {
    pub id: String,
    pub body: String,
}

impl Webhook {
    /// Returns an event of this kind that happened now.
    pub fn new(kind: &str, data: &Value) -> Self {
        let body = json!({"type": kind, "timestamp": time(SystemTime::now()), "api_version": "2026-10", "data": data});
        Self { id: new_id(), body: body.to_string() }
    }

    /// Sends the event once, and returns the status of the response.
    pub async fn deliver(&self, url: &str, secret: &str) -> Result<StatusCode, Box<dyn Error + Send + Sync>> {
        let mut request = Request::post(url).header("content-type", "application/json");
        for (name, value) in sign(secret, &self.id, SystemTime::now(), &self.body)? {
            request = request.header(name, value);
        }
        Ok(client::send(request.body(self.body.clone())?).await?.status())
    }
}

impl Organization {
    /// Starts a server that signs its webhooks with this secret.
    pub async fn start(secret: &str) -> io::Result<Self> {
        let mut shared = None;
        let stand_in = StandIn::start_with(|url| {
            let (url, secret) = (url.to_owned(), secret.to_owned());
            let state = Arc::clone(shared.insert(Arc::new(Shared { url, secret, state: Mutex::default() })));
            endpoints(&state)
        });
        let stand_in = stand_in.await?;
        shared.map(|shared| Self { stand_in, shared }).ok_or_else(|| io::Error::other("the stand-in did not start"))
    }

    /// Returns the base URL of the API and of the pages.
    pub fn url(&self) -> &str {
        self.stand_in.url()
    }

    /// Sets the URL to which webhooks are sent. Before, no webhooks are sent.
    pub fn send_webhooks_to(&self, url: impl Into<String>) {
        self.shared.state().webhook_url = Some(url.into());
    }

    /// Returns the events that have happened so far.
    pub fn webhooks(&self) -> Vec<Webhook> {
        self.shared.state().webhooks.clone()
    }

    /// Returns the number of usage events so far.
    pub fn usage(&self) -> usize {
        self.shared.state().events.len()
    }

    /// Revokes the license keys of a customer.
    pub fn revoke(&self, external_id: &str) {
        let mut state = self.shared.state();
        let grants = state.grants.iter_mut().filter(|grant| grant.customer.external_id == external_id);
        let revoked = grants.map(|grant| {
            grant.is_revoked = true;
            Webhook::new("benefit_grant.revoked", &grant.to_json())
        });
        let revoked: Vec<_> = revoked.collect();
        revoked.into_iter().for_each(|webhook| self.shared.send(&mut state, webhook));
    }

    /// Refunds the orders of a customer.
    pub fn refund(&self, external_id: &str) {
        let mut state = self.shared.state();
        let orders = state.orders.iter_mut().filter(|order| order["customer"]["external_id"] == external_id);
        let refunded = orders.map(|order| {
            order["status"] = "refunded".into();
            order["refunded_amount"] = order["total_amount"].clone();
            order["refundable_amount"] = 0.into();
            Webhook::new("order.refunded", order)
        });
        let refunded: Vec<_> = refunded.collect();
        refunded.into_iter().for_each(|webhook| self.shared.send(&mut state, webhook));
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends a webhook in the background, until the receiver responds with success.
    fn send(&self, state: &mut State, webhook: Webhook) {
        state.webhooks.push(webhook.clone());
        let Some(url) = state.webhook_url.clone() else { return };
        let secret = self.secret.clone();
        tokio::spawn(async move {
            for attempt in 0..ATTEMPTS {
                if webhook.deliver(&url, &secret).await.is_ok_and(|status| status.is_success()) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(20 << attempt)).await;
            }
        });
    }
}

type OrganizationEndpoint = (Method, &'static str, &'static str, fn(&Shared, &Value) -> TextResponse);

fn endpoints(shared: &Arc<Shared>) -> Vec<Endpoint> {
    let all: [OrganizationEndpoint; 9] = [
        (Method::GET, "/v1/products/", "products:read products:write", list_products),
        (Method::POST, "/v1/checkouts/", "checkouts:write", create_checkout),
        (Method::POST, "/v1/customer-sessions/", "customer_sessions:write", create_session),
        (Method::GET, "/v1/license-keys/{id}", "license_keys:read license_keys:write", get_license_key),
        (Method::POST, "/v1/events/ingest", "events:write", ingest),
        (Method::GET, "/v1/customer-meters/", "customer_meters:read", list_meters),
        (Method::GET, "/checkout/{secret}", "", checkout_page),
        (Method::POST, "/checkout/{secret}", "", pay),
        (Method::GET, "/portal", "", portal_page),
    ];
    let endpoint = |(method, path, scope, respond): OrganizationEndpoint| {
        let shared = Arc::clone(shared);
        let respond = Respond::Closure(Arc::new(move |input| respond(&shared, input)));
        Endpoint { method, path, scope, respond }
    };
    all.map(endpoint).into()
}

fn list_products(_: &Shared, _: &Value) -> TextResponse {
    let products = PRODUCTS.iter().map(|product| {
        let mut value = checkouts::product(product);
        value["metadata"] = json!({});
        value["attached_custom_fields"] = json!([]);
        value
    });
    list(products.collect())
}

fn create_checkout(shared: &Shared, body: &Value) -> TextResponse {
    let response = checkouts::create(body)?;
    if response.status() != StatusCode::CREATED {
        return Ok(response);
    }
    let mut value: Value = serde_json::from_str(response.body()).unwrap_or_default();
    let secret = text(&value["client_secret"]).to_owned();
    value["url"] = format!("{}/checkout/{secret}", shared.url).into();
    let created = success(StatusCode::CREATED, &value);
    shared.state().checkouts.push(Checkout { secret, value, is_paid: false });
    created
}

fn create_session(shared: &Shared, body: &Value) -> TextResponse {
    let mut state = shared.state();
    let is_meant = |customer: &&Customer| {
        customer.external_id == body["external_customer_id"] || body["customer_id"] == customer.id
    };
    let Some(customer) = state.customers.iter().find(is_meant).cloned() else {
        // This is rejected like any unknown customer.
        return customer_sessions::create(body);
    };
    let response = customer_sessions::create(&json!({
        "external_customer_id": "user_42", "return_url": body["return_url"],
    }))?;
    if response.status() != StatusCode::CREATED {
        return Ok(response);
    }
    let mut session: Value = serde_json::from_str(response.body()).unwrap_or_default();
    let token = text(&session["token"]).to_owned();
    session["customer_portal_url"] = format!("{}/portal?customer_session_token={token}", shared.url).into();
    session["customer_id"] = customer.id.as_str().into();
    session["customer"] = customer.to_json();
    let name = text(&customer.external_id).to_owned();
    state.sessions.push(Session { token, customer: name, return_url: body["return_url"].clone() });
    success(StatusCode::CREATED, &session)
}

fn get_license_key(shared: &Shared, uri: &Value) -> TextResponse {
    let id = last_segment(uri);
    let state = shared.state();
    match state.grants.iter().find(|grant| grant.license_key_id == id) {
        None => not_found("Not found"),
        Some(grant) => {
            let mut value = license_keys::license_key(&grant.key);
            value["id"] = id.into();
            value["display_key"] = grant.display_key().into();
            value["benefit_id"] = BENEFIT.into();
            value["customer_id"] = grant.customer.id.as_str().into();
            value["customer"] = grant.customer.to_json();
            value["status"] = if grant.is_revoked { "revoked" } else { "granted" }.into();
            value["activations"] = json!([]);
            success(StatusCode::OK, &value)
        }
    }
}

fn ingest(shared: &Shared, body: &Value) -> TextResponse {
    let mut state = shared.state();
    let (mut inserted, mut duplicates) = (0, 0);
    for event in body["events"].as_array().map(Vec::as_slice).unwrap_or_default() {
        let id = event["external_id"].as_str().map_or_else(new_id, str::to_owned);
        if state.event_ids.insert(id) {
            state.events.push(event.clone());
            inserted += 1;
        } else {
            duplicates += 1;
        }
    }
    success(StatusCode::OK, &json!({"inserted": inserted, "duplicates": duplicates}))
}

/// Lists the meters of a customer. The only meter counts the events of each customer.
fn list_meters(shared: &Shared, uri: &Value) -> TextResponse {
    let uri = text(uri);
    let query = uri.split_once('?').map_or("", |(_, query)| query);
    let wanted = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "external_customer_id");
    let state = shared.state();
    let customers = state
        .customers
        .iter()
        .filter(|customer| wanted.as_ref().is_none_or(|(_, external_id)| customer.external_id == external_id.as_ref()));
    let meters = customers.filter_map(|customer| {
        let events = state.events.iter().filter(|event| event["external_customer_id"] == customer.external_id);
        let count = events.count();
        (count > 0).then(|| meter(customer, count))
    });
    list(meters.collect())
}

fn meter(customer: &Customer, count: usize) -> Value {
    json!({
        "id": new_id(),
        "created_at": "2026-10-01T12:00:00Z",
        "modified_at": null,
        "customer_id": customer.id,
        "meter_id": METER,
        "consumed_units": count as f64,
        "credited_units": 0,
        "balance": -(count as f64),
        "customer": customer.to_json(),
        "meter": {
            "metadata": {},
            "created_at": "2026-10-01T12:00:00Z",
            "modified_at": null,
            "id": METER,
            "name": "Reports",
            "unit": "scalar",
            "custom_label": null,
            "custom_multiplier": null,
            "filter": {"conjunction": "or", "clauses": [{"property": "name", "operator": "eq", "value": "report"}]},
            "aggregation": {"func": "count"},
            "organization_id": ORGANIZATION,
            "archived_at": null,
        },
    })
}

fn checkout_page(shared: &Shared, uri: &Value) -> TextResponse {
    let state = shared.state();
    let Some(checkout) = state.checkouts.iter().find(|checkout| checkout.secret == last_segment(uri)) else {
        return page(StatusCode::NOT_FOUND, "<h1>This checkout does not exist</h1>");
    };
    let (product, amount) = (&checkout.value["product"]["name"], checkout.value["total_amount"].as_i64().unwrap_or(0));
    page(
        StatusCode::OK,
        &format!(
            "<h1>{}</h1><p>{}.{:02} USD</p><form method=post><input type=hidden name=secret value=\"{}\">\
             <button id=pay>Pay</button></form><p>A stand-in for Polar: no money moves.",
            escape(text(product)),
            amount / 100,
            amount % 100,
            checkout.secret,
        ),
    )
}

fn pay(shared: &Shared, form: &Value) -> TextResponse {
    let form = text(form).as_bytes();
    let secret = form_urlencoded::parse(form).find_map(|(name, value)| (name == "secret").then_some(value));
    let mut state = shared.state();
    let checkout = state.checkouts.iter_mut().find(|checkout| Some(checkout.secret.as_str()) == secret.as_deref());
    let Some(checkout) = checkout else {
        return page(StatusCode::NOT_FOUND, "<h1>This checkout does not exist</h1>");
    };
    let value = checkout.value.clone();
    if !std::mem::replace(&mut checkout.is_paid, true) {
        let customer = state.customer(&value["external_customer_id"]);
        let product = PRODUCTS.iter().find(|product| value["product_id"] == product.id);
        if let Some(product) = product {
            let order = order(&value, product, &customer);
            state.orders.push(order.clone());
            shared.send(&mut state, Webhook::new("order.paid", &order));
            if product.has_license {
                let grant = Grant::new(customer);
                state.grants.push(grant.clone());
                shared.send(&mut state, Webhook::new("benefit_grant.created", &grant.to_json()));
            }
        }
    }
    let success_url = text(&value["success_url"]);
    Response::builder().status(StatusCode::SEE_OTHER).header(LOCATION, success_url).body(String::new())
}

fn portal_page(shared: &Shared, uri: &Value) -> TextResponse {
    let state = shared.state();
    let token = text(uri).split_once("customer_session_token=").map_or("", |(_, token)| token);
    let Some(session) = state.sessions.iter().find(|session| session.token == token) else {
        return page(StatusCode::UNAUTHORIZED, "<h1>This link has expired</h1>");
    };
    let back = match session.return_url.as_str() {
        Some(url) => format!("<a href=\"{}\">Back to the shop</a>", escape(url)),
        None => String::new(),
    };
    page(StatusCode::OK, &format!("<h1>The customer portal of {}</h1>{back}", escape(&session.customer)))
}

impl State {
    /// Returns the customer with this external id, who may be new.
    fn customer(&mut self, external_id: &Value) -> Customer {
        let known = |customer: &&Customer| !external_id.is_null() && customer.external_id == *external_id;
        if let Some(customer) = self.customers.iter().find(known) {
            return customer.clone();
        }
        let customer = Customer { id: new_id(), external_id: external_id.clone() };
        self.customers.push(customer.clone());
        customer
    }
}

impl Customer {
    fn to_json(&self) -> Value {
        let mut customer = license_keys::license_key("")["customer"].take();
        customer["id"] = self.id.as_str().into();
        customer["external_id"] = self.external_id.clone();
        customer["organization_id"] = ORGANIZATION.into();
        customer
    }
}

impl Grant {
    fn new(customer: Customer) -> Self {
        let key = new_token("ACME-").to_uppercase();
        Self { id: new_id(), license_key_id: new_id(), key, customer, is_revoked: false }
    }

    fn display_key(&self) -> String {
        format!("****-{}", self.key.split_at(self.key.len() - 6).1)
    }

    fn to_json(&self) -> Value {
        let now = time(SystemTime::now());
        json!({
            "created_at": now,
            "modified_at": now,
            "id": self.id,
            "granted_at": now,
            "is_granted": !self.is_revoked,
            "revoked_at": self.is_revoked.then(|| now.clone()),
            "is_revoked": self.is_revoked,
            "subscription_id": null,
            "order_id": null,
            "customer_id": self.customer.id,
            "member_id": null,
            "benefit_id": BENEFIT,
            "error": null,
            "customer": self.customer.to_json(),
            "member": null,
            "benefit": {
                "id": BENEFIT,
                "created_at": "2026-10-01T12:00:00Z",
                "modified_at": null,
                "type": "license_keys",
                "description": "License of the editor",
                "selectable": true,
                "deletable": true,
                "is_deleted": false,
                "organization_id": ORGANIZATION,
                "metadata": {},
                "visibility": "public",
                "properties": {"prefix": "ACME", "expires": null, "activations": null, "limit_usage": null},
                "visibility_configurable": true,
            },
            "properties": {"license_key_id": self.license_key_id, "display_key": self.display_key()},
            "previous_properties": {},
        })
    }
}

fn order(checkout: &Value, product: &Product, customer: &Customer) -> Value {
    let now = time(SystemTime::now());
    let item = json!({
        "created_at": now, "modified_at": null, "id": new_id(), "label": product.name, "amount": product.amount,
        "tax_amount": 0, "proration": false, "product_price_id": product.price_id,
    });
    let mut order = json!({
        "id": new_id(),
        "created_at": now,
        "modified_at": null,
        "status": "paid",
        "paid": true,
        "subtotal_amount": product.amount,
        "net_amount": product.amount,
        "total_amount": product.amount,
        "due_amount": product.amount,
        "refundable_amount": product.amount,
        "currency": "usd",
        "billing_reason": "purchase",
        "billing_name": null,
        "billing_address": null,
        "invoice_number": "ACME-0001",
        "is_invoice_generated": false,
        "receipt_number": null,
        "seats": null,
        "units": null,
        "customer_id": customer.id,
        "product_id": product.id,
        "discount_id": null,
        "subscription_id": null,
        "checkout_id": checkout["id"],
        "next_payment_attempt_at": null,
        "metadata": {},
        "custom_field_data": {},
        "platform_fee_currency": null,
        "customer": customer.to_json(),
        "product": checkouts::product(product),
        "discount": null,
        "subscription": null,
        "items": [item],
        "description": product.name,
    });
    for amount in [
        "discount_amount",
        "tax_amount",
        "applied_balance_amount",
        "refunded_amount",
        "refunded_tax_amount",
        "platform_fee_amount",
        "from_balance_amount",
        "refundable_tax_amount",
    ] {
        order[amount] = 0.into();
    }
    order
}

fn list(items: Vec<Value>) -> TextResponse {
    let pagination = json!({"total_count": items.len(), "max_page": 1});
    success(StatusCode::OK, &json!({"items": items, "pagination": pagination}))
}

fn page(status: StatusCode, content: &str) -> TextResponse {
    let style = "body{font:1.1rem system-ui;max-width:40rem;margin:3rem auto;padding:0 1rem}";
    let html = format!("<!doctype html><meta charset=utf-8><title>Stand-in</title><style>{style}</style>{content}");
    Response::builder().status(status).header("content-type", "text/html; charset=utf-8").body(html)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn last_segment(uri: &Value) -> &str {
    let uri = text(uri);
    let path = uri.split_once('?').map_or(uri, |(path, _)| path);
    path.rsplit('/').next().unwrap_or_default()
}

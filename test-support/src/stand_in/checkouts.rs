//! The stand-in's `POST /v1/checkouts/` and `POST /v1/checkout-links/`, for three products.

use crate::stand_in::checks::{missing, text, url, uuid};
use crate::stand_in::{Endpoint, entry, invalid, new_id, new_token, success};
use http::{Method, Response, StatusCode};
use polar_funcs::models::Timestamp;
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};

pub const CREATE: Endpoint = Endpoint::new(Method::POST, "/v1/checkouts/", "checkouts:write", create);

pub const CREATE_LINK: Endpoint =
    Endpoint::new(Method::POST, "/v1/checkout-links/", "checkout_links:write", create_link);

/// The part of `--help` about the stand-in.
pub const HELP: &str = "\
Products of the stand-in:
  0c598797-7ca5-4a79-a0cf-18bbc3e13ae2  a book, 19.00 USD
  68d04f73-2ff4-4414-9459-a8d2f0b47c29  a magazine, 5.00 USD a month
  4c6d3b9e-1f0a-4b52-9a3e-5d8e7a2c1b60  an editor with a license key, 49.00 USD";

pub(super) const ORGANIZATION: &str = "ac3eac3e-ac3e-4c3e-8c3e-ac3eac3eac3e";

pub(super) const PRODUCTS: [Product; 3] = [
    Product {
        id: "0c598797-7ca5-4a79-a0cf-18bbc3e13ae2",
        price_id: "0c590c59-0c59-4c59-8c59-0c590c590c59",
        name: "A book",
        description: "How to sell things, on paper.",
        interval: None,
        amount: 1900,
        has_license: false,
    },
    Product {
        id: "68d04f73-2ff4-4414-9459-a8d2f0b47c29",
        price_id: "68d068d0-68d0-48d0-88d0-68d068d068d0",
        name: "A magazine",
        description: "News about selling things, every month.",
        interval: Some("month"),
        amount: 500,
        has_license: false,
    },
    Product {
        id: "4c6d3b9e-1f0a-4b52-9a3e-5d8e7a2c1b60",
        price_id: "4c6d4c6d-4c6d-4c6d-8c6d-4c6d4c6d4c6d",
        name: "An editor",
        description: "A program with a license key. Reports are billed by size.",
        interval: None,
        amount: 4900,
        has_license: true,
    },
];

pub(super) struct Product {
    pub(super) id: &'static str,
    pub(super) price_id: &'static str,
    pub(super) name: &'static str,
    description: &'static str,
    interval: Option<&'static str>,
    pub(super) amount: i64,
    #[cfg_attr(not(feature = "organization"), expect(dead_code, reason = "only an organization grants benefits"))]
    pub(super) has_license: bool,
}

pub(super) fn create(body: &Value) -> http::Result<Response<String>> {
    const FORMS: [(&str, &str); 3] = [
        ("CheckoutProductsCreate", "products"),
        ("CheckoutProductCreate", "product_id"),
        ("CheckoutPriceCreate", "product_price_id"),
    ];
    let forms = FORMS.map(|(form, key)| {
        let checks = "function-after[_validate_unit_constraints(), function-after[_validate_seat_constraints(), \
                      function-after[is_complete_configuration(), ";
        (format!("{checks}{form}]]]"), key)
    });
    match products(body, &forms) {
        Ok(products) => success(StatusCode::CREATED, &checkout(body, &products)),
        Err((name, entries)) => invalid(name, &entries),
    }
}

fn create_link(body: &Value) -> http::Result<Response<String>> {
    let forms = [
        ("CheckoutLinkCreateProductPrice", "product_price_id"),
        ("CheckoutLinkCreateProduct", "product_id"),
        ("CheckoutLinkCreateProducts", "products"),
    ];
    match products(body, &forms.map(|(form, key)| (form.to_owned(), key))) {
        Ok(products) => success(StatusCode::CREATED, &link(body, &products)),
        Err((name, entries)) => invalid(name, &entries),
    }
}

/// Returns the products of a request, or the name of the error and its entries.
///
/// A request has one of three forms. The stand-in supports only the form with a list of products.
fn products(body: &Value, forms: &[(String, &str); 3]) -> Result<Vec<&'static Product>, (&'static str, Vec<Value>)> {
    if body.is_null() {
        return Err(("RequestValidationError", vec![entry(missing(), json!(["body"]), body)]));
    }
    let entries = forms.each_ref().map(|(form, key)| check(body, form, key));
    if !forms.iter().zip(&entries).any(|((_, key), entries)| *key == "products" && entries.is_empty()) {
        return Err(("RequestValidationError", entries.concat()));
    }
    let ids = body["products"].as_array().map(Vec::as_slice).unwrap_or_default();
    let found = (0..).zip(ids).map(|(index, id): (usize, _)| {
        PRODUCTS.iter().find(|product| id == product.id).ok_or_else(|| {
            let problem = json!({"type": "value_error", "msg": "Product does not exist."});
            ("PolarRequestValidationError", vec![entry(problem, json!(["body", "products", index]), id)])
        })
    });
    found.collect()
}

/// Checks the request against one of the three forms, and returns the validation entries.
fn check(body: &Value, form: &str, key: &str) -> Vec<Value> {
    if !body.is_object() {
        let msg = "Input should be a valid dictionary or object to extract fields from";
        return vec![entry(json!({"type": "model_attributes_type", "msg": msg}), json!(["body", form]), body)];
    }
    let optional: [(_, fn(&Value) -> _); 3] = [("external_customer_id", text), ("success_url", url), ("label", text)];
    let optional = optional.into_iter().filter_map(|(field, check)| {
        let input = body.get(field).filter(|input| !input.is_null())?;
        Some(entry(check(input)?, json!(["body", form, field]), input))
    });
    let product = match (key, body.get(key)) {
        (_, None) => vec![entry(missing(), json!(["body", form, key]), body)],
        ("products", Some(list)) => check_list(list, form),
        (_, Some(id)) => uuid(id).map(|problem| entry(problem, json!(["body", form, key]), id)).into_iter().collect(),
    };
    optional.chain(product).collect()
}

fn check_list(list: &Value, form: &str) -> Vec<Value> {
    let Some(ids) = list.as_array() else {
        let problem = json!({"type": "list_type", "msg": "Input should be a valid list"});
        return vec![entry(problem, json!(["body", form, "products"]), list)];
    };
    if ids.is_empty() {
        let msg = "List should have at least 1 item after validation, not 0";
        let ctx = json!({"field_type": "List", "min_length": 1, "actual_length": 0});
        let problem = json!({"type": "too_short", "msg": msg, "ctx": ctx});
        return vec![entry(problem, json!(["body", form, "products"]), list)];
    }
    let entries = (0..).zip(ids).filter_map(|(index, id): (usize, _)| {
        uuid(id).map(|problem| entry(problem, json!(["body", form, "products", index]), id))
    });
    entries.collect()
}

fn checkout(body: &Value, products: &[&Product]) -> Value {
    let now = SystemTime::now();
    let (id, secret) = (new_id(), new_token("polar_c_"));
    let url = format!("https://polar.example/checkout/{secret}");
    let success_url = match body["success_url"].as_str() {
        Some(success_url) => success_url.replace("{CHECKOUT_ID}", &id),
        None => format!("{url}/confirmation"),
    };
    let prices: Value = products.iter().map(|product| (product.id.to_owned(), json!([price(product)]))).collect();
    let first = products[0];
    let mut checkout = json!({
        "id": id,
        "created_at": time(now),
        "modified_at": null,
        "custom_field_data": {},
        "payment_processor": "stripe",
        "status": "open",
        "client_secret": secret,
        "url": url,
        "expires_at": time(now + Duration::from_secs(24 * 60 * 60)),
        "success_url": success_url,
        "amount": first.amount,
        "discount_amount": 0,
        "net_amount": first.amount,
        "tax_amount": 0,
        "total_amount": first.amount,
        "currency": "usd",
        "allow_trial": true,
        "organization_id": ORGANIZATION,
        "product_id": first.id,
        "product_price_id": first.price_id,
        "allow_discount_codes": true,
        "require_billing_address": false,
        "is_discount_applicable": true,
        "is_free_product_price": false,
        "is_payment_required": true,
        "is_payment_setup_required": first.interval.is_some(),
        "is_payment_form_required": true,
        "is_business_customer": false,
        "locale": "en",
        "payment_processor_metadata": {"publishable_key": "pk_test_stub"},
        "billing_address_fields": {
            "country": "required",
            "state": "disabled",
            "city": "disabled",
            "postal_code": "disabled",
            "line1": "disabled",
            "line2": "disabled",
        },
        "metadata": {},
        "external_customer_id": body["external_customer_id"],
        "products": products.iter().map(|product| self::product(product)).collect::<Vec<_>>(),
        "product": product(first),
        "product_price": price(first),
        "prices": prices,
        "attached_custom_fields": [],
        "customer_metadata": {},
    });
    for field in [
        "active_trial_interval",
        "active_trial_interval_count",
        "customer_billing_address",
        "customer_billing_name",
        "customer_email",
        "customer_id",
        "customer_ip_address",
        "customer_name",
        "customer_tax_id",
        "discount",
        "discount_id",
        "embed_origin",
        "max_seats",
        "max_units",
        "min_seats",
        "min_units",
        "payment_method_type",
        "return_url",
        "seats",
        "subscription_id",
        "tax_behavior",
        "trial_end",
        "trial_interval",
        "trial_interval_count",
        "units",
    ] {
        checkout[field] = Value::Null;
    }
    checkout
}

fn link(body: &Value, products: &[&Product]) -> Value {
    let secret = new_token("polar_cl_");
    let products = products.iter().map(|product| {
        let mut product = self::product(product);
        product["metadata"] = json!({});
        product
    });
    json!({
        "id": new_id(),
        "created_at": time(SystemTime::now()),
        "modified_at": null,
        "trial_interval": null,
        "trial_interval_count": null,
        "metadata": {},
        "payment_processor": "stripe",
        "client_secret": secret,
        "success_url": body["success_url"],
        "return_url": null,
        "label": body["label"],
        "allow_discount_codes": true,
        "require_billing_address": false,
        "discount_id": null,
        "seats": null,
        "units": null,
        "organization_id": ORGANIZATION,
        "products": products.collect::<Vec<_>>(),
        "discount": null,
        "url": format!("https://buy.polar.example/{secret}"),
    })
}

pub(super) fn product(product: &Product) -> Value {
    json!({
        "id": product.id,
        "created_at": "2026-10-01T12:00:00Z",
        "modified_at": null,
        "trial_interval": null,
        "trial_interval_count": null,
        "name": product.name,
        "description": product.description,
        "visibility": "public",
        "recurring_interval": product.interval,
        "recurring_interval_count": product.interval.map(|_| 1),
        "meter_interval": null,
        "meter_interval_count": null,
        "is_recurring": product.interval.is_some(),
        "is_archived": false,
        "organization_id": ORGANIZATION,
        "prices": [price(product)],
        "benefits": [],
        "medias": [],
    })
}

fn price(product: &Product) -> Value {
    json!({
        "created_at": "2026-10-01T12:00:00Z",
        "modified_at": null,
        "id": product.price_id,
        "source": "catalog",
        "amount_type": "fixed",
        "price_currency": "usd",
        "tax_behavior": null,
        "is_archived": false,
        "product_id": product.id,
        "type": if product.interval.is_some() { "recurring" } else { "one_time" },
        "recurring_interval": product.interval,
        "price_amount": product.amount,
    })
}

pub(super) fn time(time: SystemTime) -> String {
    Timestamp::from(time).to_string()
}

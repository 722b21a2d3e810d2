//! Parses the query of a request for a checkout.

use crate::json::{Decode, Empty, from_json, unroutable_field};
use crate::models::{AddressInput, CheckoutCreate, Metadata};
use std::borrow::Cow;

/// The parameters that identify the customer.
const IDENTITY: [&str; 2] = ["customerId", "customerExternalId"];

/// The reason why a query is invalid. It never contains a value of the query.
pub(super) type BadQuery = String;

/// Parses a query. If `knows_customer` is set, the program identifies the customer, so the query must not.
pub(super) fn read(query: &str, knows_customer: bool) -> Result<CheckoutCreate, BadQuery> {
    // Forms send an empty value for a field that is left empty.
    let pairs = || form_urlencoded::parse(query.as_bytes()).filter(|(_, value)| !value.trim().is_empty());
    let products = pairs().filter(|(name, _)| name == "products").map(|(_, value)| uuid("products", value));
    let products: Vec<String> = products.collect::<Result<_, _>>()?;
    if products.is_empty() {
        return Err("the parameter products is missing".to_owned());
    }
    let (mut request, mut seen) = (CheckoutCreate::new(products), Vec::new());
    for (name, value) in pairs() {
        request = match &*name {
            identity if knows_customer && IDENTITY.contains(&identity) => {
                return Err(format!("the parameter {identity} is not accepted"));
            }
            "customerId" => request.customer_id(uuid(&name, value)?),
            "customerExternalId" => request.external_customer_id(value),
            "customerEmail" => request.customer_email(value),
            "customerName" => request.customer_name(value),
            "customerBillingAddress" => request.customer_billing_address(json::<AddressInput>(&name, &value)?),
            "customerTaxId" => request.customer_tax_id(value),
            "customerIpAddress" => request.customer_ip_address(value),
            "customerMetadata" => request.customer_metadata(json::<Metadata>(&name, &value)?),
            "allowDiscountCodes" => request.allow_discount_codes(boolean(&name, &value)?),
            "discountId" => request.discount_id(uuid(&name, value)?),
            "metadata" => request.metadata(json::<Metadata>(&name, &value)?),
            // Other parameters, such as those of marketing campaigns, are for other programs.
            _ => continue,
        };
        if seen.contains(&name) {
            return Err(format!("the parameter {name} is given more than once"));
        }
        seen.push(name);
    }
    if IDENTITY.iter().all(|identity| seen.iter().any(|name| name == identity)) {
        return Err("the parameters customerId and customerExternalId exclude each other".to_owned());
    }
    match unroutable_field(&request) {
        Some((_, why)) => Err(format!("the parameter customerExternalId {why}")),
        None => Ok(request),
    }
}

fn uuid(name: &str, value: Cow<'_, str>) -> Result<String, BadQuery> {
    let value = value.trim();
    let is_dash = |position| matches!(position, 8 | 13 | 18 | 23);
    let fits = |(position, byte): (usize, u8)| if is_dash(position) { byte == b'-' } else { byte.is_ascii_hexdigit() };
    match value.len() == 36 && value.bytes().enumerate().all(fits) {
        true => Ok(value.to_owned()),
        false => Err(format!("the parameter {name} is not a UUID")),
    }
}

fn boolean(name: &str, value: &str) -> Result<bool, BadQuery> {
    value.trim().parse().map_err(|_| format!("the parameter {name} is neither true nor false"))
}

fn json<T: Decode + Empty>(name: &str, value: &str) -> Result<T, BadQuery> {
    let mut decoded = T::empty();
    match from_json(&mut decoded, value.as_bytes(), true) {
        Ok(_) => Ok(decoded),
        Err(_) => Err(format!("the parameter {name} is not a JSON object of the right form")),
    }
}

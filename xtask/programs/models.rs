//! Derived models of the call's request and response, for clients that have no models.

// Each program reads different values of the response.
#![allow(dead_code)]

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

#[derive(Default, Serialize)]
pub struct CustomerSessionCreate {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_customer_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_member_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub return_url: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct CustomerSession {
    pub created_at: String,
    pub modified_at: Option<String>,
    pub id: String,
    pub token: String,
    pub expires_at: String,
    pub return_url: Option<String>,
    pub customer_portal_url: String,
    pub customer_id: String,
    pub customer: Customer,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Customer {
    Individual(CustomerIndividual),
    Team(CustomerTeam),
}

#[derive(Debug, Deserialize)]
pub struct CustomerIndividual {
    pub id: String,
    pub created_at: String,
    pub modified_at: Option<String>,
    pub metadata: BTreeMap<String, MetadataValue>,
    pub external_id: Option<String>,
    pub email: String,
    pub email_verified: bool,
    pub name: Option<String>,
    pub billing_name: Option<String>,
    pub billing_address: Option<Address>,
    pub tax_id: Option<(String, String)>,
    pub locale: Option<String>,
    pub organization_id: String,
    pub default_payment_method_id: Option<String>,
    pub deleted_at: Option<String>,
    pub first_user_event_at: Option<String>,
    pub avatar_url: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct CustomerTeam {
    pub id: String,
    pub created_at: String,
    pub modified_at: Option<String>,
    pub metadata: BTreeMap<String, MetadataValue>,
    pub external_id: Option<String>,
    pub email: Option<String>,
    pub email_verified: bool,
    pub name: Option<String>,
    pub billing_name: Option<String>,
    pub billing_address: Option<Address>,
    pub tax_id: Option<(String, String)>,
    pub locale: Option<String>,
    pub organization_id: String,
    pub default_payment_method_id: Option<String>,
    pub deleted_at: Option<String>,
    pub first_user_event_at: Option<String>,
    pub avatar_url: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Address {
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    pub state: Option<String>,
    pub country: String,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum MetadataValue {
    Text(String),
    Integer(i64),
    Number(f64),
    Bool(bool),
}

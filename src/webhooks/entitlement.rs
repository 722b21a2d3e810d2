use super::{Event, WebhookError};
use crate::json::{DecodeError, DecodeReport, Empty, from_json, model};
use crate::models::WebhookEventType;

/// Whether a customer has a benefit, at the time of an event.
///
/// It is deserialized from the fields that all kinds of benefits have, so that no model of a benefit is linked.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Entitlement {
    /// Whether the customer has the benefit. This is also false while granting the benefit has not succeeded yet.
    pub granted: bool,
    /// The Polar id of the customer (a UUID).
    pub customer_id: String,
    /// The external id of the customer (the id in your system), if there is one.
    pub external_customer_id: Option<String>,
    /// The id of the benefit (a UUID).
    pub benefit_id: String,
    /// The id of the grant (a UUID).
    pub grant_id: String,
}

impl Entitlement {
    /// The kinds of events that change an entitlement.
    pub(super) const KINDS: [WebhookEventType; 4] = [
        WebhookEventType::BenefitGrantCreated,
        WebhookEventType::BenefitGrantCycled,
        WebhookEventType::BenefitGrantRevoked,
        WebhookEventType::BenefitGrantUpdated,
    ];

    pub(super) fn from_event(event: &Event) -> Result<Self, WebhookError> {
        let mut grant = Grant::empty();
        let json = event.raw.as_str().as_bytes();
        let read: Result<DecodeReport, DecodeError> = from_json(&mut grant, json, event.strict);
        read.map_err(|failure| WebhookError::data(event.kind.as_str(), failure))?;
        let is_revoked = grant.is_revoked || event.kind == WebhookEventType::BenefitGrantRevoked;
        Ok(Self {
            granted: grant.is_granted && !is_revoked,
            customer_id: grant.customer_id,
            external_customer_id: grant.customer.external_id,
            benefit_id: grant.benefit_id,
            grant_id: grant.id,
        })
    }
}

model! {
    /// The fields of a benefit grant that do not depend on the benefit.
    struct Grant {
        /// The id of the grant.
        pub id: String,
        /// Whether the customer has the benefit.
        #[essential("it determines whether the customer has the benefit")]
        pub is_granted: bool,
        /// Whether the benefit has been revoked.
        #[essential("it determines whether the customer has the benefit")]
        pub is_revoked: bool,
        /// The id of the customer.
        #[essential("it determines whose benefit it is")]
        pub customer_id: String,
        /// The id of the benefit.
        #[essential("it determines which benefit it is")]
        pub benefit_id: String,
        /// The customer.
        pub customer: GrantCustomer,
    }
}

model! {
    /// The customer of a benefit grant.
    struct GrantCustomer {
        /// The external id of the customer.
        pub external_id: Option<String>,
    }
}

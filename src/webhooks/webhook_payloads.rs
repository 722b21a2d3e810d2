// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::payload::payloads;
use crate::models::{
    Benefit, BenefitGrantWebhook, Checkout, Customer, CustomerSeat, CustomerState, Discount, Member, Order,
    Organization, Product, Refund, Subscription,
};

payloads! {
    /// The payload of a webhook event. Each type of event is a variant.
    pub enum WebhookPayload {
        /// A benefit was created.
        BenefitCreated(Benefit),
        /// A benefit was updated.
        BenefitUpdated(Benefit),
        /// A benefit was granted to a customer.
        BenefitGrantCreated(BenefitGrantWebhook),
        /// A benefit grant was renewed for a new period of its subscription.
        BenefitGrantCycled(BenefitGrantWebhook),
        /// A benefit grant was revoked.
        BenefitGrantRevoked(BenefitGrantWebhook),
        /// A benefit grant was updated.
        BenefitGrantUpdated(BenefitGrantWebhook),
        /// A checkout was created.
        CheckoutCreated(Checkout),
        /// A checkout expired.
        CheckoutExpired(Checkout),
        /// A checkout was updated.
        CheckoutUpdated(Checkout),
        /// A customer was created.
        CustomerCreated(Customer),
        /// A customer was deleted.
        CustomerDeleted(Customer),
        /// The state of a customer changed: their active subscriptions, benefits or meters.
        CustomerStateChanged(CustomerState),
        /// A customer was updated.
        CustomerUpdated(Customer),
        /// A seat was assigned.
        CustomerSeatAssigned(CustomerSeat),
        /// A seat was claimed.
        CustomerSeatClaimed(CustomerSeat),
        /// A seat was revoked.
        CustomerSeatRevoked(CustomerSeat),
        /// A discount was created.
        DiscountCreated(Discount),
        /// A discount was deleted.
        DiscountDeleted(Discount),
        /// A discount was updated.
        DiscountUpdated(Discount),
        /// A member of a customer was created.
        MemberCreated(Member),
        /// A member of a customer was deleted.
        MemberDeleted(Member),
        /// A member of a customer was updated.
        MemberUpdated(Member),
        /// An order was created. It may not be paid yet.
        OrderCreated(Order),
        /// An order was paid.
        OrderPaid(Order),
        /// An order was partially or fully refunded.
        OrderRefunded(Order),
        /// An order was updated.
        OrderUpdated(Order),
        /// An organization was updated.
        OrganizationUpdated(Organization),
        /// A product was created.
        ProductCreated(Product),
        /// A product was updated.
        ProductUpdated(Product),
        /// A refund was created.
        RefundCreated(Refund),
        /// A refund was updated.
        RefundUpdated(Refund),
        /// A subscription became active, for the first time or again.
        SubscriptionActive(Subscription),
        /// A subscription was canceled. It may remain active until the end of its billing period.
        SubscriptionCanceled(Subscription),
        /// A subscription was created.
        SubscriptionCreated(Subscription),
        /// A new billing period of a subscription started.
        SubscriptionCycled(Subscription),
        /// A subscription was migrated.
        SubscriptionMigrated(Subscription),
        /// A payment for a subscription failed, and the subscription became past due.
        SubscriptionPastDue(Subscription),
        /// A subscription was paused.
        SubscriptionPaused(Subscription),
        /// A paused subscription was resumed.
        SubscriptionResumed(Subscription),
        /// A subscription ended, and its benefits were revoked.
        SubscriptionRevoked(Subscription),
        /// The cancellation of a subscription was undone.
        SubscriptionUncanceled(Subscription),
        /// A subscription was updated in any way.
        SubscriptionUpdated(Subscription),
    }
}

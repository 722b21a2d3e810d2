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
        BenefitCreated(Benefit) => on_benefit_created,
        /// A benefit was updated.
        BenefitUpdated(Benefit) => on_benefit_updated,
        /// A benefit was granted to a customer.
        BenefitGrantCreated(BenefitGrantWebhook) => on_benefit_grant_created,
        /// A benefit grant was renewed for a new period of its subscription.
        BenefitGrantCycled(BenefitGrantWebhook) => on_benefit_grant_cycled,
        /// A benefit grant was revoked.
        BenefitGrantRevoked(BenefitGrantWebhook) => on_benefit_grant_revoked,
        /// A benefit grant was updated.
        BenefitGrantUpdated(BenefitGrantWebhook) => on_benefit_grant_updated,
        /// A checkout was created.
        CheckoutCreated(Checkout) => on_checkout_created,
        /// A checkout expired.
        CheckoutExpired(Checkout) => on_checkout_expired,
        /// A checkout was updated.
        CheckoutUpdated(Checkout) => on_checkout_updated,
        /// A customer was created.
        CustomerCreated(Customer) => on_customer_created,
        /// A customer was deleted.
        CustomerDeleted(Customer) => on_customer_deleted,
        /// The state of a customer changed: their active subscriptions, benefits or meters.
        CustomerStateChanged(CustomerState) => on_customer_state_changed,
        /// A customer was updated.
        CustomerUpdated(Customer) => on_customer_updated,
        /// A seat was assigned.
        CustomerSeatAssigned(CustomerSeat) => on_customer_seat_assigned,
        /// A seat was claimed.
        CustomerSeatClaimed(CustomerSeat) => on_customer_seat_claimed,
        /// A seat was revoked.
        CustomerSeatRevoked(CustomerSeat) => on_customer_seat_revoked,
        /// A discount was created.
        DiscountCreated(Discount) => on_discount_created,
        /// A discount was deleted.
        DiscountDeleted(Discount) => on_discount_deleted,
        /// A discount was updated.
        DiscountUpdated(Discount) => on_discount_updated,
        /// A member of a customer was created.
        MemberCreated(Member) => on_member_created,
        /// A member of a customer was deleted.
        MemberDeleted(Member) => on_member_deleted,
        /// A member of a customer was updated.
        MemberUpdated(Member) => on_member_updated,
        /// An order was created. It may not be paid yet.
        OrderCreated(Order) => on_order_created,
        /// An order was paid.
        OrderPaid(Order) => on_order_paid,
        /// An order was partially or fully refunded.
        OrderRefunded(Order) => on_order_refunded,
        /// An order was updated.
        OrderUpdated(Order) => on_order_updated,
        /// An organization was updated.
        OrganizationUpdated(Organization) => on_organization_updated,
        /// A product was created.
        ProductCreated(Product) => on_product_created,
        /// A product was updated.
        ProductUpdated(Product) => on_product_updated,
        /// A refund was created.
        RefundCreated(Refund) => on_refund_created,
        /// A refund was updated.
        RefundUpdated(Refund) => on_refund_updated,
        /// A subscription became active, for the first time or again.
        SubscriptionActive(Subscription) => on_subscription_active,
        /// A subscription was canceled. It may remain active until the end of its billing period.
        SubscriptionCanceled(Subscription) => on_subscription_canceled,
        /// A subscription was created.
        SubscriptionCreated(Subscription) => on_subscription_created,
        /// A new billing period of a subscription started.
        SubscriptionCycled(Subscription) => on_subscription_cycled,
        /// A subscription was migrated.
        SubscriptionMigrated(Subscription) => on_subscription_migrated,
        /// A payment for a subscription failed, and the subscription became past due.
        SubscriptionPastDue(Subscription) => on_subscription_past_due,
        /// A subscription was paused.
        SubscriptionPaused(Subscription) => on_subscription_paused,
        /// A paused subscription was resumed.
        SubscriptionResumed(Subscription) => on_subscription_resumed,
        /// A subscription ended, and its benefits were revoked.
        SubscriptionRevoked(Subscription) => on_subscription_revoked,
        /// The cancellation of a subscription was undone.
        SubscriptionUncanceled(Subscription) => on_subscription_uncanceled,
        /// A subscription was updated in any way.
        SubscriptionUpdated(Subscription) => on_subscription_updated,
    }
}

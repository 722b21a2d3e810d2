use super::payload::payloads;
use crate::models::{
    Benefit, BenefitGrantWebhook, Checkout, Customer, CustomerSeat, CustomerState, Discount, Member, Order,
    Organization, Product, Refund, Subscription,
};

payloads! {
    /// The data of an event, by the kind of the event.
    pub enum WebhookPayload {
        /// A benefit was created.
        BenefitCreated(Benefit),
        /// A benefit changed.
        BenefitUpdated(Benefit),
        /// A customer got a benefit.
        BenefitGrantCreated(BenefitGrantWebhook),
        /// A benefit continues into a new period of its subscription.
        BenefitGrantCycled(BenefitGrantWebhook),
        /// A benefit was taken back from a customer.
        BenefitGrantRevoked(BenefitGrantWebhook),
        /// The grant of a benefit changed.
        BenefitGrantUpdated(BenefitGrantWebhook),
        /// A checkout was created.
        CheckoutCreated(Checkout),
        /// A checkout expired.
        CheckoutExpired(Checkout),
        /// A checkout changed.
        CheckoutUpdated(Checkout),
        /// A customer was created.
        CustomerCreated(Customer),
        /// A customer was deleted.
        CustomerDeleted(Customer),
        /// A customer's active subscriptions, benefits or meters changed.
        CustomerStateChanged(CustomerState),
        /// A customer changed.
        CustomerUpdated(Customer),
        /// A seat was assigned.
        CustomerSeatAssigned(CustomerSeat),
        /// A seat was claimed.
        CustomerSeatClaimed(CustomerSeat),
        /// A seat was taken back.
        CustomerSeatRevoked(CustomerSeat),
        /// A discount was created.
        DiscountCreated(Discount),
        /// A discount was deleted.
        DiscountDeleted(Discount),
        /// A discount changed.
        DiscountUpdated(Discount),
        /// A member of a customer was created.
        MemberCreated(Member),
        /// A member of a customer was deleted.
        MemberDeleted(Member),
        /// A member of a customer changed.
        MemberUpdated(Member),
        /// An order was created; it may not be paid yet.
        OrderCreated(Order),
        /// An order was paid.
        OrderPaid(Order),
        /// An order was refunded, in part or in full.
        OrderRefunded(Order),
        /// An order changed.
        OrderUpdated(Order),
        /// An organization changed.
        OrganizationUpdated(Organization),
        /// A product was created.
        ProductCreated(Product),
        /// A product changed.
        ProductUpdated(Product),
        /// A refund was created.
        RefundCreated(Refund),
        /// A refund changed.
        RefundUpdated(Refund),
        /// A subscription became active, for the first time or again.
        SubscriptionActive(Subscription),
        /// A subscription was cancelled; it may still run to the end of its period.
        SubscriptionCanceled(Subscription),
        /// A subscription was created.
        SubscriptionCreated(Subscription),
        /// A new period of a subscription began.
        SubscriptionCycled(Subscription),
        /// A subscription was migrated.
        SubscriptionMigrated(Subscription),
        /// A payment for a subscription failed, and the subscription is past due.
        SubscriptionPastDue(Subscription),
        /// A subscription was paused.
        SubscriptionPaused(Subscription),
        /// A paused subscription goes on.
        SubscriptionResumed(Subscription),
        /// A subscription ended, and its benefits with it.
        SubscriptionRevoked(Subscription),
        /// The cancellation of a subscription was taken back.
        SubscriptionUncanceled(Subscription),
        /// A subscription changed in any way.
        SubscriptionUpdated(Subscription),
    }
}

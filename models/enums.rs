// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::json::open_enum;

open_enum! {
    /// The type of the benefit.
    pub enum BenefitType {
        /// A benefit that you deliver yourself.
        Custom = "custom",
        /// A role on a Discord server.
        Discord = "discord",
        /// Files to download.
        Downloadables = "downloadables",
        /// A feature that your own application enables.
        FeatureFlag = "feature_flag",
        /// Access to a GitHub repository.
        GitHubRepository = "github_repository",
        /// A license key.
        LicenseKeys = "license_keys",
        /// Prepaid usage that is credited to a meter.
        MeterCredit = "meter_credit",
        /// A Slack channel shared with the customer.
        SlackSharedChannel = "slack_shared_channel",
    }
}

open_enum! {
    /// Whether a field of the billing address is required, optional or disabled on the checkout page.
    pub enum BillingAddressFieldMode {
        /// The field is not shown.
        Disabled = "disabled",
        /// The field can be left empty.
        Optional = "optional",
        /// The field must be filled in.
        Required = "required",
    }
}

open_enum! {
    /// The reason a customer canceled a subscription.
    pub enum CustomerCancellationReason {
        /// The customer service was unsatisfactory.
        CustomerService = "customer_service",
        /// The quality was too low.
        LowQuality = "low_quality",
        /// A required feature was missing.
        MissingFeatures = "missing_features",
        /// Another reason.
        Other = "other",
        /// The customer switched to another service.
        SwitchedService = "switched_service",
        /// The product was too complex.
        TooComplex = "too_complex",
        /// The price was too high.
        TooExpensive = "too_expensive",
        /// The customer did not use the product enough.
        Unused = "unused",
    }
}

open_enum! {
    /// The role of a member to add to a customer.
    pub enum CustomerPortalMemberRole {
        /// Can manage subscriptions, billing and seats.
        BillingManager = "billing_manager",
        /// Can use the benefits that were granted.
        Member = "member",
    }
}

open_enum! {
    /// The type of a customer.
    pub enum CustomerType {
        /// An individual.
        Individual = "individual",
        /// A team of several members.
        Team = "team",
    }
}

open_enum! {
    /// The duration of a discount on a subscription.
    pub enum DiscountDuration {
        /// The discount applies to every payment.
        Forever = "forever",
        /// The discount applies only to the first payment.
        Once = "once",
        /// The discount applies to the payments of a limited number of months.
        Repeating = "repeating",
    }
}

open_enum! {
    /// The type of a discount.
    pub enum DiscountType {
        /// A fixed amount.
        Fixed = "fixed",
        /// A percentage of the price.
        Percentage = "percentage",
    }
}

open_enum! {
    /// The status of a dispute.
    pub enum DisputeStatus {
        /// The bank has warned that the customer is about to dispute the payment.
        EarlyWarning = "early_warning",
        /// The dispute was lost: the customer gets the money back because the bank decided so or the dispute was
        /// accepted.
        Lost = "lost",
        /// Evidence from the seller is required.
        NeedsResponse = "needs_response",
        /// The case was settled before it became a dispute with the bank, for example by a refund.
        Prevented = "prevented",
        /// The evidence is under review.
        UnderReview = "under_review",
        /// The dispute was won: the seller keeps the payment.
        Won = "won",
    }
}

open_enum! {
    /// The source of an event.
    pub enum EventSource {
        /// Polar itself.
        System = "system",
        /// Your application, which ingested it.
        User = "user",
    }
}

open_enum! {
    /// The purpose of a file.
    pub enum FileServiceTypes {
        /// A file for customers to download.
        Downloadable = "downloadable",
        /// The avatar image of an organization.
        OrganizationAvatar = "organization_avatar",
        /// An image of a product.
        ProductMedia = "product_media",
        /// An attachment to a support case.
        SupportCaseAttachment = "support_case_attachment",
    }
}

open_enum! {
    /// The permission that customers have in a GitHub repository.
    pub enum GitHubPermission {
        /// Full access.
        Admin = "admin",
        /// Can manage the repository, except for sensitive or destructive actions.
        Maintain = "maintain",
        /// Can read the repository.
        Pull = "pull",
        /// Can read and write the repository.
        Push = "push",
        /// Can read the repository and manage its issues and pull requests.
        Triage = "triage",
    }
}

open_enum! {
    /// The status of a license key.
    pub enum LicenseKeyStatus {
        /// You have disabled the key.
        Disabled = "disabled",
        /// The key is valid.
        Granted = "granted",
        /// The key was revoked together with its benefit.
        Revoked = "revoked",
    }
}

open_enum! {
    /// The role of a member, which determines their permissions.
    pub enum MemberRole {
        /// Can manage subscriptions, billing and seats.
        BillingManager = "billing_manager",
        /// Can use the benefits that were granted.
        Member = "member",
        /// Owns the customer and has all permissions.
        Owner = "owner",
    }
}

open_enum! {
    /// The unit of a meter.
    pub enum MeterUnit {
        /// A custom unit with a label and a multiplier.
        Custom = "custom",
        /// Plain numbers without a unit.
        Scalar = "scalar",
        /// Tokens, for example of a language model.
        Token = "token",
    }
}

open_enum! {
    /// The reason an order was created.
    pub enum OrderBillingReason {
        /// A one-time purchase.
        Purchase = "purchase",
        /// The start of a subscription.
        SubscriptionCreate = "subscription_create",
        /// The renewal of a subscription.
        SubscriptionCycle = "subscription_cycle",
        /// The end of a usage billing period between renewals.
        SubscriptionMeterCycle = "subscription_meter_cycle",
        /// A change to a subscription, such as a switch to another product.
        SubscriptionUpdate = "subscription_update",
    }
}

open_enum! {
    /// The status of an order.
    pub enum OrderStatus {
        /// The order is a draft: it has not been finalized, and nothing has been charged.
        Draft = "draft",
        /// The order has been paid.
        Paid = "paid",
        /// Part of the order has been refunded.
        PartiallyRefunded = "partially_refunded",
        /// The payment is pending.
        Pending = "pending",
        /// The order has been fully refunded.
        Refunded = "refunded",
        /// The order is void and does not have to be paid.
        Void = "void",
    }
}

open_enum! {
    /// A payment processor.
    pub enum PaymentProcessor {
        /// Stripe.
        Stripe = "stripe",
    }
}

open_enum! {
    /// Whether a product is a one-time purchase or a subscription.
    pub enum ProductBillingType {
        /// A one-time purchase.
        OneTime = "one_time",
        /// A subscription, which is paid again for each billing period.
        Recurring = "recurring",
    }
}

open_enum! {
    /// The visibility of a product.
    pub enum ProductVisibility {
        /// A draft that is not visible to customers yet.
        Draft = "draft",
        /// Not listed publicly. The product is sold only through links and checkouts that you create.
        Private = "private",
        /// Listed publicly.
        Public = "public",
    }
}

open_enum! {
    /// The unit of the billing period.
    pub enum RecurringInterval {
        /// Days.
        Day = "day",
        /// Months.
        Month = "month",
        /// Weeks.
        Week = "week",
        /// Years.
        Year = "year",
    }
}

open_enum! {
    /// The proration behavior: when a change to a subscription takes effect, and how the rest of the billing period is
    /// settled.
    pub enum SubscriptionProrationBehavior {
        /// The change takes effect immediately, and the difference for the rest of the period is invoiced immediately.
        Invoice = "invoice",
        /// The change takes effect at the start of the next billing period, without any proration.
        NextPeriod = "next_period",
        /// The change takes effect immediately, and the difference for the rest of the period is added to the next
        /// invoice.
        Prorate = "prorate",
        /// The change takes effect immediately and starts a new billing period at the full price.
        Reset = "reset",
    }
}

open_enum! {
    /// The status of a subscription.
    pub enum SubscriptionStatus {
        /// The subscription is active.
        Active = "active",
        /// The subscription has ended.
        Canceled = "canceled",
        /// The first payment is pending.
        Incomplete = "incomplete",
        /// The subscription never started, because the first payment was not made in time.
        IncompleteExpired = "incomplete_expired",
        /// The payment for a renewal failed and will be retried.
        PastDue = "past_due",
        /// The subscription is paused.
        Paused = "paused",
        /// The subscription is in its trial.
        Trialing = "trialing",
        /// The subscription has not been paid, and no more payment attempts will be made.
        Unpaid = "unpaid",
    }
}

open_enum! {
    /// Whether prices include tax.
    pub enum TaxBehavior {
        /// Tax is added to the price.
        Exclusive = "exclusive",
        /// The price includes tax.
        Inclusive = "inclusive",
    }
}

open_enum! {
    /// Whether prices include tax, or whether that depends on the location.
    pub enum TaxBehaviorOption {
        /// Tax is added to the price.
        Exclusive = "exclusive",
        /// The price includes tax.
        Inclusive = "inclusive",
        /// Depends on the location of the customer.
        Location = "location",
    }
}

open_enum! {
    /// The length of the intervals in a time series.
    pub enum TimeInterval {
        /// A day.
        Day = "day",
        /// An hour.
        Hour = "hour",
        /// A month.
        Month = "month",
        /// A week.
        Week = "week",
        /// A year.
        Year = "year",
    }
}

open_enum! {
    /// The unit of the validity period of a license key.
    pub enum Timeframe {
        /// Days.
        Day = "day",
        /// Months.
        Month = "month",
        /// Years.
        Year = "year",
    }
}

open_enum! {
    /// The authentication method of an OAuth 2 client at the token endpoint.
    pub enum TokenEndpointAuthMethod {
        /// The client sends its id and secret in an `Authorization: Basic` header.
        ClientSecretBasic = "client_secret_basic",
        /// The client sends its id and secret in the request body.
        ClientSecretPost = "client_secret_post",
        /// The client does not authenticate, because it is a public client that cannot keep a secret.
        None = "none",
    }
}

open_enum! {
    /// The unit of a trial's length.
    pub enum TrialInterval {
        /// Days.
        Day = "day",
        /// Months.
        Month = "month",
        /// Weeks.
        Week = "week",
        /// Years.
        Year = "year",
    }
}

open_enum! {
    /// The type of a webhook event.
    pub enum WebhookEventType {
        /// A benefit was created.
        BenefitCreated = "benefit.created",
        /// A benefit was updated.
        BenefitUpdated = "benefit.updated",
        /// A benefit was granted to a customer.
        BenefitGrantCreated = "benefit_grant.created",
        /// A benefit grant was renewed for a new period of its subscription.
        BenefitGrantCycled = "benefit_grant.cycled",
        /// A benefit grant was revoked.
        BenefitGrantRevoked = "benefit_grant.revoked",
        /// A benefit grant was updated.
        BenefitGrantUpdated = "benefit_grant.updated",
        /// A checkout was created.
        CheckoutCreated = "checkout.created",
        /// A checkout expired.
        CheckoutExpired = "checkout.expired",
        /// A checkout was updated.
        CheckoutUpdated = "checkout.updated",
        /// A customer was created.
        CustomerCreated = "customer.created",
        /// A customer was deleted.
        CustomerDeleted = "customer.deleted",
        /// The state of a customer changed: their active subscriptions, benefits or meters.
        CustomerStateChanged = "customer.state_changed",
        /// A customer was updated.
        CustomerUpdated = "customer.updated",
        /// A seat was assigned.
        CustomerSeatAssigned = "customer_seat.assigned",
        /// A seat was claimed.
        CustomerSeatClaimed = "customer_seat.claimed",
        /// A seat was revoked.
        CustomerSeatRevoked = "customer_seat.revoked",
        /// A discount was created.
        DiscountCreated = "discount.created",
        /// A discount was deleted.
        DiscountDeleted = "discount.deleted",
        /// A discount was updated.
        DiscountUpdated = "discount.updated",
        /// A member of a customer was created.
        MemberCreated = "member.created",
        /// A member of a customer was deleted.
        MemberDeleted = "member.deleted",
        /// A member of a customer was updated.
        MemberUpdated = "member.updated",
        /// An order was created. It may not be paid yet.
        OrderCreated = "order.created",
        /// An order was paid.
        OrderPaid = "order.paid",
        /// An order was partially or fully refunded.
        OrderRefunded = "order.refunded",
        /// An order was updated.
        OrderUpdated = "order.updated",
        /// An organization was updated.
        OrganizationUpdated = "organization.updated",
        /// A product was created.
        ProductCreated = "product.created",
        /// A product was updated.
        ProductUpdated = "product.updated",
        /// A refund was created.
        RefundCreated = "refund.created",
        /// A refund was updated.
        RefundUpdated = "refund.updated",
        /// A subscription became active, for the first time or again.
        SubscriptionActive = "subscription.active",
        /// A subscription was canceled. It may remain active until the end of its billing period.
        SubscriptionCanceled = "subscription.canceled",
        /// A subscription was created.
        SubscriptionCreated = "subscription.created",
        /// A new billing period of a subscription started.
        SubscriptionCycled = "subscription.cycled",
        /// A subscription was migrated.
        SubscriptionMigrated = "subscription.migrated",
        /// A payment for a subscription failed, and the subscription became past due.
        SubscriptionPastDue = "subscription.past_due",
        /// A subscription was paused.
        SubscriptionPaused = "subscription.paused",
        /// A paused subscription was resumed.
        SubscriptionResumed = "subscription.resumed",
        /// A subscription ended, and its benefits were revoked.
        SubscriptionRevoked = "subscription.revoked",
        /// The cancellation of a subscription was undone.
        SubscriptionUncanceled = "subscription.uncanceled",
        /// A subscription was updated in any way.
        SubscriptionUpdated = "subscription.updated",
    }
}

use crate::json::open_enum;

open_enum! {
    /// What kind of benefit it is.
    pub enum BenefitType {
        /// Something that you deliver yourself.
        Custom = "custom",
        /// A role on a Discord server.
        Discord = "discord",
        /// Files to download.
        Downloadables = "downloadables",
        /// A feature that your own system turns on.
        FeatureFlag = "feature_flag",
        /// Access to a GitHub repository.
        GitHubRepository = "github_repository",
        /// A license key.
        LicenseKeys = "license_keys",
        /// Units of usage in advance, credited to a meter.
        MeterCredit = "meter_credit",
        /// A Slack channel shared with the customer.
        SlackSharedChannel = "slack_shared_channel",
    }
}

open_enum! {
    /// How a part of the billing address is treated on the checkout page.
    pub enum BillingAddressFieldMode {
        /// It is not asked for.
        Disabled = "disabled",
        /// It can be left empty.
        Optional = "optional",
        /// It has to be filled in.
        Required = "required",
    }
}

open_enum! {
    /// Why customers cancel.
    pub enum CustomerCancellationReason {
        /// Customer service was not good.
        CustomerService = "customer_service",
        /// The quality was not good enough.
        LowQuality = "low_quality",
        /// Something needed was missing.
        MissingFeatures = "missing_features",
        /// Another reason.
        Other = "other",
        /// They went to another service.
        SwitchedService = "switched_service",
        /// It was too complicated.
        TooComplex = "too_complex",
        /// It cost too much.
        TooExpensive = "too_expensive",
        /// They did not use it enough.
        Unused = "unused",
    }
}

open_enum! {
    /// What a new member may do for a customer.
    pub enum CustomerPortalMemberRole {
        /// Manage subscriptions, payment and seats.
        BillingManager = "billing_manager",
        /// Use what they have been given.
        Member = "member",
    }
}

open_enum! {
    /// The kinds of customers.
    pub enum CustomerType {
        /// One person.
        Individual = "individual",
        /// Several people, as members of one customer.
        Team = "team",
    }
}

open_enum! {
    /// For how long a discount applies to a subscription.
    pub enum DiscountDuration {
        /// To every payment.
        Forever = "forever",
        /// To the first payment only.
        Once = "once",
        /// To the payments of a number of months.
        Repeating = "repeating",
    }
}

open_enum! {
    /// What a discount takes off.
    pub enum DiscountType {
        /// A fixed amount.
        Fixed = "fixed",
        /// A percentage of the price.
        Percentage = "percentage",
    }
}

open_enum! {
    /// How far a dispute has come.
    pub enum DisputeStatus {
        /// A warning came in that the customer is about to dispute the payment.
        EarlyWarning = "early_warning",
        /// The customer gets the money back, by decision of the bank or because the dispute was accepted.
        Lost = "lost",
        /// It waits for evidence from the seller.
        NeedsResponse = "needs_response",
        /// It was settled before it became a dispute with the bank, such as by a refund.
        Prevented = "prevented",
        /// The evidence is being examined.
        UnderReview = "under_review",
        /// It was decided for the seller: the payment stands.
        Won = "won",
    }
}

open_enum! {
    /// Who an event comes from.
    pub enum EventSource {
        /// Polar itself.
        System = "system",
        /// Your own system, which ingested it.
        User = "user",
    }
}

open_enum! {
    /// What a file is for.
    pub enum FileServiceTypes {
        /// A file for customers to download.
        Downloadable = "downloadable",
        /// The picture of an organization.
        OrganizationAvatar = "organization_avatar",
        /// A picture of a product.
        ProductMedia = "product_media",
        /// An attachment to a support case.
        SupportCaseAttachment = "support_case_attachment",
    }
}

open_enum! {
    /// What customers may do in a GitHub repository.
    pub enum GitHubPermission {
        /// Everything.
        Admin = "admin",
        /// Manage it, but for sensitive or destructive actions.
        Maintain = "maintain",
        /// Read it.
        Pull = "pull",
        /// Read it and write to it.
        Push = "push",
        /// Read it, and manage its issues and pull requests.
        Triage = "triage",
    }
}

open_enum! {
    /// Whether a license key can be used.
    pub enum LicenseKeyStatus {
        /// It was turned off by you.
        Disabled = "disabled",
        /// It can be used.
        Granted = "granted",
        /// It was taken back with its benefit.
        Revoked = "revoked",
    }
}

open_enum! {
    /// What members may do for their customer.
    pub enum MemberRole {
        /// Manage subscriptions, payment and seats.
        BillingManager = "billing_manager",
        /// Use what they have been given.
        Member = "member",
        /// Everything: the customer is theirs.
        Owner = "owner",
    }
}

open_enum! {
    /// What a meter counts in.
    pub enum MeterUnit {
        /// A unit of your own, with a label and a multiplier.
        Custom = "custom",
        /// Plain units.
        Scalar = "scalar",
        /// Tokens, as of a language model.
        Token = "token",
    }
}

open_enum! {
    /// What an order came from.
    pub enum OrderBillingReason {
        /// A one-time purchase.
        Purchase = "purchase",
        /// The start of a subscription.
        SubscriptionCreate = "subscription_create",
        /// The renewal of a subscription.
        SubscriptionCycle = "subscription_cycle",
        /// The end of a period for billing usage, between renewals.
        SubscriptionMeterCycle = "subscription_meter_cycle",
        /// A change to a subscription, such as another product.
        SubscriptionUpdate = "subscription_update",
    }
}

open_enum! {
    /// How things stand with an order.
    pub enum OrderStatus {
        /// Not charged yet: it waits to be finalized.
        Draft = "draft",
        /// Paid.
        Paid = "paid",
        /// Refunded in part.
        PartiallyRefunded = "partially_refunded",
        /// Waiting for the payment.
        Pending = "pending",
        /// Refunded in full.
        Refunded = "refunded",
        /// Not to be paid any more.
        Void = "void",
    }
}

open_enum! {
    /// A service that takes payments.
    pub enum PaymentProcessor {
        /// Stripe.
        Stripe = "stripe",
    }
}

open_enum! {
    /// Whether a product is paid once or renews.
    pub enum ProductBillingType {
        /// Paid once.
        OneTime = "one_time",
        /// Paid again each billing period.
        Recurring = "recurring",
    }
}

open_enum! {
    /// Who can find a product.
    pub enum ProductVisibility {
        /// In the making, not for customers yet.
        Draft = "draft",
        /// Not listed: sold only through links and checkouts that you make.
        Private = "private",
        /// Listed for everybody.
        Public = "public",
    }
}

open_enum! {
    /// The unit of the time from one renewal to the next.
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
    /// When a change to a subscription takes effect, and how the rest of the billing period is settled.
    pub enum SubscriptionProrationBehavior {
        /// At once, with the difference for the rest of the period billed right away.
        Invoice = "invoice",
        /// With the next billing period, and nothing to settle.
        NextPeriod = "next_period",
        /// At once, with the difference for the rest of the period on the next invoice.
        Prorate = "prorate",
        /// At once, with a new billing period that starts now at its full price.
        Reset = "reset",
    }
}

open_enum! {
    /// How things stand with a subscription.
    pub enum SubscriptionStatus {
        /// Running.
        Active = "active",
        /// Ended.
        Canceled = "canceled",
        /// Waiting for the first payment.
        Incomplete = "incomplete",
        /// Never started, as the first payment did not come in time.
        IncompleteExpired = "incomplete_expired",
        /// A renewal could not be charged, and the payment is tried again.
        PastDue = "past_due",
        /// Paused.
        Paused = "paused",
        /// In its trial.
        Trialing = "trialing",
        /// Not paid, with no more attempts to charge it.
        Unpaid = "unpaid",
    }
}

open_enum! {
    /// Whether tax is in a price or comes on top.
    pub enum TaxBehavior {
        /// It comes on top of the price.
        Exclusive = "exclusive",
        /// It is in the price.
        Inclusive = "inclusive",
    }
}

open_enum! {
    /// Whether tax is in a price or comes on top, or whether the place decides.
    pub enum TaxBehaviorOption {
        /// It comes on top of the price.
        Exclusive = "exclusive",
        /// It is in the price.
        Inclusive = "inclusive",
        /// It depends on where the customer is.
        Location = "location",
    }
}

open_enum! {
    /// How long each interval of a series of figures is.
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
    /// The unit of how long license keys are good for.
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
    /// How an OAuth2 client proves who it is when it asks for tokens.
    pub enum TokenEndpointAuthMethod {
        /// With its id and secret in an `Authorization: Basic` header.
        ClientSecretBasic = "client_secret_basic",
        /// With its id and secret in the request's body.
        ClientSecretPost = "client_secret_post",
        /// Not at all, as for a public client that can keep no secret.
        None = "none",
    }
}

open_enum! {
    /// The unit of the length of a trial.
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
    /// What a webhook tells of.
    pub enum WebhookEventType {
        /// A benefit was created.
        BenefitCreated = "benefit.created",
        /// A benefit changed.
        BenefitUpdated = "benefit.updated",
        /// A customer got a benefit.
        BenefitGrantCreated = "benefit_grant.created",
        /// A benefit goes on with a new period of its subscription.
        BenefitGrantCycled = "benefit_grant.cycled",
        /// A benefit was taken back from a customer.
        BenefitGrantRevoked = "benefit_grant.revoked",
        /// The grant of a benefit changed.
        BenefitGrantUpdated = "benefit_grant.updated",
        /// A checkout was created.
        CheckoutCreated = "checkout.created",
        /// A checkout expired.
        CheckoutExpired = "checkout.expired",
        /// A checkout changed.
        CheckoutUpdated = "checkout.updated",
        /// A customer was created.
        CustomerCreated = "customer.created",
        /// A customer was deleted.
        CustomerDeleted = "customer.deleted",
        /// A customer's active subscriptions, benefits or meters changed.
        CustomerStateChanged = "customer.state_changed",
        /// A customer changed.
        CustomerUpdated = "customer.updated",
        /// A seat was assigned.
        CustomerSeatAssigned = "customer_seat.assigned",
        /// A seat was claimed.
        CustomerSeatClaimed = "customer_seat.claimed",
        /// A seat was taken back.
        CustomerSeatRevoked = "customer_seat.revoked",
        /// A discount was created.
        DiscountCreated = "discount.created",
        /// A discount was deleted.
        DiscountDeleted = "discount.deleted",
        /// A discount changed.
        DiscountUpdated = "discount.updated",
        /// A member of a customer was created.
        MemberCreated = "member.created",
        /// A member of a customer was deleted.
        MemberDeleted = "member.deleted",
        /// A member of a customer changed.
        MemberUpdated = "member.updated",
        /// An order was created; it may not be paid yet.
        OrderCreated = "order.created",
        /// An order was paid.
        OrderPaid = "order.paid",
        /// An order was refunded, in part or in full.
        OrderRefunded = "order.refunded",
        /// An order changed.
        OrderUpdated = "order.updated",
        /// An organization changed.
        OrganizationUpdated = "organization.updated",
        /// A product was created.
        ProductCreated = "product.created",
        /// A product changed.
        ProductUpdated = "product.updated",
        /// A refund was created.
        RefundCreated = "refund.created",
        /// A refund changed.
        RefundUpdated = "refund.updated",
        /// A subscription became active, for the first time or again.
        SubscriptionActive = "subscription.active",
        /// A subscription was cancelled; it may still run to the end of its period.
        SubscriptionCanceled = "subscription.canceled",
        /// A subscription was created.
        SubscriptionCreated = "subscription.created",
        /// A new period of a subscription began.
        SubscriptionCycled = "subscription.cycled",
        /// A subscription was migrated.
        SubscriptionMigrated = "subscription.migrated",
        /// A payment for a subscription failed, and the subscription is past due.
        SubscriptionPastDue = "subscription.past_due",
        /// A subscription was paused.
        SubscriptionPaused = "subscription.paused",
        /// A paused subscription goes on.
        SubscriptionResumed = "subscription.resumed",
        /// A subscription ended, and its benefits with it.
        SubscriptionRevoked = "subscription.revoked",
        /// The cancellation of a subscription was taken back.
        SubscriptionUncanceled = "subscription.uncanceled",
        /// A subscription changed in any way.
        SubscriptionUpdated = "subscription.updated",
    }
}

// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::json::open_enum;

open_enum! {
    /// The name of an API error, as returned by [`ApiError::name`](crate::ApiError::name). The number in parentheses is
    /// the HTTP status of the error.
    pub enum ErrorName {
        /// The customer already has an active subscription (403).
        AlreadyActiveSubscriptionError = "AlreadyActiveSubscriptionError",
        /// The subscription has already been canceled (403).
        AlreadyCanceledSubscription = "AlreadyCanceledSubscription",
        /// Several customers have the external id (409).
        AmbiguousExternalCustomerId = "AmbiguousExternalCustomerID",
        /// The request cannot be carried out as it is (400).
        BadRequest = "BadRequest",
        /// A property of a benefit is invalid.
        BenefitPropertiesValidationError = "BenefitPropertiesValidationError",
        /// The user is not allowed to create an organization, or has reached the maximum number (403).
        CannotCreateOrganizationError = "CannotCreateOrganizationError",
        /// The checkout is currently being updated or confirmed by another request (409).
        CheckoutLocked = "CheckoutLocked",
        /// The customer is not ready for payments yet (403).
        CustomerNotReady = "CustomerNotReady",
        /// The discount has reached its maximum number of redemptions (403).
        DiscountRedemptionLimitReached = "DiscountRedemptionLimitReached",
        /// The organization cannot enable automatic acceptance of disputes (403).
        DisputeAutoAcceptNotEnabled = "DisputeAutoAcceptNotEnabled",
        /// The dispute is no longer open (409).
        DisputeNotOpenError = "DisputeNotOpenError",
        /// The checkout has expired (410).
        ExpiredCheckoutError = "ExpiredCheckoutError",
        /// The subscription is not active (403).
        InactiveSubscription = "InactiveSubscription",
        /// The verification token of the email update is invalid, expired or already used (401).
        InvalidCustomerEmailUpdate = "InvalidCustomerEmailUpdate",
        /// The order does not have an invoice yet.
        InvoiceDoesNotExist = "InvoiceDoesNotExist",
        /// The request does not have a `content-length` header (411).
        LengthRequired = "LengthRequired",
        /// The payment has been retried too many times (429).
        ManualRetryLimitExceeded = "ManualRetryLimitExceeded",
        /// The order does not have the billing name and address that an invoice requires (422).
        MissingInvoiceBillingDetails = "MissingInvoiceBillingDetails",
        /// The subscription is not seat-based (400).
        NotASeatBasedSubscription = "NotASeatBasedSubscription",
        /// The checkout is no longer open (403).
        NotOpenCheckout = "NotOpenCheckout",
        /// The subscription is not paused.
        NotPausedSubscription = "NotPausedSubscription",
        /// The owner of the token is not permitted to do this (403).
        NotPermitted = "NotPermitted",
        /// The organization is not allowed to charge customers who are not present (off-session charges) (403).
        OffSessionChargesNotEnabled = "OffSessionChargesNotEnabled",
        /// The order is not a draft (412).
        OrderNotDraft = "OrderNotDraft",
        /// No invoice can be generated for the order (409).
        OrderNotEligibleForInvoice = "OrderNotEligibleForInvoice",
        /// The payment of the order cannot be retried (422).
        OrderNotEligibleForRetry = "OrderNotEligibleForRetry",
        /// The organization cannot receive payments for its orders yet (403).
        OrganizationNotReadyForPayments = "OrganizationNotReadyForPayments",
        /// The organization does not allow customers to pause or resume subscriptions (403).
        PauseResumeNotAllowed = "PauseResumeNotAllowed",
        /// The customer must confirm the payment with their bank (402).
        PaymentActionRequired = "PaymentActionRequired",
        /// A payment for the order is already in progress (409).
        PaymentAlreadyInProgress = "PaymentAlreadyInProgress",
        /// The payment of the checkout failed (400).
        PaymentError = "PaymentError",
        /// The payment failed (402).
        PaymentFailed = "PaymentFailed",
        /// The payment method is still used by an active subscription (400).
        PaymentMethodInUseByActiveSubscription = "PaymentMethodInUseByActiveSubscription",
        /// The customer does not have a payment method (409).
        PaymentMethodRequired = "PaymentMethodRequired",
        /// The payment method could not be saved (400).
        PaymentMethodSetupFailed = "PaymentMethodSetupFailed",
        /// The organization cannot receive payments yet (403).
        PaymentNotReady = "PaymentNotReady",
        /// The request is well-formed, but a value in it is not accepted (422).
        PolarRequestValidationError = "PolarRequestValidationError",
        /// The product cannot be deleted anymore (409).
        ProductNotDeletable = "ProductNotDeletable",
        /// The order does not have a receipt.
        ReceiptNotAllocated = "ReceiptNotAllocated",
        /// The order has already been refunded (403).
        RefundedAlready = "RefundedAlready",
        /// The request does not match the schema of the API (422).
        RequestValidationError = "RequestValidationError",
        /// The object does not exist (404).
        ResourceNotFound = "ResourceNotFound",
        /// The object is no longer available, for example because it is a revoked subscription.
        ResourceUnavailable = "ResourceUnavailable",
        /// The license key cannot be rotated (400).
        RotateNotPermitted = "RotateNotPermitted",
        /// Single sign-on cannot be enforced because no connection is configured (409).
        SsoEnforcementRequiresConnection = "SSOEnforcementRequiresConnection",
        /// No seat is available (400).
        SeatNotAvailable = "SeatNotAvailable",
        /// More seats are assigned than the new number of seats (400).
        SeatsAlreadyAssigned = "SeatsAlreadyAssigned",
        /// The subscription is currently being updated by another request (409).
        SubscriptionLocked = "SubscriptionLocked",
        /// The subscription is not scheduled to be canceled (409).
        SubscriptionNotScheduledToCancel = "SubscriptionNotScheduledToCancel",
        /// The customer has already used the trial (403).
        TrialAlreadyRedeemed = "TrialAlreadyRedeemed",
        /// The access token is missing or of the wrong kind (401).
        Unauthorized = "Unauthorized",
        /// The organization does not allow customers to change the product of a subscription (403).
        UpdateSubscriptionPlanNotAllowed = "UpdateSubscriptionPlanNotAllowed",
        /// The organization does not allow customers to change the number of seats (403).
        UpdateSubscriptionSeatsNotAllowed = "UpdateSubscriptionSeatsNotAllowed",
        /// The organization does not allow customers to change the number of units (403).
        UpdateSubscriptionUnitsNotAllowed = "UpdateSubscriptionUnitsNotAllowed",
        /// The credentials do not give access to the object.
        AccessDenied = "access_denied",
        /// The access token does not have a required scope (403).
        InsufficientScope = "insufficient_scope",
        /// The OAuth 2 client does not exist (400 or 401).
        InvalidClient = "invalid_client",
        /// The authorization code or refresh token is invalid.
        InvalidGrant = "invalid_grant",
        /// A parameter of an OAuth 2 request is missing or invalid.
        InvalidRequest = "invalid_request",
        /// The access token is invalid or expired (401).
        InvalidToken = "invalid_token",
        /// The OAuth 2 client is not allowed to use the grant type.
        UnauthorizedClient = "unauthorized_client",
    }
}

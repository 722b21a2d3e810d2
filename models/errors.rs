use crate::json::open_enum;

open_enum! {
    /// The API's names for errors, as [`ApiError::name`](crate::ApiError::name) gives them, each with the HTTP status
    /// that it comes with.
    pub enum ErrorName {
        /// The customer already has an active subscription. 403
        AlreadyActiveSubscriptionError = "AlreadyActiveSubscriptionError",
        /// The subscription is cancelled already. 403
        AlreadyCanceledSubscription = "AlreadyCanceledSubscription",
        /// Several customers have the external id. 409
        AmbiguousExternalCustomerId = "AmbiguousExternalCustomerID",
        /// The request can't be carried out as it is. 400
        BadRequest = "BadRequest",
        /// A property of a benefit does not hold.
        BenefitPropertiesValidationError = "BenefitPropertiesValidationError",
        /// The user may not create an organization, or no further one. 403
        CannotCreateOrganizationError = "CannotCreateOrganizationError",
        /// The checkout is being changed or confirmed at the moment. 409
        CheckoutLocked = "CheckoutLocked",
        /// The customer is not set up for payments yet. 403
        CustomerNotReady = "CustomerNotReady",
        /// The discount was redeemed as often as it may be. 403
        DiscountRedemptionLimitReached = "DiscountRedemptionLimitReached",
        /// Accepting disputes automatically is not open to the organization. 403
        DisputeAutoAcceptNotEnabled = "DisputeAutoAcceptNotEnabled",
        /// The dispute is no longer open. 409
        DisputeNotOpenError = "DisputeNotOpenError",
        /// The checkout has expired. 410
        ExpiredCheckoutError = "ExpiredCheckoutError",
        /// The subscription is not active. 403
        InactiveSubscription = "InactiveSubscription",
        /// The token of the email change is invalid, was used or has expired. 401
        InvalidCustomerEmailUpdate = "InvalidCustomerEmailUpdate",
        /// The order has no invoice yet.
        InvoiceDoesNotExist = "InvoiceDoesNotExist",
        /// The request had no `content-length`. 411
        LengthRequired = "LengthRequired",
        /// The payment was tried again too often. 429
        ManualRetryLimitExceeded = "ManualRetryLimitExceeded",
        /// The order lacks the billing name or address that an invoice needs. 422
        MissingInvoiceBillingDetails = "MissingInvoiceBillingDetails",
        /// The subscription has no seats. 400
        NotASeatBasedSubscription = "NotASeatBasedSubscription",
        /// The checkout is not open any more. 403
        NotOpenCheckout = "NotOpenCheckout",
        /// The subscription is not paused.
        NotPausedSubscription = "NotPausedSubscription",
        /// Whoever the token stands for may not do this. 403
        NotPermitted = "NotPermitted",
        /// The organization may not charge customers without their presence. 403
        OffSessionChargesNotEnabled = "OffSessionChargesNotEnabled",
        /// The order is no draft. 412
        OrderNotDraft = "OrderNotDraft",
        /// The order can have no invoice. 409
        OrderNotEligibleForInvoice = "OrderNotEligibleForInvoice",
        /// The order's payment can't be tried again. 422
        OrderNotEligibleForRetry = "OrderNotEligibleForRetry",
        /// The organization can't take payments for its orders yet. 403
        OrganizationNotReadyForPayments = "OrganizationNotReadyForPayments",
        /// The organization does not let customers pause or resume. 403
        PauseResumeNotAllowed = "PauseResumeNotAllowed",
        /// The customer has to confirm the payment with their bank. 402
        PaymentActionRequired = "PaymentActionRequired",
        /// A payment of the order is already under way. 409
        PaymentAlreadyInProgress = "PaymentAlreadyInProgress",
        /// The payment of the checkout failed. 400
        PaymentError = "PaymentError",
        /// The payment failed. 402
        PaymentFailed = "PaymentFailed",
        /// An active subscription still needs the payment method. 400
        PaymentMethodInUseByActiveSubscription = "PaymentMethodInUseByActiveSubscription",
        /// The customer has no payment method to pay with. 409
        PaymentMethodRequired = "PaymentMethodRequired",
        /// The payment method could not be saved. 400
        PaymentMethodSetupFailed = "PaymentMethodSetupFailed",
        /// The organization can't take payments yet. 403
        PaymentNotReady = "PaymentNotReady",
        /// The request is well formed, but something in it is not accepted. 422
        PolarRequestValidationError = "PolarRequestValidationError",
        /// The product can no longer be deleted. 409
        ProductNotDeletable = "ProductNotDeletable",
        /// The order has no receipt.
        ReceiptNotAllocated = "ReceiptNotAllocated",
        /// The order is already refunded. 403
        RefundedAlready = "RefundedAlready",
        /// The request is not formed as the API wants it. 422
        RequestValidationError = "RequestValidationError",
        /// There is no such object. 404
        ResourceNotFound = "ResourceNotFound",
        /// The object can no longer be used, such as a subscription that was revoked.
        ResourceUnavailable = "ResourceUnavailable",
        /// The license key may not be replaced by a new one. 400
        RotateNotPermitted = "RotateNotPermitted",
        /// Single sign-on can't be required while none is connected. 409
        SsoEnforcementRequiresConnection = "SSOEnforcementRequiresConnection",
        /// No seat is free. 400
        SeatNotAvailable = "SeatNotAvailable",
        /// More seats are assigned than are to remain. 400
        SeatsAlreadyAssigned = "SeatsAlreadyAssigned",
        /// The subscription is being changed at the moment. 409
        SubscriptionLocked = "SubscriptionLocked",
        /// The subscription has no cancellation to take back. 409
        SubscriptionNotScheduledToCancel = "SubscriptionNotScheduledToCancel",
        /// The customer has had the trial before. 403
        TrialAlreadyRedeemed = "TrialAlreadyRedeemed",
        /// No access token came, or none of the right kind. 401
        Unauthorized = "Unauthorized",
        /// The organization does not let customers change the product. 403
        UpdateSubscriptionPlanNotAllowed = "UpdateSubscriptionPlanNotAllowed",
        /// The organization does not let customers change the seats. 403
        UpdateSubscriptionSeatsNotAllowed = "UpdateSubscriptionSeatsNotAllowed",
        /// The organization does not let customers change the units. 403
        UpdateSubscriptionUnitsNotAllowed = "UpdateSubscriptionUnitsNotAllowed",
        /// The credential is not the one that gives access to the object.
        AccessDenied = "access_denied",
        /// The access token lacks a scope. 403
        InsufficientScope = "insufficient_scope",
        /// There is no such OAuth client. 400 or 401
        InvalidClient = "invalid_client",
        /// The code or the refresh token is not valid.
        InvalidGrant = "invalid_grant",
        /// A parameter of an OAuth2 request is missing or not accepted.
        InvalidRequest = "invalid_request",
        /// The access token is not, or no longer, valid. 401
        InvalidToken = "invalid_token",
        /// The OAuth2 client may not use the grant type.
        UnauthorizedClient = "unauthorized_client",
    }
}

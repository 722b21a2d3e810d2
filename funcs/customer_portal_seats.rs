// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the seats of one of the customer's subscriptions or orders, and the number of available seats.
///
/// Set exactly one of `subscription_id` and `order_id`.
///
/// Revoked seats stay in the list, and the buyer occupies one of the seats. See [how the API
/// behaves](crate::polar_behaviour#subscriptions-and-seats).
///
/// `GET /v1/customer-portal/seats` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_seats_list_seats`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | – | the user of the session may not manage the seats |
/// | 404 | – | the subscription or order does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_seats_list_seats, models::CustomerPortalSeatsListSeatsQuery};
///
/// let query = CustomerPortalSeatsListSeatsQuery::new().subscription_id("4a0409e2-9d6c-454c-bf05-2969a8250400");
/// let seats_list = customer_portal_seats_list_seats(core, query).await?;
/// println!("{} of {} seats are free", seats_list.available_seats, seats_list.total_seats);
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_seats_list_seats")]
pub fn customer_portal_seats_list_seats(
    core: &PolarCore,
    query: impl Into<CustomerPortalSeatsListSeatsQuery>,
) -> Call<SeatsList> {
    Call::get(core, "customer_portal_seats_list_seats", "/v1/customer-portal/seats").query(&query.into())
}

/// Assigns a seat of one of the customer's subscriptions or orders to a person.
///
/// The person is invited by email and gets the seat by claiming it, unless `immediate_claim` is set. Set exactly one of
/// `subscription_id`, `order_id` and `checkout_id`.
///
/// `POST /v1/customer-portal/seats` · scope `customer_portal:write` · feature `customer_portal_seats_assign_seat`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | no seat is available (`SeatNotAvailable`), or the person already has a seat of the purchase |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | – | the user of the session may not manage the seats |
/// | 404 | – | the subscription, order or customer does not exist |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as the email address |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_seats_assign_seat, models::CustomerSeatAssign};
///
/// let subscription_id = "4a0409e2-9d6c-454c-bf05-2969a8250400";
/// let request = CustomerSeatAssign::new().subscription_id(subscription_id).email("ada@example.com");
/// let seat = customer_portal_seats_assign_seat(core, request).await?;
/// println!("{seat:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_seats_assign_seat")]
pub fn customer_portal_seats_assign_seat(
    core: &PolarCore,
    request: impl Into<CustomerSeatAssign>,
) -> Call<CustomerSeat> {
    Call::post(core, "customer_portal_seats_assign_seat", "/v1/customer-portal/seats").json(&request.into())
}

/// Lists the subscriptions in which the customer has claimed a seat.
///
/// `GET /v1/customer-portal/seats/subscriptions` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_seats_list_claimed_subscriptions`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_seats_list_claimed_subscriptions;
///
/// let mut items = customer_portal_seats_list_claimed_subscriptions(core, ()).items();
/// while let Some(subscription) = items.next().await {
///     println!("{:?}", subscription?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_seats_list_claimed_subscriptions")]
pub fn customer_portal_seats_list_claimed_subscriptions(
    core: &PolarCore,
    query: impl Into<CustomerPortalSeatsListClaimedSubscriptionsQuery>,
) -> Call<ListResource<CustomerSubscription>> {
    Call::get(core, "customer_portal_seats_list_claimed_subscriptions", "/v1/customer-portal/seats/subscriptions")
        .query(&query.into())
}

/// Revokes a seat. Its holder loses the access that the seat granted.
///
/// The seat can then be assigned to someone else. Revoking a seat a second time succeeds. See [how the API
/// behaves](crate::polar_behaviour#subscriptions-and-seats).
///
/// `DELETE /v1/customer-portal/seats/{seat_id}` · scope `customer_portal:write` · feature
/// `customer_portal_seats_revoke_seat`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | – | the user of the session may not manage the seats |
/// | 404 | – | the seat does not exist, or the customer may not manage it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_seats_revoke_seat;
///
/// let seat = customer_portal_seats_revoke_seat(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{seat:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_seats_revoke_seat")]
pub fn customer_portal_seats_revoke_seat(core: &PolarCore, seat_id: impl AsRef<str>) -> Call<CustomerSeat> {
    Call::delete(core, "customer_portal_seats_revoke_seat", "/v1/customer-portal/seats/{seat_id}")
        .path(seat_id.as_ref())
}

/// Resends the invitation to a seat that has not been claimed yet.
///
/// The invitation is the same, and its expiry does not change.
///
/// `POST /v1/customer-portal/seats/{seat_id}/resend` · scope `customer_portal:write` · feature
/// `customer_portal_seats_resend_invitation`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | the seat is not waiting to be claimed |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | – | the user of the session may not manage the seats |
/// | 404 | – | the seat does not exist, or the customer may not manage it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_seats_resend_invitation;
///
/// let seat = customer_portal_seats_resend_invitation(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{seat:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_seats_resend_invitation")]
pub fn customer_portal_seats_resend_invitation(core: &PolarCore, seat_id: impl AsRef<str>) -> Call<CustomerSeat> {
    Call::post(core, "customer_portal_seats_resend_invitation", "/v1/customer-portal/seats/{seat_id}/resend")
        .path(seat_id.as_ref())
}

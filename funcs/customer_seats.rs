// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the seats of a subscription or an order, and the number of available seats.
///
/// Set exactly one of `subscription_id` and `order_id`.
///
/// Revoked seats stay in the list, and the buyer occupies one of the seats. See [how the API
/// behaves](crate::polar_behaviour#subscriptions-and-seats).
///
/// `GET /v1/customer-seats` · scope `customer_seats:read` · feature `customer_seats_list_seats`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `BadRequest` | neither a subscription nor an order is specified |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | – | the organization may not use seats |
/// | 404 | – | the subscription or order does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_seats_list_seats, models::CustomerSeatsListSeatsQuery};
///
/// let query = CustomerSeatsListSeatsQuery::new().subscription_id("4a0409e2-9d6c-454c-bf05-2969a8250400");
/// let seats_list = customer_seats_list_seats(core, query).await?;
/// println!("{} of {} seats are free", seats_list.available_seats, seats_list.total_seats);
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_seats_list_seats")]
pub fn customer_seats_list_seats(core: &PolarCore, query: impl Into<CustomerSeatsListSeatsQuery>) -> Call<SeatsList> {
    Call::get(core, "customer_seats_list_seats", "/v1/customer-seats").query(&query.into())
}

/// Assigns a seat of a subscription or an order to a person.
///
/// The person is invited by email and gets the seat by claiming it, unless `immediate_claim` is set. Set exactly one of
/// `subscription_id` and `order_id`.
///
/// `POST /v1/customer-seats` · scope `customer_seats:write` · feature `customer_seats_assign_seat`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | no seat is available (`SeatNotAvailable`), or the person already has a seat of the purchase |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | – | the organization may not use seats |
/// | 404 | – | the subscription, order or customer does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | not exactly one of `subscription_id` and `order_id` is set, or a value in the request is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_seats_assign_seat, models::SeatAssign};
///
/// let request = SeatAssign::new().subscription_id("4a0409e2-9d6c-454c-bf05-2969a8250400").email("ada@example.com");
/// let seat = customer_seats_assign_seat(core, request).await?;
/// println!("{seat:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_seats_assign_seat")]
pub fn customer_seats_assign_seat(core: &PolarCore, request: impl Into<SeatAssign>) -> Call<CustomerSeat> {
    Call::post(core, "customer_seats_assign_seat", "/v1/customer-seats").json(&request.into())
}

/// Claims a seat with the token of its invitation.
///
/// The invited person receives the benefits of the seat. The response contains the token of a customer session for that
/// person.
///
/// `POST /v1/customer-seats/claim` · feature `customer_seats_claim_seat`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | the invitation is invalid, has expired or was already claimed |
/// | 403 | – | the organization may not use seats |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the invitation token is missing |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_seats_claim_seat, models::SeatClaim};
///
/// let invitation_token = "the token of the invitation";
/// let claimed = customer_seats_claim_seat(core, SeatClaim::new(invitation_token)).await?;
/// println!("{claimed:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_seats_claim_seat")]
pub fn customer_seats_claim_seat(core: &PolarCore, request: impl Into<SeatClaim>) -> Call<CustomerSeatClaimResponse> {
    Call::post(core, "customer_seats_claim_seat", "/v1/customer-seats/claim").anonymous().json(&request.into())
}

/// Returns the product and the organization of a seat invitation, and whether the seat can still be claimed.
///
/// This does not claim the seat.
///
/// `GET /v1/customer-seats/claim/{invitation_token}` · feature `customer_seats_get_claim_info`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | the invitation cannot be looked up |
/// | 403 | – | the organization may not use seats |
/// | 404 | – | the invitation does not exist or has expired |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the invitation token is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_seats_get_claim_info;
///
/// let invitation_token = "the token of the invitation";
/// let info = customer_seats_get_claim_info(core, invitation_token).await?;
/// println!("a seat of {} from {}", info.product_name, info.organization_name);
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_seats_get_claim_info")]
pub fn customer_seats_get_claim_info(core: &PolarCore, invitation_token: impl AsRef<str>) -> Call<SeatClaimInfo> {
    Call::get(core, "customer_seats_get_claim_info", "/v1/customer-seats/claim/{invitation_token}")
        .anonymous()
        .path(invitation_token.as_ref())
}

/// Revokes a seat. Its holder loses the access that the seat granted.
///
/// The seat can then be assigned to someone else. Revoking a seat a second time succeeds. See [how the API
/// behaves](crate::polar_behaviour#subscriptions-and-seats).
///
/// `DELETE /v1/customer-seats/{seat_id}` · scope `customer_seats:write` · feature `customer_seats_revoke_seat`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | – | the organization may not use seats |
/// | 404 | – | the seat does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_seats_revoke_seat;
///
/// let seat = customer_seats_revoke_seat(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{seat:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_seats_revoke_seat")]
pub fn customer_seats_revoke_seat(core: &PolarCore, seat_id: impl AsRef<str>) -> Call<CustomerSeat> {
    Call::delete(core, "customer_seats_revoke_seat", "/v1/customer-seats/{seat_id}").path(seat_id.as_ref())
}

/// Resends the invitation to a seat that has not been claimed yet.
///
/// The invitation is the same, and its expiry does not change.
///
/// `POST /v1/customer-seats/{seat_id}/resend` · scope `customer_seats:write` · feature
/// `customer_seats_resend_invitation`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | the seat is not waiting to be claimed |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | – | the organization may not use seats |
/// | 404 | – | the seat does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_seats_resend_invitation;
///
/// let seat = customer_seats_resend_invitation(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{seat:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_seats_resend_invitation")]
pub fn customer_seats_resend_invitation(core: &PolarCore, seat_id: impl AsRef<str>) -> Call<CustomerSeat> {
    Call::post(core, "customer_seats_resend_invitation", "/v1/customer-seats/{seat_id}/resend").path(seat_id.as_ref())
}

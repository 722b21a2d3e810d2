use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the seats of a subscription or an order, and how many are free.
///
/// Exactly one of `subscription_id` and `order_id` is to be given.
///
/// Revoked seats stay in the list, and the buyer takes one of the seats. See [how the API
/// behaves](crate::polar_behaviour#subscriptions-and-seats).
///
/// `GET /v1/customer-seats` · scope `customer_seats:read` · feature `customer_seats_list_seats`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `BadRequest` | neither a subscription nor an order is given |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | – | the organization may not use seats |
/// | 404 | – | there is no such subscription or order, or the token may not see it |
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

/// Gives a seat of a subscription or an order to someone.
///
/// They are invited by email and have the seat once they claim it, unless `immediate_claim` is set. Exactly one of
/// `subscription_id` and `order_id` is to be given.
///
/// `POST /v1/customer-seats` · scope `customer_seats:write` · feature `customer_seats_assign_seat`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | no seat is free (`SeatNotAvailable`), or the person has a seat of the purchase already |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | – | the organization may not use seats |
/// | 404 | – | there is no such subscription, order or customer, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | not exactly one of `subscription_id` and `order_id` is given, or a value is not accepted |
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
/// Needs no access token. Whoever is invited gets the benefits of the seat, and the reply holds the token of a customer
/// session for them.
///
/// `POST /v1/customer-seats/claim` · feature `customer_seats_claim_seat`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | the invitation is invalid, has expired, or was claimed already |
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

/// Tells what an invitation to a seat is for, and whether it can still be claimed.
///
/// Needs no access token. Claims nothing.
///
/// `GET /v1/customer-seats/claim/{invitation_token}` · feature `customer_seats_get_claim_info`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | the invitation can't be looked up |
/// | 403 | – | the organization may not use seats |
/// | 404 | – | there is no such invitation, or it has expired |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the invitation token is not accepted |
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

/// Takes a seat away from whoever has it.
///
/// They lose the access that came with it; the seat can be given to someone else.
///
/// Revoking a seat a second time succeeds. See [how the API behaves](crate::polar_behaviour#subscriptions-and-seats).
///
/// `DELETE /v1/customer-seats/{seat_id}` · scope `customer_seats:write` · feature `customer_seats_revoke_seat`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | – | the organization may not use seats |
/// | 404 | – | there is no such seat, or the token may not see it |
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

/// Sends the invitation to a seat again.
///
/// Only for a seat that is not claimed yet. The invitation is the same, and works no longer than it did.
///
/// `POST /v1/customer-seats/{seat_id}/resend` · scope `customer_seats:write` · feature
/// `customer_seats_resend_invitation`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | the seat is not waiting to be claimed |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | – | the organization may not use seats |
/// | 404 | – | there is no such seat, or the token may not see it |
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

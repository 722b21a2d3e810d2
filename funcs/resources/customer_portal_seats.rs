use super::CustomerPortal;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_portal_seats_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortalSeats<'a>(pub(super) &'a PolarCore);

impl<'a> CustomerPortal<'a> {
    /// Returns the functions whose names start with `customer_portal_seats_`, as methods.
    pub fn seats(&self) -> CustomerPortalSeats<'a> {
        CustomerPortalSeats(self.0)
    }
}

impl CustomerPortalSeats<'_> {
    /// Lists the seats of one of the customer's subscriptions or orders, and the number of available seats.
    ///
    /// See [`customer_portal_seats_list_seats`](crate::customer_portal_seats_list_seats).
    #[cfg(feature = "customer_portal_seats_list_seats")]
    pub fn list_seats(&self, query: impl Into<models::CustomerPortalSeatsListSeatsQuery>) -> Call<models::SeatsList> {
        crate::customer_portal_seats_list_seats(self.0, query)
    }

    /// Assigns a seat of one of the customer's subscriptions or orders to a person.
    ///
    /// See [`customer_portal_seats_assign_seat`](crate::customer_portal_seats_assign_seat).
    #[cfg(feature = "customer_portal_seats_assign_seat")]
    pub fn assign_seat(&self, request: impl Into<models::CustomerSeatAssign>) -> Call<models::CustomerSeat> {
        crate::customer_portal_seats_assign_seat(self.0, request)
    }

    /// Lists the subscriptions in which the customer has claimed a seat.
    ///
    /// See [`customer_portal_seats_list_claimed_subscriptions`](crate::customer_portal_seats_list_claimed_subscriptions).
    #[cfg(feature = "customer_portal_seats_list_claimed_subscriptions")]
    pub fn list_claimed_subscriptions(
        &self,
        query: impl Into<models::CustomerPortalSeatsListClaimedSubscriptionsQuery>,
    ) -> Call<models::ListResource<models::CustomerSubscription>> {
        crate::customer_portal_seats_list_claimed_subscriptions(self.0, query)
    }

    /// Revokes a seat. Its holder loses the access that the seat granted.
    ///
    /// See [`customer_portal_seats_revoke_seat`](crate::customer_portal_seats_revoke_seat).
    #[cfg(feature = "customer_portal_seats_revoke_seat")]
    pub fn revoke_seat(&self, seat_id: impl AsRef<str>) -> Call<models::CustomerSeat> {
        crate::customer_portal_seats_revoke_seat(self.0, seat_id)
    }

    /// Resends the invitation to a seat that has not been claimed yet.
    ///
    /// See [`customer_portal_seats_resend_invitation`](crate::customer_portal_seats_resend_invitation).
    #[cfg(feature = "customer_portal_seats_resend_invitation")]
    pub fn resend_invitation(&self, seat_id: impl AsRef<str>) -> Call<models::CustomerSeat> {
        crate::customer_portal_seats_resend_invitation(self.0, seat_id)
    }
}

use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_seats_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerSeats<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `customer_seats_`, as methods.
    pub fn customer_seats(&self) -> CustomerSeats<'_> {
        CustomerSeats(self)
    }
}

impl CustomerSeats<'_> {
    /// Lists the seats of a subscription or an order, and the number of available seats.
    ///
    /// See [`customer_seats_list_seats`](crate::customer_seats_list_seats).
    #[cfg(feature = "customer_seats_list_seats")]
    pub fn list_seats(&self, query: impl Into<models::CustomerSeatsListSeatsQuery>) -> Call<models::SeatsList> {
        crate::customer_seats_list_seats(self.0, query)
    }

    /// Assigns a seat of a subscription or an order to a person.
    ///
    /// See [`customer_seats_assign_seat`](crate::customer_seats_assign_seat).
    #[cfg(feature = "customer_seats_assign_seat")]
    pub fn assign_seat(&self, request: impl Into<models::SeatAssign>) -> Call<models::CustomerSeat> {
        crate::customer_seats_assign_seat(self.0, request)
    }

    /// Claims a seat with the token of its invitation.
    ///
    /// See [`customer_seats_claim_seat`](crate::customer_seats_claim_seat).
    #[cfg(feature = "customer_seats_claim_seat")]
    pub fn claim_seat(&self, request: impl Into<models::SeatClaim>) -> Call<models::CustomerSeatClaimResponse> {
        crate::customer_seats_claim_seat(self.0, request)
    }

    /// Returns the product and the organization of a seat invitation, and whether the seat can still be claimed.
    ///
    /// See [`customer_seats_get_claim_info`](crate::customer_seats_get_claim_info).
    #[cfg(feature = "customer_seats_get_claim_info")]
    pub fn get_claim_info(&self, invitation_token: impl AsRef<str>) -> Call<models::SeatClaimInfo> {
        crate::customer_seats_get_claim_info(self.0, invitation_token)
    }

    /// Revokes a seat. Its holder loses the access that the seat granted.
    ///
    /// See [`customer_seats_revoke_seat`](crate::customer_seats_revoke_seat).
    #[cfg(feature = "customer_seats_revoke_seat")]
    pub fn revoke_seat(&self, seat_id: impl AsRef<str>) -> Call<models::CustomerSeat> {
        crate::customer_seats_revoke_seat(self.0, seat_id)
    }

    /// Resends the invitation to a seat that has not been claimed yet.
    ///
    /// See [`customer_seats_resend_invitation`](crate::customer_seats_resend_invitation).
    #[cfg(feature = "customer_seats_resend_invitation")]
    pub fn resend_invitation(&self, seat_id: impl AsRef<str>) -> Call<models::CustomerSeat> {
        crate::customer_seats_resend_invitation(self.0, seat_id)
    }
}

use super::CustomerPortal;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_portal_members_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortalMembers<'a>(pub(super) &'a PolarCore);

impl<'a> CustomerPortal<'a> {
    /// Returns the functions whose names start with `customer_portal_members_`, as methods.
    pub fn members(&self) -> CustomerPortalMembers<'a> {
        CustomerPortalMembers(self.0)
    }
}

impl CustomerPortalMembers<'_> {
    /// Lists the members of the customer's team.
    ///
    /// See [`customer_portal_members_list_members`](crate::customer_portal_members_list_members).
    #[cfg(feature = "customer_portal_members_list_members")]
    pub fn list_members(
        &self,
        query: impl Into<models::CustomerPortalMembersListMembersQuery>,
    ) -> Call<models::ListResource<models::CustomerPortalMember>> {
        crate::customer_portal_members_list_members(self.0, query)
    }

    /// Adds a member to the customer's team.
    ///
    /// See [`customer_portal_members_add_member`](crate::customer_portal_members_add_member).
    #[cfg(feature = "customer_portal_members_add_member")]
    pub fn add_member(
        &self,
        request: impl Into<models::CustomerPortalMemberCreate>,
    ) -> Call<models::CustomerPortalMember> {
        crate::customer_portal_members_add_member(self.0, request)
    }

    /// Updates the name or the role of a member of the customer's team.
    ///
    /// See [`customer_portal_members_update_member`](crate::customer_portal_members_update_member).
    #[cfg(feature = "customer_portal_members_update_member")]
    pub fn update_member(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::CustomerPortalMemberUpdate>,
    ) -> Call<models::CustomerPortalMember> {
        crate::customer_portal_members_update_member(self.0, id, request)
    }

    /// Removes a member from the customer's team.
    ///
    /// See [`customer_portal_members_remove_member`](crate::customer_portal_members_remove_member).
    #[cfg(feature = "customer_portal_members_remove_member")]
    pub fn remove_member(&self, id: impl AsRef<str>) -> Call<()> {
        crate::customer_portal_members_remove_member(self.0, id)
    }
}

use super::Customers;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customers_members_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomersMembers<'a>(pub(super) &'a PolarCore);

impl<'a> Customers<'a> {
    /// Returns the functions whose names start with `customers_members_`, as methods.
    pub fn members(&self) -> CustomersMembers<'a> {
        CustomersMembers(self.0)
    }
}

impl CustomersMembers<'_> {
    /// Lists the members of a customer's team. The customer is identified by their id in your system.
    ///
    /// See [`customers_members_list_external`](crate::customers_members_list_external).
    #[cfg(feature = "customers_members_list_external")]
    pub fn list_external(
        &self,
        external_id: impl AsRef<str>,
        query: impl Into<models::CustomersMembersListExternalQuery>,
    ) -> Call<models::ListResource<models::Member>> {
        crate::customers_members_list_external(self.0, external_id, query)
    }

    /// Adds a member to a customer's team. The customer is identified by their id in your system.
    ///
    /// See [`customers_members_create_external`](crate::customers_members_create_external).
    #[cfg(feature = "customers_members_create_external")]
    pub fn create_external(
        &self,
        external_id: impl AsRef<str>,
        request: impl Into<models::MemberCreateFromCustomer>,
    ) -> Call<models::Member> {
        crate::customers_members_create_external(self.0, external_id, request)
    }

    /// Gets a member of a customer's team. Both are identified by their ids in your system.
    ///
    /// See [`customers_members_get_external`](crate::customers_members_get_external).
    #[cfg(feature = "customers_members_get_external")]
    pub fn get_external(
        &self,
        external_id: impl AsRef<str>,
        member_external_id: impl AsRef<str>,
    ) -> Call<models::Member> {
        crate::customers_members_get_external(self.0, external_id, member_external_id)
    }

    /// Updates a member of a customer's team. Both are identified by their ids in your system.
    ///
    /// See [`customers_members_update_external`](crate::customers_members_update_external).
    #[cfg(feature = "customers_members_update_external")]
    pub fn update_external(
        &self,
        external_id: impl AsRef<str>,
        member_external_id: impl AsRef<str>,
        request: impl Into<models::MemberUpdate>,
    ) -> Call<models::Member> {
        crate::customers_members_update_external(self.0, external_id, member_external_id, request)
    }

    /// Removes a member from a customer's team. Both are identified by their ids in your system.
    ///
    /// See [`customers_members_delete_external`](crate::customers_members_delete_external).
    #[cfg(feature = "customers_members_delete_external")]
    pub fn delete_external(&self, external_id: impl AsRef<str>, member_external_id: impl AsRef<str>) -> Call<()> {
        crate::customers_members_delete_external(self.0, external_id, member_external_id)
    }

    /// Lists the members of a customer's team.
    ///
    /// See [`customers_members_list`](crate::customers_members_list).
    #[cfg(feature = "customers_members_list")]
    pub fn list(
        &self,
        id: impl AsRef<str>,
        query: impl Into<models::CustomersMembersListQuery>,
    ) -> Call<models::ListResource<models::Member>> {
        crate::customers_members_list(self.0, id, query)
    }

    /// Adds a member to a customer's team.
    ///
    /// See [`customers_members_create`](crate::customers_members_create).
    #[cfg(feature = "customers_members_create")]
    pub fn create(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::MemberCreateFromCustomer>,
    ) -> Call<models::Member> {
        crate::customers_members_create(self.0, id, request)
    }

    /// Gets a member of a customer's team.
    ///
    /// See [`customers_members_get`](crate::customers_members_get).
    #[cfg(feature = "customers_members_get")]
    pub fn get(&self, id: impl AsRef<str>, member_id: impl AsRef<str>) -> Call<models::Member> {
        crate::customers_members_get(self.0, id, member_id)
    }

    /// Updates a member of a customer's team. Fields that are not set stay unchanged.
    ///
    /// See [`customers_members_update`](crate::customers_members_update).
    #[cfg(feature = "customers_members_update")]
    pub fn update(
        &self,
        id: impl AsRef<str>,
        member_id: impl AsRef<str>,
        request: impl Into<models::MemberUpdate>,
    ) -> Call<models::Member> {
        crate::customers_members_update(self.0, id, member_id, request)
    }

    /// Removes a member from a customer's team.
    ///
    /// See [`customers_members_delete`](crate::customers_members_delete).
    #[cfg(feature = "customers_members_delete")]
    pub fn delete(&self, id: impl AsRef<str>, member_id: impl AsRef<str>) -> Call<()> {
        crate::customers_members_delete(self.0, id, member_id)
    }
}

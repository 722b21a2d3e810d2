use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `custom_fields_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomFields<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `custom_fields_`, as methods.
    pub fn custom_fields(&self) -> CustomFields<'_> {
        CustomFields(self)
    }
}

impl CustomFields<'_> {
    /// Lists the organization's custom fields, ordered by slug unless `sorting` is set.
    ///
    /// See [`custom_fields_list`](crate::custom_fields_list).
    #[cfg(feature = "custom_fields_list")]
    pub fn list(
        &self,
        query: impl Into<models::CustomFieldsListQuery>,
    ) -> Call<models::ListResource<models::CustomField>> {
        crate::custom_fields_list(self.0, query)
    }

    /// Creates a custom field: an additional input on checkout pages, such as a text, a date or a selection.
    ///
    /// See [`custom_fields_create`](crate::custom_fields_create).
    #[cfg(feature = "custom_fields_create")]
    pub fn create(&self, request: impl Into<models::CustomFieldCreate>) -> Call<models::CustomField> {
        crate::custom_fields_create(self.0, request)
    }

    /// Gets a custom field by its id.
    ///
    /// See [`custom_fields_get`](crate::custom_fields_get).
    #[cfg(feature = "custom_fields_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::CustomField> {
        crate::custom_fields_get(self.0, id)
    }

    /// Updates a custom field. Fields that are not set stay unchanged.
    ///
    /// See [`custom_fields_update`](crate::custom_fields_update).
    #[cfg(feature = "custom_fields_update")]
    pub fn update(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::CustomFieldUpdate>,
    ) -> Call<models::CustomField> {
        crate::custom_fields_update(self.0, id, request)
    }

    /// Deletes a custom field.
    ///
    /// See [`custom_fields_delete`](crate::custom_fields_delete).
    #[cfg(feature = "custom_fields_delete")]
    pub fn delete(&self, id: impl AsRef<str>) -> Call<()> {
        crate::custom_fields_delete(self.0, id)
    }
}

// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::Metadata;
use crate::json::{List, Timestamp, model, open_enum, request, union};

model! {
    /// A custom field that is attached to a product. The checkout shows it.
    pub struct AttachedCustomField {
        /// The id of the custom field (a UUID).
        pub custom_field_id: String,
        /// The custom field.
        pub custom_field: CustomField,
        /// The position of the field among the product's custom fields, in ascending order.
        pub order: i64,
        /// Whether customers must fill in the field. A required checkbox must be checked.
        pub required: bool,
    }
}

request! {
    /// A custom field to attach to a product. The checkout will show it.
    pub struct AttachedCustomFieldCreate {
        required {
            /// The id of the custom field (a UUID).
            #[not_blank]
            custom_field_id: String,
            /// Whether customers must fill in the field. A required checkbox must be checked.
            required: bool,
        }
    }
}

union! {
    /// A custom field: an additional input that a checkout shows.
    pub enum CustomField by "type" {
        /// A custom field for text.
        Text(CustomFieldText) = "text",
        /// A custom field for a number.
        Number(CustomFieldNumber) = "number",
        /// A custom field for a date.
        Date(CustomFieldDate) = "date",
        /// A custom field with a checkbox.
        Checkbox(CustomFieldCheckbox) = "checkbox",
        /// A custom field with a list of options to choose from.
        Select(CustomFieldSelect) = "select",
    }
    shared {
        /// When the custom field was created.
        created_at: Timestamp,
        /// When the custom field was last modified, or `None` if never modified.
        modified_at: Timestamp,
        /// The id of the custom field (a UUID).
        id: String as str,
        /// Key-value metadata that you set on the custom field.
        metadata: Metadata,
        /// The slug of the field, unique in the organization. Values of custom fields are keyed by it.
        slug: String as str,
        /// The name of the field.
        name: String as str,
        /// The id of the organization that the custom field belongs to (a UUID).
        organization_id: String as str,
    }
}

model! {
    /// A custom field with a checkbox.
    #[constant(type = "checkbox")]
    pub struct CustomFieldCheckbox {
        /// When the custom field was created.
        pub created_at: Timestamp,
        /// When the custom field was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the custom field (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the custom field.
        pub metadata: Metadata,
        /// The slug of the field, unique in the organization. Values of custom fields are keyed by it.
        pub slug: String,
        /// The name of the field.
        pub name: String,
        /// The id of the organization that the custom field belongs to (a UUID).
        pub organization_id: String,
        /// The display settings of the field.
        pub properties: CustomFieldCheckboxProperties,
    }
}

request! {
    /// The display settings of a checkbox field.
    pub struct CustomFieldCheckboxProperties {
        optional {
            /// The label of the field in the form: at least 1 character. `None` if the form shows the name of the
            /// field.
            form_label(maybe_form_label): String,
            /// The help text of the field in the form: at least 1 character. `None` if there is no help text.
            form_help_text(maybe_form_help_text): String,
            /// The placeholder that is shown while the field is empty: at least 1 character. `None` if there is no
            /// placeholder.
            form_placeholder(maybe_form_placeholder): String,
        }
    }
}

union! {
    /// A request to create a custom field.
    pub enum CustomFieldCreate by "type" {
        /// A request to create a custom field for text.
        Text(CustomFieldCreateText) = "text",
        /// A request to create a custom field for a number.
        Number(CustomFieldCreateNumber) = "number",
        /// A request to create a custom field for a date.
        Date(CustomFieldCreateDate) = "date",
        /// A request to create a custom field with a checkbox.
        Checkbox(CustomFieldCreateCheckbox) = "checkbox",
        /// A request to create a custom field with a list of options to choose from.
        Select(CustomFieldCreateSelect) = "select",
    }
    new {
        /// A request to create a custom field for text.
        text(slug: String, name: String, properties: CustomFieldTextProperties): CustomFieldCreateText,
        /// A request to create a custom field for a number.
        number(slug: String, name: String, properties: CustomFieldNumberProperties): CustomFieldCreateNumber,
        /// A request to create a custom field for a date.
        date(slug: String, name: String, properties: CustomFieldDateProperties): CustomFieldCreateDate,
        /// A request to create a custom field with a checkbox.
        checkbox(slug: String, name: String, properties: CustomFieldCheckboxProperties): CustomFieldCreateCheckbox,
        /// A request to create a custom field with a list of options to choose from.
        select(slug: String, name: String, properties: CustomFieldSelectProperties): CustomFieldCreateSelect,
    }
}

request! {
    /// A request to create a custom field with a checkbox.
    #[constant(type = "checkbox")]
    pub struct CustomFieldCreateCheckbox {
        required {
            /// The slug of the field, unique in the organization: at least 1 character; lowercase letters, digits, `-`
            /// and `_` are allowed. Values of custom fields are keyed by it.
            slug: String,
            /// The name of the field: at least 1 character.
            name: String,
            /// The display settings of the field.
            properties: CustomFieldCheckboxProperties,
        }
        optional {
            /// Key-value metadata that you set on the custom field. At most 50 entries; keys have at most 40 characters
            /// and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// A request to create a custom field for a date.
    #[constant(type = "date")]
    pub struct CustomFieldCreateDate {
        required {
            /// The slug of the field, unique in the organization: at least 1 character; lowercase letters, digits, `-`
            /// and `_` are allowed. Values of custom fields are keyed by it.
            slug: String,
            /// The name of the field: at least 1 character.
            name: String,
            /// The display and validation settings of the field.
            properties: CustomFieldDateProperties,
        }
        optional {
            /// Key-value metadata that you set on the custom field. At most 50 entries; keys have at most 40 characters
            /// and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// A request to create a custom field for a number.
    #[constant(type = "number")]
    pub struct CustomFieldCreateNumber {
        required {
            /// The slug of the field, unique in the organization: at least 1 character; lowercase letters, digits, `-`
            /// and `_` are allowed. Values of custom fields are keyed by it.
            slug: String,
            /// The name of the field: at least 1 character.
            name: String,
            /// The display and validation settings of the field.
            properties: CustomFieldNumberProperties,
        }
        optional {
            /// Key-value metadata that you set on the custom field. At most 50 entries; keys have at most 40 characters
            /// and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// A request to create a custom field with a list of options to choose from.
    #[constant(type = "select")]
    pub struct CustomFieldCreateSelect {
        required {
            /// The slug of the field, unique in the organization: at least 1 character; lowercase letters, digits, `-`
            /// and `_` are allowed. Values of custom fields are keyed by it.
            slug: String,
            /// The name of the field: at least 1 character.
            name: String,
            /// The display and validation settings of the field.
            properties: CustomFieldSelectProperties,
        }
        optional {
            /// Key-value metadata that you set on the custom field. At most 50 entries; keys have at most 40 characters
            /// and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// A request to create a custom field for text.
    #[constant(type = "text")]
    pub struct CustomFieldCreateText {
        required {
            /// The slug of the field, unique in the organization: at least 1 character; lowercase letters, digits, `-`
            /// and `_` are allowed. Values of custom fields are keyed by it.
            slug: String,
            /// The name of the field: at least 1 character.
            name: String,
            /// The display and validation settings of the field.
            properties: CustomFieldTextProperties,
        }
        optional {
            /// Key-value metadata that you set on the custom field. At most 50 entries; keys have at most 40 characters
            /// and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

model! {
    /// A custom field for a date.
    #[constant(type = "date")]
    pub struct CustomFieldDate {
        /// When the custom field was created.
        pub created_at: Timestamp,
        /// When the custom field was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the custom field (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the custom field.
        pub metadata: Metadata,
        /// The slug of the field, unique in the organization. Values of custom fields are keyed by it.
        pub slug: String,
        /// The name of the field.
        pub name: String,
        /// The id of the organization that the custom field belongs to (a UUID).
        pub organization_id: String,
        /// The display and validation settings of the field.
        pub properties: CustomFieldDateProperties,
    }
}

request! {
    /// The display and validation settings of a date field.
    pub struct CustomFieldDateProperties {
        optional {
            /// The label of the field in the form: at least 1 character. `None` if the form shows the name of the
            /// field.
            form_label(maybe_form_label): String,
            /// The help text of the field in the form: at least 1 character. `None` if there is no help text.
            form_help_text(maybe_form_help_text): String,
            /// The placeholder that is shown while the field is empty: at least 1 character. `None` if there is no
            /// placeholder.
            form_placeholder(maybe_form_placeholder): String,
            /// The earliest date that is accepted, in seconds since the Unix epoch: -2147483648 to 2147483647. `None`
            /// if there is no lower bound.
            ge(maybe_ge): i64,
            /// The latest date that is accepted, in seconds since the Unix epoch: -2147483648 to 2147483647. `None` if
            /// there is no upper bound.
            le(maybe_le): i64,
        }
    }
}

model! {
    /// A custom field for a number.
    #[constant(type = "number")]
    pub struct CustomFieldNumber {
        /// When the custom field was created.
        pub created_at: Timestamp,
        /// When the custom field was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the custom field (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the custom field.
        pub metadata: Metadata,
        /// The slug of the field, unique in the organization. Values of custom fields are keyed by it.
        pub slug: String,
        /// The name of the field.
        pub name: String,
        /// The id of the organization that the custom field belongs to (a UUID).
        pub organization_id: String,
        /// The display and validation settings of the field.
        pub properties: CustomFieldNumberProperties,
    }
}

request! {
    /// The display and validation settings of a number field.
    pub struct CustomFieldNumberProperties {
        optional {
            /// The label of the field in the form: at least 1 character. `None` if the form shows the name of the
            /// field.
            form_label(maybe_form_label): String,
            /// The help text of the field in the form: at least 1 character. `None` if there is no help text.
            form_help_text(maybe_form_help_text): String,
            /// The placeholder that is shown while the field is empty: at least 1 character. `None` if there is no
            /// placeholder.
            form_placeholder(maybe_form_placeholder): String,
            /// The smallest number that is accepted: -2147483648 to 2147483647. `None` if there is no lower bound.
            ge(maybe_ge): i64,
            /// The largest number that is accepted: -2147483648 to 2147483647. `None` if there is no upper bound.
            le(maybe_le): i64,
        }
    }
}

model! {
    /// A custom field with a list of options to choose from.
    #[constant(type = "select")]
    pub struct CustomFieldSelect {
        /// When the custom field was created.
        pub created_at: Timestamp,
        /// When the custom field was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the custom field (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the custom field.
        pub metadata: Metadata,
        /// The slug of the field, unique in the organization. Values of custom fields are keyed by it.
        pub slug: String,
        /// The name of the field.
        pub name: String,
        /// The id of the organization that the custom field belongs to (a UUID).
        pub organization_id: String,
        /// The display and validation settings of the field.
        pub properties: CustomFieldSelectProperties,
    }
}

request! {
    /// An option that customers can choose.
    pub struct CustomFieldSelectOption {
        required {
            /// The value that is stored if the option is chosen: at least 1 character.
            #[may_be_missing]
            value: String,
            /// The label that customers see: at least 1 character.
            #[may_be_missing]
            label: String,
        }
    }
}

request! {
    /// The display and validation settings of a select field.
    pub struct CustomFieldSelectProperties {
        required {
            /// The options that customers can choose from. At least one is required.
            #[may_be_missing]
            options: List<CustomFieldSelectOption>,
        }
        optional {
            /// The label of the field in the form: at least 1 character. `None` if the form shows the name of the
            /// field.
            form_label(maybe_form_label): String,
            /// The help text of the field in the form: at least 1 character. `None` if there is no help text.
            form_help_text(maybe_form_help_text): String,
            /// The placeholder that is shown while the field is empty: at least 1 character. `None` if there is no
            /// placeholder.
            form_placeholder(maybe_form_placeholder): String,
        }
    }
}

open_enum! {
    /// A sort order for lists of custom fields.
    pub enum CustomFieldSortProperty {
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By slug, from Z to A.
        SlugDescending = "-slug",
        /// By type, from Z to A.
        TypeDescending = "-type",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By name, from A to Z.
        Name = "name",
        /// By slug, from A to Z.
        Slug = "slug",
        /// By type, from A to Z.
        Type = "type",
    }
}

model! {
    /// A custom field for text.
    #[constant(type = "text")]
    pub struct CustomFieldText {
        /// When the custom field was created.
        pub created_at: Timestamp,
        /// When the custom field was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the custom field (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the custom field.
        pub metadata: Metadata,
        /// The slug of the field, unique in the organization. Values of custom fields are keyed by it.
        pub slug: String,
        /// The name of the field.
        pub name: String,
        /// The id of the organization that the custom field belongs to (a UUID).
        pub organization_id: String,
        /// The display and validation settings of the field.
        pub properties: CustomFieldTextProperties,
    }
}

request! {
    /// The display and validation settings of a text field.
    pub struct CustomFieldTextProperties {
        optional {
            /// The label of the field in the form: at least 1 character. `None` if the form shows the name of the
            /// field.
            form_label(maybe_form_label): String,
            /// The help text of the field in the form: at least 1 character. `None` if there is no help text.
            form_help_text(maybe_form_help_text): String,
            /// The placeholder that is shown while the field is empty: at least 1 character. `None` if there is no
            /// placeholder.
            form_placeholder(maybe_form_placeholder): String,
            /// Whether the text can have several lines. `None` means a single line.
            textarea(maybe_textarea): bool,
            /// The minimum length of the text in characters: 0 to 2147483647. `None` if there is no minimum.
            min_length(maybe_min_length): i64,
            /// The maximum length of the text in characters: 0 to 2147483647. `None` if there is no maximum.
            max_length(maybe_max_length): i64,
        }
    }
}

open_enum! {
    /// The type of a custom field.
    pub enum CustomFieldType {
        /// A checkbox.
        Checkbox = "checkbox",
        /// A date.
        Date = "date",
        /// A number.
        Number = "number",
        /// A list of options to choose from.
        Select = "select",
        /// Text.
        Text = "text",
    }
}

union! {
    /// A request to update a custom field. The type cannot be changed, so the variant must match the type of the field.
    pub enum CustomFieldUpdate by "type" {
        /// A request to update a custom field for text.
        Text(CustomFieldUpdateText) = "text",
        /// A request to update a custom field for a number.
        Number(CustomFieldUpdateNumber) = "number",
        /// A request to update a custom field for a date.
        Date(CustomFieldUpdateDate) = "date",
        /// A request to update a custom field with a checkbox.
        Checkbox(CustomFieldUpdateCheckbox) = "checkbox",
        /// A request to update a custom field with a list of options to choose from.
        Select(CustomFieldUpdateSelect) = "select",
    }
    new {
        /// A request to update a custom field for text.
        text(): CustomFieldUpdateText,
        /// A request to update a custom field for a number.
        number(): CustomFieldUpdateNumber,
        /// A request to update a custom field for a date.
        date(): CustomFieldUpdateDate,
        /// A request to update a custom field with a checkbox.
        checkbox(): CustomFieldUpdateCheckbox,
        /// A request to update a custom field with a list of options to choose from.
        select(): CustomFieldUpdateSelect,
    }
}

request! {
    /// A request to update a custom field with a checkbox.
    #[constant(type = "checkbox")]
    pub struct CustomFieldUpdateCheckbox {
        optional {
            /// Key-value metadata that you set on the custom field. It replaces the existing metadata. At most 50
            /// entries; keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The name of the field: at least 1 character.
            name(maybe_name): String,
            /// The slug of the field, unique in the organization: at least 1 character; lowercase letters, digits, `-`
            /// and `_` are allowed.
            slug(maybe_slug): String,
            /// The display settings of the field. They replace all existing settings.
            properties(maybe_properties): CustomFieldCheckboxProperties,
        }
    }
}

request! {
    /// A request to update a custom field for a date.
    #[constant(type = "date")]
    pub struct CustomFieldUpdateDate {
        optional {
            /// Key-value metadata that you set on the custom field. It replaces the existing metadata. At most 50
            /// entries; keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The name of the field: at least 1 character.
            name(maybe_name): String,
            /// The slug of the field, unique in the organization: at least 1 character; lowercase letters, digits, `-`
            /// and `_` are allowed.
            slug(maybe_slug): String,
            /// The display and validation settings of the field. They replace all existing settings.
            properties(maybe_properties): CustomFieldDateProperties,
        }
    }
}

request! {
    /// A request to update a custom field for a number.
    #[constant(type = "number")]
    pub struct CustomFieldUpdateNumber {
        optional {
            /// Key-value metadata that you set on the custom field. It replaces the existing metadata. At most 50
            /// entries; keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The name of the field: at least 1 character.
            name(maybe_name): String,
            /// The slug of the field, unique in the organization: at least 1 character; lowercase letters, digits, `-`
            /// and `_` are allowed.
            slug(maybe_slug): String,
            /// The display and validation settings of the field. They replace all existing settings.
            properties(maybe_properties): CustomFieldNumberProperties,
        }
    }
}

request! {
    /// A request to update a custom field with a list of options to choose from.
    #[constant(type = "select")]
    pub struct CustomFieldUpdateSelect {
        optional {
            /// Key-value metadata that you set on the custom field. It replaces the existing metadata. At most 50
            /// entries; keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The name of the field: at least 1 character.
            name(maybe_name): String,
            /// The slug of the field, unique in the organization: at least 1 character; lowercase letters, digits, `-`
            /// and `_` are allowed.
            slug(maybe_slug): String,
            /// The display and validation settings of the field. They replace all existing settings.
            properties(maybe_properties): CustomFieldSelectProperties,
        }
    }
}

request! {
    /// A request to update a custom field for text.
    #[constant(type = "text")]
    pub struct CustomFieldUpdateText {
        optional {
            /// Key-value metadata that you set on the custom field. It replaces the existing metadata. At most 50
            /// entries; keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The name of the field: at least 1 character.
            name(maybe_name): String,
            /// The slug of the field, unique in the organization: at least 1 character; lowercase letters, digits, `-`
            /// and `_` are allowed.
            slug(maybe_slug): String,
            /// The display and validation settings of the field. They replace all existing settings.
            properties(maybe_properties): CustomFieldTextProperties,
        }
    }
}

request! {
    /// The query parameters of `custom_fields_list`.
    pub struct CustomFieldsListQuery {
        optional {
            /// Limits the results to custom fields of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to custom fields whose name or slug contains this text.
            query(maybe_query): String,
            /// Limits the results to custom fields of these types.
            #[name = "type"]
            kind(maybe_kind): List<CustomFieldType>,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `slug`.
            sorting(maybe_sorting): List<CustomFieldSortProperty>,
        }
    }
}

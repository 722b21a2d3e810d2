use super::Metadata;
use crate::json::{List, Timestamp, model, open_enum, request, union};

model! {
    /// A custom field that a product asks for at the checkout.
    pub struct AttachedCustomField {
        /// The custom field's id, a UUID.
        pub custom_field_id: String,
        /// The custom field.
        pub custom_field: CustomField,
        /// The field's place among those of the product, lowest first.
        pub order: i64,
        /// Whether customers have to fill it in, or to tick it if it is a box.
        pub required: bool,
    }
}

request! {
    /// A custom field for a product to ask for at the checkout.
    pub struct AttachedCustomFieldCreate {
        required {
            /// The custom field's id, a UUID.
            #[not_blank]
            custom_field_id: String,
            /// Whether customers have to fill it in, or to tick it if it is a box.
            required: bool,
        }
    }
}

union! {
    /// A custom field: a question that checkouts can ask customers.
    pub enum CustomField by "type" {
        /// A custom field for a text.
        Text(CustomFieldText) = "text",
        /// A custom field for a number.
        Number(CustomFieldNumber) = "number",
        /// A custom field for a date.
        Date(CustomFieldDate) = "date",
        /// A custom field for a box to tick.
        Checkbox(CustomFieldCheckbox) = "checkbox",
        /// A custom field for a choice from a list.
        Select(CustomFieldSelect) = "select",
    }
    shared {
        /// When the custom field was created.
        created_at: Timestamp,
        /// When the custom field was last changed; `None` if never.
        modified_at: Timestamp,
        /// The custom field's id, a UUID.
        id: String as str,
        /// Your own notes on the custom field.
        metadata: Metadata,
        /// The field's short name, unique in the organization, which its answers are found by.
        slug: String as str,
        /// The field's name.
        name: String as str,
        /// The id of the organization that the custom field belongs to, a UUID.
        organization_id: String as str,
    }
}

model! {
    /// A custom field for a box to tick.
    #[is(type = "checkbox")]
    pub struct CustomFieldCheckbox {
        /// When the custom field was created.
        pub created_at: Timestamp,
        /// When the custom field was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The custom field's id, a UUID.
        pub id: String,
        /// Your own notes on the custom field.
        pub metadata: Metadata,
        /// The field's short name, unique in the organization, which its answers are found by.
        pub slug: String,
        /// The field's name.
        pub name: String,
        /// The id of the organization that the custom field belongs to, a UUID.
        pub organization_id: String,
        /// How the field is shown.
        pub properties: CustomFieldCheckboxProperties,
    }
}

request! {
    /// How a custom field for a box to tick is shown.
    pub struct CustomFieldCheckboxProperties {
        optional {
            /// The text that names the field in the form, at least 1 character; `None` for the field's name.
            form_label(maybe_form_label): String,
            /// The text that explains the field in the form, at least 1 character; `None` for no such text.
            form_help_text(maybe_form_help_text): String,
            /// The text in the field while it is empty, at least 1 character; `None` for no such text.
            form_placeholder(maybe_form_placeholder): String,
        }
    }
}

union! {
    /// A new custom field.
    pub enum CustomFieldCreate by "type" {
        /// A new custom field for a text.
        Text(CustomFieldCreateText) = "text",
        /// A new custom field for a number.
        Number(CustomFieldCreateNumber) = "number",
        /// A new custom field for a date.
        Date(CustomFieldCreateDate) = "date",
        /// A new custom field for a box to tick.
        Checkbox(CustomFieldCreateCheckbox) = "checkbox",
        /// A new custom field for a choice from a list.
        Select(CustomFieldCreateSelect) = "select",
    }
    new {
        /// A new custom field for a text.
        text(slug: String, name: String, properties: CustomFieldTextProperties): CustomFieldCreateText,
        /// A new custom field for a number.
        number(slug: String, name: String, properties: CustomFieldNumberProperties): CustomFieldCreateNumber,
        /// A new custom field for a date.
        date(slug: String, name: String, properties: CustomFieldDateProperties): CustomFieldCreateDate,
        /// A new custom field for a box to tick.
        checkbox(slug: String, name: String, properties: CustomFieldCheckboxProperties): CustomFieldCreateCheckbox,
        /// A new custom field for a choice from a list.
        select(slug: String, name: String, properties: CustomFieldSelectProperties): CustomFieldCreateSelect,
    }
}

request! {
    /// A new custom field for a box to tick.
    #[is(type = "checkbox")]
    pub struct CustomFieldCreateCheckbox {
        required {
            /// The field's short name, unique in the organization, at least 1 character: small letters, digits, `-` and
            /// `_`. Its answers are found by it.
            slug: String,
            /// The field's name, at least 1 character.
            name: String,
            /// How the field is shown.
            properties: CustomFieldCheckboxProperties,
        }
        optional {
            /// Your own notes on the custom field. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// A new custom field for a date.
    #[is(type = "date")]
    pub struct CustomFieldCreateDate {
        required {
            /// The field's short name, unique in the organization, at least 1 character: small letters, digits, `-` and
            /// `_`. Its answers are found by it.
            slug: String,
            /// The field's name, at least 1 character.
            name: String,
            /// How the field is shown, and what it accepts.
            properties: CustomFieldDateProperties,
        }
        optional {
            /// Your own notes on the custom field. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// A new custom field for a number.
    #[is(type = "number")]
    pub struct CustomFieldCreateNumber {
        required {
            /// The field's short name, unique in the organization, at least 1 character: small letters, digits, `-` and
            /// `_`. Its answers are found by it.
            slug: String,
            /// The field's name, at least 1 character.
            name: String,
            /// How the field is shown, and what it accepts.
            properties: CustomFieldNumberProperties,
        }
        optional {
            /// Your own notes on the custom field. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// A new custom field for a choice from a list.
    #[is(type = "select")]
    pub struct CustomFieldCreateSelect {
        required {
            /// The field's short name, unique in the organization, at least 1 character: small letters, digits, `-` and
            /// `_`. Its answers are found by it.
            slug: String,
            /// The field's name, at least 1 character.
            name: String,
            /// How the field is shown, and what it accepts.
            properties: CustomFieldSelectProperties,
        }
        optional {
            /// Your own notes on the custom field. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// A new custom field for a text.
    #[is(type = "text")]
    pub struct CustomFieldCreateText {
        required {
            /// The field's short name, unique in the organization, at least 1 character: small letters, digits, `-` and
            /// `_`. Its answers are found by it.
            slug: String,
            /// The field's name, at least 1 character.
            name: String,
            /// How the field is shown, and what it accepts.
            properties: CustomFieldTextProperties,
        }
        optional {
            /// Your own notes on the custom field. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

model! {
    /// A custom field for a date.
    #[is(type = "date")]
    pub struct CustomFieldDate {
        /// When the custom field was created.
        pub created_at: Timestamp,
        /// When the custom field was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The custom field's id, a UUID.
        pub id: String,
        /// Your own notes on the custom field.
        pub metadata: Metadata,
        /// The field's short name, unique in the organization, which its answers are found by.
        pub slug: String,
        /// The field's name.
        pub name: String,
        /// The id of the organization that the custom field belongs to, a UUID.
        pub organization_id: String,
        /// How the field is shown, and what it accepts.
        pub properties: CustomFieldDateProperties,
    }
}

request! {
    /// How a custom field for a date is shown, and what it accepts.
    pub struct CustomFieldDateProperties {
        optional {
            /// The text that names the field in the form, at least 1 character; `None` for the field's name.
            form_label(maybe_form_label): String,
            /// The text that explains the field in the form, at least 1 character; `None` for no such text.
            form_help_text(maybe_form_help_text): String,
            /// The text in the field while it is empty, at least 1 character; `None` for no such text.
            form_placeholder(maybe_form_placeholder): String,
            /// The earliest date that is accepted, in seconds since 1970 (UTC), -2147483648 to 2147483647; `None` for
            /// no such limit.
            ge(maybe_ge): i64,
            /// The latest date that is accepted, in seconds since 1970 (UTC), -2147483648 to 2147483647; `None` for no
            /// such limit.
            le(maybe_le): i64,
        }
    }
}

model! {
    /// A custom field for a number.
    #[is(type = "number")]
    pub struct CustomFieldNumber {
        /// When the custom field was created.
        pub created_at: Timestamp,
        /// When the custom field was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The custom field's id, a UUID.
        pub id: String,
        /// Your own notes on the custom field.
        pub metadata: Metadata,
        /// The field's short name, unique in the organization, which its answers are found by.
        pub slug: String,
        /// The field's name.
        pub name: String,
        /// The id of the organization that the custom field belongs to, a UUID.
        pub organization_id: String,
        /// How the field is shown, and what it accepts.
        pub properties: CustomFieldNumberProperties,
    }
}

request! {
    /// How a custom field for a number is shown, and what it accepts.
    pub struct CustomFieldNumberProperties {
        optional {
            /// The text that names the field in the form, at least 1 character; `None` for the field's name.
            form_label(maybe_form_label): String,
            /// The text that explains the field in the form, at least 1 character; `None` for no such text.
            form_help_text(maybe_form_help_text): String,
            /// The text in the field while it is empty, at least 1 character; `None` for no such text.
            form_placeholder(maybe_form_placeholder): String,
            /// The lowest number that is accepted, -2147483648 to 2147483647; `None` for no such limit.
            ge(maybe_ge): i64,
            /// The highest number that is accepted, -2147483648 to 2147483647; `None` for no such limit.
            le(maybe_le): i64,
        }
    }
}

model! {
    /// A custom field for a choice from a list.
    #[is(type = "select")]
    pub struct CustomFieldSelect {
        /// When the custom field was created.
        pub created_at: Timestamp,
        /// When the custom field was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The custom field's id, a UUID.
        pub id: String,
        /// Your own notes on the custom field.
        pub metadata: Metadata,
        /// The field's short name, unique in the organization, which its answers are found by.
        pub slug: String,
        /// The field's name.
        pub name: String,
        /// The id of the organization that the custom field belongs to, a UUID.
        pub organization_id: String,
        /// How the field is shown, and what it accepts.
        pub properties: CustomFieldSelectProperties,
    }
}

request! {
    /// One of the options that customers can choose from.
    pub struct CustomFieldSelectOption {
        required {
            /// The value that is stored when the option is chosen, at least 1 character.
            value: String,
            /// The text that customers see, at least 1 character.
            label: String,
        }
    }
}

request! {
    /// How a custom field for a choice from a list is shown, and what it accepts.
    pub struct CustomFieldSelectProperties {
        required {
            /// What customers can choose from, at least one option.
            options: List<CustomFieldSelectOption>,
        }
        optional {
            /// The text that names the field in the form, at least 1 character; `None` for the field's name.
            form_label(maybe_form_label): String,
            /// The text that explains the field in the form, at least 1 character; `None` for no such text.
            form_help_text(maybe_form_help_text): String,
            /// The text in the field while it is empty, at least 1 character; `None` for no such text.
            form_placeholder(maybe_form_placeholder): String,
        }
    }
}

open_enum! {
    /// How a list of custom fields is sorted.
    pub enum CustomFieldSortProperty {
        /// By creation, newest first.
        CreatedAtDescending = "-created_at",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By slug, from Z to A.
        SlugDescending = "-slug",
        /// By type, from Z to A.
        TypeDescending = "-type",
        /// By creation, oldest first.
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
    /// A custom field for a text.
    #[is(type = "text")]
    pub struct CustomFieldText {
        /// When the custom field was created.
        pub created_at: Timestamp,
        /// When the custom field was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The custom field's id, a UUID.
        pub id: String,
        /// Your own notes on the custom field.
        pub metadata: Metadata,
        /// The field's short name, unique in the organization, which its answers are found by.
        pub slug: String,
        /// The field's name.
        pub name: String,
        /// The id of the organization that the custom field belongs to, a UUID.
        pub organization_id: String,
        /// How the field is shown, and what it accepts.
        pub properties: CustomFieldTextProperties,
    }
}

request! {
    /// How a custom field for a text is shown, and what it accepts.
    pub struct CustomFieldTextProperties {
        optional {
            /// The text that names the field in the form, at least 1 character; `None` for the field's name.
            form_label(maybe_form_label): String,
            /// The text that explains the field in the form, at least 1 character; `None` for no such text.
            form_help_text(maybe_form_help_text): String,
            /// The text in the field while it is empty, at least 1 character; `None` for no such text.
            form_placeholder(maybe_form_placeholder): String,
            /// Whether the text can have several lines; `None` for one line.
            textarea(maybe_textarea): bool,
            /// The least length of the text in characters, 0 to 2147483647; `None` for no such limit.
            min_length(maybe_min_length): i64,
            /// The greatest length of the text in characters, 0 to 2147483647; `None` for no such limit.
            max_length(maybe_max_length): i64,
        }
    }
}

open_enum! {
    /// What a custom field asks for.
    pub enum CustomFieldType {
        /// A box to tick.
        Checkbox = "checkbox",
        /// A date.
        Date = "date",
        /// A number.
        Number = "number",
        /// A choice from a list.
        Select = "select",
        /// A text.
        Text = "text",
    }
}

union! {
    /// Changes to a custom field. The type has to be the field's own: it can't be changed.
    pub enum CustomFieldUpdate by "type" {
        /// Changes to a custom field for a text.
        Text(CustomFieldUpdateText) = "text",
        /// Changes to a custom field for a number.
        Number(CustomFieldUpdateNumber) = "number",
        /// Changes to a custom field for a date.
        Date(CustomFieldUpdateDate) = "date",
        /// Changes to a custom field for a box to tick.
        Checkbox(CustomFieldUpdateCheckbox) = "checkbox",
        /// Changes to a custom field for a choice from a list.
        Select(CustomFieldUpdateSelect) = "select",
    }
    new {
        /// Changes to a custom field for a text.
        text(): CustomFieldUpdateText,
        /// Changes to a custom field for a number.
        number(): CustomFieldUpdateNumber,
        /// Changes to a custom field for a date.
        date(): CustomFieldUpdateDate,
        /// Changes to a custom field for a box to tick.
        checkbox(): CustomFieldUpdateCheckbox,
        /// Changes to a custom field for a choice from a list.
        select(): CustomFieldUpdateSelect,
    }
}

request! {
    /// Changes to a custom field for a box to tick.
    #[is(type = "checkbox")]
    pub struct CustomFieldUpdateCheckbox {
        optional {
            /// Your own notes on the custom field. At most 50, keys of at most 40 and texts of at most 500 characters.
            /// They replace all that were there.
            metadata(maybe_metadata): Metadata,
            /// The field's name, at least 1 character.
            name(maybe_name): String,
            /// The field's short name, unique in the organization, at least 1 character: small letters, digits, `-` and
            /// `_`.
            slug(maybe_slug): String,
            /// How the field is shown: all of it, as it is to be.
            properties(maybe_properties): CustomFieldCheckboxProperties,
        }
    }
}

request! {
    /// Changes to a custom field for a date.
    #[is(type = "date")]
    pub struct CustomFieldUpdateDate {
        optional {
            /// Your own notes on the custom field. At most 50, keys of at most 40 and texts of at most 500 characters.
            /// They replace all that were there.
            metadata(maybe_metadata): Metadata,
            /// The field's name, at least 1 character.
            name(maybe_name): String,
            /// The field's short name, unique in the organization, at least 1 character: small letters, digits, `-` and
            /// `_`.
            slug(maybe_slug): String,
            /// How the field is shown, and what it accepts: all of it, as it is to be.
            properties(maybe_properties): CustomFieldDateProperties,
        }
    }
}

request! {
    /// Changes to a custom field for a number.
    #[is(type = "number")]
    pub struct CustomFieldUpdateNumber {
        optional {
            /// Your own notes on the custom field. At most 50, keys of at most 40 and texts of at most 500 characters.
            /// They replace all that were there.
            metadata(maybe_metadata): Metadata,
            /// The field's name, at least 1 character.
            name(maybe_name): String,
            /// The field's short name, unique in the organization, at least 1 character: small letters, digits, `-` and
            /// `_`.
            slug(maybe_slug): String,
            /// How the field is shown, and what it accepts: all of it, as it is to be.
            properties(maybe_properties): CustomFieldNumberProperties,
        }
    }
}

request! {
    /// Changes to a custom field for a choice from a list.
    #[is(type = "select")]
    pub struct CustomFieldUpdateSelect {
        optional {
            /// Your own notes on the custom field. At most 50, keys of at most 40 and texts of at most 500 characters.
            /// They replace all that were there.
            metadata(maybe_metadata): Metadata,
            /// The field's name, at least 1 character.
            name(maybe_name): String,
            /// The field's short name, unique in the organization, at least 1 character: small letters, digits, `-` and
            /// `_`.
            slug(maybe_slug): String,
            /// How the field is shown, and what it accepts: all of it, as it is to be.
            properties(maybe_properties): CustomFieldSelectProperties,
        }
    }
}

request! {
    /// Changes to a custom field for a text.
    #[is(type = "text")]
    pub struct CustomFieldUpdateText {
        optional {
            /// Your own notes on the custom field. At most 50, keys of at most 40 and texts of at most 500 characters.
            /// They replace all that were there.
            metadata(maybe_metadata): Metadata,
            /// The field's name, at least 1 character.
            name(maybe_name): String,
            /// The field's short name, unique in the organization, at least 1 character: small letters, digits, `-` and
            /// `_`.
            slug(maybe_slug): String,
            /// How the field is shown, and what it accepts: all of it, as it is to be.
            properties(maybe_properties): CustomFieldTextProperties,
        }
    }
}

request! {
    /// The query of `custom_fields_list`.
    pub struct CustomFieldsListQuery {
        optional {
            /// Only the custom fields of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the custom fields that have this text in their name or slug.
            query(maybe_query): String,
            /// Only the custom fields of these types.
            #[name = "type"]
            kind(maybe_kind): List<CustomFieldType>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `slug`.
            sorting(maybe_sorting): List<CustomFieldSortProperty>,
        }
    }
}

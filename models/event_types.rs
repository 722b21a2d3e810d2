// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::EventSource;
use crate::json::{List, Timestamp, model, open_enum, request};

model! {
    /// An event type: the display settings for events with a given name.
    pub struct EventType {
        /// When the event type was created.
        pub created_at: Timestamp,
        /// When the event type was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the event type (a UUID).
        pub id: String,
        /// The name of the events that the type applies to.
        pub name: String,
        /// The label that is displayed for the events.
        pub label: String,
        /// The metadata property whose value is the label of each event, or `None` if all events have the label
        /// `label`.
        pub label_property_selector: Option<String>,
        /// The id of the organization that the event type belongs to (a UUID).
        pub organization_id: String,
    }
}

request! {
    /// A request to update an event type.
    pub struct EventTypeUpdate {
        required {
            /// The label that is displayed for the events: 1 to 128 characters.
            label: String,
        }
        patch {
            /// The metadata property whose value is the label of each event: 1 to 256 characters. If cleared, all
            /// events have the label `label`.
            label_property_selector(maybe_label_property_selector, clear_label_property_selector): String,
        }
    }
}

model! {
    /// An event type with statistics about its events.
    pub struct EventTypeWithStats {
        /// The id of the event type (a UUID), or `None` if no event type is stored for these events.
        pub id: Option<String>,
        /// When the event type was created, or `None` if no event type is stored for these events.
        pub created_at: Option<Timestamp>,
        /// When the event type was last modified, or `None` if never modified or if no event type is stored for these
        /// events.
        pub modified_at: Option<Timestamp>,
        /// The name of the events that the type applies to.
        pub name: String,
        /// The label that is displayed for the events.
        pub label: String,
        /// The metadata property whose value is the label of each event, or `None` if all events have the label
        /// `label`.
        pub label_property_selector: Option<String>,
        /// The id of the organization that the event type belongs to (a UUID).
        pub organization_id: String,
        /// The source of the events: recorded by Polar or ingested by your application.
        pub source: EventSource,
        /// The number of events.
        pub occurrences: i64,
        /// When the first of the events happened.
        pub first_seen: Timestamp,
        /// When the last of the events happened.
        pub last_seen: Timestamp,
    }
}

request! {
    /// The query parameters of `event_types_list`.
    pub struct EventTypesListQuery {
        optional {
            /// Limits the results to event types of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to event types that occur for these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// Limits the results to event types that occur for these customers, given by external id (the id in your
            /// system).
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Limits the results to event types whose name contains this text.
            query(maybe_query): String,
            /// Whether to limit the results to event types that have root events, which are events without a parent.
            /// Defaults to `false`.
            root_events(maybe_root_events): bool,
            /// Limits the results to types of the descendants of the event with this Polar id (a UUID).
            #[not_blank]
            parent_id(maybe_parent_id): String,
            /// Limits the results to types of events from this source: recorded by Polar or ingested by your
            /// application.
            source(maybe_source): EventSource,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `-last_seen`.
            sorting(maybe_sorting): List<EventTypesSortProperty>,
        }
    }
}

open_enum! {
    /// A sort order for lists of event types.
    pub enum EventTypesSortProperty {
        /// By the time of the first event, newest first.
        FirstSeenDescending = "-first_seen",
        /// By label, from Z to A.
        LabelDescending = "-label",
        /// By the time of the last event, newest first.
        LastSeenDescending = "-last_seen",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By number of events, highest first.
        OccurrencesDescending = "-occurrences",
        /// By the time of the first event, oldest first.
        FirstSeen = "first_seen",
        /// By label, from A to Z.
        Label = "label",
        /// By the time of the last event, oldest first.
        LastSeen = "last_seen",
        /// By name, from A to Z.
        Name = "name",
        /// By number of events, lowest first.
        Occurrences = "occurrences",
    }
}

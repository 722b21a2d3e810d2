use super::EventSource;
use crate::json::{List, Timestamp, model, open_enum, request};

model! {
    /// An event type: how people are shown the events of one name.
    pub struct EventType {
        /// When the event type was created.
        pub created_at: Timestamp,
        /// When the event type was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The event type's id, a UUID.
        pub id: String,
        /// The name that the type's events share.
        pub name: String,
        /// The name that people are shown.
        pub label: String,
        /// The metadata property whose value labels each event; `None` if `label` is the label of all.
        pub label_property_selector: Option<String>,
        /// The id of the organization that the event type belongs to, a UUID.
        pub organization_id: String,
    }
}

request! {
    /// Changes to an event type.
    pub struct EventTypeUpdate {
        required {
            /// The name that people are shown, 1 to 128 characters.
            label: String,
        }
        patch {
            /// The metadata property whose value labels each event, 1 to 256 characters. Cleared, `label` is the label
            /// of all.
            label_property_selector(maybe_label_property_selector, clear_label_property_selector): String,
        }
    }
}

model! {
    /// An event type, and how often its events occur.
    pub struct EventTypeWithStats {
        /// The event type's id, a UUID; `None` for events whose type has no record of its own.
        pub id: Option<String>,
        /// When the event type was created; `None` if it has no record of its own.
        pub created_at: Option<Timestamp>,
        /// When the event type was last changed; `None` if never or if it has no record of its own.
        pub modified_at: Option<Timestamp>,
        /// The name that the type's events share.
        pub name: String,
        /// The name that people are shown.
        pub label: String,
        /// The metadata property whose value labels each event; `None` if `label` is the label of all.
        pub label_property_selector: Option<String>,
        /// The id of the organization that the event type belongs to, a UUID.
        pub organization_id: String,
        /// Whether Polar records these events or your own system ingests them.
        pub source: EventSource,
        /// How many such events there are.
        pub occurrences: i64,
        /// When the first of them happened.
        pub first_seen: Timestamp,
        /// When the last of them happened.
        pub last_seen: Timestamp,
    }
}

request! {
    /// The query of `event_types_list`.
    pub struct EventTypesListQuery {
        optional {
            /// Only the types of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the types of events of these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// Only the types of events of these customers, by their ids in your system.
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Only the types that have this text in their name.
            query(maybe_query): String,
            /// Whether to give only types that have root events, which have no parent; default `false`.
            root_events(maybe_root_events): bool,
            /// Only the types of the events below this event, by its id in Polar, a UUID.
            #[not_blank]
            parent_id(maybe_parent_id): String,
            /// Only the types of events from this source: ingested by you, or recorded by Polar.
            source(maybe_source): EventSource,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-last_seen`.
            sorting(maybe_sorting): List<EventTypesSortProperty>,
        }
    }
}

open_enum! {
    /// How a list of event types is sorted.
    pub enum EventTypesSortProperty {
        /// By when the first event happened, the newest first.
        FirstSeenDescending = "-first_seen",
        /// By label, from Z to A.
        LabelDescending = "-label",
        /// By when the last event happened, the newest first.
        LastSeenDescending = "-last_seen",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By number of events, the most first.
        OccurrencesDescending = "-occurrences",
        /// By when the first event happened, the oldest first.
        FirstSeen = "first_seen",
        /// By label, from A to Z.
        Label = "label",
        /// By when the last event happened, the oldest first.
        LastSeen = "last_seen",
        /// By name, from A to Z.
        Name = "name",
        /// By number of events, the fewest first.
        Occurrences = "occurrences",
    }
}

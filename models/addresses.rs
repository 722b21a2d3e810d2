// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::CountryAlpha2;
use crate::json::{model, request};

model! {
    /// A postal address.
    pub struct Address {
        /// The street and house number, or `None` if not set.
        pub line1: Option<String>,
        /// The second address line, such as building, floor or care of, or `None` if not set.
        pub line2: Option<String>,
        /// The postal code, or `None` if not set.
        pub postal_code: Option<String>,
        /// The city, or `None` if not set.
        pub city: Option<String>,
        /// The state, province or region, or `None` if not set.
        pub state: Option<String>,
        /// The country (a two-letter country code).
        pub country: CountryAlpha2,
    }
}

request! {
    /// A postal address in a request.
    pub struct AddressInput {
        required {
            /// The country (a two-letter country code).
            country: CountryAlpha2,
        }
        optional {
            /// The street and house number. If unset, the address has none.
            line1(maybe_line1): String,
            /// The second address line, such as building, floor or care of. If unset, the address has none.
            line2(maybe_line2): String,
            /// The postal code. If unset, the address has none.
            postal_code(maybe_postal_code): String,
            /// The city. If unset, the address has none.
            city(maybe_city): String,
            /// The state, province or region. If unset, the address has none.
            state(maybe_state): String,
        }
    }
}

model! {
    /// A postal address as recorded in an event.
    pub struct AddressSnapshot {
        /// The street and house number, or `None` if not recorded.
        pub line1: Option<String>,
        /// The second address line, such as building, floor or care of, or `None` if not recorded.
        pub line2: Option<String>,
        /// The postal code, or `None` if not recorded.
        pub postal_code: Option<String>,
        /// The city, or `None` if not recorded.
        pub city: Option<String>,
        /// The state, province or region, or `None` if not recorded.
        pub state: Option<String>,
        /// The country (a two-letter code such as `FR`).
        pub country: String,
    }
}

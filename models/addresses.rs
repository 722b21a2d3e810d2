use super::CountryAlpha2;
use crate::json::{model, request};

model! {
    /// A postal address.
    pub struct Address {
        /// Street and number; `None` if not given.
        pub line1: Option<String>,
        /// What else the street line needs: building, floor, care of; `None` if not given.
        pub line2: Option<String>,
        /// The postal code; `None` if not given.
        pub postal_code: Option<String>,
        /// The city; `None` if not given.
        pub city: Option<String>,
        /// State, province or region; `None` if not given.
        pub state: Option<String>,
        /// The country, by its code of two letters.
        pub country: CountryAlpha2,
    }
}

request! {
    /// A postal address to set.
    pub struct AddressInput {
        required {
            /// The country, by its code of two letters.
            country: CountryAlpha2,
        }
        optional {
            /// Street and number. Unset, there is none.
            line1(maybe_line1): String,
            /// What else the street line needs: building, floor, care of. Unset, there is none.
            line2(maybe_line2): String,
            /// The postal code. Unset, there is none.
            postal_code(maybe_postal_code): String,
            /// The city. Unset, there is none.
            city(maybe_city): String,
            /// State, province or region. Unset, there is none.
            state(maybe_state): String,
        }
    }
}

model! {
    /// A postal address, as an event records it.
    pub struct AddressSnapshot {
        /// Street and number; `None` if not recorded.
        pub line1: Option<String>,
        /// What else the street line needs: building, floor, care of; `None` if not recorded.
        pub line2: Option<String>,
        /// The postal code; `None` if not recorded.
        pub postal_code: Option<String>,
        /// The city; `None` if not recorded.
        pub city: Option<String>,
        /// State, province or region; `None` if not recorded.
        pub state: Option<String>,
        /// The country, a code of two letters such as `FR`.
        pub country: String,
    }
}

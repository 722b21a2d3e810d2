use super::CountryAlpha2;
use crate::model::model;

model! {
    /// A postal address.
    pub struct Address {
        /// Street and number.
        pub line1: Option<String>,
        /// What else the street line needs: building, floor, care of.
        pub line2: Option<String>,
        /// The postal code.
        pub postal_code: Option<String>,
        /// The city.
        pub city: Option<String>,
        /// State, province or region.
        pub state: Option<String>,
        /// The country.
        pub country: CountryAlpha2,
    }
}

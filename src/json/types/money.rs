use std::fmt;

/// An amount and its currency, formatted for people.
///
/// Amounts of the API are in the smallest unit of their currency, as defined by Polar's payment processor. `Display`
/// writes two digits after the decimal point for most currencies, none for currencies without a smaller unit, such as
/// JPY, and three for BHD, JOD, KWD, OMR and TND. The processor also uses two digits for ISK and UGX.
///
/// ```
/// use polar_funcs::models::Money;
///
/// assert_eq!(Money::new(1200, "usd").to_string(), "12.00 USD");
/// assert_eq!(Money::new(-5, "eur").to_string(), "-0.05 EUR");
/// assert_eq!(Money::new(1200, "jpy").to_string(), "1200 JPY");
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Money<'a> {
    amount: i64,
    currency: &'a str,
}

impl<'a> Money<'a> {
    /// Creates a value from an amount in the smallest unit of the currency, and the ISO 4217 code of the currency in
    /// upper or lower case.
    pub const fn new(amount: i64, currency: &'a str) -> Self {
        Self { amount, currency }
    }

    /// Returns the number of digits after the decimal point: 0, 2 or 3.
    pub fn decimals(&self) -> usize {
        let is = |codes: &[&str]| codes.iter().any(|code| code.eq_ignore_ascii_case(self.currency));
        match () {
            () if is(&["bhd", "jod", "kwd", "omr", "tnd"]) => 3,
            () if is(&NO_DECIMALS) => 0,
            () => 2,
        }
    }
}

/// The currencies that have no smaller unit at the payment processor.
const NO_DECIMALS: [&str; 15] =
    ["bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf", "xof", "xpf"];

impl fmt::Display for Money<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.amount < 0 { "-" } else { "" };
        let (digits, decimals) = (self.amount.unsigned_abs(), self.decimals());
        let unit = 10_u64.pow(decimals as u32);
        write!(f, "{sign}{}", digits / unit)?;
        if decimals > 0 {
            write!(f, ".{:0decimals$}", digits % unit)?;
        }
        write!(f, " {}", self.currency.to_ascii_uppercase())
    }
}

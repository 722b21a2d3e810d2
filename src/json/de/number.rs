//! Parses numbers.
//!
//! `str::parse::<f64>` would link tables and a second algorithm that few numbers need: 16 kB.

use super::decode::Scalar;

/// Parses a JSON number; `None` if the text is not a number.
///
/// For a number of at most 19 digits with an exponent from -27 to 27, the result is the nearest double. For other
/// numbers, it almost always is.
pub(super) fn parse_number(word: &str) -> Option<Scalar<'static>> {
    let unsigned = word.strip_prefix('-');
    let is_negative = unsigned.is_some();
    let unsigned = unsigned.unwrap_or(word).as_bytes();
    let mut decimal = Decimal { digits: 0, exponent: 0, is_full: false };
    let mut rest = decimal.take(unsigned, 1)?;
    if let [b'0', _, ..] = unsigned.get(..unsigned.len() - rest.len())? {
        return None;
    }
    let is_integer = rest.is_empty() && !decimal.is_full;
    if let [b'.', fraction @ ..] = rest {
        rest = decimal.take(fraction, 0)?;
    }
    if let [b'e' | b'E', signed @ ..] = rest {
        let (sign, digits) = match signed {
            [b'-', digits @ ..] => (-1, digits),
            [b'+', digits @ ..] => (1, digits),
            digits => (1, digits),
        };
        let mut exponent = Decimal { digits: 0, exponent: 0, is_full: false };
        rest = exponent.take(digits, 1)?;
        let exponent = if exponent.is_full { i64::MAX } else { i64::try_from(exponent.digits).unwrap_or(i64::MAX) };
        decimal.exponent = decimal.exponent.saturating_add(exponent.saturating_mul(sign));
    }
    if !rest.is_empty() {
        return None;
    }
    let digits = decimal.digits;
    match i64::try_from(digits) {
        Ok(integer) if is_integer && !is_negative => return Some(Scalar::Integer(integer)),
        Ok(integer) if is_integer && integer != 0 => return Some(Scalar::Integer(-integer)),
        Err(_) if is_integer && !is_negative => return Some(Scalar::Large(digits)),
        Err(_) if is_integer && digits == 1 << 63 => return Some(Scalar::Integer(i64::MIN)),
        _ => {}
    }
    let number = decimal.to_f64();
    Some(match number.is_finite() {
        true if is_negative => Scalar::Number(-number),
        true => Scalar::Number(number),
        false => Scalar::TooLarge,
    })
}

/// A number as `digits` × 10^`exponent`.
struct Decimal {
    digits: u64,
    exponent: i64,
    /// Whether further digits do not fit.
    is_full: bool,
}

impl Decimal {
    /// Adds the digits at the start of a text, and returns the rest of the text; `None` if there are no digits. A digit
    /// that does not fit adds `dropped` to the exponent, and a digit that fits adds `dropped - 1`. `dropped` is 1
    /// before the decimal point, and 0 after it.
    fn take<'a>(&mut self, text: &'a [u8], dropped: i64) -> Option<&'a [u8]> {
        let mut rest = text;
        while let [digit @ b'0'..=b'9', others @ ..] = rest {
            rest = others;
            let digits = self.digits.checked_mul(10).and_then(|tens| tens.checked_add(u64::from(digit - b'0')));
            match digits {
                Some(digits) if !self.is_full => {
                    self.digits = digits;
                    self.exponent += dropped - 1;
                }
                _ => {
                    self.is_full = true;
                    self.exponent += dropped;
                }
            }
        }
        (rest.len() < text.len()).then_some(rest)
    }

    fn to_f64(&self) -> f64 {
        /// 5^27 is the highest power of five that fits into 63 bits.
        const LARGEST: i64 = 27;
        if self.digits == 0 {
            return 0.0;
        }
        // The number is `bits` × 2^`scale` × 10^`exponent`. The lowest bit is set if a step had a remainder, so that
        // the conversion to a double rounds as if it had all digits.
        let (mut bits, mut scale) = (self.digits, 0);
        let mut exponent = self.exponent.clamp(-400, 400);
        while exponent != 0 {
            let step = exponent.clamp(-LARGEST, LARGEST);
            let power = 5_u64.pow(step.unsigned_abs() as u32);
            let (result, shift) = if step < 0 { divide(bits, power) } else { multiply(bits, power) };
            bits = result;
            scale += shift + step;
            exponent -= step;
        }
        // Multiply in two steps, because a single factor could be out of range for a double.
        bits as f64 * power_of_two(scale / 2) * power_of_two(scale - scale / 2)
    }
}

/// Divides bit by bit until the quotient has 64 bits. Returns the quotient and its exponent of two.
fn divide(dividend: u64, divisor: u64) -> (u64, i64) {
    let (mut quotient, mut rest, mut digits, mut scale) = (0_u64, 0, dividend, 64);
    while quotient >> 63 == 0 {
        rest = rest << 1 | digits >> 63;
        digits <<= 1;
        quotient <<= 1;
        if rest >= divisor {
            rest -= divisor;
            quotient |= 1;
        }
        scale -= 1;
    }
    (quotient | u64::from(rest != 0 || digits != 0), scale)
}

/// Multiplies, and shifts the product until it fits into 64 bits. Returns the product and its exponent of two.
fn multiply(first: u64, second: u64) -> (u64, i64) {
    let (mut product, mut scale) = (u128::from(first) * u128::from(second), 0);
    while product >> 64 != 0 {
        product = product >> 1 | product & 1;
        scale += 1;
    }
    (product as u64, scale)
}

/// Returns a power of two between 2^-1022 and 2^1023.
fn power_of_two(exponent: i64) -> f64 {
    f64::from_bits((1023 + exponent).unsigned_abs() << 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> f64 {
        match parse_number(text) {
            Some(Scalar::Integer(number)) => number as f64,
            Some(Scalar::Large(number)) => number as f64,
            Some(Scalar::Number(number)) => number,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn what_is_no_number_of_json_is_refused() {
        for text in [
            "", "-", "+1", "01", "-01", "00", ".5", "1.", "1.e1", "1e", "1e+", "1e1.", "1.5.", "--1", "0x1", "1a", "e1",
        ] {
            assert!(parse_number(text).is_none(), "{text}");
        }
    }

    #[test]
    fn an_integer_keeps_its_type() {
        let debug = |text| format!("{:?}", parse_number(text).unwrap());
        for (text, expected) in [
            ("0", "Integer(0)"),
            ("-7", "Integer(-7)"),
            ("9223372036854775807", "Integer(9223372036854775807)"),
            ("-9223372036854775808", "Integer(-9223372036854775808)"),
            ("9223372036854775808", "Large(9223372036854775808)"),
            ("18446744073709551615", "Large(18446744073709551615)"),
            ("18446744073709551616", "Number(1.8446744073709552e19)"),
            ("-9223372036854775809", "Number(-9.223372036854776e18)"),
            ("-0", "Number(-0.0)"),
            ("-0.0", "Number(-0.0)"),
            ("0e9", "Number(0.0)"),
            ("1e0", "Number(1.0)"),
            ("1e999", "TooLarge"),
            ("-1e99999999999999999999", "TooLarge"),
            ("1e-99999999999999999999", "Number(0.0)"),
        ] {
            assert_eq!(debug(text), expected, "{text}");
        }
    }

    #[test]
    fn a_number_of_19_digits_and_no_large_exponent_is_exact() {
        let mut seed = 1_u64;
        let mut next = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            seed >> 1
        };
        for _ in 0..20_000 {
            let digits = (next() % 10_u64.pow(19)) >> (next() % 64);
            let exponent = next() % 28;
            for text in
                [format!("{digits}e-{exponent}"), format!("{digits}e{exponent}"), format!("{}", digits as f64 / 1e9)]
            {
                assert_eq!(number(&text), text.parse::<f64>().unwrap(), "{text}");
            }
        }
        for text in
            ["0.1", "0.30000000000000004", "9007199254740993.0", "1.7976931348623157e16", "123456.789E3", "2.50"]
        {
            assert_eq!(number(text), text.parse::<f64>().unwrap(), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_read_too() {
        for text in [
            "1.7976931348623157e308".to_owned(),
            "2.2250738585072014e-308".to_owned(),
            "5e-324".to_owned(),
            "1e-400".to_owned(),
            "1e300".to_owned(),
            "6.02214076e23".to_owned(),
            format!("1{}", "0".repeat(300)),
            format!("0.{}7", "0".repeat(200)),
            "7".repeat(40),
        ] {
            assert_eq!(number(&text), text.parse::<f64>().unwrap(), "{text}");
        }
    }
}

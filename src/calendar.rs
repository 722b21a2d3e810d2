//! Parses and formats dates: RFC 3339 in bodies, HTTP dates in the headers `Retry-After` and `Date`.

use std::time::{Duration, SystemTime};

/// A point in time: seconds since 1970-01-01T00:00:00Z, and nanoseconds within the second.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Moment {
    pub(crate) seconds: i64,
    pub(crate) nanos: u32,
}

impl Moment {
    /// Converts to `SystemTime`; `None` if the time is out of its range.
    pub(crate) fn system_time(self) -> Option<SystemTime> {
        let whole = Duration::from_secs(self.seconds.unsigned_abs());
        let second = match self.seconds < 0 {
            true => SystemTime::UNIX_EPOCH.checked_sub(whole),
            false => SystemTime::UNIX_EPOCH.checked_add(whole),
        };
        second?.checked_add(Duration::from_nanos(self.nanos.into()))
    }

    /// Formats the date in UTC, as in `2026-10-01`.
    pub(crate) fn date(self) -> String {
        let (year, month, day) = date(self.seconds.div_euclid(86_400));
        date_text(year, month, day)
    }

    /// Formats date and time in UTC as RFC 3339, with as few digits in the fraction as possible.
    pub(crate) fn rfc3339(self) -> String {
        let second = self.seconds.rem_euclid(86_400);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let mut text = format!("{}T{hour:02}:{minute:02}:{second:02}", self.date());
        if self.nanos != 0 {
            let fraction = format!(".{:09}", self.nanos);
            text.push_str(fraction.trim_end_matches('0'));
        }
        text.push('Z');
        text
    }
}

impl From<SystemTime> for Moment {
    fn from(time: SystemTime) -> Self {
        let (seconds, nanos) = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => (after.as_secs() as i64, after.subsec_nanos()),
            Err(error) => {
                let before = error.duration();
                let seconds = 0i64.saturating_sub_unsigned(before.as_secs());
                match before.subsec_nanos() {
                    0 => (seconds, 0),
                    nanos => (seconds.saturating_sub(1), 1_000_000_000 - nanos),
                }
            }
        };
        Self { seconds, nanos }
    }
}

/// Parses `2026-10-01T12:00:00` with an optional fraction, followed by `Z`, an offset, or nothing (UTC).
pub(crate) fn parse_rfc3339(text: &str) -> Option<Moment> {
    parse_with_offset(text).map(|(moment, _)| moment)
}

/// Like [`parse_rfc3339`], but also returns the offset from UTC in seconds, positive east of Greenwich.
pub(crate) fn parse_with_offset(text: &str) -> Option<(Moment, i32)> {
    let (date, rest) = text.split_at_checked(10)?;
    let rest = rest.strip_prefix(['T', 't', ' '])?;
    let (time, rest) = rest.split_at_checked(8)?;
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (fraction, offset) = match rest.strip_prefix('.') {
        Some(fraction) => fraction.split_at_checked(digits(fraction))?,
        None => ("0", rest),
    };
    let nanos = format!("{:0<9}", fraction).get(..9)?.parse().ok().filter(|_| !fraction.is_empty())?;
    let offset = match offset {
        "" | "Z" | "z" => 0,
        offset => {
            let (sign, offset) = offset.split_at_checked(1)?;
            let (hours, minutes) = offset.split_once(':')?;
            let seconds = number(hours, 2, 0..=23)? * 3600 + number(minutes, 2, 0..=59)? * 60;
            match sign {
                "+" => seconds,
                "-" => -seconds,
                _ => return None,
            }
        }
    };
    let seconds = parse_date(date)? * 86_400 + time_of_day(time)? - offset;
    Some((Moment { seconds, nanos }, offset as i32))
}

/// Parses `2026-10-01` and returns the number of days since 1970-01-01.
pub(crate) fn parse_date(text: &str) -> Option<i64> {
    let (year, date) = text.split_once('-')?;
    let (month, day) = date.split_once('-')?;
    days(number(year, 4, 0..=9999)?, number(month, 2, 1..=12)?, number(day, 2, 1..=31)?)
}

/// Parses an HTTP date: `Sun, 06 Nov 1994 08:49:37 GMT`.
pub(crate) fn parse_http_date(text: &str) -> Option<Moment> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let (_, date) = text.trim().split_once(',')?;
    let mut parts = date.strip_prefix(' ')?.split(' ');
    let mut next = || parts.next();
    let (day, month, year, time) = (next()?, next()?, next()?, next()?);
    // `MONTHS.find(month)` would link a search for arbitrary text: 2 kB.
    let month = MONTHS.as_bytes().chunks(3).position(|name| name == month.as_bytes())? + 1;
    let days = days(number(year, 4, 0..=9999)?, month as i64, number(day, 2, 1..=31)?)?;
    match (next(), next()) {
        (Some("GMT"), None) => Some(Moment { seconds: days * 86_400 + time_of_day(time)?, nanos: 0 }),
        _ => None,
    }
}

/// Parses `08:49:37` and returns the seconds since midnight. A leap second counts as the following second.
fn time_of_day(text: &str) -> Option<i64> {
    let (hour, rest) = text.split_once(':')?;
    let (minute, second) = rest.split_once(':')?;
    Some(number(hour, 2, 0..=23)? * 3600 + number(minute, 2, 0..=59)? * 60 + number(second, 2, 0..=60)?)
}

/// Parses a decimal number of exactly `digits` digits that lies within `bounds`.
fn number(text: &str, digits: usize, bounds: std::ops::RangeInclusive<i64>) -> Option<i64> {
    if text.len() != digits || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok().filter(|number| bounds.contains(number))
}

/// Returns the number of days from 1970-01-01 to a Gregorian date; `None` if the month does not have this day.
fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    // Years start in March here, so that the leap day is the last day of a year.
    let shifted = if month > 2 { year } else { year - 1 };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = shifted * 365 + shifted.div_euclid(4) - shifted.div_euclid(100) + shifted.div_euclid(400) + day_of_year
        - 719_468;
    (date(days) == (year, month, day)).then_some(days)
}

/// Returns year, month and day for a number of days since 1970-01-01.
pub(crate) fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

/// Formats a date as in `2026-10-01`.
pub(crate) fn date_text(year: i64, month: i64, day: i64) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc3339_is_parsed_in_all_forms_that_the_api_sends() {
        let cases = [
            ("1970-01-01T00:00:00Z", 0, 0),
            ("2026-11-22T21:22:01.964136Z", 1_795_382_521, 964_136_000),
            ("2026-11-22T23:22:01+02:00", 1_795_382_521, 0),
            ("2026-11-22T16:52:01.5-04:30", 1_795_382_521, 500_000_000),
            ("2026-11-22T21:22:01", 1_795_382_521, 0),
            ("2026-11-22 21:22:01.1234567891z", 1_795_382_521, 123_456_789),
            ("2024-02-29T00:00:00Z", 1_709_164_800, 0),
            ("1969-12-31T23:59:59Z", -1, 0),
            ("0000-01-01T00:00:00Z", -62_167_219_200, 0),
            ("9999-12-31T23:59:59Z", 253_402_300_799, 0),
        ];
        for (text, seconds, nanos) in cases {
            assert_eq!(parse_rfc3339(text), Some(Moment { seconds, nanos }), "{text}");
        }
    }

    #[test]
    fn invalid_rfc3339_is_rejected() {
        for text in [
            "",
            "2026",
            "2026-11-22",
            "2026-13-01T00:00:00Z",
            "2025-02-29T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "2026-00-10T00:00:00Z",
            "2026-01-01T24:00:00Z",
            "2026-01-01T00:60:00Z",
            "2026-01-01T00:00:00.Z",
            "2026-01-01T00:00:00+2:00",
            "2026-01-01T00:00:00+0200",
            "2026-01-01T00:00:00X",
            "+026-01-01T00:00:00Z",
            "2026-01-01T00:00:00Zé",
            "日本日本日本日本",
            "2026-1-001T00:00:00Z",
        ] {
            assert_eq!(parse_rfc3339(text), None, "{text}");
        }
    }

    #[test]
    fn a_formatted_moment_is_parsed_again() {
        for (seconds, nanos) in [(0, 0), (-1, 999_999_999), (1_795_382_521, 964_136_000), (-62_167_219_200, 1)] {
            let moment = Moment { seconds, nanos };
            assert_eq!(parse_rfc3339(&moment.rfc3339()), Some(moment));
            // On Windows, the time of the system has steps of 100 ns.
            let steps = if cfg!(windows) { 100 } else { 1 };
            let moment = Moment { nanos: moment.nanos / steps * steps, ..moment };
            assert_eq!(moment.system_time().map(Moment::from), Some(moment));
        }
    }

    #[test]
    fn the_earliest_and_latest_times_are_formatted() {
        for distance in [Duration::from_secs(1 << 63), Duration::from_secs((1 << 63) - 1)] {
            let times = [SystemTime::UNIX_EPOCH.checked_sub(distance), SystemTime::UNIX_EPOCH.checked_add(distance)];
            for time in times.into_iter().flatten() {
                assert!(Moment::from(time).rfc3339().ends_with('Z'));
            }
        }
    }

    #[test]
    fn every_day_of_eight_centuries_is_converted_back() {
        for day in -146_097..146_097 {
            let (year, month, of_month) = date(day);
            assert_eq!(days(year, month, of_month), Some(day));
        }
    }

    #[test]
    fn http_dates_are_parsed() {
        let moment = |seconds| Some(Moment { seconds, nanos: 0 });
        assert_eq!(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT"), moment(784_111_777));
        for text in [
            "",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sun, 06 anF 1994 08:49:37 GMT",
            "06 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 UTC",
            "Sun, 31 Feb 1994 08:49:37 GMT",
        ] {
            assert_eq!(parse_http_date(text), None, "{text}");
        }
    }
}

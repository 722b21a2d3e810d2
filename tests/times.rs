//! Conversions of timestamps and dates to types of chrono, jiff and time, compared with the parsers of these crates.

#![cfg(all(feature = "chrono_0_4", feature = "jiff_0_2", feature = "time_0_3"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use polar_funcs::models::{Date, TimeError, Timestamp};
use std::time::SystemTime;
use time::OffsetDateTime;
use time::format_description::well_known::{Iso8601, Rfc3339};

/// A pseudorandom number generator with a fixed seed.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as i64 % bound
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as i64) as usize]
    }

    fn date(&mut self) -> String {
        let any = self.below(10_000);
        let year = self.of(&[0, 1, 4, 100, 400, 1582, 1900, 1969, 1970, 2000, 2026, 2028, 9999, any, any, any]);
        let month = 1 + self.below(12);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month as usize - 1];
        let any = 1 + self.below(days);
        let day = self.of(&[1, days, any]);
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// Returns an RFC 3339 timestamp, with a fraction of at most this number of digits, or without one.
    fn timestamp(&mut self, digits: i64) -> String {
        let mut text = self.date();
        let time = (self.below(24), self.below(60), self.below(60));
        let (hour, minute, second) = self.of(&[(0, 0, 0), (23, 59, 59), time, time]);
        text.push_str(&format!("{}{hour:02}:{minute:02}:{second:02}", self.of(&["T", "t", " "])));
        let digits = self.below(digits + 1);
        if digits > 0 {
            text.push('.');
            text.extend((0..digits).map(|_| char::from(b'0' + self.below(10) as u8)));
        }
        let any = format!("{}{:02}:{:02}", self.of(&["+", "-"]), self.below(24), self.below(60));
        text.push_str(self.of(&["Z", "z", "+02:00", "+00:00", "-00:00", "+23:59", "-23:59", &any, &any]));
        text
    }
}

#[test]
fn a_timestamp_converts_to_the_value_that_chrono_parses() {
    let mut numbers = Numbers(1);
    for _ in 0..20_000 {
        let text = numbers.timestamp(12);
        let expected = DateTime::parse_from_rfc3339(&text).unwrap();
        let timestamp = Timestamp::from(text.as_str());
        let found = DateTime::<FixedOffset>::try_from(&timestamp).unwrap();
        assert_eq!((found, found.offset()), (expected, expected.offset()), "{text}");
        assert_eq!(DateTime::<Utc>::try_from(&timestamp).unwrap(), expected, "{text}");
    }
}

#[test]
fn a_timestamp_converts_to_the_value_that_time_parses() {
    let mut numbers = Numbers(2);
    for _ in 0..20_000 {
        let text = numbers.timestamp(12);
        let expected = OffsetDateTime::parse(&text, &Rfc3339).unwrap();
        let found = OffsetDateTime::try_from(&Timestamp::from(text.as_str())).unwrap();
        // Compare the fields, because a comparison of the values converts to UTC, where the year may be 10000.
        assert_eq!((found.date(), found.time(), found.offset()), (expected.date(), expected.time(), expected.offset()));
    }
}

#[test]
fn a_timestamp_converts_to_the_value_that_jiff_parses() {
    let mut numbers = Numbers(3);
    let mut beyond = 0;
    for _ in 0..20_000 {
        let text = numbers.timestamp(9);
        let expected = text.parse::<jiff::Timestamp>().ok();
        assert_eq!(jiff::Timestamp::try_from(&Timestamp::from(text.as_str())).ok(), expected, "{text}");
        beyond += i32::from(expected.is_none());
    }
    assert!((1..200).contains(&beyond), "{beyond} are beyond jiff's last moment");
}

#[test]
fn a_crates_output_and_the_converted_timestamp_are_the_same_instant() {
    let mut numbers = Numbers(4);
    for _ in 0..20_000 {
        let seconds = numbers.below(i64::from(u32::MAX)) * 73 - 62_000_000_000;
        let nanos = numbers.below(1_000_000_000);
        let nanos = numbers.of(&[0, 1, 500_000_000, 999_999_999, nanos]);
        let offset = numbers.below(2 * 86_399 + 1) - 86_399;
        let with_seconds = FixedOffset::east_opt(offset as i32).unwrap();
        let by_chrono = DateTime::<Utc>::from_timestamp(seconds, nanos as u32).unwrap();
        let by_jiff = jiff::Timestamp::new(seconds, nanos as i32).unwrap();
        let by_time = OffsetDateTime::from_unix_timestamp_nanos(by_jiff.as_nanosecond()).unwrap();
        let timestamp = Timestamp::from(by_jiff);
        let text = timestamp.as_str();
        assert_eq!(text, by_jiff.to_string());
        assert_eq!(text, by_time.format(&Rfc3339).unwrap());
        assert_eq!(timestamp, by_time.into());
        assert_eq!(timestamp, by_time.to_offset(time::UtcOffset::from_whole_seconds(offset as i32).unwrap()).into());
        assert_eq!(timestamp, by_chrono.into());
        assert_eq!(timestamp, by_chrono.with_timezone(&with_seconds).into());
        assert_eq!(DateTime::<Utc>::try_from(&timestamp), Ok(by_chrono));
        assert_eq!(jiff::Timestamp::try_from(&timestamp), Ok(by_jiff));
        assert_eq!(OffsetDateTime::try_from(&timestamp), Ok(by_time));
        assert_eq!(timestamp, SystemTime::from(by_time).into());
    }
}

/// Returns the instant by chrono with its offset, by time and by jiff; `None` if there is none.
fn all(text: &str) -> [Option<String>; 3] {
    let timestamp = Timestamp::from(text);
    [
        DateTime::<FixedOffset>::try_from(&timestamp).ok().map(|time| time.to_rfc3339()),
        OffsetDateTime::try_from(&timestamp).ok().map(|time| time.format(&Rfc3339).unwrap()),
        jiff::Timestamp::try_from(&timestamp).ok().map(|time| time.to_string()),
    ]
}

#[test]
fn unusual_texts_are_treated_as_by_system_time() {
    let cases = [
        // Without an offset, a timestamp is in UTC.
        ("2026-11-22T21:22:01", "2026-11-22T21:22:01+00:00", "2026-11-22T21:22:01Z", "2026-11-22T21:22:01Z"),
        // A leap second is read as the following second, even where there was none.
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00+00:00", "2017-01-01T00:00:00Z", "2017-01-01T00:00:00Z"),
        ("2016-12-31T23:59:60.5Z", "2017-01-01T00:00:00.500+00:00", "2017-01-01T00:00:00.5Z", "2017-01-01T00:00:00.5Z"),
        ("2017-01-01T02:59:60+03:00", "2017-01-01T03:00:00+03:00", "2017-01-01T03:00:00+03:00", "2017-01-01T00:00:00Z"),
        ("2026-11-22T12:30:60Z", "2026-11-22T12:31:00+00:00", "2026-11-22T12:31:00Z", "2026-11-22T12:31:00Z"),
        // Digits after the ninth are truncated, not rounded.
        (
            "1969-12-31T23:59:59.999999999999Z",
            "1969-12-31T23:59:59.999999999+00:00",
            "1969-12-31T23:59:59.999999999Z",
            "1969-12-31T23:59:59.999999999Z",
        ),
    ];
    for (text, by_chrono, by_time, by_jiff) in cases {
        assert_eq!(all(text), [by_chrono, by_time, by_jiff].map(|text| Some(text.to_owned())), "{text}");
        let system_time = Timestamp::from(text).system_time().unwrap();
        assert_eq!(Timestamp::from(system_time).as_str(), by_jiff);
    }
}

#[test]
fn an_invalid_timestamp_is_an_error_that_says_so() {
    for text in ["", "soon", "2026-11-22", "2026-02-29T00:00:00Z", "2026-01-01T00:00:00+24:00", "10000-01-01T00:00:00Z"]
    {
        assert_eq!(all(text), [None, None, None], "{text}");
    }
    let error = jiff::Timestamp::try_from(&Timestamp::from("soon")).unwrap_err();
    assert_eq!(error.to_string(), "the text is not an RFC 3339 date and time");
    let error = jiff::civil::Date::try_from(&Date::from("soon")).unwrap_err();
    assert_eq!(error.to_string(), "the text is not a date such as 2026-11-23");
}

#[test]
fn the_first_and_last_instants_of_rfc_3339_are_converted_if_a_type_has_them() {
    let first = Timestamp::from("0000-01-01T00:00:00+23:59");
    let last = Timestamp::from("9999-12-31T23:59:60-23:59");
    assert_eq!(DateTime::<Utc>::try_from(&first).unwrap().to_rfc3339(), "-0001-12-31T00:01:00+00:00");
    assert_eq!(DateTime::<Utc>::try_from(&last).unwrap().to_rfc3339(), "+10000-01-01T23:59:00+00:00");
    assert_eq!(OffsetDateTime::try_from(&first).unwrap().year(), 0);
    let beyond: Result<_, TimeError> = OffsetDateTime::try_from(&last);
    assert_eq!(beyond.unwrap_err().to_string(), "the instant is out of range for the type");
    assert_eq!(jiff::Timestamp::try_from(&first).unwrap().to_string(), "-000001-12-31T00:01:00Z");
    assert!(jiff::Timestamp::try_from(&last).is_err());
    assert!(jiff::Timestamp::try_from(&Timestamp::from("9999-12-30T22:00:00.999999999Z")).is_ok());
    assert!(jiff::Timestamp::try_from(&Timestamp::from("9999-12-30T22:00:01Z")).is_err());
}

#[test]
fn the_bounds_of_the_types_are_written_or_rejected_if_rfc_3339_has_no_form() {
    let offset = |hours| time::UtcOffset::from_hms(hours, 0, 0).unwrap();
    let [first, last] = [time::PrimitiveDateTime::MIN, time::PrimitiveDateTime::MAX];
    let cases: [(Timestamp, &str); 9] = [
        (jiff::Timestamp::MIN.into(), "-9999-01-02T01:59:59Z"),
        (jiff::Timestamp::MAX.into(), "9999-12-30T22:00:00.999999999Z"),
        (DateTime::<Utc>::MIN_UTC.into(), "-262143-01-01T00:00:00Z"),
        (DateTime::<Utc>::MAX_UTC.into(), "262142-12-31T23:59:59.999999999Z"),
        (first.assume_utc().into(), "-9999-01-01T00:00:00Z"),
        (last.assume_utc().into(), "9999-12-31T23:59:59.999999999Z"),
        (first.assume_offset(offset(25)).into(), "-10000-12-30T23:00:00Z"),
        (last.assume_offset(offset(-25)).into(), "10000-01-02T00:59:59.999999999Z"),
        (OffsetDateTime::from_unix_timestamp(-62_167_219_201).unwrap().into(), "-001-12-31T23:59:59Z"),
    ];
    for (timestamp, expected) in cases {
        assert_eq!(timestamp.as_str(), expected);
        assert_eq!(timestamp.system_time().is_some(), expected.starts_with("9999"), "{expected}");
        assert_eq!(OffsetDateTime::try_from(&timestamp).is_ok(), expected.starts_with("9999"), "{expected}");
    }
}

#[test]
fn a_leap_second_of_chrono_is_the_following_second() {
    let leap = DateTime::parse_from_rfc3339("2016-12-31T23:59:60.25Z").unwrap();
    assert_eq!(leap.timestamp_subsec_nanos(), 1_250_000_000);
    assert_eq!(Timestamp::from(leap).as_str(), "2017-01-01T00:00:00.25Z");
}

#[test]
fn a_date_converts_to_the_value_that_each_crate_parses() {
    let mut numbers = Numbers(5);
    for _ in 0..20_000 {
        let text = numbers.date();
        let date = Date::from(text.as_str());
        let by_chrono: NaiveDate = (&date).try_into().unwrap();
        let by_jiff: jiff::civil::Date = (&date).try_into().unwrap();
        let by_time: time::Date = (&date).try_into().unwrap();
        assert_eq!(by_chrono, text.parse().unwrap());
        assert_eq!(by_jiff, text.parse().unwrap());
        assert_eq!(by_time, time::Date::parse(&text, &Iso8601::DATE).unwrap());
        assert_eq!([Date::from(by_chrono), by_jiff.into(), by_time.into()], [date.clone(), date.clone(), date]);
    }
    for text in ["", "2026", "2026-11", "2026-02-29", "2026-1-01", "2026-11-23T00:00:00Z", "+026-01-01", "2026-11-231"]
    {
        let date = Date::from(text);
        assert!(NaiveDate::try_from(&date).is_err(), "{text}");
        assert!(jiff::civil::Date::try_from(&date).is_err(), "{text}");
        assert!(time::Date::try_from(&date).is_err(), "{text}");
    }
}

#[test]
fn the_bounds_of_dates_are_written() {
    let cases: [(Date, &str); 6] = [
        (NaiveDate::MIN.into(), "-262143-01-01"),
        (NaiveDate::MAX.into(), "262142-12-31"),
        (jiff::civil::Date::MIN.into(), "-9999-01-01"),
        (jiff::civil::Date::MAX.into(), "9999-12-31"),
        (time::Date::MIN.into(), "-9999-01-01"),
        (time::Date::MAX.into(), "9999-12-31"),
    ];
    for (date, expected) in cases {
        assert_eq!(date.as_str(), expected);
        assert_eq!(time::Date::try_from(&date).is_ok(), expected.starts_with("9999"));
    }
}

#[cfg(feature = "events_list")]
#[test]
fn requests_accept_the_types_of_all_crates() {
    use polar_funcs::models::EventsListQuery;
    let text = "2026-11-22T21:22:01.5Z";
    let by_jiff: jiff::Timestamp = text.parse().unwrap();
    let by_chrono = DateTime::parse_from_rfc3339(text).unwrap();
    let by_time = OffsetDateTime::parse(text, &Rfc3339).unwrap();
    let expected = EventsListQuery::new().start_timestamp(text);
    assert_eq!(EventsListQuery::new().start_timestamp(by_jiff), expected);
    assert_eq!(EventsListQuery::new().start_timestamp(by_chrono), expected);
    assert_eq!(EventsListQuery::new().start_timestamp(by_chrono.to_utc()), expected);
    assert_eq!(EventsListQuery::new().start_timestamp(by_time), expected);
}

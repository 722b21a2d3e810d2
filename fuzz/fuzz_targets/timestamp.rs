//! Any text as a timestamp and as a date, and any instant as text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use polar_funcs::models::{Date, Timestamp};
use std::ops::Range;
use std::time::{Duration, SystemTime};

/// Instants whose year has four digits. RFC 3339 cannot represent others.
const WRITABLE: Range<i64> = -62_167_219_200..253_402_300_800;

fuzz_target!(|input: &[u8]| {
    if let Some((bytes, _)) = input.split_first_chunk() {
        moment(i64::from_le_bytes(*bytes), input.len() as u32 * 7_919);
    }
    let Ok(text) = str::from_utf8(input) else { return };
    let (moment, day) = (Timestamp::from(text), Date::from(text));
    assert_eq!((moment.as_str(), day.as_str()), (text, text));
    if let Some(time) = moment.system_time() {
        assert_eq!(seconds(time), moment.unix_seconds().unwrap());
        let written = Timestamp::from(time);
        if WRITABLE.contains(&seconds(time)) {
            assert_eq!(written.system_time(), Some(time), "{written} for {text}");
        }
        assert_eq!(chrono::DateTime::<chrono::Utc>::try_from(&moment).map(SystemTime::from).ok(), Some(time));
        assert_eq!(time::OffsetDateTime::try_from(&moment).map(SystemTime::from).ok(), Some(time));
    }
    let _ = (jiff::Timestamp::try_from(&moment), jiff::civil::Date::try_from(&day));
    let (chrono, time) = (chrono::NaiveDate::try_from(&day).ok(), time::Date::try_from(&day).ok());
    assert_eq!(chrono.map(|day| day.to_string()), time.map(|day| day.to_string()));
});

fn moment(seconds: i64, nanos: u32) {
    let whole = Duration::from_secs(seconds.unsigned_abs());
    let time =
        if seconds < 0 { SystemTime::UNIX_EPOCH.checked_sub(whole) } else { SystemTime::UNIX_EPOCH.checked_add(whole) };
    let Some(time) = time.and_then(|time| time.checked_add(Duration::from_nanos(nanos.into()))) else { return };
    let (moment, day) = (Timestamp::from(time), Date::from(time));
    assert!(moment.as_str().starts_with(day.as_str()));
    if WRITABLE.contains(&seconds) {
        assert_eq!(moment.system_time(), Some(time), "{moment}");
    }
}

fn seconds(time: SystemTime) -> i64 {
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => after.as_secs() as i64,
        Err(error) => {
            let before = error.duration();
            -(before.as_secs() as i64) - i64::from(before.subsec_nanos() > 0)
        }
    }
}

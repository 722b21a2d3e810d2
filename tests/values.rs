//! Conversions and comparisons of the values that models consist of.

#![cfg(all(
    feature = "benefits_update",
    feature = "customers_update",
    feature = "events_ingest",
    feature = "products_create"
))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first error")]

use polar_funcs::models::{
    BenefitCustomProperties, CustomerUpdate, Date, EventCreateExternalCustomer, Json, List, Map, MetadataValue, Money,
    Patch, RecurringInterval, Secret, Timestamp,
};
use std::collections::{BTreeMap, HashMap, HashSet};

#[test]
fn timestamps_are_compared_by_instant() {
    // Each is later than the one before. Texts of the same instant are in one row.
    let rows: [&[&str]; 6] = [
        &[""],
        &["soon"],
        &["0001-01-01T00:00:00Z"],
        &["2026-09-21T12:00:00Z", "2026-09-21T14:00:00+02:00", "2026-09-21T12:00:00.000", "2026-09-20T24:00:00-12:00"],
        &["2026-09-21T12:00:00.000001Z", "2026-09-21t12:00:00.0000010z"],
        &["2026-09-21T12:00:00.1Z"],
    ];
    let rows = rows.map(|row| {
        row.iter()
            .map(|text| Timestamp::from(*text))
            .filter(|time| {
                // A text that is not accepted as a timestamp is compared as text.
                time.unix_seconds().is_some() || ["", "soon"].contains(&time.as_str())
            })
            .collect::<Vec<_>>()
    });
    for (index, row) in rows.iter().enumerate() {
        for (other_index, other) in rows.iter().enumerate() {
            for (one, two) in row.iter().flat_map(|one| other.iter().map(move |two| (one, two))) {
                assert_eq!(one.cmp(two), index.cmp(&other_index), "{one} and {two}");
                assert_eq!(one == two, index == other_index, "{one} and {two}");
            }
        }
        assert_eq!(row.iter().collect::<HashSet<_>>().len(), 1, "{row:?}");
    }
    assert!(rows[3].len() >= 3);
}

#[test]
fn timestamps_have_a_fraction_and_are_parsed_strictly() {
    let time: Timestamp = "2026-09-21T12:00:00.123456Z".parse().unwrap();
    assert_eq!((time.subsec_nanos(), time.unix_seconds()), (Some(123_456_000), Some(1_790_000_000 - 8000)));
    for text in ["", "soon", "2026-09-21", "2026-13-01T00:00:00Z"] {
        assert!(text.parse::<Timestamp>().is_err(), "{text}");
        assert_eq!(Timestamp::from(text).subsec_nanos(), None);
    }
    assert_eq!("2026-09-21".parse::<Date>().unwrap().as_str(), "2026-09-21");
    assert_eq!("2026-02-30".parse::<Date>().unwrap_err().to_string(), "the text is not a date such as 2026-11-23");
    let (before, now) = (Timestamp::from(std::time::SystemTime::now()), Timestamp::now());
    assert!(before <= now && now.unix_seconds() > Some(1_790_000_000));
}

#[test]
fn enums_are_parsed_compared_ordered_and_listed() {
    let month: RecurringInterval = "month".parse().unwrap();
    assert_eq!(month, RecurringInterval::Month);
    assert!(month == "month" && month == *"month" && month != "year");
    assert_eq!("fortnight".parse(), Ok(RecurringInterval::Unknown("fortnight".to_owned())));
    assert_eq!(RecurringInterval::from(&"week".to_owned()), RecurringInterval::Week);
    let mut sorted = RecurringInterval::ALL.to_vec();
    sorted.reverse();
    sorted.sort();
    assert_eq!(sorted, RecurringInterval::ALL);
    assert!(sorted.contains(&month) && sorted.iter().all(|value| !matches!(value, RecurringInterval::Unknown(_))));
}

#[test]
fn metadata_is_made_from_what_programs_have() {
    let text = "pro".to_owned();
    let values: [(MetadataValue, &str); 12] = [
        (MetadataValue::from(&text), "\"pro\""),
        (7_i8.into(), "7"),
        (7_i16.into(), "7"),
        (7.into(), "7"),
        (7_u8.into(), "7"),
        (7_u16.into(), "7"),
        (7_u32.into(), "7"),
        (7_usize.into(), "7"),
        ((-7_isize).into(), "-7"),
        (u64::MAX.into(), "1.8446744073709552e+19"),
        (0.5_f32.into(), "0.5"),
        (true.into(), "true"),
    ];
    for (value, json) in values {
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
    }
    let expected: Map<MetadataValue> = [("a", 1), ("b", 2)].into();
    let entries = [("a", 1), ("b", 2)];
    assert_eq!(Map::from(&entries[..]), expected);
    assert_eq!(Map::from(entries.to_vec()), expected);
    assert_eq!(Map::from(BTreeMap::from(entries)), expected);
    assert_eq!(Map::from(HashMap::from(entries)), expected);
    let mixed: Map<MetadataValue> = [("plan", "pro".into()), ("seats", MetadataValue::from(3_u32))].into();
    assert_eq!(serde_json::to_string(&mixed).unwrap(), r#"{"plan":"pro","seats":3}"#);
    let event = EventCreateExternalCustomer::new("call", "user_42").metadata([("tokens", 12)]);
    assert_eq!(serde_json::to_value(&event).unwrap()["metadata"], serde_json::json!({ "tokens": 12 }));
    let event = EventCreateExternalCustomer::new("call", "user_42").metadata(mixed);
    assert_eq!(serde_json::to_value(&event).unwrap()["metadata"]["plan"], "pro");
}

#[test]
fn text_is_taken_by_reference() {
    let text = "2026-09-21".to_owned();
    assert_eq!(Date::from(&text), Date::from("2026-09-21"));
    assert_eq!(Timestamp::from(&text).as_str(), text);
    assert_eq!(Secret::from(&text).expose(), text);
    assert_eq!(CustomerUpdate::new().name(&text).locale(text.as_str()).name, Patch::Set(text.clone()));
    assert_eq!(CustomerUpdate::new().maybe_name(Some(&text)).email(&text).email.as_ref(), Some(&text));
    assert_eq!(BenefitCustomProperties::new(&text).note.as_ref(), Some(&text));
    assert_eq!(BenefitCustomProperties::new(text.as_str()).note.as_ref(), Some(&text));
    assert_eq!(BenefitCustomProperties::new(text.clone()).note.as_ref(), Some(&text));
    assert_eq!(BenefitCustomProperties::new(None).note, None);
    assert_eq!(BenefitCustomProperties::new(Some(text.clone())).note, Some(text));
}

#[test]
fn lists_and_json_have_the_usual_constructors() {
    assert!(List::<String>::new().is_empty());
    assert_eq!(r#"{"a": [1, null]}"#.parse::<Json>().unwrap().as_str(), r#"{"a":[1,null]}"#);
    assert!("{".parse::<Json>().is_err());
}

#[test]
fn money_has_the_decimals_of_its_currency() {
    for (amount, currency, text) in [
        (0, "usd", "0.00 USD"),
        (5, "EUR", "0.05 EUR"),
        (-5, "eur", "-0.05 EUR"),
        (123_456, "gbp", "1234.56 GBP"),
        (1200, "jpy", "1200 JPY"),
        (-1200, "KRW", "-1200 KRW"),
        (1234, "kwd", "1.234 KWD"),
        (500, "isk", "5.00 ISK"),
        (i64::MIN, "usd", "-92233720368547758.08 USD"),
    ] {
        assert_eq!(Money::new(amount, currency).to_string(), text);
    }
}

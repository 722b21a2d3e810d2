#!/usr/bin/env bash
# jiff 0.2.46, chrono 0.4.45 and time 0.3.55 read the same valid RFC 3339 timestamps differently. A fraction of more
# than nine digits is an error for jiff only; the others cut it off. A leap second is the second before for jiff,
# second 60 for chrono, and the last nanosecond before for time, which rejects it where no leap second can be.
# Expected: three parsers of one RFC agree on which texts are timestamps.
# Needs cargo. Observed on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
chrono = "=0.4.45"
jiff = "=0.2.46"
time = { version = "=0.3.55", features = ["formatting", "parsing"] }
END
cat >src/main.rs <<'END'
use chrono::DateTime;
use jiff::Timestamp;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

fn main() {
    for text in ["2026-11-28T08:00:00.1234567891Z", "2016-12-31T23:59:60Z", "2026-11-28T23:59:60Z"] {
        let jiff = text.parse::<Timestamp>().map_or_else(|_| "error".into(), |t| t.to_string());
        let chrono = DateTime::parse_from_rfc3339(text).map_or_else(|_| "error".into(), |t| t.to_rfc3339());
        let time = OffsetDateTime::parse(text, &Rfc3339)
            .map_or_else(|_| "error".into(), |t| t.format(&Rfc3339).unwrap());
        println!("{text}\n  jiff:   {jiff}\n  chrono: {chrono}\n  time:   {time}");
    }
}
END
cargo run --quiet | tee output
diff output - <<'END'
2026-11-28T08:00:00.1234567891Z
  jiff:   error
  chrono: 2026-11-28T08:00:00.123456789+00:00
  time:   2026-11-28T08:00:00.123456789Z
2016-12-31T23:59:60Z
  jiff:   2016-12-31T23:59:59Z
  chrono: 2016-12-31T23:59:60+00:00
  time:   2016-12-31T23:59:59.999999999Z
2026-11-28T23:59:60Z
  jiff:   2026-11-28T23:59:59Z
  chrono: 2026-11-28T23:59:60+00:00
  time:   error
END

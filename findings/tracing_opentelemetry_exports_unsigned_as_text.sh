#!/usr/bin/env bash
# tracing-opentelemetry 0.34.0: an unsigned integer in a span or an event (u16, u64, usize) becomes a text attribute of
# OpenTelemetry, also if it is small, and so does an i128. A status recorded as `status.as_u16()` is exported as "429",
# which a store of traces neither compares with 400 nor counts as the integer that the conventions of OpenTelemetry ask
# for in `http.response.status_code`. An i64 of the same value is exported as a number, and the log of
# tracing-subscriber shows the two alike.
# Expected: an integer that fits OpenTelemetry's 64 signed bits is exported as one.
# Needs cargo. Observed on 2026-11-30.
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
opentelemetry = { version = "=0.33.1", default-features = false, features = ["trace"] }
opentelemetry_sdk = { version = "=0.33.1", default-features = false, features = ["testing", "trace"] }
tracing = { version = "=0.1.44", default-features = false, features = ["std"] }
tracing-opentelemetry = { version = "=0.34.0", default-features = false }
tracing-subscriber = { version = "=0.3.23", default-features = false, features = ["fmt", "registry", "std"] }
END
cat >src/main.rs <<'END'
use opentelemetry::trace::TracerProvider;
use opentelemetry_sdk::trace::{InMemorySpanExporter, SdkTracerProvider};
use tracing_subscriber::{layer::SubscriberExt, util::SubscriberInitExt};

fn main() {
    let exporter = InMemorySpanExporter::default();
    let provider = SdkTracerProvider::builder().with_simple_exporter(exporter.clone()).build();
    let layer = tracing_opentelemetry::layer().with_tracer(provider.tracer("finding"));
    let log = tracing_subscriber::fmt::layer().without_time().with_ansi(false).with_target(false);
    tracing_subscriber::registry().with(layer).with(log).init();

    let (signed, unsigned): (i64, u64) = (1200, 1200);
    let attempts = 3_usize;
    let span = tracing::info_span!("refund", status = tracing::field::Empty, attempts, signed, unsigned);
    span.record("status", 429_u16);
    span.in_scope(|| tracing::info!(signed, unsigned, wide = 1200_i128, "refunded"));
    drop(span);

    let spans = exporter.get_finished_spans().unwrap();
    for (place, attributes) in [("span", &spans[0].attributes), ("event", &spans[0].events.events[0].attributes)] {
        for attribute in attributes {
            if ["status", "attempts", "signed", "unsigned", "wide"].contains(&attribute.key.as_str()) {
                println!("{place} {}: {:?}", attribute.key, attribute.value);
            }
        }
    }
}
END
cargo run --quiet | tee output
diff output - <<'END'
 INFO refund{attempts=3 signed=1200 unsigned=1200 status=429}: refunded signed=1200 unsigned=1200 wide=1200
span attempts: String(Owned("3"))
span signed: I64(1200)
span unsigned: String(Owned("1200"))
span status: String(Owned("429"))
event signed: I64(1200)
event unsigned: String(Owned("1200"))
event wide: String(Owned("1200"))
END

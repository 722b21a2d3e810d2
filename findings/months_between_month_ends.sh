#!/usr/bin/env bash
# Temporal (temporal-polyfill 1.0.8) and jiff 0.2.46 add a month to January 31 and get February 28, but count no full
# month between the two dates: 28 days. date-fns 4.4.0 and luxon 3.7.2 count one month, and so does pendulum 3.3.0
# (Python), which however counts none from January 30, a day earlier. The year from a February 29 to the next February
# 28 is 12 months for the first two libraries and 11 for the others. So the period that a subscription is in, counted
# as the full months since its start, depends on the library, if it started at the end of a month.
# Expected: the difference inverts the addition, and an earlier start never has fewer full months.
# Needs npm, Node.js 20, Python 3.11 and cargo. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent temporal-polyfill@1.0.8 date-fns@4.4.0 luxon@3.7.2
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pendulum==3.3.0
cat >run.mjs <<'END'
import { addMonths, differenceInMonths, formatISO } from "date-fns";
import { DateTime } from "luxon";
import { Temporal } from "temporal-polyfill";

const [start, end] = process.argv.slice(2);
const show = (library, next, months) => console.log(`  ${library}: + 1 month is ${next}, full months: ${months}`);
const plain = Temporal.PlainDate.from(start);
show("Temporal", plain.add({ months: 1 }), plain.until(end, { largestUnit: "month" }).months);
const date = new Date(`${start}T00:00`);
const next = formatISO(addMonths(date, 1), { representation: "date" });
show("date-fns", next, differenceInMonths(new Date(`${end}T00:00`), date));
const time = DateTime.fromISO(start);
show("luxon", time.plus({ months: 1 }).toISODate(), DateTime.fromISO(end).diff(time, ["months", "days"]).months);
END
cat >run.py <<'END'
import sys, pendulum

start, end = [pendulum.parse(text) for text in sys.argv[1:]]
print(f"  pendulum: + 1 month is {start.add(months=1).to_date_string()}, full months: {start.diff(end).in_months()}")
END
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
jiff = "=0.2.46"
END
cat >src/main.rs <<'END'
use jiff::{ToSpan, Unit, civil::Date};

fn main() {
    let [start, end] = [1, 2].map(|n| std::env::args().nth(n).unwrap().parse::<Date>().unwrap());
    let span = start.until((Unit::Month, end)).unwrap();
    println!("  jiff: + 1 month is {}, full months: {}", start + 1.month(), span.get_months());
}
END
cargo build --quiet
export TZ=UTC
for dates in "2026-01-31 2026-02-28" "2026-01-30 2026-02-28" "2028-02-29 2029-02-28"; do
    echo "from ${dates/ / to }"
    # shellcheck disable=SC2086
    { node run.mjs $dates; target/debug/finding $dates; venv/bin/python run.py $dates; }
done | tee output
diff output - <<'END'
from 2026-01-31 to 2026-02-28
  Temporal: + 1 month is 2026-02-28, full months: 0
  date-fns: + 1 month is 2026-02-28, full months: 1
  luxon: + 1 month is 2026-02-28, full months: 1
  jiff: + 1 month is 2026-02-28, full months: 0
  pendulum: + 1 month is 2026-02-28, full months: 1
from 2026-01-30 to 2026-02-28
  Temporal: + 1 month is 2026-02-28, full months: 0
  date-fns: + 1 month is 2026-02-28, full months: 1
  luxon: + 1 month is 2026-02-28, full months: 1
  jiff: + 1 month is 2026-02-28, full months: 0
  pendulum: + 1 month is 2026-02-28, full months: 0
from 2028-02-29 to 2029-02-28
  Temporal: + 1 month is 2028-03-29, full months: 11
  date-fns: + 1 month is 2028-03-29, full months: 12
  luxon: + 1 month is 2028-03-29, full months: 12
  jiff: + 1 month is 2028-03-29, full months: 11
  pendulum: + 1 month is 2028-03-29, full months: 11
END

#!/usr/bin/env bash
# The field for the day of the week has three numberings. `1` is Monday for crontab(5), croniter 7.0.0 (Python) and
# croner 4.0.3 (Rust), Sunday for the Rust crate cron 0.17.0, and Tuesday for APScheduler 3.11.3 (Python), also in
# `CronTrigger.from_crontab`, whose documentation warns of it. The documentation of cron does not name the numbering. A
# weekly invoice run that moves from one to another is a day off. If the day of the month is given as well, crontab(5),
# croniter and croner run on days that match either field, and cron and APScheduler on days that match both.
# Expected: one meaning of the numbers, at least wherever the five fields of crontab are read.
# Needs Python 3.11 and cargo. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check croniter==7.0.0 APScheduler==3.11.3
cat >run.py <<'END'
from datetime import datetime, timedelta, timezone
from apscheduler.triggers.cron import CronTrigger
from croniter import croniter

start = datetime(2026, 3, 31, 12, tzinfo=timezone.utc)
for expression in ["0 0 * * 1", "0 0 1 * 1"]:
    iterator = croniter(expression, start)
    times = [iterator.get_next(datetime) for _ in range(3)]
    print(f"croniter, {expression}:", ", ".join(time.strftime("%a %F") for time in times))
    trigger, times = CronTrigger.from_crontab(expression, timezone="UTC"), []
    for _ in range(3):
        times.append(trigger.get_next_fire_time(None, times[-1] + timedelta(seconds=1) if times else start))
    print(f"APScheduler, {expression}:", ", ".join(time.strftime("%a %F") for time in times))
END
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
chrono = "0.4"
cron = "=0.17.0"
croner = "=4.0.3"
END
cat >src/main.rs <<'END'
use chrono::{DateTime, Utc};

fn show(what: &str, expression: &str, times: impl Iterator<Item = DateTime<Utc>>) {
    let times: Vec<_> = times.take(3).map(|time| time.format("%a %F").to_string()).collect();
    println!("{what}, {expression}: {}", times.join(", "));
}

fn main() {
    let start: DateTime<Utc> = "2026-03-31T12:00:00Z".parse().unwrap();
    for expression in ["0 0 * * 1", "0 0 1 * 1"] {
        show("croner", expression, expression.parse::<croner::Cron>().unwrap().iter_after(start));
        // This crate has a field for the seconds in front.
        show("cron", expression, format!("0 {expression}").parse::<cron::Schedule>().unwrap().after(&start));
    }
}
END
{ venv/bin/python run.py; cargo run --quiet; } | tee output
diff output - <<'END'
croniter, 0 0 * * 1: Mon 2026-04-06, Mon 2026-04-13, Mon 2026-04-20
APScheduler, 0 0 * * 1: Tue 2026-04-07, Tue 2026-04-14, Tue 2026-04-21
croniter, 0 0 1 * 1: Wed 2026-04-01, Mon 2026-04-06, Mon 2026-04-13
APScheduler, 0 0 1 * 1: Tue 2026-09-01, Tue 2026-12-01, Tue 2027-06-01
croner, 0 0 * * 1: Mon 2026-04-06, Mon 2026-04-13, Mon 2026-04-20
cron, 0 0 * * 1: Sun 2026-04-05, Sun 2026-04-12, Sun 2026-04-19
croner, 0 0 1 * 1: Wed 2026-04-01, Mon 2026-04-06, Mon 2026-04-13
cron, 0 0 1 * 1: Sun 2026-11-01, Sun 2027-08-01, Sun 2028-10-01
END

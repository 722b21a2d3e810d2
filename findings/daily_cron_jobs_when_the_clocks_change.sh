#!/usr/bin/env bash
# cron 0.17.0 (Rust), in the time zone Europe/Berlin in 2026: a job for 2:30 of each day does not run at all on the day
# on which daylight saving time begins. On the day on which it ends, it runs twice if the times come from one iterator,
# `after(start)`, and once if each is asked for with `after(previous)`, as a scheduler does that stores the last run. In
# the second way, an hourly job misses an hour. croniter 7.0.0 and APScheduler 3.11.3 (Python) run the daily job twice
# as well. So an invoice run is left out or repeated once a year.
# Expected: one run on each date, and an hourly job in each hour, as croner 4.0.3 (Rust) does.
# Needs Python 3.11 and cargo. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check croniter==7.0.0 APScheduler==3.11.3
cat >run.py <<'END'
from datetime import datetime
from zoneinfo import ZoneInfo
from apscheduler.triggers.cron import CronTrigger
from croniter import croniter

berlin = ZoneInfo("Europe/Berlin")


def show(what, times):
    print(f"{what}: {', '.join(time.strftime('%d %H:%M%z') for time in times)}")


for name, start, end in [
    ("March", datetime(2026, 3, 28, 12, tzinfo=berlin), datetime(2026, 3, 30, 12, tzinfo=berlin)),
    ("October", datetime(2026, 10, 24, 12, tzinfo=berlin), datetime(2026, 10, 26, 12, tzinfo=berlin)),
]:
    iterator, times = croniter("30 2 * * *", start), []
    while (time := iterator.get_next(datetime)) < end:
        times.append(time)
    show(f"{name}, croniter", times)
    trigger, times = CronTrigger.from_crontab("30 2 * * *", timezone=berlin), []
    while (time := trigger.get_next_fire_time(times[-1] if times else None, times[-1] if times else start)) < end:
        times.append(time)
    show(f"{name}, APScheduler", times)
END
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
chrono = "0.4"
chrono-tz = "0.10"
cron = "=0.17.0"
croner = "=4.0.3"
END
cat >src/main.rs <<'END'
use chrono::{DateTime, TimeZone};
use chrono_tz::{Europe::Berlin, Tz};
use cron::Schedule;
use std::iter::successors;

fn show(what: &str, end: &DateTime<Tz>, times: impl Iterator<Item = DateTime<Tz>>) {
    let texts = times.take_while(|time| time < end).map(|time| time.format("%d %H:%M%z").to_string());
    println!("{what}: {}", texts.collect::<Vec<_>>().join(", "));
}

fn next(schedule: &Schedule, time: &DateTime<Tz>) -> Option<DateTime<Tz>> {
    schedule.after(time).next()
}

fn main() {
    let at = |month, day, hour| Berlin.with_ymd_and_hms(2026, month, day, hour, 0, 0).unwrap();
    for (name, month, day) in [("March", 3, 28), ("October", 10, 24)] {
        let (start, end) = (at(month, day, 12), at(month, day + 2, 12));
        show(&format!("{name}, croner"), &end, "30 2 * * *".parse::<croner::Cron>().unwrap().iter_after(start));
        let schedule: Schedule = "0 30 2 * * *".parse().unwrap();
        show(&format!("{name}, cron, one iterator"), &end, schedule.after(&start));
        let times = successors(next(&schedule, &start), |time| next(&schedule, time));
        show(&format!("{name}, cron, after each run"), &end, times);
    }
    let (start, end) = (at(10, 25, 1), at(10, 25, 4));
    show("hourly, croner", &end, "0 * * * *".parse::<croner::Cron>().unwrap().iter_after(start));
    let schedule: Schedule = "0 0 * * * *".parse().unwrap();
    show("hourly, cron, one iterator", &end, schedule.after(&start));
    show("hourly, cron, after each run", &end, successors(next(&schedule, &start), |time| next(&schedule, time)));
}
END
{ venv/bin/python run.py; cargo run --quiet; } | tee output
diff output - <<'END'
March, croniter: 29 03:00+0200, 30 02:30+0200
March, APScheduler: 29 02:30+0100, 30 02:30+0200
October, croniter: 25 02:30+0200, 25 02:30+0100, 26 02:30+0100
October, APScheduler: 25 02:30+0200, 25 02:30+0100, 26 02:30+0100
March, croner: 29 03:00+0200, 30 02:30+0200
March, cron, one iterator: 30 02:30+0200
March, cron, after each run: 30 02:30+0200
October, croner: 25 02:30+0200, 26 02:30+0100
October, cron, one iterator: 25 02:30+0200, 25 02:30+0100, 26 02:30+0100
October, cron, after each run: 25 02:30+0200, 26 02:30+0100
hourly, croner: 25 02:00+0200, 25 02:00+0100, 25 03:00+0100
hourly, cron, one iterator: 25 02:00+0200, 25 02:00+0100, 25 03:00+0100
hourly, cron, after each run: 25 02:00+0200, 25 03:00+0100
END

#!/usr/bin/env bash
# dayjs 1.11.23 with its plugins `utc` and `timezone`: `add` and `subtract` keep the UTC offset of the start instead of
# the offset that the time zone has then. A month that starts at midnight and spans the end of daylight saving time ends
# at 23:00 of its last day, so its last hour is billed to the next month. `format` shows the outdated offset with
# the expected hour. Where the program's own time zone is the same one, the instant is right, and the offset is not.
# Expected: local midnight, one month later, as with luxon 3.7.2.
# Needs npm and Node.js 20. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent dayjs@1.11.23 luxon@3.7.2
cat >run.mjs <<'END'
import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import { DateTime } from "luxon";

dayjs.extend(utc);
dayjs.extend(timezone);
for (const [start, months, zone] of [
  ["2026-11-01", 1, "America/New_York"],
  ["2026-10-01", 1, "Europe/Berlin"],
  ["2026-04-01", -1, "Europe/Berlin"],
]) {
  const end = dayjs.tz(start, zone).add(months, "month");
  const luxon = DateTime.fromISO(start, { zone }).plus({ months });
  console.log(`${process.env.TZ}: midnight of ${start} in ${zone}, ${months} month`);
  console.log(`  dayjs: ${end.format()}, which is ${dayjs(end.toISOString()).tz(zone).format()}`);
  console.log(`  luxon: ${luxon.toISO({ suppressMilliseconds: true })}`);
}
END
for zone in UTC Europe/Berlin; do TZ=$zone node run.mjs; done | tee output
diff output - <<'END'
UTC: midnight of 2026-11-01 in America/New_York, 1 month
  dayjs: 2026-12-01T00:00:00-04:00, which is 2026-11-30T23:00:00-05:00
  luxon: 2026-12-01T00:00:00-05:00
UTC: midnight of 2026-10-01 in Europe/Berlin, 1 month
  dayjs: 2026-11-01T00:00:00+02:00, which is 2026-10-31T23:00:00+01:00
  luxon: 2026-11-01T00:00:00+01:00
UTC: midnight of 2026-04-01 in Europe/Berlin, -1 month
  dayjs: 2026-03-01T00:00:00+02:00, which is 2026-02-28T23:00:00+01:00
  luxon: 2026-03-01T00:00:00+01:00
Europe/Berlin: midnight of 2026-11-01 in America/New_York, 1 month
  dayjs: 2026-12-01T00:00:00-04:00, which is 2026-11-30T23:00:00-05:00
  luxon: 2026-12-01T00:00:00-05:00
Europe/Berlin: midnight of 2026-10-01 in Europe/Berlin, 1 month
  dayjs: 2026-11-01T00:00:00+02:00, which is 2026-11-01T00:00:00+01:00
  luxon: 2026-11-01T00:00:00+01:00
Europe/Berlin: midnight of 2026-04-01 in Europe/Berlin, -1 month
  dayjs: 2026-03-01T00:00:00+02:00, which is 2026-03-01T00:00:00+01:00
  luxon: 2026-03-01T00:00:00+01:00
END

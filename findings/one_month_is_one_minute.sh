#!/usr/bin/env bash
# parse-duration 2.1.9 and timestring 7.0.0 (npm) read "P1M", a month in ISO 8601, as one minute, although they read
# "P1Y" as a year and "P2W" as two weeks; parse-duration reads "P1DT12H" as 12 hours. "1M" is a minute for jose 6.2.18,
# jsonwebtoken 9.0.3, ms 2.1.3 and duration-str 0.21.0 (Rust), and a month for humantime 2.4.0 (Rust). A license token
# that is issued for the billing period of its subscription is then valid for a minute.
# Expected: a month or an error.
# Needs npm, Node.js 20 and cargo. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent jose@6.2.18 jsonwebtoken@9.0.3 ms@2.1.3 parse-duration@2.1.9 timestring@7.0.0
cat >run.mjs <<'END'
import { decodeJwt, SignJWT } from "jose";
import jsonwebtoken from "jsonwebtoken";
import ms from "ms";
import { randomBytes } from "node:crypto";
import parseDuration from "parse-duration";
import timestring from "timestring";

const key = randomBytes(32);
const lifetime = ({ exp, iat }) => exp - iat;
const libraries = {
  "parse-duration": (text) => parseDuration(text, "s"),
  timestring: (text) => timestring(text, "s"),
  ms: (text) => ms(text) / 1000,
  jsonwebtoken: (text) => lifetime(jsonwebtoken.decode(jsonwebtoken.sign({}, key, { expiresIn: text }))),
  jose: async (text) => {
    const token = new SignJWT().setProtectedHeader({ alg: "HS256" }).setIssuedAt().setExpirationTime(text);
    return lifetime(decodeJwt(await token.sign(key)));
  },
};
for (const [name, read] of Object.entries(libraries)) {
  const results = [];
  for (const text of ["P1M", "P1Y", "P2W", "P1DT12H", "1M", "1y"]) {
    const seconds = await Promise.resolve(text).then(read).catch(() => "error");
    results.push(`${text} ${Number.isNaN(seconds) ? "undefined" : seconds}`);
  }
  console.log(`${name}: ${results.join(", ")}`);
}
END
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
duration-str = { version = "=0.21.0", default-features = false }
humantime = "=2.4.0"
END
cat >src/main.rs <<'END'
fn main() {
    let seconds = |result: Option<std::time::Duration>| result.map_or("error".to_owned(), |d| d.as_secs().to_string());
    let texts = ["P1M", "1M", "1y"];
    let humantime = texts.map(|text| format!("{text} {}", seconds(humantime::parse_duration(text).ok())));
    println!("humantime: {}", humantime.join(", "));
    let duration_str = texts.map(|text| format!("{text} {}", seconds(duration_str::parse(text).ok())));
    println!("duration-str: {}", duration_str.join(", "));
}
END
{ node run.mjs; cargo run --quiet; } | tee output
diff output - <<'END'
parse-duration: P1M 60, P1Y 31557600, P2W 1209600, P1DT12H 43200, 1M 60, 1y 31557600
timestring: P1M 60, P1Y 31557600, P2W 1209600, P1DT12H error, 1M 60, 1y 31557600
ms: P1M undefined, P1Y undefined, P2W undefined, P1DT12H undefined, 1M 60, 1y 31557600
jsonwebtoken: P1M error, P1Y error, P2W error, P1DT12H error, 1M 60, 1y 31557600
jose: P1M error, P1Y error, P2W error, P1DT12H error, 1M 60, 1y 31557600
humantime: P1M error, 1M 2630016, 1y 31557600
duration-str: P1M error, 1M 60, 1y 31536000
END

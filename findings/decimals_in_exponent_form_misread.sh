#!/usr/bin/env bash
# pydantic 2.14.4 writes a Decimal below 0.000001 in exponent form, as Python's `str` does: the price of a token at 0.15
# dollars per million becomes "1.5E-7", and a zero of `numeric(17, 12)` becomes "0E-12". Such strings are numbers for
# JavaScript and for `Intl.NumberFormat`. numeral 2.0.6 reads them as -1.57 and -12, accounting 0.4.1 as 1.5 and 0, and
# currency.js 2.0.4 as NaN without an error. All three read "0.0000015" as what it is.
# Expected: the value, or an error.
# Needs npm, Node.js 20 and Python 3.11. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent numeral@2.0.6 accounting@0.4.1 currency.js@2.0.4
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pydantic==2.14.4
cat >run.py <<'END'
from decimal import Decimal
from pydantic import BaseModel

class Price(BaseModel):
    amount: Decimal

for amount in [Decimal("0.15") / 1_000_000, Decimal("0.000000000000"), Decimal("0.0000015")]:
    print(Price(amount=amount).model_dump_json())
END
cat >run.mjs <<'END'
import accounting from "accounting";
import currency from "currency.js";
import { readFileSync } from "node:fs";
import numeral from "numeral";

const dollars = new Intl.NumberFormat("en", { style: "currency", currency: "USD", maximumFractionDigits: 12 });
for (const line of readFileSync(0, "utf8").trim().split("\n")) {
  const { amount } = JSON.parse(line);
  console.log(`${line}, for Intl.NumberFormat ${dollars.format(amount)}`);
  console.log(`  numeral: ${numeral(amount).value()}, formatted ${numeral(amount).format("$0.00")}`);
  console.log(`  accounting: ${accounting.unformat(amount)}, formatted ${accounting.formatMoney(amount)}`);
  console.log(`  currency.js: ${currency(amount, { precision: 12 }).value}`);
}
END
venv/bin/python run.py | node run.mjs | tee output
diff output - <<'END'
{"amount":"1.5E-7"}, for Intl.NumberFormat $0.00000015
  numeral: -1.57, formatted -$1.57
  accounting: 1.5, formatted $1.50
  currency.js: NaN
{"amount":"0E-12"}, for Intl.NumberFormat $0.00
  numeral: -12, formatted -$12.00
  accounting: 0, formatted $0.00
  currency.js: NaN
{"amount":"0.0000015"}, for Intl.NumberFormat $0.0000015
  numeral: 0.0000015, formatted $0.00
  accounting: 0.0000015, formatted $0.00
  currency.js: 0.0000015
END

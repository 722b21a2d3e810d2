#!/usr/bin/env bash
# validator 13.15.35 (npm), `isVAT`: "ES" requires a letter at the end, where companies (S.A. and S.L.) have a digit, so
# people pass and companies do not. "IE" knows numbers with one letter at the end, but not those with two. "GB" refuses
# `GB123456727` and accepts `GB123 4567 27`. "IN" requires 15 digits, although a GSTIN contains letters. jsvat 2.5.4
# accepts the European ones, but refuses Belgian numbers that start with 1. python-stdnum 2.2 accepts all of them; the
# numbers are made up, with correct check digits.
# Expected: the number of an ordinary company passes, in the form in which it stands on invoices.
# Needs npm, Node.js 20 and Python 3.11. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent validator@13.15.35 jsvat@2.5.4
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-stdnum==2.2
cat >numbers <<'END'
ES ESA12345674
ES ESB12345674
ES ES12345678Z
IE IE1234567T
IE IE1234567FA
GB GB123456727
GB GB123 4567 27
IN 27AAACE0001A1ZT
BE BE0123456749
BE BE1123456770
DE DE123456788
END
cat >run.py <<'END'
import stdnum.be.vat, stdnum.de.vat, stdnum.es.nif, stdnum.gb.vat, stdnum.ie.vat, stdnum.in_.gstin

modules = {
    "BE": stdnum.be.vat,
    "DE": stdnum.de.vat,
    "ES": stdnum.es.nif,
    "GB": stdnum.gb.vat,
    "IE": stdnum.ie.vat,
    "IN": stdnum.in_.gstin,
}
for line in open("numbers"):
    country, number = line.strip().split(" ", 1)
    print(modules[country].is_valid(number))
END
cat >run.mjs <<'END'
import { belgium, checkVAT, germany, ireland, spain, unitedKingdom } from "jsvat";
import { readFileSync } from "node:fs";
import validator from "validator";

const words = { true: "valid", false: "refused" };
const lines = (name) => readFileSync(name, "utf8").trim().split("\n");
const stdnum = lines("stdnum");
for (const [index, line] of lines("numbers").entries()) {
  const [country, number] = [line.slice(0, 2), line.slice(3)];
  const answers = [`isVAT ${words[validator.isVAT(number, country)]}`];
  if (country !== "IN") {
    answers.push(`jsvat ${words[checkVAT(number, [belgium, germany, ireland, spain, unitedKingdom]).isValid]}`);
  }
  answers.push(`stdnum ${stdnum[index] === "True" ? "valid" : "refused"}`);
  console.log(`${number}: ${answers.join(", ")}`);
}
END
venv/bin/python run.py >stdnum
node run.mjs | tee output
diff output - <<'END'
ESA12345674: isVAT refused, jsvat valid, stdnum valid
ESB12345674: isVAT refused, jsvat valid, stdnum valid
ES12345678Z: isVAT valid, jsvat valid, stdnum valid
IE1234567T: isVAT valid, jsvat valid, stdnum valid
IE1234567FA: isVAT refused, jsvat valid, stdnum valid
GB123456727: isVAT refused, jsvat valid, stdnum valid
GB123 4567 27: isVAT valid, jsvat valid, stdnum valid
27AAACE0001A1ZT: isVAT refused, stdnum valid
BE0123456749: isVAT valid, jsvat valid, stdnum valid
BE1123456770: isVAT valid, jsvat refused, stdnum valid
DE123456788: isVAT valid, jsvat valid, stdnum valid
END

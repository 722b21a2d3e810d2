#!/usr/bin/env bash
# @polar-sh/ingestion 0.4.2, `StreamStrategy`: `client()` starts the stream. If the program waits for anything before it
# reads, for example for its database, the data is gone, the reader gets an empty stream without an error, and the
# customer is billed for all bytes. A stream that is cancelled midway is not reported at all. A stream with an encoding
# is reported in UTF-16 code units as `bytes`.
# Expected: the bytes that the reader got, also if it stops early.
# Needs npm and Node.js 20. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --legacy-peer-deps @polar-sh/ingestion@0.4.2 @opentelemetry/api@1.9.0
cat >run.mjs <<'END'
import { Ingestion } from "@polar-sh/ingestion";
import { StreamStrategy } from "@polar-sh/ingestion/strategies/Stream";
import { createReadStream, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

let events = [];
globalThis.fetch = async (request) => {
  events.push(...(await request.json()).events);
  return Response.json({ inserted: 1, duplicates: 0 });
};

async function download(what, { content = Buffer.alloc(1_000_000), delay = 0, stopAfter = Infinity, encoding }) {
  events = [];
  writeFileSync("file", content);
  const strategy = new StreamStrategy(createReadStream("file", { encoding }));
  const ingestion = Ingestion({ accessToken: "polar_oat_example" }).strategy(strategy).ingest("download");
  const stream = ingestion.client({ externalCustomerId: "ada" });
  if (delay) await sleep(delay);
  let read = 0;
  for await (const chunk of stream) {
    read += Buffer.byteLength(chunk);
    if (read >= stopAfter) break;
  }
  await sleep(200);
  const reported = events.map((event) => `${event.metadata.bytes} bytes`).join(", ") || "nothing";
  console.log(`${what}: the reader got ${read} bytes, reported: ${reported}`);
}

await download("read at once", {});
await download("read after 500 ms", { delay: 500 });
await download("cancelled midway", { stopAfter: 500_000 });
await download("read as UTF-8", { content: "é".repeat(1000), encoding: "utf8" });
END
node run.mjs | tee output
diff output - <<'END'
read at once: the reader got 1000000 bytes, reported: 1000000 bytes
read after 500 ms: the reader got 0 bytes, reported: 1000000 bytes
cancelled midway: the reader got 524288 bytes, reported: nothing
read as UTF-8: the reader got 2000 bytes, reported: 1000 bytes
END

#!/usr/bin/env bash
# @polar-sh/ingestion 0.4.2, `S3Strategy`: each `client()` adds one more middleware to the S3 client that the strategy
# was made with. With `client()` called per request, as the README shows, an upload is reported for its own customer and
# again for the customer of every earlier request, also if it is sent with the plain S3 client. An upload whose body is
# a stream is reported with 0 bytes.
# Expected: one event for each upload, for the customer of the client that sent it, with the bytes that were sent.
# Needs npm and Node.js 20. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --legacy-peer-deps @polar-sh/ingestion@0.4.2 @opentelemetry/api@1.9.0 @aws-sdk/client-s3@3.1175.0
cat >run.mjs <<'END'
import { Ingestion } from "@polar-sh/ingestion";
import { S3Strategy } from "@polar-sh/ingestion/strategies/S3";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { createServer } from "node:http";
import { Readable } from "node:stream";

let events = [];
globalThis.fetch = async (request) => {
  events.push(...(await request.json()).events);
  return Response.json({ inserted: 1, duplicates: 0 });
};
const storage = createServer((request, response) => request.resume().on("end", () => response.end()));
await new Promise((resolve) => storage.listen(0, "127.0.0.1", resolve));
const s3 = new S3Client({
  endpoint: `http://127.0.0.1:${storage.address().port}`,
  region: "us-east-1",
  forcePathStyle: true,
  credentials: { accessKeyId: "example", secretAccessKey: "example" },
});
const ingestion = Ingestion({ accessToken: "polar_oat_example" }).strategy(new S3Strategy(s3)).ingest("upload");

async function upload(what, client, Body) {
  events = [];
  await client.send(new PutObjectCommand({ Bucket: "files", Key: "a.txt", Body, ContentLength: 5 }));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const reported = events.map((event) => `${event.metadata.bytes} bytes for ${event.external_customer_id}`);
  console.log(`${what} uploads 5 bytes: ${reported.sort().join(", ")}`);
}

await upload("ada", ingestion.client({ externalCustomerId: "ada" }), Buffer.from("hello"));
await upload("bob", ingestion.client({ externalCustomerId: "bob" }), Buffer.from("hello"));
await upload("cleo", ingestion.client({ externalCustomerId: "cleo" }), Readable.from([Buffer.from("hello")]));
await upload("the plain client", s3, Buffer.from("hello"));
storage.close();
storage.closeAllConnections();
END
node --no-warnings run.mjs | tee output
diff output - <<'END'
ada uploads 5 bytes: 5 bytes for ada
bob uploads 5 bytes: 5 bytes for ada, 5 bytes for bob
cleo uploads 5 bytes: 0 bytes for ada, 0 bytes for bob, 0 bytes for cleo
the plain client uploads 5 bytes: 5 bytes for ada, 5 bytes for bob, 5 bytes for cleo
END

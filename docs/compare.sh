#!/usr/bin/env bash
# What Polar's SDKs for TypeScript and Python do with the responses in docs/compare.md: `POST /v1/refunds/` against a
# server on loopback that counts the requests. Installs the pinned packages into a temporary folder.
# Needs npm, Node.js 20 and Python 3.11. Takes about a minute.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-0}" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent sdk049@npm:@polar-sh/sdk@0.49.0 sdk101@npm:@polar-sh/sdk@1.0.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check polar-sdk==1.0.2

cat >server.mjs <<'END'
import { createServer } from "node:http";

const id = "639b1ffe-0000-4000-8000-000000000000";
const refund = {
  created_at: "2026-01-01T00:00:00Z", modified_at: null, id, metadata: {}, status: "succeeded", reason: "other",
  amount: 100, tax_amount: 0, currency: "usd", organization_id: id, order_id: id, subscription_id: null,
  customer_id: id, revoke_benefits: false, dispute: null,
};
const detail = [{ loc: ["body", "amount"], msg: "too small", type: "greater_than" }];
const cases = {
  complete: [201, refund],
  "unknown enum value": [201, { ...refund, status: "brand_new" }],
  "unknown field": [201, { ...refund, brand_new: 1 }],
  "no amount": [201, { ...refund, amount: undefined }],
  "amount is null": [201, { ...refund, amount: null }],
  "metadata is null": [201, { ...refund, metadata: null }],
  422: [422, { error: "RequestValidationError", detail }],
  "429, Retry-After: 1": [429, { error: "RateLimit" }],
  503: [503, {}],
};
const requests = {};
const server = createServer((request, response) => {
  const name = decodeURIComponent(request.url.split("/")[1]);
  if (name === "requests") return response.end(String(requests[decodeURIComponent(request.url.split("/")[2])] ?? 0));
  requests[name] = (requests[name] ?? 0) + 1;
  request.resume().on("end", () => {
    if (name === "closed without a response") return request.socket.destroy();
    if (name === "no response") return;
    const [status, body] = cases[name.replace(/ with retries$/, "")] ?? cases.complete;
    response.writeHead(status, { "content-type": "application/json", "retry-after": status === 429 ? "1" : [] });
    const text = JSON.stringify(body);
    if (name !== "8 s for the body") return response.end(text);
    let sent = 0;
    const timer = setInterval(() => {
      response.write(text.slice(sent * 100, ++sent * 100));
      if (sent * 100 >= text.length) { clearInterval(timer); response.end(); }
    }, 8000 / Math.ceil(text.length / 100));
  });
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
END
node server.mjs >port &
server=$!
for _ in $(seq 50); do [ -s port ] && break; sleep 0.1; done
PORT=$(cat port)
export PORT
export CASES='["complete","unknown enum value","unknown field","no amount","amount is null","metadata is null","422",
  "429, Retry-After: 1","503","closed without a response","8 s for the body","no response"]'

cat >run.mjs <<'END'
import * as old from "sdk049";
import { createPolar } from "sdk101/2026-10";

const root = `http://127.0.0.1:${process.env.PORT}`;
const count = async (name) => Number(await (await fetch(`${root}/requests/${encodeURIComponent(name)}`)).text());
const limit = (promise) => Promise.race([promise, new Promise((done) => setTimeout(done, 12_000, "after 12 s: waiting"))]);
const outcome = async (call) => {
  try {
    const refund = await call();
    return typeof refund === "string" ? refund : `status ${refund.status}, amount ${refund.amount}, ` +
      `metadata ${JSON.stringify(refund.metadata)}, brand_new ${refund.brand_new}`;
  } catch (error) {
    return `${error.name}, detail ${JSON.stringify(error.detail ?? error.error?.detail)}, retryAfter ${error.retryAfter}`;
  }
};
const run = async (label, name, call) => {
  const [before, start] = [await count(name), Date.now()];
  const result = await outcome(() => limit(call()));
  console.log(`${label}\t${name}\t${(await count(name)) - before} sent, ${((Date.now() - start) / 1000).toFixed(1)} s\t${result}`);
};
const request = { orderId: "639b1ffe-0000-4000-8000-000000000000", reason: "other", amount: 100 };
const polar049 = (name, options) =>
  new old.Polar({ accessToken: "t", serverURL: `${root}/${encodeURIComponent(name)}`, ...options });
for (const name of JSON.parse(process.env.CASES)) {
  await run("TypeScript 0.49.0", name, () => polar049(name).refunds.create(request));
  await run("TypeScript 1.0.1", name, () =>
    createPolar({ accessToken: "t", baseUrl: `${root}/${encodeURIComponent(name)}` }).refunds
      .create({ order_id: request.orderId, reason: "other", amount: 100 }));
}
const backoff = { initialInterval: 10, maxInterval: 50, exponent: 1.1, maxElapsedTime: 300 };
await run("TypeScript 0.49.0", "503 with retries", () =>
  polar049("503 with retries", { retryConfig: { strategy: "backoff", backoff } }).refunds.create(request));
process.exit();
END
cat >run.py <<'END'
import json, os, time, urllib.parse, urllib.request
from polar.v2026_10 import Polar

root = f"http://127.0.0.1:{os.environ['PORT']}"
count = lambda name: int(urllib.request.urlopen(f"{root}/requests/{urllib.parse.quote(name)}").read())
for name in json.loads(os.environ["CASES"]):
    before, start = count(name), time.time()
    try:
        polar = Polar("t", base_url=f"{root}/{urllib.parse.quote(name)}")
        refund = polar.refunds.create(order_id="639b1ffe-0000-4000-8000-000000000000", reason="other", amount=100)
        result = f"status {refund.status}, amount {refund.amount}, metadata {refund.metadata}"
    except Exception as error:
        result = f"{type(error).__name__}, error {getattr(error, 'error', None)!r:.150}, cause {error.__cause__!r:.60}"
    print(f"Python 1.0.2\t{name}\t{count(name) - before} sent, {time.time() - start:.1f} s\t{result}")
END
node run.mjs
venv/bin/python run.py

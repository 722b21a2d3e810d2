#!/usr/bin/env bash
# @polar-sh/hono 0.5.3 (with @polar-sh/sdk 0.42): a correctly signed delivery of an event type that the bundled SDK
# does not know is answered with 500 before `onPayload` is called, so Polar keeps redelivering an event that nobody
# asked to handle. `discount.created` is such a type.
# Expected: unknown events are acknowledged, or at least reach `onPayload`.
# Needs npm and Node.js 20. Observed on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --legacy-peer-deps @polar-sh/hono@0.5.3 hono@4.7.10
cat >run.mjs <<'END'
import { createHmac } from "node:crypto";
import { Hono } from "hono";
import { Webhooks } from "@polar-sh/hono";

const secret = "polar_whs_example";
let reached = 0;
const app = new Hono();
app.post("/", Webhooks({ webhookSecret: secret, onPayload: async () => { reached += 1; } }));
app.onError((error, context) => context.text(error.name, 500));
for (const type of ["discount.created", "not.yet.invented"]) {
  const body = JSON.stringify({ type, timestamp: "2026-11-28T08:00:00Z", data: {} });
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = createHmac("sha256", secret).update(`msg_1.${timestamp}.${body}`).digest("base64");
  const headers = { "webhook-id": "msg_1", "webhook-timestamp": `${timestamp}`, "webhook-signature": `v1,${signature}` };
  const response = await app.request("/", { method: "POST", body, headers });
  console.log(type, response.status, await response.text());
}
console.log("onPayload was called", reached, "times");
END
node run.mjs | tee output
diff output - <<'END'
discount.created 500 SDKValidationError
not.yet.invented 500 SDKValidationError
onPayload was called 0 times
END

#!/usr/bin/env bash
# @polar-sh/hono 0.5.3 (with @polar-sh/adapter-utils 0.4.3, which the other adapters use too): `Entitlements.use` adds a
# strategy to one static list of the class and returns the class, so the `entitlements` of all webhook handlers are the
# same list. With two routes, a delivery to either one runs the strategies of both. If the handler is made for each
# request, as in a Worker that gets its secret with the request, the third delivery runs the same `grant` three times.
# Expected: a delivery runs only the strategies that its handler was given, once.
# Needs npm and Node.js 20. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --legacy-peer-deps @polar-sh/hono@0.5.3 hono@4.7.10 standardwebhooks@1.1.1
cat >run.mjs <<'END'
import { EntitlementStrategy, Entitlements, Webhooks } from "@polar-sh/hono";
import { Hono } from "hono";
import { Webhook } from "standardwebhooks";

const id = "00000000-0000-4000-8000-000000000000";
const time = "2026-11-29T08:00:00Z";
const created = { id, created_at: time, modified_at: null };
const body = JSON.stringify({
  type: "benefit_grant.created",
  timestamp: time,
  data: {
    ...created,
    is_granted: true,
    is_revoked: false,
    granted_at: time,
    revoked_at: null,
    subscription_id: null,
    order_id: id,
    customer_id: id,
    benefit_id: id,
    member: null,
    properties: {},
    customer: {
      ...created,
      metadata: {},
      external_id: null,
      email: "customer@example.com",
      email_verified: true,
      name: null,
      billing_address: null,
      tax_id: null,
      organization_id: id,
      deleted_at: null,
      avatar_url: "https://example.com/avatar.png",
    },
    benefit: {
      ...created,
      type: "custom",
      description: "Support",
      selectable: false,
      deletable: true,
      is_deleted: false,
      organization_id: id,
      metadata: {},
      properties: { note: null },
    },
  },
});
const secret = "polar_whs_example";
let granted;
const strategy = (name) => new EntitlementStrategy().grant(async () => granted.push(name));
const handler = (name) =>
  Webhooks({ webhookSecret: secret, entitlements: Entitlements.use("Support", strategy(name)) });

async function deliver(app, path) {
  const webhook = new Webhook(Buffer.from(secret).toString("base64"));
  const now = new Date();
  const headers = {
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(now / 1000)),
    "webhook-signature": webhook.sign("msg_1", now, body),
  };
  granted = [];
  const { status } = await app.request(path, { method: "POST", headers, body });
  console.log(`${path}: ${status}, granted by ${granted.join(", ")}`);
}

if (process.argv[2] === "two routes") {
  const app = new Hono().post("/app", handler("app")).post("/forum", handler("forum"));
  for (const path of ["/app", "/forum"]) await deliver(app, path);
} else {
  const app = new Hono().post("/app", (context) => handler("app")(context));
  for (let delivery = 0; delivery < 3; delivery += 1) await deliver(app, "/app");
}
END
{
    node run.mjs "two routes"
    node run.mjs "a handler for each request"
} | tee output
diff output - <<'END'
/app: 200, granted by app, forum
/forum: 200, granted by app, forum
/app: 200, granted by app
/app: 200, granted by app, app
/app: 200, granted by app, app, app
END

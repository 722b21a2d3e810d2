#!/usr/bin/env bash
# @polar-sh/better-auth 1.8.4 with better-auth 1.7.25: its client, asked with `active: false` for the subscriptions that
# are no longer active, gets the active ones. The client writes `?active=false`, and the plugin on the server reads the
# text with `z.coerce.boolean()`, for which every text but the empty one is true. So a page of former subscriptions
# shows the current ones. The list for a `referenceId` has the same fault.
# Expected: Polar receives the value that the program gave.
# Needs npm and Node.js 20. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent @polar-sh/better-auth@1.8.4 @polar-sh/sdk@0.47.1 better-auth@1.7.25
cat >run.mjs <<'END'
import { polar, polarClient, portal } from "@polar-sh/better-auth";
import { Polar } from "@polar-sh/sdk";
import { betterAuth } from "better-auth";
import { memoryAdapter } from "better-auth/adapters/memory";
import { createAuthClient } from "better-auth/client";
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";

const id = "00000000-0000-4000-8000-000000000000";
const created = { id, created_at: "2026-11-29T08:00:00Z", modified_at: null };
const customerSession = {
  ...created,
  token: "polar_cst_none",
  expires_at: "2026-11-29T09:00:00Z",
  return_url: null,
  customer_portal_url: "https://example.com/portal",
  customer_id: id,
  customer: {
    ...created,
    type: "individual",
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
};

let request;
const server = createServer((incoming, response) => {
  request = `${incoming.method} ${incoming.url}`;
  const isSession = incoming.url.startsWith("/v1/customer-sessions");
  response.writeHead(isSession ? 201 : 200, { "content-type": "application/json" });
  const empty = { items: [], pagination: { total_count: 0, max_page: 0 } };
  response.end(JSON.stringify(isSession ? customerSession : empty));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const baseURL = "http://localhost:3000";
const auth = betterAuth({
  baseURL,
  secret: randomBytes(32).toString("base64"),
  database: memoryAdapter({ user: [], session: [], account: [], verification: [] }),
  emailAndPassword: { enabled: true },
  plugins: [
    polar({
      client: new Polar({ accessToken: "none", serverURL: `http://127.0.0.1:${server.address().port}` }),
      use: [portal()],
    }),
  ],
});

// The client in the browser, whose requests are passed to the server without a network.
let cookie = "";
const client = createAuthClient({
  baseURL,
  plugins: [polarClient()],
  fetchOptions: {
    customFetchImpl: async (input, init) => {
      const incoming = new Request(input, init);
      incoming.headers.set("cookie", cookie);
      incoming.headers.set("origin", baseURL);
      const response = await auth.handler(incoming);
      const cookies = response.headers.getSetCookie().map((text) => text.split(";")[0]);
      if (cookies.length > 0) cookie = cookies.join("; ");
      return response;
    },
  },
});
const password = randomBytes(8).toString("hex");
await client.signUp.email({ email: "customer@example.com", password, name: "Customer" });

for (const query of [{}, { active: true }, { active: false }, { active: false, referenceId: "team" }]) {
  const { error } = await client.customer.subscriptions.list({ query });
  console.log(`${JSON.stringify(query)}: ${error?.message ?? request}`);
}
process.exit();
END
node run.mjs | tee output
diff output - <<'END'
{}: GET /v1/customer-portal/subscriptions/?limit=10&page=1
{"active":true}: GET /v1/customer-portal/subscriptions/?active=true&limit=10&page=1
{"active":false}: GET /v1/customer-portal/subscriptions/?active=true&limit=10&page=1
{"active":false,"referenceId":"team"}: GET /v1/subscriptions/?metadata%5BreferenceId%5D=team&active=true&limit=10&page=1
END

#!/usr/bin/env bash
# @convex-dev/polar 0.9.2 with @polar-sh/sdk 0.49.0, which `npm install` picks for it with Node.js 20: the component
# stores the meter of a metered price as the SDK returns it, and its schema allows only `id` and `name`. Since 0.47.1,
# the SDK returns more, such as `unit`. So one metered product makes `syncProducts` fail, which then stores none of the
# products, and `product.created` of that product fails as well. With 0.47.0, both work.
# Expected: a field that the API adds is ignored, or at least only the product that has it is missing.
# Needs npm and Node.js 20. Observed on 2026-11-30 with the backend of convex-test 0.0.71.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >run.mjs <<'END'
import { Polar } from "@convex-dev/polar";
import { convexTest } from "convex-test";
import { actionGeneric, componentsGeneric, defineSchema, httpRouter, queryGeneric } from "convex/server";
import { Webhook } from "standardwebhooks";
import schema from "./node_modules/@convex-dev/polar/dist/component/schema.js";

const secret = "example";
const polar = new Polar(componentsGeneric().polar, {
  webhookSecret: secret,
  organizationToken: "none",
  getUserInfo: async () => ({ userId: "user", email: "customer@example.com" }),
});
const http = httpRouter();
polar.registerRoutes(http);
const test = convexTest(defineSchema({}), {
  "./convex/_generated/api.js": async () => ({}),
  "./convex/http.js": async () => ({ default: http }),
  "./convex/polar.js": async () => ({
    products: queryGeneric({ args: {}, handler: (context) => polar.listProducts(context) }),
    sync: actionGeneric({ args: {}, handler: (context) => polar.syncProducts(context) }),
  }),
});
const component = "./node_modules/@convex-dev/polar/dist/component";
test.registerComponent("polar", schema, {
  "./component/_generated/api.js": () => import(`${component}/_generated/api.js`),
  "./component/lib.js": () => import(`${component}/lib.js`),
});

const id = (number) => `00000000-0000-4000-8000-00000000000${number}`;
const created = { created_at: "2026-11-30T08:00:00Z", modified_at: null };
const price = {
  ...created,
  id: id(3),
  source: "catalog",
  price_currency: "usd",
  tax_behavior: null,
  is_archived: false,
  product_id: id(1),
};
const fixed = { ...price, amount_type: "fixed", price_amount: 1000 };
const metered = {
  ...price,
  amount_type: "metered_unit",
  unit_amount: "0.5",
  cap_amount: null,
  meter_id: id(4),
  meter: { id: id(4), name: "requests", unit: "scalar", custom_label: null, custom_multiplier: null },
};
const product = (number, name, prices) => ({
  ...created,
  id: id(number),
  name,
  description: null,
  visibility: "public",
  recurring_interval: "month",
  recurring_interval_count: 1,
  meter_interval: null,
  meter_interval_count: null,
  trial_interval: null,
  trial_interval_count: null,
  is_recurring: true,
  is_archived: false,
  organization_id: id(5),
  metadata: {},
  prices,
  benefits: [],
  medias: [],
  attached_custom_fields: [],
});
const products = [product(1, "fixed", [fixed]), product(2, "metered", [metered])];

async function names() {
  return (await test.query("polar:products", {})).map((product) => product.name).join(", ") || "none";
}

globalThis.fetch = async () => {
  const body = { items: products, pagination: { total_count: products.length, max_page: 1 } };
  return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
};
const error = await test.action("polar:sync", {}).then(() => "done", (error) => error.message);
console.log(`syncProducts: ${error}; products: ${await names()}`);

for (const data of products) {
  const body = JSON.stringify({ type: "product.created", timestamp: "2026-11-30T08:00:00Z", data });
  const now = new Date();
  const headers = {
    "webhook-id": data.id,
    "webhook-timestamp": `${Math.floor(now / 1000)}`,
    "webhook-signature": new Webhook(btoa(secret)).sign(data.id, now, body),
  };
  const answer = await test.fetch("/polar/events", { method: "POST", body, headers }).then(
    (response) => response.status,
    (error) => error.message,
  );
  console.log(`product.created, ${data.name}: ${answer}; products: ${await names()}`);
}
END
for version in 0.47.0 0.49.0; do
    mkdir $version
    cp run.mjs $version
    cd $version
    npm init -y >/dev/null
    npm install --silent --ignore-scripts @convex-dev/polar@0.9.2 @polar-sh/sdk@$version convex@1.48.0 \
        convex-test@0.0.71 standardwebhooks@1.0.0
    echo "SDK $version"
    node run.mjs
    cd ..
done | tee output
diff output - <<'END'
SDK 0.47.0
syncProducts: done; products: fixed, metered
product.created, fixed: 202; products: fixed, metered
product.created, metered: 202; products: fixed, metered
SDK 0.49.0
syncProducts: Validator error: Unexpected field `unit` in object; products: none
product.created, fixed: 202; products: fixed
product.created, metered: Validator error: Unexpected field `unit` in object; products: fixed
END

#!/usr/bin/env bash
# @polar-sh/hono 0.5.3 (and the adapters for Express and Next.js, which share the code): the checkout handler calls
# `decodeURI` on the whole success URL, to restore the placeholder `{CHECKOUT_ID}`. Every other escape is lost as well:
# `%25` is sent to Polar as a bare `%`, and `%20` as a space, so the URL that the customer returns to is another one.
# Expected: the URL is sent as configured, with only the placeholder left unescaped.
# Needs npm and Node.js 20. Observed on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --legacy-peer-deps @polar-sh/hono@0.5.3 hono@4.7.10
cat >run.mjs <<'END'
import { Hono } from "hono";
import { Checkout } from "@polar-sh/hono";

let sent;
globalThis.fetch = async (request) => {
  sent = await request.json();
  return new Response("{}", { status: 500 });
};
console.error = () => {};
const successUrl = "https://shop.example/thanks?off=100%25&name=a%20b";
const app = new Hono();
app.get("/checkout", Checkout({ accessToken: "polar_oat_example", successUrl }));
await app.request("/checkout?products=0c598797-7ca5-4a79-a0cf-18bbc3e13ae2");
console.log("configured:", successUrl);
console.log("sent:      ", sent.success_url);
END
node run.mjs | tee output
diff output - <<'END'
configured: https://shop.example/thanks?off=100%25&name=a%20b
sent:       https://shop.example/thanks?off=100%&name=a+b&checkoutId={CHECKOUT_ID}
END

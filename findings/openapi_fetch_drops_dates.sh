#!/usr/bin/env bash
# openapi-fetch 0.17.0 with types by openapi-typescript 7.13.0, whose documentation shows how `date-time` becomes
# `Date`: a `Date` in the query passes the type checker and is left out of the URL, without an error, as if it were an
# object without properties. So a request for the orders of this month returns all orders. A `Date` in a body is sent as
# ISO 8601. ofetch 1.5.1 (`$fetch` of Nuxt) sends a `Date` in the query with quotes around it, and axios 1.21.1 as ISO
# 8601.
# Expected: the timestamp in ISO 8601, or an error.
# Needs npm and Node.js 20. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --silent openapi-fetch@0.17.0 openapi-typescript@7.13.0 typescript@5.9.3 ofetch@1.5.1 axios@1.21.1
cat >generate.mjs <<'END'
import { writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

const timestamp = { type: "string", format: "date-time" };
const done = { 200: { description: "Done." } };
const schema = {
  openapi: "3.1.0",
  info: { title: "shop", version: "1" },
  paths: {
    "/orders": {
      get: {
        parameters: [
          { name: "created_after", in: "query", schema: timestamp },
          { name: "limit", in: "query", schema: { type: "integer" } },
        ],
        responses: done,
      },
      post: {
        requestBody: {
          content: { "application/json": { schema: { type: "object", properties: { paid_at: timestamp } } } },
        },
        responses: done,
      },
    },
  },
};
const date = ts.factory.createTypeReferenceNode("Date");
const options = { transform: (schema) => (schema.format === "date-time" ? date : undefined) };
writeFileSync("schema.ts", astToString(await openapiTS(schema, options)));
END
cat >run.ts <<'END'
import axios from "axios";
import createClient from "openapi-fetch";
import { ofetch } from "ofetch";
import type { paths } from "./schema.js";

const fetch = async (request: Request) => {
  console.log(`openapi-fetch: ${request.method} ${decodeURIComponent(request.url)} ${await request.text()}`.trim());
  return Response.json({});
};
const client = createClient<paths>({ baseUrl: "https://shop.example", fetch });
const date = new Date("2026-11-01T00:00:00Z");
await client.GET("/orders", { params: { query: { created_after: date, limit: 100 } } });
await client.POST("/orders", { body: { paid_at: date } });

const query = { created_after: date, limit: 100 };
globalThis.fetch = async (request) => {
  console.log(`ofetch: GET ${decodeURIComponent(String(request))}`);
  return Response.json({});
};
await ofetch("https://shop.example/orders", { query });
console.log(`axios: GET ${decodeURIComponent(axios.getUri({ url: "https://shop.example/orders", params: query }))}`);
END
node generate.mjs
npx tsc --strict --target es2022 --module nodenext --lib es2022,dom,dom.iterable --skipLibCheck run.ts
node run.js | tee output
diff output - <<'END'
openapi-fetch: GET https://shop.example/orders?&limit=100
openapi-fetch: POST https://shop.example/orders {"paid_at":"2026-11-01T00:00:00.000Z"}
ofetch: GET https://shop.example/orders?created_after="2026-11-01T00:00:00.000Z"&limit=100
axios: GET https://shop.example/orders?created_after=2026-11-01T00:00:00.000Z&limit=100
END

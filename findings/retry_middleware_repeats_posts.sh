#!/usr/bin/env bash
# reqwest-retry 0.9.1 (Rust) and aiohttp-retry 2.9.1 (Python), with their default strategies: a POST that the server
# answered with 500 is sent again until the attempts are used up. reqwest-retry does the same if the server reads the
# request and closes the connection. So a refund without an idempotency key may be made three times. reqwest-retry does
# not wait as long as `Retry-After` asks, and aiohttp-retry does not repeat a 429, although nothing was done. urllib3
# 2.8.0 and httpx-retries 0.6.0 repeat no POST.
# Expected: only idempotent methods are repeated after the server may have acted, and no earlier than it asks for.
# Needs Python 3.11 and cargo. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check aiohttp==3.14.5 aiohttp-retry==2.9.1 httpx==0.28.1 \
    httpx-retries==0.6.0 urllib3==2.8.0
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
reqwest = { version = "=0.13.5", default-features = false }
reqwest-middleware = "=0.5.2"
reqwest-retry = "=0.9.1"
tokio = { version = "1", features = ["macros", "rt"] }
END
cat >src/main.rs <<'END'
use reqwest_middleware::ClientBuilder;
use reqwest_retry::{RetryTransientMiddleware, policies::ExponentialBackoff};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let policy = ExponentialBackoff::builder().build_with_max_retries(2);
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let client = ClientBuilder::new(client).with(RetryTransientMiddleware::new_with_policy(policy)).build();
    let _ = client.post(std::env::args().nth(1).unwrap()).body("{}").send().await;
}
END
cat >run.py <<'END'
import asyncio, subprocess, threading, time, warnings
from http.server import BaseHTTPRequestHandler, HTTPServer

import aiohttp_retry, httpx, httpx_retries, urllib3

warnings.simplefilter("ignore")
times = []

class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        times.append(time.monotonic())
        self.close_connection = True
        if self.path != "/closed":
            self.send_response(int(self.path[1:]))
            self.send_header("retry-after", "20")
            self.send_header("content-length", "0")
            self.end_headers()

    def log_message(self, *_):
        pass

server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()

def rust(url):
    subprocess.run(["target/debug/finding", url], check=True)

def aiohttp(url):
    async def send():
        options = aiohttp_retry.ExponentialRetry(attempts=3)
        async with aiohttp_retry.RetryClient(retry_options=options) as client, client.post(url, data="{}"):
            pass
    asyncio.run(send())

def pool(url):
    urllib3.PoolManager(retries=urllib3.Retry(total=2, status_forcelist=[500])).request("POST", url, body="{}")

def transport(url):
    with httpx.Client(transport=httpx_retries.RetryTransport(retry=httpx_retries.Retry(total=2))) as client:
        client.post(url, content="{}")

clients = {"reqwest-retry": rust, "aiohttp-retry": aiohttp, "urllib3": pool, "httpx-retries": transport}
for name, send in clients.items():
    for path in ["500", "closed", "429"]:
        times.clear()
        try:
            send(f"http://127.0.0.1:{server.server_port}/{path}")
        except Exception as error:
            assert path != "429", error
        when = ""
        if path != "closed" and len(times) > 1:
            when = ", before Retry-After" if times[1] - times[0] < 19 else ", after Retry-After"
        print(f"{name}, {path}: sent {len(times)} times{when}")
END
cargo build --quiet
venv/bin/python run.py | tee output
diff output - <<'END'
reqwest-retry, 500: sent 3 times, before Retry-After
reqwest-retry, closed: sent 3 times
reqwest-retry, 429: sent 3 times, before Retry-After
aiohttp-retry, 500: sent 3 times, before Retry-After
aiohttp-retry, closed: sent 1 times
aiohttp-retry, 429: sent 1 times
urllib3, 500: sent 1 times
urllib3, closed: sent 1 times
urllib3, 429: sent 1 times
httpx-retries, 500: sent 1 times
httpx-retries, closed: sent 1 times
httpx-retries, 429: sent 1 times
END

#!/usr/bin/env bash
# httpx 0.28.1 with HTTP/2 (httpcore 1.0.9, h2 4.4.1): if a server announces with GOAWAY and NO_ERROR that it closes the
# connection after the requests that it has, as when it is restarted, httpx closes the connection at once. The server
# has made the refund and is about to answer 200, and the caller gets a `RemoteProtocolError`. If a server names no
# limit of concurrent streams, httpx has only one request at a time on the connection. libcurl 8.23.0 (pycurl 7.49.0)
# reads the response after the GOAWAY, and sends five requests at once.
# Expected: requests up to the last stream of a GOAWAY are completed, and no limit means none (RFC 9113, 6.8 and 6.5.2).
# Needs Node.js 20 and Python 3.11. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'httpx[http2]==0.28.1' h2==4.4.1 httpcore==1.0.9 pycurl==7.49.0
cat >server.mjs <<'END'
// HTTP/2 without TLS. Answers a POST 300 ms after its arrival, and sends GOAWAY before the answer to `/goaway`.
import http2 from "node:http2";

let counts = { refunds: 0, answered: 0, now: 0, most: 0 };
const server = http2.createServer();
server.on("stream", (stream, headers) => {
  stream.on("error", () => {});
  if (headers[":method"] === "GET") {
    stream.respond({ ":status": 200 });
    stream.end(JSON.stringify({ refunds: counts.refunds, answered: counts.answered, most: counts.most }));
    counts = { refunds: 0, answered: 0, now: 0, most: 0 };
    return;
  }
  counts.refunds += 1;
  counts.now += 1;
  counts.most = Math.max(counts.most, counts.now);
  if (headers[":path"] === "/goaway") stream.session.goaway(http2.constants.NGHTTP2_NO_ERROR, stream.id);
  setTimeout(() => {
    counts.now -= 1;
    if (stream.destroyed) return;
    counts.answered += 1;
    stream.respond({ ":status": 200 });
    stream.end("refunded");
  }, 300);
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
END
cat >run.py <<'END'
import asyncio
import io
import sys
import time

import httpx
import pycurl

url = sys.argv[1]


def counts():
    with httpx.Client(http1=False, http2=True) as client:
        return client.get(url).text


async def parallel():
    async with httpx.AsyncClient(http1=False, http2=True, timeout=30) as client:
        await client.get(url)
        await asyncio.gather(*(client.post(f"{url}/refund") for _ in range(5)))


def handle(path):
    curl, body = pycurl.Curl(), io.BytesIO()
    curl.setopt(pycurl.URL, url + path)
    curl.setopt(pycurl.HTTP_VERSION, pycurl.CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE)
    curl.setopt(pycurl.PIPEWAIT, True)
    curl.setopt(pycurl.WRITEDATA, body)
    if path:
        curl.setopt(pycurl.POSTFIELDS, "{}")
    return curl, body


def transfer(paths, multi):
    handles = [handle(path) for path in paths]
    for curl, _ in handles:
        multi.add_handle(curl)
    running = len(handles)
    while running:
        _, running = multi.perform()
        multi.select(1.0)
    for curl, _ in handles:
        multi.remove_handle(curl)
    return [f"{curl.getinfo(pycurl.RESPONSE_CODE)} {body.getvalue().decode()}" for curl, body in handles]


with httpx.Client(http1=False, http2=True) as client:
    try:
        print("httpx:", client.post(f"{url}/goaway").text)
    except httpx.RemoteProtocolError as error:
        print("httpx:", repr(error))
    time.sleep(0.5)
print("the server:", counts())
multi = pycurl.CurlMulti()
print("libcurl:", transfer(["/goaway"], multi))
print("the server:", counts())
asyncio.run(parallel())
print("five requests at once, httpx:", counts())
multi = pycurl.CurlMulti()
transfer([""], multi)
transfer(["/refund"] * 5, multi)
print("five requests at once, libcurl:", counts())
END
node server.mjs >url &
server=$!
for _ in $(seq 100); do [ -s url ] && break; sleep 0.1; done
venv/bin/python run.py "$(cat url)" | tee output
diff output - <<'END'
httpx: RemoteProtocolError('<ConnectionTerminated error_code:0, last_stream_id:1, additional_data:None>')
the server: {"refunds":1,"answered":0,"most":1}
libcurl: ['200 refunded']
the server: {"refunds":1,"answered":1,"most":1}
five requests at once, httpx: {"refunds":5,"answered":5,"most":1}
five requests at once, libcurl: {"refunds":5,"answered":5,"most":5}
END

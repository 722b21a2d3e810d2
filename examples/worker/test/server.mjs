// Servers on loopback ports: the stand-in behind CORS as Polar's, the faults of a network, and the files of the page.
import http from "node:http";
import { readFile } from "node:fs/promises";

/** What a browser may send. `user-agent` is not among it. */
const ALLOWED = "authorization, content-type, polar-version";

/** The path prefixes of requests after which the connection stays open. */
const REUSED = ["keep", "reused"];

/** For each path prefix: the requests, how many of them the client aborted, and how many came on a reused connection. */
export const seen = {};

export async function start(standIn, page, result) {
  const used = new WeakSet();
  const api = await listen((request, response) => {
    const [, name] = request.url.split("/");
    // No other connection is used again, so that no host repeats a request on its own.
    if (!REUSED.includes(name)) response.setHeader("connection", "close");
    response.setHeader("cf-ray", "stand-in");
    response.setHeader("access-control-allow-origin", "*");
    const isReused = used.has(request.socket);
    used.add(request.socket);
    if (request.method === "OPTIONS") {
      response.setHeader("access-control-allow-headers", ALLOWED);
      response.setHeader("access-control-allow-methods", "GET, POST, PATCH, DELETE");
      return response.writeHead(204).end();
    }
    const state = (seen[name] ??= { requests: 0, aborted: 0, reused: 0 });
    state.requests += 1;
    state.reused += isReused ? 1 : 0;
    response.on("close", () => { if (!response.writableFinished) state.aborted += 1; });
    const body = [];
    request.on("data", (chunk) => body.push(chunk));
    request.on("end", () => faults(name, state, request, response, Buffer.concat(body), standIn));
  });
  const files = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    if (pathname === "/result") {
      let text = "";
      for await (const chunk of request) text += chunk;
      response.end();
      return result(JSON.parse(text));
    }
    try {
      const type = { js: "text/javascript", mjs: "text/javascript", html: "text/html", wasm: "application/wasm" };
      const content = await readFile(await page(pathname.slice(1)));
      response.writeHead(200, { "content-type": type[pathname.split(".").pop()] }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  return { api, files };
}

function faults(name, state, request, response, body, standIn) {
  switch (name) {
    case "redirect":
      return response.writeHead(307, { location: standIn }).end();
    case "unavailable":
      return response.writeHead(503).end();
    case "busy":
      if (state.requests === 1) return response.writeHead(429, { "retry-after": "1" }).end();
      break;
    case "dropped":
      return request.socket.destroy();
    case "reused":
      if (state.requests === 1) return request.socket.destroy();
      break;
    case "cut":
      response.writeHead(200, { "content-type": "application/json", "content-length": 1000 });
      return response.write('{"id":', () => setTimeout(() => request.socket.destroy(), 200));
    case "large":
      response.writeHead(200, { "content-type": "application/json" });
      response.on("error", () => {});
      for (let megabyte = 0; megabyte < 17; megabyte++) response.write(Buffer.alloc(1 << 20, " "));
      return response.end();
    case "silent":
      return;
  }
  const { host, connection, ...headers } = request.headers;
  const forwarded = http.request(standIn + request.url.slice(name.length + 1), { method: request.method, headers });
  forwarded.on("response", async (from) => {
    const { connection, ...headers } = from.headers;
    response.writeHead(from.statusCode, headers);
    from.pipe(response);
  });
  forwarded.end(body);
}

function listen(handle) {
  const server = http.createServer(handle);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}`)).unref();
  });
}

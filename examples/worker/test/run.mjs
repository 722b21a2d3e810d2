// Runs the page and the Workers: `node run.mjs PACKAGES STAND_IN [--miniflare=FOLDER] [--deno=FOLDER] [--bun=FOLDER]`,
// where PACKAGES contains the output of wasm-bindgen and the folders are those of npm packages. Prints which hosts are
// skipped, and fails if anything is not as expected.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs, promisify } from "node:util";
import { SCENARIOS, run } from "./scenarios.mjs";
import { seen, start } from "./server.mjs";

const { positionals, values: { miniflare, deno, bun } } = parseArgs({
  allowPositionals: true,
  options: { miniflare: { type: "string" }, deno: { type: "string" }, bun: { type: "string" } },
});
const [packages, standInProgram] = positionals.map((path) => resolve(path));
const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const child = spawn(standInProgram, { stdio: ["pipe", "pipe", "inherit"] });
const standIn = await new Promise((found) => child.stdout.once("data", (data) => found(`${data}`.trim())));
let fromPage;
const page = (name) => [join(packages, name), join(here, name), join(here, "../page", name)].find(existsSync);
const { api, files } = await start(standIn, page, (result) => fromPage?.(result));

/** Each browser: its programs, and its flags with the folder of a new profile. */
const BROWSERS = {
  Chromium: [["chromium", "chromium-browser", "google-chrome"], (profile) => [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
    `--user-data-dir=${profile}`,
  ]],
  Firefox: [["firefox-esr", "firefox"], (profile) => ["--headless", "--no-remote", "--profile", profile]],
  WebKit: [["cog"], () => ["--platform=headless"]],
};

let passed = 0;

function verify(host, results) {
  for (const [index, [server, , expected, requests]] of SCENARIOS.entries()) {
    const name = server.split("/")[0];
    assert.ok(results[index].startsWith(expected), `${host}, ${server}: ${results[index]}`);
    assert.equal(seen[name].requests, requests, `${host}, ${server}: requests`);
    passed += 1;
  }
  const [refused, reused] = results.slice(-2);
  assert.match(refused, /^ConnectionLost: .*may have acted on the request/, `${host}, refused: ${refused}`);
  // A request without a response in time is given up, and so is a response that is too large.
  assert.equal(seen.silent.aborted, 1, `${host}: the request without a response was not aborted`);
  // WebKit opens a connection for each POST.
  assert.equal(seen.reused.reused, host === "WebKit" ? 0 : 1, `${host}, reused: requests on a reused connection`);
  // These browsers send the POST again if the connection was used before.
  const repeats = ["Chromium", "Firefox"].includes(host);
  assert.ok(reused.startsWith(repeats ? "granted" : "ConnectionLost: "), `${host}, reused: ${reused}`);
  assert.equal(seen.reused.requests, repeats ? 2 : 1, `${host}, reused: requests`);
  passed += 3;
  for (const name of Object.keys(seen)) delete seen[name];
}

async function node() {
  const { check, initSync } = await import(pathToFileURL(join(packages, "page_example.js")));
  initSync({ module: await readFile(join(packages, "page_example_bg.wasm")) });
  const results = await run(check, api);
  await settle();
  verify("Node", results);
}

async function inRuntime(host, program, flags = []) {
  const { stdout } = await promisify(execFile)(program, [...flags, join(here, "host.mjs"), packages, api]);
  await settle();
  verify(host, JSON.parse(stdout));
}

async function workerd() {
  const { Miniflare } = createRequire(import.meta.url)(resolve(miniflare));
  const script = (name, contents) => ({ type: "ESModule", path: join(packages, name), contents });
  const file = async (name) => script(name, await readFile(join(packages, name), "utf8"));
  const wasm = async (name) => ({ type: "CompiledWasm", path: join(packages, name), contents: await readFile(join(packages, name)) });
  const options = { modulesRoot: packages, compatibilityDate: "2026-01-01" };
  const checker = new Miniflare({
    ...options,
    modules: [
      script("main.mjs", `
        import { check, initSync } from "./page_example.js";
        import module from "./page_example_bg.wasm";
        import { run } from "./scenarios.mjs";
        initSync({ module });
        export default {
          async fetch(request) { return Response.json(await run(check, new URL(request.url).searchParams.get("api"))); },
        };`),
      script("scenarios.mjs", await readFile(join(here, "scenarios.mjs"), "utf8")),
      await file("page_example.js"),
      await wasm("page_example_bg.wasm"),
    ],
  });
  const results = await (await checker.dispatchFetch(`http://worker/?api=${encodeURIComponent(api)}`)).json();
  await settle();
  verify("workerd", results);
  await checker.dispose();

  const secret = "whsec_ZXhhbXBsZQ";
  const worker = new Miniflare({
    ...options,
    bindings: { POLAR_ACCESS_TOKEN: "stand-in", POLAR_SERVER: standIn, POLAR_WEBHOOK_SECRET: secret },
    modules: [
      script("worker.mjs", await readFile(join(here, "../worker/worker.mjs"), "utf8")),
      await file("worker_example.js"),
      await wasm("worker_example_bg.wasm"),
    ],
  });
  const get = (path) => worker.dispatchFetch(`http://worker${path}`, { redirect: "manual" });
  const link = await get("/portal?customer=user_42");
  assert.equal(link.status, 303, await link.text());
  assert.match(link.headers.get("location"), /^https:\/\/polar\.example\//);
  assert.equal((await get("/portal?customer=nobody")).status, 502);
  assert.equal((await get("/portal")).status, 400);
  const body = JSON.stringify({
    type: "order.paid",
    timestamp: "2026-11-28T12:00:00Z",
    // What an order cannot do without.
    data: {
      status: "paid", currency: "usd", subtotal_amount: 1000, discount_amount: 0, net_amount: 1000, tax_amount: 200,
      total_amount: 1200, applied_balance_amount: 0, due_amount: 1200, refunded_amount: 0, refunded_tax_amount: 0,
      refundable_amount: 1000, refundable_tax_amount: 200, platform_fee_amount: 0, items: [],
    },
  });
  const deliver = async (age, signed) => {
    const [id, time] = ["4a0409e2-9d6c-454c-bf05-2969a8250400", `${Math.floor(Date.now() / 1000) - age}`];
    const signature = createHmac("sha256", secret).update(`${id}.${time}.${signed}`).digest("base64");
    const headers = { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": `v1,${signature}` };
    const response = await worker.dispatchFetch("http://worker/webhooks/polar", { method: "POST", headers, body });
    return [response.status, await response.text()];
  };
  assert.deepEqual(await deliver(0, body), [202, "paid: 1200 usd"]);
  assert.equal((await deliver(0, "another body"))[0], 403);
  assert.equal((await deliver(600, body))[0], 403);
  await worker.dispose();
  passed += 6;

  const withCrate = new Miniflare({
    ...options,
    bindings: { POLAR_ACCESS_TOKEN: "stand-in", POLAR_SERVER: `${api}/portal` },
    modules: [
      script("main.mjs", `
        import { fetch, initSync } from "./with_worker_crate.js";
        import module from "./with_worker_crate_bg.wasm";
        initSync({ module });
        export default { fetch };`),
      await file("with_worker_crate.js"),
      await wasm("with_worker_crate_bg.wasm"),
    ],
  });
  const portal = (path) => withCrate.dispatchFetch(`http://worker${path}`, { redirect: "manual" });
  const redirect = await portal("/portal?customer=user_42");
  assert.equal(redirect.status, 303, await redirect.text());
  assert.match(redirect.headers.get("location"), /^https:\/\/polar\.example\//);
  const missing = await portal("/portal?customer=nobody");
  assert.equal(missing.status, 502);
  assert.match(await missing.text(), /ray stand-in$/);
  assert.equal((await portal("/portal")).status, 400);
  await withCrate.dispose();
  delete seen.portal;
  passed += 3;
}

async function browser(name, program, flags) {
  const profile = await mkdtemp(join(tmpdir(), "polar-funcs-"));
  const url = `${files}/run.html?api=${encodeURIComponent(api)}`;
  // Firefox does not start as root with the home folder of another user.
  const env = { ...process.env, HOME: profile, XDG_CACHE_HOME: profile, XDG_DATA_HOME: profile };
  const running = spawn(program, [...flags(profile), url], { stdio: "ignore", env, detached: true });
  const exited = new Promise((exited) => running.once("exit", exited));
  try {
    const { results, shown } = await new Promise((found, failed) => {
      fromPage = found;
      setTimeout(() => failed(new Error(`${name}: the page did not report within 60 s`)), 60_000).unref();
    });
    await settle();
    delete seen.page;
    verify(name, results);
    assert.equal(shown, "granted", `${name}: the page shows the status of the key`);
    passed += 1;
  } finally {
    // The browser and its processes.
    process.kill(-running.pid);
    await exited;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Lets the servers notice connections that were closed. */
function settle() {
  return new Promise((settled) => setTimeout(settled, 500));
}

try {
  await node();
  console.log("Node: passed");
  if (deno) {
    await inRuntime("Deno", join(deno, "../.bin/deno"), ["run", "--quiet", "--allow-net", "--allow-read"]);
    console.log("Deno: passed");
  } else {
    console.log("Deno: skipped, there is no package `deno`");
  }
  if (bun) {
    await inRuntime("Bun", join(bun, "../.bin/bun"));
    console.log("Bun: passed");
  } else {
    console.log("Bun: skipped, there is no package `bun`");
  }
  if (miniflare) {
    await workerd();
    console.log("workerd: passed");
  } else {
    console.log("workerd: skipped, there is no miniflare");
  }
  for (const [name, [programs, flags]] of Object.entries(BROWSERS)) {
    const program = programs.map((program) => `/usr/bin/${program}`).find(existsSync);
    if (program) {
      await browser(name, program, flags);
      console.log(`${name}: passed`);
    } else {
      console.log(`${name}: skipped, there is no ${programs[0]}`);
    }
  }
} finally {
  child.kill();
}
console.log(`${passed} passed, 0 failed`);
process.exit(0);

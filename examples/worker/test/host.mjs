// Runs the scenarios in Deno or Bun, and prints their results: `host.mjs PACKAGES API`.
import { readFile } from "node:fs/promises";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { run } from "./scenarios.mjs";

const [packages, api] = process.argv.slice(2);
const { check, initSync } = await import(pathToFileURL(`${packages}/page_example.js`));
initSync({ module: await readFile(`${packages}/page_example_bg.wasm`) });
console.log(JSON.stringify(await run(check, api)));

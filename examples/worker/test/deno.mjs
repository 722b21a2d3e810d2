// Runs the scenarios in Deno, and prints their results: `deno run deno.mjs PACKAGES API`.
import { pathToFileURL } from "node:url";
import { run } from "./scenarios.mjs";

const [packages, api] = Deno.args;
const { check, initSync } = await import(pathToFileURL(`${packages}/page_example.js`));
initSync({ module: await Deno.readFile(`${packages}/page_example_bg.wasm`) });
console.log(JSON.stringify(await run(check, api)));

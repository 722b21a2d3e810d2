#!/usr/bin/env bash
# @polar-sh/ingestion 0.4.2 with ai 5.0.210: the LLM strategy waits for Polar before it returns what the model generated.
# If Polar answers with an error, such as a 422 for one event, the program's call of the model fails, although the model
# has answered (and is paid for).
# Expected: metering failures are reported beside the result, and the result is returned.
# Needs npm and Node.js 20. Observed on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --legacy-peer-deps @polar-sh/ingestion@0.4.2 ai@5.0.210 zod@4
cat >run.mjs <<'END'
import { Ingestion } from "@polar-sh/ingestion";
import { LLMStrategy } from "@polar-sh/ingestion/strategies/LLM";
import { generateText } from "ai";

globalThis.fetch = async () =>
  Response.json({ error: "RequestValidationError", detail: [] }, { status: 422, headers: { "polar-version": "2026-04" } });
let generated = 0;
const model = {
  specificationVersion: "v2",
  provider: "example",
  modelId: "example",
  supportedUrls: {},
  doGenerate: async () => {
    generated += 1;
    return {
      content: [{ type: "text", text: "42" }],
      finishReason: "stop",
      usage: { inputTokens: 10, outputTokens: 1, totalTokens: 11 },
      warnings: [],
    };
  },
};
const llm = Ingestion({ accessToken: "polar_oat_example" }).strategy(new LLMStrategy(model)).ingest("llm");
const call = generateText({ model: llm.client({ externalCustomerId: "user_42" }), prompt: "?", maxRetries: 0 });
const result = await call.then((result) => `text ${result.text}`, (error) => `rejected with ${error.constructor.name}`);
console.log(`the model generated ${generated} times, the caller got: ${result}`);
END
node run.mjs | tee output
grep -qx 'the model generated 1 times, the caller got: rejected with .*' output

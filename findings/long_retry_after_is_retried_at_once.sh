#!/usr/bin/env bash
# axios-retry 4.5.0, openai 6.49.0 and @azure/core-rest-pipeline 1.24.0 pass the delay of `Retry-After` to `setTimeout`,
# which waits 1 ms for any delay of 2^31 ms (24.9 days) or more, with a warning by Node.js. If a server answers 429
# because a monthly quota is used up and asks to wait for 20 days, they wait. If it asks for 30 days, in seconds or as a
# date, they send all their retries within milliseconds. ky 2.1.0 waits in both cases; got 16.1.0 waits for the shorter
# delay and fails at once for the longer one.
# Expected: a client that is asked to wait longer waits longer or reports the 429, but does not retry sooner.
# Needs npm and Node.js 20. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent @azure/core-rest-pipeline@1.24.0 axios@1.21.1 axios-retry@4.5.0 got@16.1.0 ky@2.1.0 openai@6.49.0
cat >run.mjs <<'END'
import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createPipelineRequest,
  defaultRetryPolicy,
} from "@azure/core-rest-pipeline";
import axios from "axios";
import axiosRetry from "axios-retry";
import got from "got";
import ky from "ky";
import { createServer } from "node:http";
import OpenAI from "openai";

const clients = {
  "axios-retry": async (url) => {
    const client = axios.create();
    axiosRetry(client, {
      retryDelay: axiosRetry.exponentialDelay,
      retryCondition: (error) => error.response?.status === 429,
    });
    await client.get(url);
  },
  openai: (baseURL) => new OpenAI({ baseURL, apiKey: "none" }).models.list(),
  azure: async (url) => {
    const pipeline = createEmptyPipeline();
    pipeline.addPolicy(defaultRetryPolicy());
    const request = createPipelineRequest({ url, allowInsecureConnection: true });
    const { status } = await pipeline.sendRequest(createDefaultHttpClient(), request);
    throw new Error(`status ${status}`);
  },
  ky: (url) => ky(url),
  got: (url) => got(url),
};

const seconds = (days) => days * 24 * 60 * 60;
const delays = {
  "20 days": seconds(20),
  "30 days": seconds(30),
  "a date in 30 days": new Date(Date.now() + seconds(30) * 1000).toUTCString(),
};

const lines = await Promise.all(
  Object.entries(delays).flatMap(([text, delay]) =>
    Object.entries(clients).map(async ([name, call]) => {
      let requests = 0;
      const server = createServer((request, response) => {
        requests += 1;
        response.writeHead(429, { "retry-after": delay }).end();
      });
      await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
      const result = await Promise.race([
        call(`http://127.0.0.1:${server.address().port}/`).then(() => "success", () => "failed"),
        new Promise((resolve) => setTimeout(resolve, 8000, "still waiting")),
      ]);
      return `${text}, ${name}: ${requests} request${requests === 1 ? "" : "s"}, ${result}`;
    }),
  ),
);
console.log(lines.join("\n"));
process.exit();
END
node run.mjs | tee output
diff output - <<'END'
20 days, axios-retry: 1 request, still waiting
20 days, openai: 1 request, still waiting
20 days, azure: 1 request, still waiting
20 days, ky: 1 request, still waiting
20 days, got: 1 request, still waiting
30 days, axios-retry: 4 requests, failed
30 days, openai: 3 requests, failed
30 days, azure: 4 requests, failed
30 days, ky: 1 request, still waiting
30 days, got: 1 request, failed
a date in 30 days, axios-retry: 4 requests, failed
a date in 30 days, openai: 3 requests, failed
a date in 30 days, azure: 4 requests, failed
a date in 30 days, ky: 1 request, still waiting
a date in 30 days, got: 1 request, failed
END

#!/usr/bin/env bash
# @polar-sh/express 0.3.0: the webhook handler does not verify the body that arrived. It verifies
# `JSON.stringify(req.body)` of the parsed body. A correctly signed delivery whose JSON is spelled differently from
# what JSON.stringify writes is refused with 403: a number such as `1.0`, an escape such as `\u00e9`, white space. With
# `express.raw`, which the documentation of @polar-sh/sdk asks for, every delivery is refused.
# Expected: the signature is checked over the raw body, as Standard Webhooks prescribes.
# Needs npm and Node.js 20. Observed on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent @polar-sh/express@0.3.0 express@4.22.3
cat >run.cjs <<'END'
const { createHmac } = require("node:crypto");
const express = require("express");
const { Webhooks } = require("@polar-sh/express");

console.log = () => {};
const secret = "polar_whs_example";
const handler = Webhooks({ webhookSecret: secret });
const app = express();
app.post("/json", express.json(), handler);
app.post("/raw", express.raw({ type: "application/json" }), handler);
const server = app.listen(0, "127.0.0.1", async () => {
  // Only the verification matters: 403 is a refused signature, 500 an accepted one whose data is not complete.
  const cases = [
    ["/json", `{"type":"x","data":{"n":1}}`],
    ["/json", `{"type":"x","data":{"n":1.0}}`],
    ["/json", `{"type":"x","data":{"s":"\\u00e9"}}`],
    ["/json", `{"type": "x", "data": {"n": 1}}`],
    ["/raw", `{"type":"x","data":{"n":1}}`],
  ];
  for (const [path, body] of cases) {
    const timestamp = Math.floor(Date.now() / 1000);
    const signature = createHmac("sha256", secret).update(`msg_1.${timestamp}.${body}`).digest("base64");
    const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "webhook-id": "msg_1",
        "webhook-timestamp": `${timestamp}`,
        "webhook-signature": `v1,${signature}`,
      },
    });
    process.stdout.write(`${path} ${body} ${response.status === 403 ? "signature refused" : "signature accepted"}\n`);
  }
  server.close();
});
END
node run.cjs | tee output
diff output - <<'END'
/json {"type":"x","data":{"n":1}} signature accepted
/json {"type":"x","data":{"n":1.0}} signature refused
/json {"type":"x","data":{"s":"\u00e9"}} signature refused
/json {"type": "x", "data": {"n": 1}} signature refused
/raw {"type":"x","data":{"n":1}} signature refused
END

// fetch refuses a GET with a body, which this operation wants: Node's own http module sends it.
import http from "node:http";
import https from "node:https";

const url = new URL(`${process.env.CONVEX_URL}/api/streaming_import/primary_key_indexes_ready`);
const body = JSON.stringify({ tables: ["products"] });
const response = await new Promise((done, fail) => {
  const headers = {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
    Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}`,
  };
  const request = (url.protocol === "https:" ? https : http).request(url, { method: "GET", headers }, done);
  request.on("error", fail).end(body);
});
let text = "";
for await (const part of response) text += part;
console.log(`ready: ${JSON.parse(text).indexesReady}`);

// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.
// src/languages/typescript/runtime/client/node-transport.ts
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { Agent, request } from "undici";
var packings = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate)
};
var large = 65536;
async function readText(body) {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of body) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}
function createNodeTransport({ dispatcher, connections } = {}) {
  const agent = dispatcher ?? new Agent({ headersTimeout: 0, bodyTimeout: 0, ...connections === void 0 ? {} : { connections } });
  const send = async (url, { method, headers, body, signal }) => {
    const answer = await request(url, {
      dispatcher: agent,
      method,
      headers: { accept: "*/*", ...headers },
      body: body instanceof ArrayBuffer ? new Uint8Array(body) : body,
      signal
    });
    const unpack = packings[String(answer.headers["content-encoding"])];
    return {
      status: answer.statusCode,
      headers: {
        get: (name) => {
          const value = answer.headers[name.toLowerCase()];
          return value === void 0 ? null : String(value);
        }
      },
      ...unpack ? {} : { body: answer.body },
      text: async () => {
        if (unpack) return String(await unpack(await answer.body.arrayBuffer()));
        return Number(answer.headers["content-length"]) < large ? answer.body.text() : readText(answer.body);
      },
      arrayBuffer: async () => {
        const packed = await answer.body.arrayBuffer();
        return unpack ? Uint8Array.from(await unpack(packed)).buffer : packed;
      }
    };
  };
  return Object.assign(send, { getWithBody: true, close: () => agent.close() });
}
export {
  createNodeTransport
};

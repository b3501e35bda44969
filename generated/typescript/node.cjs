// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/languages/typescript/runtime/client/node-transport.ts
var node_transport_exports = {};
__export(node_transport_exports, {
  createNodeTransport: () => createNodeTransport
});
module.exports = __toCommonJS(node_transport_exports);
var import_node_util = require("node:util");
var import_node_zlib = require("node:zlib");
var import_undici = require("undici");
var packings = {
  gzip: (0, import_node_util.promisify)(import_node_zlib.gunzip),
  br: (0, import_node_util.promisify)(import_node_zlib.brotliDecompress),
  deflate: (0, import_node_util.promisify)(import_node_zlib.inflate)
};
var large = 65536;
async function readText(body) {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of body) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}
function createNodeTransport({ dispatcher, connections } = {}) {
  const agent = dispatcher ?? new import_undici.Agent({ headersTimeout: 0, bodyTimeout: 0, ...connections === void 0 ? {} : { connections } });
  const send = async (url, { method, headers, body, signal }) => {
    const answer = await (0, import_undici.request)(url, {
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

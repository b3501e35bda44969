// Generated from src/client by `npm run generate`. Do not edit.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/client/index.ts
var client_exports = {};
__export(client_exports, {
  ConvexCallError: () => ConvexCallError,
  createConvexClient: () => createConvexClient,
  createFunctionTree: () => createFunctionTree,
  isAbortedFailure: () => isAbortedFailure,
  isFunctionFailure: () => isFunctionFailure,
  isInputFailure: () => isInputFailure,
  isNetworkFailure: () => isNetworkFailure,
  isShapeFailure: () => isShapeFailure,
  isStatusFailure: () => isStatusFailure,
  isTimeoutFailure: () => isTimeoutFailure
});
module.exports = __toCommonJS(client_exports);

// src/errors/convex-call-error.ts
var ConvexCallError = class extends Error {
  name = "ConvexCallError";
  kind;
  operation;
  functionPath;
  requestId;
  attempts;
  constructor(failure, { operation, functionPath, requestId, attempts }, message) {
    super(`${operation}${functionPath === void 0 ? "" : ` ${functionPath}`}: ${message}`);
    this.kind = failure.kind;
    this.operation = operation;
    if (functionPath !== void 0) this.functionPath = functionPath;
    this.requestId = requestId;
    this.attempts = attempts;
    Object.assign(this, failure);
  }
};

// src/errors/guards.ts
var is = (kind, error) => error instanceof Error && error.name === "ConvexCallError" && error.kind === kind;
var isNetworkFailure = (error) => is("network", error);
var isTimeoutFailure = (error) => is("timeout", error);
var isAbortedFailure = (error) => is("aborted", error);
var isStatusFailure = (error) => is("status", error);
var isShapeFailure = (error) => is("shape", error);
var isInputFailure = (error) => is("input", error);
var isFunctionFailure = (error) => is("function", error);

// src/client/create-convex-client.ts
var import_openapi_fetch = __toESM(require("openapi-fetch"));

// src/values/value-error.ts
var ConvexValueError = class extends Error {
  name = "ConvexValueError";
  /** Where, as one would write it in code: `args.items[3].count`. Empty when the whole value is meant. */
  path;
  /** What is demanded at that place. */
  rule;
  constructor(path, rule) {
    super(path ? `${path}: ${rule}` : rule);
    this.path = path;
    this.rule = rule;
  }
};
var Fault = class {
  steps = "";
  rule;
  constructor(rule) {
    this.rule = rule;
  }
};
function refuse(rule) {
  throw new Fault(rule);
}
function within(step, thrown) {
  if (thrown instanceof Fault) {
    const text = typeof step === "number" ? `[${step}]` : /^[A-Za-z_$][\w$]*$/.test(step) && step.length < 65 ? `.${step}` : `[${JSON.stringify(step.length < 65 ? step : `${step.slice(0, 64)}…`)}]`;
    thrown.steps = text + thrown.steps;
  }
  return thrown;
}
function convert(run2, from, root) {
  try {
    return run2(from, 0);
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    throw new ConvexValueError((root + thrown.steps).replace(/^\./, ""), thrown.rule);
  }
}

// src/values/base64.ts
var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var sextets = new Uint8Array(128).fill(64);
var pairs = [];
for (let first = 0; first < 64; first++) {
  sextets[alphabet.charCodeAt(first)] = first;
  for (const second of alphabet) pairs.push(alphabet[first] + second);
}
var scratch = new DataView(new ArrayBuffer(8));
function encodeBytes(bytes) {
  const whole = bytes.length - bytes.length % 3;
  let text = "";
  for (let at = 0; at < whole; at += 3) {
    const a2 = bytes[at];
    const b2 = bytes[at + 1];
    text += pairs[a2 << 4 | b2 >> 4] + pairs[(b2 & 15) << 8 | bytes[at + 2]];
  }
  if (whole === bytes.length) return text;
  const a = bytes[whole];
  if (whole + 1 === bytes.length) return `${text}${pairs[a << 4]}==`;
  const b = bytes[whole + 1];
  return `${text}${pairs[a << 4 | b >> 4]}${alphabet[(b & 15) << 2]}=`;
}
function decodeBytes(text) {
  if (typeof text !== "string") refuse("base64 must be a string");
  let length = text.length;
  if (text.endsWith("=")) length -= text.endsWith("==") ? 2 : 1;
  const loose = length & 3;
  if (loose === 1 || length < text.length && text.length > length + (4 - loose & 3)) refuse(notBase64);
  const bytes = new Uint8Array(length * 3 >> 2);
  let seen = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    const sextet2 = code < 128 ? sextets[code] : 64;
    seen |= sextet2;
    bits = bits << 6 | sextet2;
    if (at & 3) bytes[to++] = bits >> 6 - 2 * (at & 3);
  }
  if (seen > 63 || loose === 2 && bits & 15 || loose === 3 && bits & 3) refuse(notBase64);
  return bytes.buffer;
}
var notBase64 = "not standard base64";
function decodeEight(text, what) {
  if (typeof text === "string" && text.length === 12 && text.charCodeAt(11) === 61) {
    const a = sextet(text, 0) << 18 | sextet(text, 1) << 12 | sextet(text, 2) << 6 | sextet(text, 3);
    const b = sextet(text, 4) << 18 | sextet(text, 5) << 12 | sextet(text, 6) << 6 | sextet(text, 7);
    const c = sextet(text, 8) << 12 | sextet(text, 9) << 6 | sextet(text, 10);
    if (c & 3) refuse(notBase64);
    scratch.setInt32(0, a << 8 | b >>> 16);
    scratch.setInt32(4, b << 16 | c >>> 2);
    return scratch;
  }
  const bytes = decodeBytes(text);
  if (bytes.byteLength !== 8) refuse(`${what} must be exactly eight bytes`);
  return new DataView(bytes);
}
function encodeEight(write) {
  write(scratch);
  const a = scratch.getUint32(0);
  const b = scratch.getUint32(4);
  return `${pairs[a >>> 20]}${pairs[a >>> 8 & 4095]}${pairs[(a & 255) << 4 | b >>> 28]}${pairs[b >>> 16 & 4095]}${pairs[b >>> 4 & 4095]}${alphabet[(b & 15) << 2]}=`;
}
function sextet(text, at) {
  const code = text.charCodeAt(at);
  const bits = code < 128 ? sextets[code] : 64;
  if (bits > 63) refuse(notBase64);
  return bits;
}

// src/values/value.ts
var limits = { nesting: 64, elements: 8192, fields: 1024, fieldName: 1024 };

// src/values/check-text.ts
var passed = /* @__PURE__ */ new Set();
function checkFieldName(name) {
  if (passed.has(name)) return;
  if (name.startsWith("$")) refuse("a field name must not start with $");
  if (name.length > limits.fieldName) refuse(`a field name has at most ${limits.fieldName} characters`);
  if (!/^[ -~]*$/.test(name)) refuse("a field name must be printable ASCII");
  if (passed.size > 4095) passed.clear();
  passed.add(name);
}
function checkString(text) {
  if (!isWellFormed(text)) refuse("a string must not hold a lone surrogate");
  return text;
}
var lone = /\p{Surrogate}/u;
var isWellFormed = "isWellFormed" in String.prototype ? (text) => text.isWellFormed() : (text) => !lone.test(text);
function checkContainer(depth, length, limit, what) {
  if (depth >= limits.nesting) refuse(`nested deeper than ${limits.nesting} levels`);
  if (length > limit) refuse(`more than ${limit} ${what}`);
}

// src/values/decode-value.ts
function decodeValue(json, root = "") {
  return convert(decode, json, root);
}
function decode(json, depth) {
  if (typeof json === "string") return checkString(json);
  if (typeof json === "number") {
    if (json - json !== 0) refuse("a number is out of range");
    return json;
  }
  if (json === null || typeof json === "boolean") return json;
  if (typeof json !== "object") refuse(`${typeof json} is not JSON`);
  return Array.isArray(json) ? decodeArray(json, depth) : decodeObject(json, depth);
}
function decodeArray(json, depth) {
  checkContainer(depth, json.length, limits.elements, "elements");
  let values = json;
  let at = 0;
  try {
    for (; at < json.length; at++) {
      const value = decode(json[at], depth + 1);
      if (value !== json[at]) {
        if (values === json) values = json.slice();
        values[at] = value;
      }
    }
  } catch (thrown) {
    throw within(at, thrown);
  }
  return values;
}
function decodeObject(json, depth) {
  let values = json;
  let field = "";
  const fields = Object.keys(json);
  if (fields.length === 1 && fields[0]?.startsWith("$")) return decodeWrapped(fields[0], json[fields[0]]);
  checkContainer(depth, fields.length, limits.fields, "fields");
  try {
    for (field of fields) {
      checkFieldName(field);
      const child = json[field];
      const value = decode(child, depth + 1);
      if (value !== child) {
        if (values === json) values = { ...json };
        if (field === "__proto__") Object.defineProperty(values, field, { value, ...own });
        else values[field] = value;
      }
    }
  } catch (thrown) {
    throw within(field, thrown);
  }
  return values;
}
var own = { enumerable: true, configurable: true, writable: true };
function decodeWrapped(field, text) {
  if (field === "$integer") return decodeEight(text, "an int64").getBigInt64(0, true);
  if (field === "$bytes") return decodeBytes(text);
  if (field === "$float") {
    const value = decodeEight(text, "a float64").getFloat64(0, true);
    if (value - value === 0 && value !== 0) refuse("an ordinary float64 must be a JSON number");
    return value;
  }
  try {
    return checkFieldName(field);
  } catch (thrown) {
    throw within(field, thrown);
  }
}

// src/values/encode-value.ts
function encodeValue(value, options = {}) {
  const { format: format2 = "convex_encoded_json", root = "", depth: around = 0 } = options;
  return convert((from, depth) => encode(from, depth + around, format2), value, root);
}
function encode(value, depth, format2) {
  switch (typeof value) {
    case "string":
      return checkString(value);
    case "number":
      if (value - value === 0 && (value !== 0 || 1 / value > 0)) return value;
      return encodeSpecial(value, format2);
    case "boolean":
      return value;
    case "bigint":
      return encodeInteger(value, format2);
    case "object":
      if (value === null) return value;
      if (Array.isArray(value)) return encodeArray(value, depth, format2);
      if (value instanceof ArrayBuffer) {
        const text = encodeBytes(new Uint8Array(value));
        return format2 === "json" ? text : { $bytes: text };
      }
      return encodeObject(value, depth, format2);
    default:
      return refuse(`${typeof value} is not a Convex value`);
  }
}
function encodeSpecial(value, format2) {
  if (format2 !== "convex_encoded_json") {
    if (value === 0) return value;
    if (format2 === "json") return String(value);
  }
  return { $float: encodeEight((view) => view.setFloat64(0, value, true)) };
}
function encodeInteger(value, format2) {
  if (BigInt.asIntN(64, value) !== value) refuse("a bigint must fit into 64 bits");
  if (format2 === "json") return String(value);
  if (format2 === "export_json") return value;
  return { $integer: encodeEight((view) => view.setBigInt64(0, value, true)) };
}
function encodeArray(value, depth, format2) {
  checkContainer(depth, value.length, limits.elements, "elements");
  let json = value;
  let at = 0;
  try {
    for (; at < value.length; at++) {
      const item = encode(value[at], depth + 1, format2);
      if (item !== value[at]) {
        if (json === value) json = value.slice();
        json[at] = item;
      }
    }
  } catch (thrown) {
    throw within(at, thrown);
  }
  return json;
}
function encodeObject(value, depth, format2) {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null && prototype.constructor?.name !== "Object") {
    refuse(`${prototype.constructor?.name ?? "a class instance"} is not a Convex value`);
  }
  checkContainer(depth, 0, 0, "");
  const fields = Object.keys(value);
  let json = value;
  let field = "";
  for (let at = 1; at < fields.length; at++) {
    if (fields[at - 1] > fields[at]) {
      fields.sort();
      json = {};
      break;
    }
  }
  let count = 0;
  try {
    for (field of fields) {
      const child = value[field];
      if (child === void 0) {
        json = json === value ? before(value, fields, field) : json;
        continue;
      }
      count++;
      checkFieldName(field);
      const item = encode(child, depth + 1, format2);
      if (json === value) {
        if (item === child) continue;
        json = before(value, fields, field);
      }
      put(json, field, item);
    }
  } catch (thrown) {
    throw within(field, thrown);
  }
  checkContainer(depth, count, limits.fields, "fields");
  return json;
}
function before(value, fields, end) {
  const copy = {};
  for (const field of fields) {
    if (field === end) break;
    put(copy, field, value[field]);
  }
  return copy;
}
function put(object, field, value) {
  if (field === "__proto__") {
    Object.defineProperty(object, field, { value, enumerable: true, configurable: true, writable: true });
  } else object[field] = value;
}

// src/client/limit.ts
var Failed = class {
  failure;
  constructor(failure) {
    this.failure = failure;
  }
};
function limited(step, { milliseconds, total, deadline, signal }) {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (failure) => {
      reject(new Failed(failure));
      controller.abort();
    };
    const abort = () => stop({ kind: "aborted", cause: signal?.reason });
    if (signal?.aborted) return abort();
    const left = deadline - Date.now();
    const wait = Math.min(milliseconds, left);
    const timer = wait < 2 ** 31 ? setTimeout(
      () => stop(
        left < milliseconds ? { kind: "timeout", milliseconds: total, scope: "total" } : { kind: "timeout", milliseconds, scope: "attempt" }
      ),
      wait
    ) : void 0;
    signal?.addEventListener("abort", abort);
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    step(controller.signal).then(
      (result) => {
        done();
        resolve(result);
      },
      (cause) => {
        done();
        reject(cause instanceof Failed ? cause : new Failed({ kind: "network", cause }));
      }
    );
  });
}
function sleep(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
}

// src/client/authorization.ts
function createAuthorization({
  auth,
  deployKey,
  actAs
}) {
  if (actAs && !deployKey) refuse2("actAs", "acting as a user needs a deploy key");
  if (auth && deployKey) refuse2("auth", "give a token or a deploy key, not both");
  if (deployKey) {
    const identity = actAs ? `:${encodeBytes(new TextEncoder().encode(JSON.stringify(actAs)))}` : "";
    const credentials = check("Convex", deployKey + identity, "deployKey", [
      deployKey,
      deployKey.slice(deployKey.indexOf("|") + 1)
    ]);
    return () => credentials;
  }
  if (typeof auth !== "function") {
    const credentials = bearer(auth);
    return () => credentials;
  }
  return async (refresh) => {
    let token;
    try {
      token = await auth({ refresh });
    } catch (cause) {
      return refuse2("auth", "the token function failed", cause);
    }
    return bearer(token);
  };
}
function bearer(token) {
  return token ? check("Bearer", token, "auth", []) : { header: void 0, secrets: [] };
}
function check(scheme, secret, path, parts) {
  if (/[^ -~]/.test(secret)) refuse2(path, "must be one line of printable ASCII");
  return { header: `${scheme} ${secret}`, secrets: [secret, ...parts] };
}
function redact(text, secrets) {
  return secrets.reduce((clean, secret) => secret ? clean.replaceAll(secret, "[redacted]") : clean, text);
}
function refuse2(path, rule, cause) {
  throw new Failed({ kind: "input", path, rule, ...cause !== void 0 && { cause } });
}

// src/client/call-of.ts
function callOf(answer) {
  const value = answer.then(({ value: value2 }) => value2);
  return Object.assign(value, {
    withResponse: () => {
      value.catch(() => {
      });
      return answer;
    }
  });
}

// src/client/check-options.ts
function checkNumbers(options) {
  for (const [name, value] of Object.entries(options)) {
    const least = name === "attempts" ? 1 : 0;
    if (/^(timeout|totalTimeout|attempts|baseDelay|maxDelay|budget)$/.test(name) && value !== void 0) {
      if (!(value >= least)) refuse2(name, `must be at least ${least}`);
    }
  }
}
function checkHeaders(headers = {}) {
  const checked = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t -~]/.test(value)) {
      refuse2("headers", "a header must be one line of printable ASCII");
    }
    checked[name.toLowerCase()] = value;
  }
  return checked;
}

// src/client/describe-failure.ts
function describeFailure(failure) {
  switch (failure.kind) {
    case "network": {
      const { cause } = failure;
      return `no answer: ${cause instanceof Error ? cause.cause ?? cause : cause}`;
    }
    case "timeout":
      return `took longer than ${failure.milliseconds} ms (${failure.scope})`;
    case "aborted":
      return "aborted";
    case "status":
      return `HTTP ${failure.status} ${failure.redirectOrigin ?? failure.body.slice(0, 300)}`.trim();
    case "shape":
      return failure.issues.map(({ path, message }) => `${path || "the answer"} ${message}`).join("; ");
    case "input":
      return `${failure.path}: ${failure.rule}`;
    case "function":
      return failure.errorMessage.trim();
  }
}

// src/client/flight.ts
function takeOff(operation, functionPath, options) {
  const requestId = eightDigits() + eightDigits();
  return { operation, functionPath, requestId, options, attempts: 0, secrets: [] };
}
var eightDigits = () => (Math.random() * 2 ** 32 >>> 0).toString(16).padStart(8, "0");
function toError(flight, thrown) {
  const failure = thrown instanceof ConvexValueError ? { kind: "input", path: thrown.path, rule: thrown.rule } : thrown instanceof Failed ? thrown.failure : void 0;
  return failure ? new ConvexCallError(failure, flight, redact(describeFailure(failure), flight.secrets)) : thrown;
}

// src/client/read-answer.ts
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return misshapen("", text ? "is not JSON" : "is empty");
  }
}
function readResult(envelope, at = "") {
  const {
    status,
    value,
    errorMessage,
    errorData,
    logLines = []
  } = Object(envelope);
  if (!Array.isArray(logLines) || logLines.some((line) => typeof line !== "string")) {
    misshapen(`${at}logLines`, "is not a list of strings");
  }
  if (status === "success") {
    if (value === void 0) misshapen(`${at}value`, "is missing");
    return { value: decodeAt(value, `${at}value`), logLines };
  }
  if (status !== "error") misshapen(`${at}status`, "is neither success nor error");
  if (typeof errorMessage !== "string") misshapen(`${at}errorMessage`, "is not a string");
  const data = errorData === void 0 ? {} : { data: decodeAt(errorData, `${at}errorData`) };
  throw new Failed({ kind: "function", errorMessage, ...data, logLines });
}
function readBatch(json, queries, flight) {
  const { results } = Object(json);
  if (!Array.isArray(results) || results.length !== queries.length) {
    misshapen("results", "is not one result for each query");
  }
  const logLines = [];
  const value = results.map((result, at) => {
    try {
      const outcome = readResult(result, `results[${at}].`);
      logLines.push(...outcome.logLines);
      return { status: "success", ...outcome };
    } catch (thrown) {
      if (!(thrown instanceof Failed) || thrown.failure.kind !== "function") throw thrown;
      logLines.push(...thrown.failure.logLines);
      const own2 = { ...flight, functionPath: queries[at]?.path };
      return { status: "error", error: toError(own2, thrown) };
    }
  });
  return { value, logLines };
}
function readTs(json) {
  const { ts } = Object(json);
  return { value: typeof ts === "string" ? ts : misshapen("ts", "is not a string"), logLines: [] };
}
function statusFailure(status, text, location, url) {
  const code = attempt(() => JSON.parse(text).code);
  const origin = status < 400 && location !== null ? attempt(() => new URL(location, url).origin) : void 0;
  return {
    kind: "status",
    status,
    ...typeof code === "string" && { code },
    body: text.slice(0, 2e3),
    ...origin !== void 0 && { redirectOrigin: origin }
  };
}
function attempt(read) {
  try {
    return read();
  } catch {
    return void 0;
  }
}
function decodeAt(json, root) {
  try {
    return decodeValue(json, root);
  } catch (error) {
    throw error instanceof ConvexValueError ? misshapen(error.path, error.rule) : error;
  }
}
function misshapen(path, message) {
  throw new Failed({ kind: "shape", issues: [{ path, message }] });
}

// src/client/retry.ts
var passing = [408, 429, 500, 502, 503, 504];
function isPassing(failure) {
  return failure.kind === "network" || failure.kind === "timeout" && failure.scope === "attempt" || failure.kind === "status" && passing.includes(failure.status);
}
function isUnsent(error) {
  if (!(error instanceof Error)) return false;
  const { code, syscall, message, cause } = error;
  return /^(ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/.test(String(code)) || /^(connect|getaddrinfo)$/.test(String(syscall)) || /client error \(Connect\)/.test(message) || isUnsent(cause);
}
function backoff(tries, { baseDelay = 250, maxDelay = 8e3 }) {
  const delay = Math.min(maxDelay, baseDelay * 2 ** (tries - 1));
  return delay * (0.5 + Math.random() / 2);
}
function retryAfter(text) {
  if (!text) return void 0;
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1e3 : Date.parse(text) - Date.now();
  return Number.isNaN(milliseconds) ? void 0 : Math.max(0, milliseconds);
}

// src/client/send.ts
var isResult = (status) => status === 200 || status === 560;
function createSend(options, authorize, log) {
  const transport = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const retry = options.retry || {};
  const limitOfTries = options.retry === false ? 1 : retry.attempts ?? 3;
  const budget = retry.budget ?? 10;
  let tokens = budget;
  return async (flight, { url, method, headers, body }) => {
    const { operation, options: own2 } = flight;
    const total = own2.totalTimeout ?? options.totalTimeout ?? Number.POSITIVE_INFINITY;
    const limit = {
      milliseconds: Number.POSITIVE_INFINITY,
      total,
      deadline: Date.now() + total,
      signal: own2.signal
    };
    const milliseconds = own2.timeout ?? options.timeout ?? (/^(action|run|callFunction)$/.test(operation) ? 31e4 : 3e4);
    const ask = async (refresh) => {
      const given = authorize(refresh);
      const credentials = given instanceof Promise ? await limited(() => given, limit) : given;
      flight.secrets = [...flight.secrets, ...credentials.secrets];
      return credentials.header;
    };
    const attempt2 = async (authorization2) => {
      const began = Date.now();
      const received = await limited(
        async (signal) => {
          flight.attempts++;
          log(flight, { type: "request", url });
          const response = await transport(url, {
            method,
            headers: authorization2 ? { authorization: authorization2, ...headers } : headers,
            body,
            signal,
            redirect: "manual"
          });
          return { status: response.status, headers: response.headers, text: await response.text() };
        },
        { ...limit, milliseconds }
      );
      log(flight, { type: "response", status: received.status, milliseconds: Date.now() - began });
      return received;
    };
    let authorization = await ask(false);
    let refreshable = typeof options.auth === "function";
    for (let tries = 1; ; tries++) {
      let received;
      let failure;
      try {
        received = await attempt2(authorization);
        if (received.status === 401 && refreshable) {
          refreshable = false;
          received = void 0;
          authorization = await ask(true);
          received = await attempt2(authorization);
        }
        failure = { kind: "status", status: received.status, body: "" };
        if (!isPassing(failure)) {
          if (isResult(received.status)) tokens = Math.min(budget, tokens + 1);
          return received;
        }
      } catch (thrown) {
        if (!(thrown instanceof Failed)) throw thrown;
        failure = thrown.failure;
      }
      const again = own2.retry !== false && (own2.retry ?? operation.startsWith("query") ? isPassing(failure) : failure.kind === "network" && isUnsent(failure.cause));
      const asked = received && /429|503/.test(String(received.status)) ? retryAfter(received.headers.get("retry-after")) : void 0;
      const delay = asked ?? backoff(tries, retry);
      if (!again || tries >= limitOfTries || tokens < 1 || asked !== void 0 && asked > Math.min(6e4, limit.deadline - Date.now())) {
        if (received) return received;
        throw new Failed(failure);
      }
      tokens--;
      const reason = failure.kind === "status" ? `HTTP ${failure.status}` : failure.kind;
      log(flight, { type: "retry", reason, delay });
      await limited((signal) => sleep(delay, signal), limit);
    }
  };
}

// src/client/call.ts
function makeCall(base, plan) {
  return callOf(run(base, plan));
}
async function run(base, { operation, route, functionPath, options, body, read }) {
  const flight = takeOff(operation, functionPath, options);
  try {
    checkNumbers(options);
    const text = body ? JSON.stringify(body()) : null;
    const headers = {
      ...base.headers,
      "convex-request-id": flight.requestId,
      ...checkHeaders(options.headers)
    };
    const platform = base.platform();
    const post = base.raw.POST;
    const { data, error, response } = await post(route, {
      params: { path: { functionIdentifier: functionPath } },
      parseAs: "text",
      ...platform ? {
        headers,
        body: text ?? void 0,
        bodySerializer: String,
        fetch: (request) => platform(request, flight)
      } : {
        Request: LightRequest,
        fetch: async ({ url }) => {
          const received = await base.send(flight, { url, method: "POST", headers, body: text });
          return { ...received, ok: true, text: async () => received.text };
        }
      }
    });
    const { status } = response;
    const got = typeof error === "object" ? JSON.stringify(error) : String(error ?? data ?? "");
    const { value, logLines } = arrive(base, flight, response, got, read);
    const { requestId, attempts } = flight;
    return { value, logLines, status, headers: response.headers, requestId, attempts };
  } catch (thrown) {
    throw toError(flight, thrown);
  }
}
var LightRequest = class {
  url;
  constructor(url) {
    this.url = url;
  }
};
function arrive({ url, options: { validation }, log }, flight, { status, headers }, text, read) {
  const { secrets, operation } = flight;
  if (!isResult(status)) {
    throw new Failed(statusFailure(status, redact(text, secrets), headers.get("location"), url));
  }
  let json = parseJson(text);
  const issues = validation && validation.mode !== "off" ? validation.check({ operation, status, body: json }) : [];
  if (issues.length > 0) {
    if (validation?.mode === "throw") throw new Failed({ kind: "shape", issues });
    log(flight, { type: "invalid", issues });
  }
  if (Object(json).status === "error") json = parseJson(redact(text, secrets));
  const tell = (lines) => {
    for (const line of lines) log(flight, { type: "log", line: redact(line, secrets) });
  };
  try {
    const outcome = read(json, flight);
    tell(outcome.logLines);
    return outcome;
  } catch (thrown) {
    if (thrown instanceof Failed && thrown.failure.kind === "function") tell(thrown.failure.logLines);
    throw thrown;
  }
}

// src/client/deployment-url.ts
function checkDeploymentUrl(url) {
  let parsed;
  try {
    parsed = new URL(url);
  } catch {
    return refuse2("url", "must be a URL, such as https://happy-animal-123.convex.cloud");
  }
  const { protocol, hostname, username, password, search, hash } = parsed;
  if (!/^https?:$/.test(protocol)) refuse2("url", "must begin with https:// or http://");
  if (hostname.endsWith(".convex.site"))
    refuse2("url", "must end in .convex.cloud; .convex.site is for HTTP actions");
  if (username + password + search + hash) refuse2("url", "must hold no user, password, query or fragment");
  return parsed.href.replace(/\/+$/, "");
}

// src/client/function-identifier.ts
function serializePath(template, params) {
  return template.replace(
    /\{(\w+)\}/,
    (_, name) => String(params[name] ?? "").split("/").map((segment) => {
      if (/^\.{0,2}$/.test(segment)) refuse2(name, "a segment must not be empty, . or ..");
      return encodeURIComponent(segment);
    }).join("/")
  );
}

// src/client/snapshot.ts
var guaranteed = 1e4;
async function takeSnapshot(client, options) {
  const taken = Date.now();
  const ts = await client.queryTs(options);
  return {
    ts,
    isExpired: () => Date.now() - taken > guaranteed,
    query: (path, args, options2) => client.queryAtTs(path, args, ts, options2)
  };
}

// src/client/version.ts
var version = "0.1.0";

// src/client/create-convex-client.ts
var routes = {
  query: "/api/query",
  mutation: "/api/mutation",
  action: "/api/action",
  run: "/api/run/{functionIdentifier}",
  callFunction: "/api/function",
  queryTs: "/api/query_ts",
  queryAtTs: "/api/query_at_ts",
  queryBatch: "/api/query_batch"
};
var format = "convex_encoded_json";
function createConvexClient(url, options = {}) {
  const base = createBase(url, options);
  const call = (operation, path, args, own2 = {}, extra) => makeCall(base, {
    operation,
    route: routes[operation],
    functionPath: path,
    options: own2,
    body: () => ({ ...operation !== "run" && { path }, ...extra, format, args: encodeArguments(args) }),
    read: (json) => readResult(json)
  });
  const client = {
    raw: base.raw,
    invoke: ({ kind, path, args, ...own2 }) => call(kind, path, args, own2),
    query: (path, args, own2) => call("query", path, args, own2),
    mutation: (path, args, own2) => call("mutation", path, args, own2),
    action: (path, args, own2) => call("action", path, args, own2),
    run: (path, args, own2) => call("run", path, args, own2),
    callFunction: (path, args, own2) => call("callFunction", path, args, own2, { componentPath: own2?.componentPath }),
    queryAtTs: (path, args, ts, own2) => call("queryAtTs", path, args, own2, { ts }),
    queryTs: (own2 = {}) => makeCall(base, {
      operation: "queryTs",
      route: routes.queryTs,
      functionPath: void 0,
      options: own2,
      body: void 0,
      read: readTs
    }),
    queryBatch: (queries, own2 = {}) => makeCall(base, {
      operation: "queryBatch",
      route: routes.queryBatch,
      functionPath: void 0,
      options: own2,
      body: () => ({
        queries: queries.map(({ path, args }, at) => ({
          path,
          format,
          args: encodeArguments(args, `queries[${at}].args`)
        }))
      }),
      read: (json, flight) => readBatch(json, queries, flight)
    }),
    snapshot: (own2) => takeSnapshot(client, own2)
  };
  return client;
}
function encodeArguments(args = {}, root = "args") {
  const json = encodeValue(args, { root, depth: 1 });
  if (typeof args !== "object" || args === null || Array.isArray(args) || args instanceof ArrayBuffer) {
    refuse2(root, "must be an object");
  }
  return json;
}
function createBase(url, options) {
  const log = ({ operation, functionPath, requestId, attempts }, event) => {
    try {
      options.logger?.({ operation, functionPath, requestId, attempts, ...event });
    } catch {
    }
  };
  try {
    const baseUrl = checkDeploymentUrl(url);
    checkNumbers(options);
    checkNumbers(options.retry || {});
    const headers = {
      "content-type": "application/json",
      "convex-client": `convex-openapi-typescript-${version}`,
      ...checkHeaders(options.headers)
    };
    const send = createSend(options, createAuthorization(options), log);
    const platform = async (request, given) => {
      const flight = given ?? takeOff(operationOf(request.url), void 0, { signal: request.signal });
      try {
        const received = await send(flight, {
          url: request.url,
          method: request.method,
          headers: {
            ...headers,
            "convex-request-id": flight.requestId,
            ...Object.fromEntries(request.headers)
          },
          body: await request.text() || null
        });
        return new Response(received.text || null, received);
      } catch (thrown) {
        throw toError(flight, thrown);
      }
    };
    const raw = (0, import_openapi_fetch.default)({ baseUrl, fetch: platform, pathSerializer: serializePath });
    const { use } = raw;
    let middleware = false;
    raw.use = (...added) => {
      middleware = true;
      use(...added);
    };
    return {
      raw,
      send,
      headers,
      url: baseUrl,
      options,
      log,
      platform: () => middleware ? platform : void 0
    };
  } catch (thrown) {
    throw toError(takeOff("createConvexClient", void 0, {}), thrown);
  }
}
function operationOf(url) {
  const { pathname } = new URL(url);
  const route = pathname.replace(/.*(?=\/api\/)/, "").replace(/^\/api\/run\/.*/, routes.run);
  return Object.entries(routes).find(([, path]) => path === route)?.[0] ?? pathname;
}

// src/client/function-tree.ts
function createFunctionTree(client, functions) {
  const root = /* @__PURE__ */ Object.create(null);
  const namespaces = /* @__PURE__ */ new Set();
  const callable = new Map(functions.map(([kind, path]) => [path.replace(":", "/"), { kind, path }]));
  for (const place of callable.keys()) {
    for (let end = place.lastIndexOf("/"); end > 0; end = place.lastIndexOf("/", end - 1)) {
      namespaces.add(place.slice(0, end));
    }
  }
  const nodes = /* @__PURE__ */ new Map([["", root]]);
  const nodeAt = (place) => {
    const known = nodes.get(place);
    if (known !== void 0) return known;
    const own2 = callable.get(place);
    const node = own2 === void 0 ? /* @__PURE__ */ Object.create(null) : caller(client, own2.kind, own2.path);
    if (namespaces.has(place)) strip(node);
    nodes.set(place, node);
    const cut = place.lastIndexOf("/");
    define(nodeAt(place.slice(0, Math.max(cut, 0))), place.slice(cut + 1), node);
    return node;
  };
  for (const place of callable.keys()) nodeAt(place);
  return root;
}
function caller(client, kind, path) {
  return (args = {}, options = {}) => client.invoke({ ...options, kind, path, args });
}
function strip(node) {
  for (const key of Reflect.ownKeys(node)) Reflect.deleteProperty(node, key);
  Object.setPrototypeOf(node, null);
}
function define(holder, segment, value) {
  Object.defineProperty(holder, propertyOf(segment), {
    value,
    enumerable: true,
    configurable: true,
    writable: true
  });
}
function propertyOf(segment) {
  return /^then_*$/.test(segment) ? `${segment}_` : segment;
}

// Generated from src/client by `npm run generate`. Do not edit.
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
  path = "";
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
    const name = typeof step === "string" && /^[a-z_$][\w$]{0,63}$/i.test(step);
    const key = typeof step === "string" ? JSON.stringify(step.slice(0, 64)) : step;
    thrown.path = (name ? `.${step}` : `[${key}]`) + thrown.path;
  }
  return thrown;
}
function convert(root, run2) {
  try {
    return run2();
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    throw new ConvexValueError((root + thrown.path).replace(/^\./, ""), thrown.rule);
  }
}

// src/values/base64.ts
var alphabet = Array.from(
  { length: 64 },
  (_, at) => String.fromCharCode(at < 26 ? at + 65 : at < 52 ? at + 71 : at < 62 ? at - 4 : at * 4 - 205)
);
var sextets = new Uint8Array(128).fill(64);
var pairs = [];
for (const first of alphabet) {
  sextets[first.charCodeAt(0)] = pairs.length >> 6;
  for (const second of alphabet) pairs.push(first + second);
}
function encodeBytes(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = (bytes[at] ?? 0) << 16 | (bytes[at + 1] ?? 0) << 8 | (bytes[at + 2] ?? 0);
    text += `${pairs[bits >> 12]}${pairs[bits & 4095]}`;
  }
  const padding = bytes.length * 2 % 3;
  return padding ? text.slice(0, -padding) + "==".slice(-padding) : text;
}
function decodeBytes(text, eight2) {
  if (typeof text !== "string") refuse("must be base64");
  let end = text.length;
  while (end > text.length - 2 && text.charCodeAt(end - 1) === 61) end--;
  const padding = -end & 3;
  const size = end * 3 >> 2;
  if (eight2 && size !== 8) refuse("must be exactly eight bytes");
  const bytes = eight2 ?? new Uint8Array(size);
  let seen = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < end; at++) {
    const sextet = sextets[text.charCodeAt(at)] ?? 64;
    seen |= sextet;
    bits = bits << 6 | sextet;
    if (at & 3) bytes[to++] = bits >> 6 - 2 * (at & 3);
  }
  const superfluous = bits & (1 << 2 * padding) - 1;
  if (seen > 63 || padding > 2 || text.length - end > padding || superfluous)
    refuse("must be standard base64");
  return bytes;
}

// src/values/walk.ts
var passed = /* @__PURE__ */ new Set();
function walk(tree, depth, visit, unwrap2) {
  if (depth > 63) refuse("nested deeper than 64 levels");
  let step;
  try {
    if (Array.isArray(tree)) {
      let list = tree;
      if (tree.length > 8192) refuse("more than 8192 elements");
      for (step = 0; step < tree.length; step++) {
        const child = tree[step];
        if (typeof child === "string" && isWellFormed(child)) continue;
        const value = visit(child, depth + 1);
        if (value === child) continue;
        if (list === tree) list = tree.slice();
        list[step] = value;
      }
      return list;
    }
    let fields = tree;
    let count = 0;
    for (const field in tree) {
      if (!passed.has(field)) {
        if (!Object.hasOwn(tree, field)) continue;
        const value2 = unwrap2?.(tree, field);
        if (value2 !== void 0) return value2;
        step = field;
        checkFieldName(field);
      }
      step = field;
      count++;
      const child = tree[field];
      if (typeof child === "string" && isWellFormed(child)) continue;
      const value = visit(child, depth + 1);
      if (value === child) continue;
      if (fields === tree) fields = { ...fields };
      put(fields, field, value);
    }
    step = void 0;
    if (count > 1024) refuse("more than 1024 fields");
    return fields;
  } catch (thrown) {
    throw step === void 0 ? thrown : within(step, thrown);
  }
}
function put(object, field, value) {
  if (field === "__proto__") {
    Object.defineProperty(object, field, { value, enumerable: true, configurable: true, writable: true });
  } else object[field] = value;
}
function checkFieldName(name) {
  if (name[0] === "$") refuse("a field name must not start with $");
  if (!/^[ -~]{0,1024}$/.test(name)) refuse("a field name must be printable ASCII, 1024 characters at most");
  if (passed.size > 4095) passed.clear();
  passed.add(name);
}
var isWellFormed = (text) => text.isWellFormed ? text.isWellFormed() : !/\p{Surrogate}/u.test(text);
function checkString(text) {
  return isWellFormed(text) ? text : refuse("a string must not hold a lone surrogate");
}
var eight = new Uint8Array(8);
var view = new DataView(eight.buffer);

// src/values/decode-value.ts
function decodeValue(json, root = "") {
  return convert(root, () => decode(json, 0));
}
function decode(json, depth) {
  if (json === null || typeof json === "boolean") return json;
  if (typeof json === "object") return walk(json, depth, decode, unwrap);
  if (typeof json === "string") return checkString(json);
  if (typeof json !== "number") refuse(`${typeof json} is not JSON`);
  return Number.isFinite(json) ? json : refuse("a number is out of range");
}
function unwrap(json, field) {
  if (field[0] !== "$" || Object.keys(json).length > 1) return;
  const text = json[field];
  if (field === "$bytes") return decodeBytes(text).buffer;
  if (field === "$integer") {
    decodeBytes(text, eight);
    return view.getBigInt64(0, true);
  }
  if (field === "$float") {
    decodeBytes(text, eight);
    const value = view.getFloat64(0, true);
    return value && Number.isFinite(value) ? refuse("must be a JSON number") : value;
  }
}

// src/values/encode-value.ts
function encodeValue(value, options = {}) {
  const { format: format2 = "convex_encoded_json", root = "", depth = 0 } = options;
  const encode = (value2, depth2) => {
    switch (typeof value2) {
      case "string":
        return checkString(value2);
      case "boolean":
        return value2;
      case "number":
        return Number.isFinite(value2) && !Object.is(value2, -0) ? value2 : encodeLeaf(value2, format2);
      case "bigint":
        return encodeLeaf(value2, format2);
      case "object":
        if (value2 === null) return value2;
        if (value2 instanceof ArrayBuffer) return encodeLeaf(value2, format2);
        return walk(Array.isArray(value2) ? value2 : inOrder(value2), depth2, encode);
    }
    return refuse(`${typeof value2} is not a Convex value`);
  };
  return convert(root, () => encode(value, depth));
}
function encodeLeaf(value, format2) {
  const clean = format2 === "json";
  if (typeof value === "object") {
    const $bytes = encodeBytes(new Uint8Array(value));
    return clean ? $bytes : { $bytes };
  }
  if (typeof value === "number") {
    if (format2 !== "convex_encoded_json") {
      if (value === 0) return value;
      if (clean) return `${value}`;
    }
    view.setFloat64(0, value, true);
    return { $float: encodeBytes(eight) };
  }
  if (BigInt.asIntN(64, value) !== value) refuse("a bigint must fit into 64 bits");
  if (format2 === "export_json") return value;
  if (clean) return `${value}`;
  view.setBigInt64(0, value, true);
  return { $integer: encodeBytes(eight) };
}
function inOrder(value) {
  const prototype = Object.getPrototypeOf(value);
  const type = prototype && prototype !== Object.prototype ? prototype.constructor?.name : "Object";
  if (type !== "Object") refuse(`${type} is not a Convex value`);
  const fields = Object.keys(value);
  let before = "";
  for (const field of fields) {
    if (field < before || value[field] === void 0) {
      const sorted = {};
      for (const field2 of fields.sort()) if (value[field2] !== void 0) put(sorted, field2, value[field2]);
      return sorted;
    }
    before = field;
  }
  return value;
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
  if (actAs && !deployKey) refuse2("actAs", "needs a deploy key");
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
      refuse2("headers", "must be one line of printable ASCII");
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
      return failure.issues.map(
        ({ path, message }) => message.startsWith(`${path}:`) ? message : `${path || "the answer"} ${message}`
      ).join("; ");
    case "input":
      return `${failure.path}: ${failure.rule}`;
    case "function":
      return failure.errorMessage.trim();
  }
}

// src/client/redact.ts
function redact(value, secrets) {
  if (typeof value === "string") {
    return secrets.reduce(
      (clean, secret) => secret[3] ? clean.replaceAll(secret, "[redacted]") : clean,
      value
    );
  }
  if (Array.isArray(value)) return value.map((item) => redact(item, secrets));
  if (value instanceof Error) {
    const shown = `${value.stack}${value.cause}`;
    const clean = redact(shown, secrets);
    return clean === shown ? value : clean;
  }
  return value && Object.getPrototypeOf(value) === Object.prototype ? Object.fromEntries(redact(Object.entries(value), secrets)) : value;
}

// src/client/flight.ts
function takeOff(operation, functionPath, options) {
  const requestId = eightDigits() + eightDigits();
  return { operation, functionPath, requestId, options, attempts: 0, secrets: [] };
}
var eightDigits = () => (Math.random() * 2 ** 32 >>> 0).toString(16).padStart(8, "0");
function toError(flight, thrown) {
  const failure = thrown instanceof ConvexValueError ? { kind: "input", path: thrown.path, rule: thrown.rule } : thrown instanceof Failed ? thrown.failure : void 0;
  if (!failure) return thrown;
  const clean = redact(failure, flight.secrets);
  return new ConvexCallError(
    { ...clean, kind: failure.kind },
    flight,
    describeFailure(clean)
  );
}

// src/client/read-answer.ts
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return misshapen("", text ? "is not JSON" : "is empty");
  }
}
function readResult(envelope, { secrets }, at = "") {
  const {
    status,
    value,
    errorMessage,
    errorData,
    logLines: lines = []
  } = Object(envelope);
  const logLines = redact(lines, secrets);
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
      const outcome = readResult(result, flight, `results[${at}].`);
      logLines.push(...outcome.logLines);
      return { status: "success", ...outcome };
    } catch (thrown) {
      if (!(thrown instanceof Failed) || thrown.failure.kind !== "function") throw thrown;
      logLines.push(...thrown.failure.logLines);
      const own = { ...flight, functionPath: queries[at]?.path };
      return { status: "error", error: toError(own, thrown) };
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
    // Cut where a character ends: half of a surrogate pair is no text.
    body: text.slice(0, 2e3).replace(/\p{Surrogate}$/u, ""),
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
  if (!text || !/^\d+$|:\d\d/.test(text)) return void 0;
  const seconds = Number(text);
  const until = Date.parse(/GMT$/.test(text) ? text : `${text} GMT`) - Date.now();
  return seconds >= 0 ? seconds * 1e3 : until < 0 ? 0 : until || void 0;
}

// src/client/send.ts
var never = 1 / 0;
var isResult = (status) => status === 200 || status === 560;
function createSend(options, authorize, log) {
  const transport = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const retry = options.retry || {};
  const limitOfTries = options.retry === false ? 1 : retry.attempts ?? 3;
  const budget = retry.budget ?? 10;
  let tokens = budget;
  return async (flight, { url, method, headers, body }) => {
    const { operation, options: own } = flight;
    const total = own.totalTimeout ?? options.totalTimeout ?? never;
    const limit = {
      milliseconds: never,
      total,
      deadline: Date.now() + total,
      signal: own.signal
    };
    const milliseconds = own.timeout ?? options.timeout ?? (/^(action|run|callFunction)$/.test(operation) ? 31e4 : 3e4);
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
      const again = own.retry !== false && (own.retry ?? operation.startsWith("query") ? isPassing(failure) : failure.kind === "network" && isUnsent(failure.cause));
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
async function run(base, { operation, functionPath, own = {}, body, read }) {
  const { url, headers, encodePath: encodePath2, send, through = send } = base.beneath;
  const flight = takeOff(operation, functionPath, own);
  const { requestId } = flight;
  try {
    checkNumbers(own);
    const received = await through(flight, {
      url: `${url}/api/${routeOf(operation)}${operation === "run" ? encodePath2(functionPath ?? "") : ""}`,
      method: "POST",
      headers: { ...headers, "convex-request-id": requestId, ...checkHeaders(own.headers) },
      body: body ? JSON.stringify(body()) : null
    });
    const { value, logLines } = arrive(base, flight, received, read);
    return {
      value,
      logLines,
      status: received.status,
      headers: received.headers,
      requestId,
      attempts: flight.attempts
    };
  } catch (thrown) {
    throw toError(flight, thrown);
  }
}
function routeOf(operation) {
  if (operation === "callFunction") return "function";
  return operation === "run" ? "run/" : operation.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
function arrive({ beneath, options: { validation }, log }, flight, { status, headers, text }, read) {
  const { secrets, operation } = flight;
  if (!isResult(status)) {
    throw new Failed(statusFailure(status, redact(text, secrets), headers.get("location"), beneath.url));
  }
  const json = parseJson(text);
  const issues = validation && validation.mode !== "off" ? validation.check({ operation, status, body: json }) : [];
  if (issues.length > 0) {
    if (validation?.mode === "throw") throw new Failed({ kind: "shape", issues });
    log(flight, { type: "invalid", issues });
  }
  const tell = (lines) => {
    for (const line of lines) log(flight, { type: "log", line });
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
    return refuse2("url", "must be a URL");
  }
  const { protocol, hostname, username, password, search, hash } = parsed;
  if (!/^https?:$/.test(protocol)) refuse2("url", "must begin with https:// or http://");
  if (/\.convex\.site\.?$/.test(hostname))
    refuse2("url", "must end in .convex.cloud; .convex.site is for HTTP actions");
  if (username + password + search + hash) refuse2("url", "must hold no user, password, query or fragment");
  return parsed.href.replace(/\/+$/, "");
}

// src/client/function-identifier.ts
function encodePath(functionIdentifier) {
  return functionIdentifier.split("/").map((segment) => {
    if (/^\.{0,2}$/.test(segment)) {
      refuse2("functionIdentifier", "a segment must not be empty, . or ..");
    }
    return encodeURIComponent(segment);
  }).join("/");
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
var format = "convex_encoded_json";
function createConvexClient(url, options = {}) {
  const base = createBase(url, options);
  const call = (operation) => (path, args, own, extra) => makeCall(base, {
    operation,
    functionPath: path,
    own,
    body: () => ({ ...operation !== "run" && { path }, ...extra, format, args: encodeArguments(args) }),
    read: (json, flight) => readResult(json, flight)
  });
  const client = {
    beneath: base.beneath,
    invoke: ({ kind, path, args, ...own }) => call(kind)(path, args, own),
    query: call("query"),
    mutation: call("mutation"),
    action: call("action"),
    run: call("run"),
    callFunction: (path, args, own) => call("callFunction")(path, args, own, { componentPath: own?.componentPath }),
    queryAtTs: (path, args, ts, own) => call("queryAtTs")(path, args, own, { ts }),
    queryTs: (own) => makeCall(base, { operation: "queryTs", own, read: readTs }),
    queryBatch: (queries, own) => makeCall(base, {
      operation: "queryBatch",
      own,
      body: () => ({
        queries: queries.map(({ path, args }, at) => ({
          path,
          format,
          args: encodeArguments(args, `queries[${at}].args`)
        }))
      }),
      read: (json, flight) => readBatch(json, queries, flight)
    }),
    snapshot: (own) => takeSnapshot(client, own)
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
    const beneath = {
      url: checkDeploymentUrl(url),
      headers: {
        "content-type": "application/json",
        "convex-client": `convex-openapi-typescript-${version}`,
        ...checkHeaders(options.headers)
      },
      send: createSend(options, createAuthorization(options), log),
      takeOff,
      toError,
      encodePath
    };
    checkNumbers(options);
    checkNumbers(options.retry || {});
    return { beneath, options, log };
  } catch (thrown) {
    throw toError(takeOff("createConvexClient", void 0, {}), thrown);
  }
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
    const own = callable.get(place);
    const node = own === void 0 ? /* @__PURE__ */ Object.create(null) : caller(client, own.kind, own.path);
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

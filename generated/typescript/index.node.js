// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.
// generated/typescript/table.js
var query = {
  id: "query",
  method: "POST",
  path: "/api/query",
  sends: "json",
  answers: "result",
  repeatable: "always",
  timeoutSeconds: 30
};
var mutation = {
  id: "mutation",
  method: "POST",
  path: "/api/mutation",
  sends: "json",
  answers: "result",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var action = {
  id: "action",
  method: "POST",
  path: "/api/action",
  sends: "json",
  answers: "result",
  repeatable: "ifUnsent",
  timeoutSeconds: 310
};
var run = {
  id: "run",
  method: "POST",
  path: "/api/run/{functionIdentifier}",
  sends: "json",
  answers: "result",
  repeatable: "ifUnsent",
  timeoutSeconds: 310,
  parameters: [
    { name: "functionIdentifier", in: "path", multiSegment: true }
  ]
};
var queryTs = {
  id: "queryTs",
  method: "POST",
  path: "/api/query_ts",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  field: "ts"
};
var queryAtTs = {
  id: "queryAtTs",
  method: "POST",
  path: "/api/query_at_ts",
  sends: "json",
  answers: "result",
  repeatable: "always",
  timeoutSeconds: 30,
  required: ["ts"]
};
var callFunction = {
  id: "callFunction",
  method: "POST",
  path: "/api/function",
  sends: "json",
  answers: "result",
  repeatable: "ifUnsent",
  timeoutSeconds: 310,
  optional: ["componentPath"]
};
var METHODS = [query, mutation, action, run, queryTs, queryAtTs, callFunction];
var SECRET_PLACES = "/api/storage/";
var VERSION = "0.1.0";

// src/values/value-error.ts
var ConvexValueError = class extends Error {
  name = "ConvexValueError";
  constructor(path, rule) {
    super(path ? `${path}: ${rule}` : rule);
    this.path = path;
    this.rule = rule;
  }
};
function refuse(rule, path = "") {
  throw new ConvexValueError(path, rule);
}
function below(step, thrown) {
  if (!(thrown instanceof ConvexValueError) || step === void 0) return thrown;
  return new ConvexValueError(stepInto(step) + thrown.path, thrown.rule);
}
function stepInto(step) {
  const field = /^[a-z_$][\w$]{0,63}$/i.test(`${step}`);
  return field ? `.${step}` : `[${JSON.stringify(step.slice?.(0, 64) ?? step)}]`;
}
function convert(root, conversion) {
  try {
    return conversion();
  } catch (thrown) {
    if (!(thrown instanceof ConvexValueError)) throw thrown;
    throw new ConvexValueError((root + thrown.path).replace(/^\./, ""), thrown.rule);
  }
}

// src/values/base64.ts
var codes = [];
var sextets = new Uint8Array(128).fill(64);
for (let bits = 0; bits < 64; bits++) {
  const code = bits < 26 ? bits + 65 : bits < 52 ? bits + 71 : bits < 62 ? bits - 4 : bits * 4 - 205;
  codes[bits] = code;
  sextets[code] = bits;
}
var twelve = Array(12).fill(61);
function encodeBytes(bytes, room) {
  const { length } = bytes;
  if (length > 6e3) {
    const half = Math.ceil(length / 6) * 3;
    return encodeBytes(bytes.subarray(0, half)) + encodeBytes(bytes.subarray(half));
  }
  const text = room ?? Array(Math.ceil(length / 3) * 4).fill(61);
  for (let nth = 0; nth * 3 < length * 4; nth++) {
    const at = nth * 3 >> 2;
    const bits = bytes[at] << 8 | bytes[at + 1];
    text[nth] = codes[bits >> 10 - (nth * 6 & 7) & 63];
  }
  return String.fromCharCode(...text);
}
function decodeBytes(text, eight2) {
  if (typeof text !== "string") refuse("must be standard base64");
  let end = text.length;
  while (end > text.length - 2 && text.charCodeAt(end - 1) === 61) end--;
  const padding = -end & 3;
  const size = end * 3 >> 2;
  if (eight2 && size !== 8) refuse("must be eight bytes");
  const bytes = eight2 ?? new Uint8Array(size);
  let seen2 = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < end; at++) {
    const sextet = sextets[text.charCodeAt(at)] ?? 64;
    seen2 |= sextet;
    bits = bits << 6 | sextet;
    if (at & 3) bytes[to++] = bits >> 6 - 2 * (at & 3);
  }
  const superfluous = bits & (1 << 2 * padding) - 1;
  if (seen2 > 63 || padding > 2 || text.length - end > padding || superfluous)
    refuse("must be standard base64");
  return bytes;
}

// src/values/eight-bytes.ts
var eight = new Uint8Array(8);
var view = new DataView(eight.buffer);

// src/values/field-names.ts
var before = (name = "", sorted = true) => ({
  name,
  sorted,
  next: void 0,
  others: /* @__PURE__ */ new Map(),
  inner: void 0
});
var start = before();
var places = 0;
function follow(place, field) {
  let next = place.others.get(field);
  if (!next) {
    if (field[0] === "$") refuse("a field name must not start with $");
    if (!/^[ -~]{0,1024}$/.test(field)) {
      refuse("a field name must be printable ASCII, 1024 characters at most");
    }
    next = before(field, place.sorted && place.name <= field);
    if (++places > 4095) {
      places = 0;
      start = before();
    }
    place.others.set(field, next);
  }
  place.next = next;
  return next;
}

// src/values/walk.ts
function walk(tree, depth, special, encoding, place = start) {
  if (isCommon(tree)) return tree;
  if (typeof tree === "string") refuse("a string must not hold a lone surrogate");
  const isList = Array.isArray(tree);
  if (typeof tree !== "object" || (encoding ? !isList && tree.constructor !== Object : depth > 63)) {
    const value = special(tree);
    if (value !== void 0) return value;
  }
  if (depth > 63) refuse("more than 64 levels");
  let copy = tree;
  let count = 0;
  let kept = true;
  let step;
  try {
    if (isList) {
      if (tree.length > 8192) refuse("more than 8192 elements");
      for (let at = 0; at < tree.length; at++) {
        const child = tree[at];
        if (isCommon(child)) continue;
        step = at;
        const value = walk(child, depth + 1, special, encoding, place);
        if (value !== child) {
          if (copy === tree) copy = tree.slice();
          copy[at] = value;
        }
      }
    } else {
      for (const field in tree) {
        const child = tree[field];
        if (encoding && child === void 0) {
          kept = false;
          continue;
        }
        if (place.next?.name === field) place = place.next;
        else {
          if (field[0] === "$") {
            const value2 = special(tree);
            if (value2 !== void 0) return value2;
          }
          if (!Object.hasOwn(tree, field)) continue;
          step = field;
          place = follow(place, field);
        }
        step = field;
        count++;
        if (isCommon(child)) continue;
        place.inner ??= before();
        const value = walk(child, depth + 1, special, encoding, place.inner);
        if (value !== child) {
          if (copy === tree) copy = { ...copy };
          copy[field] = value;
        }
      }
    }
  } catch (thrown) {
    throw below(step, thrown);
  }
  if (count > 1024) refuse("more than 1024 fields");
  if (!encoding || kept && place.sorted) return copy;
  const given = Object.keys(copy).filter((field) => copy[field] !== void 0);
  return Object.fromEntries(given.sort().map((field) => [field, copy[field]]));
}
function isCommon(value) {
  return typeof value === "string" ? (
    // Where the method is missing, the backend refuses the string.
    value.isWellFormed?.() !== false
  ) : typeof value === "number" ? Number.isFinite(value) && !Object.is(value, -0) : value === null || typeof value === "boolean";
}

// src/values/encode-tree.ts
function encodeBuffer(buffer) {
  let bytes;
  try {
    bytes = new Uint8Array(buffer);
  } catch {
    return refuse("an ArrayBuffer must not be detached");
  }
  return encodeBytes(bytes);
}
function encodeLeaf(leaf) {
  if (typeof leaf === "object") return { $bytes: encodeBuffer(leaf) };
  if (typeof leaf === "number") {
    view.setFloat64(0, leaf, true);
    return { $float: encodeBytes(eight, twelve) };
  }
  view.setBigInt64(0, leaf, true);
  return { $integer: encodeBytes(eight, twelve) };
}
function encodeTree(value, root, depth, write = encodeLeaf) {
  const special = (value2) => {
    const type = typeof value2 === "object" ? Object(Object.getPrototypeOf(value2)).constructor?.name : typeof value2;
    if (type === "number" || type === "ArrayBuffer") return write(value2);
    if (type === "bigint") {
      return BigInt.asIntN(64, value2) === value2 ? write(value2) : refuse("a bigint must fit into 64 bits");
    }
    if (type !== "Object") refuse(`${type} is not a Convex value`);
  };
  return convert(root, () => walk(value, depth, special, true));
}

// src/languages/typescript/runtime/client/attempt.ts
function attempt(read) {
  try {
    return read();
  } catch {
    return void 0;
  }
}

// src/languages/typescript/runtime/client/limit.ts
var Failed = class {
  constructor(failure) {
    this.failure = failure;
  }
};
function fail(failure) {
  throw new Failed(failure);
}
var noLimit = 2 ** 31 - 1;
var watches = /* @__PURE__ */ new WeakMap();
function onAbort(signal, act) {
  let watch = watches.get(signal);
  if (!watch) {
    const acts2 = /* @__PURE__ */ new Set();
    watch = { acts: acts2, listener: () => void [...acts2].forEach((each) => void each()) };
    watches.set(signal, watch);
    signal.addEventListener("abort", watch.listener);
  }
  const { acts, listener } = watch;
  acts.add(act);
  return () => {
    acts.delete(act);
    if (acts.size) return;
    signal.removeEventListener("abort", listener);
    watches.delete(signal);
  };
}
function limited(step, { total, deadline, signal }, milliseconds = noLimit) {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    let timer;
    const end = (settle, outcome) => {
      clearTimeout(timer);
      forget?.();
      settle(outcome);
    };
    const stop = (failure) => {
      end(reject, new Failed(failure));
      controller.abort();
    };
    const abort = () => stop({ kind: "aborted", cause: signal?.reason });
    let forget;
    if (signal?.aborted) return abort();
    forget = signal && onAbort(signal, abort);
    const left = deadline - performance.now();
    timer = setTimeout(
      stop,
      Math.min(milliseconds, left, noLimit),
      milliseconds <= left ? { kind: "timeout", milliseconds, scope: "attempt" } : { kind: "timeout", milliseconds: total, scope: "total" }
    );
    step(controller.signal).then(
      (result) => end(resolve, result),
      (cause) => end(reject, cause)
    );
  });
}
function sleep(milliseconds, limit) {
  return limited(() => new Promise(() => {
  }), limit, milliseconds).catch((stopped) => {
    const { failure } = stopped;
    if (failure.kind !== "timeout" || failure.scope === "total") throw stopped;
  });
}

// src/languages/typescript/runtime/client/authorization.ts
function createAuthorization({
  auth,
  deployKey,
  actAs
}) {
  if (actAs && !deployKey) refuse("needs a deploy key", "actAs");
  if (auth && deployKey) refuse("cannot stand beside a deploy key", "authorization");
  if (typeof auth === "function") {
    return async (refresh) => {
      let token;
      try {
        token = await auth({ refresh });
      } catch (cause) {
        fail({ kind: "input", path: "authorization", rule: "the token function failed", cause });
      }
      return check("Bearer", token);
    };
  }
  const json = actAs && (attempt(() => JSON.stringify(actAs)) ?? refuse("must be JSON", "actAs"));
  const identity = json ? `:${encodeBytes(new TextEncoder().encode(json))}` : "";
  const credentials = deployKey ? check("Convex", deployKey + identity, [deployKey, deployKey.replace(/.*?\|/s, ""), identity.slice(1)]) : check("Bearer", auth);
  return () => credentials;
}
function check(scheme, text, secrets = [text ?? ""]) {
  if (!text) return { secrets: [] };
  if (/[^ -~]/.test(text)) refuse("must be one line of printable ASCII", "authorization");
  return { header: `${scheme} ${text}`, secrets };
}

// src/languages/typescript/runtime/errors/convex-call-error.ts
var ConvexCallError = class extends Error {
  name = "ConvexCallError";
  constructor(failure, { requestId, ...place }, message) {
    super(
      `${place.operation}${place.functionPath === void 0 ? "" : ` ${place.functionPath}`}: ${message}`
    );
    Object.assign(this, place, place.attempts && { requestId }, failure);
  }
};

// src/languages/typescript/runtime/errors/guards.ts
var is = (kind, error) => error instanceof Error && error.name === "ConvexCallError" && error.kind === kind;
var isNetworkFailure = (error) => is("network", error);
var isTimeoutFailure = (error) => is("timeout", error);
var isAbortedFailure = (error) => is("aborted", error);
var isStatusFailure = (error) => is("status", error);
var isShapeFailure = (error) => is("shape", error);
var isInputFailure = (error) => is("input", error);
var isFunctionFailure = (error) => is("function", error);

// src/languages/typescript/runtime/client/describe-failure.ts
function describeFailure(failure) {
  const { kind } = failure;
  if (kind === "function") return failure.errorMessage.trim();
  if (kind === "input") return `${failure.path}: ${failure.rule}`;
  if (kind === "shape") return failure.issues.map(({ message }) => message).join("; ");
  if (kind === "status") {
    return `HTTP ${failure.status} ${failure.redirectOrigin ?? failure.body.slice(0, 300)}`.trim();
  }
  if (kind === "timeout") return `took longer than ${failure.milliseconds} ms (${failure.scope})`;
  if (kind === "aborted") return kind;
  return `no answer: ${attempt(() => String(failure.cause?.cause ?? failure.cause))}`;
}

// src/languages/typescript/runtime/client/redact.ts
function redact(value, secrets, seen2 = /* @__PURE__ */ new Map()) {
  if (typeof value === "string") return strike(value, secrets);
  if (!value || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  if (seen2.has(value)) return seen2.get(value);
  seen2.set(value, "[circular]");
  const copy = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value));
  let clean = value;
  for (const [name, own2] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    const given = name === "stack" ? value.stack : own2.value;
    const item = redact(given, secrets, seen2);
    const field = redact(name, secrets);
    if (item !== given || field !== name) clean = copy;
    Object.defineProperty(copy, field, item === given ? own2 : { value: item, enumerable: !!own2.enumerable });
  }
  seen2.set(value, clean);
  return clean;
}
function strike(text, secrets) {
  const found = [];
  let plain = text;
  let begins;
  const inText = (index) => begins?.[index] ?? index;
  for (let level = 0; level < 3; level++) {
    for (const secret of secrets) {
      let at = secret[3] ? plain.indexOf(secret) : -1;
      while (at >= 0) {
        const end2 = at + secret.length;
        found.push([inText(at), inText(end2)]);
        at = plain.indexOf(secret, end2);
      }
    }
    for (const { 0: whole, 1: place = "", index } of plain.matchAll(placed)) {
      found.push([inText(index + place.length), inText(index + whole.length)]);
    }
    if (!/[\\%&]/.test(plain)) break;
    const next = [];
    const end = inText(plain.length);
    plain = plain.replace(unit, (all, reference, hex, decimal, name, self, index) => {
      next.push(inText(index));
      return self ?? (name ? (names.split(name.toLowerCase())[1] ?? all)[0] : String.fromCharCode(decimal ?? parseInt(reference ?? hex, 16)));
    });
    begins = [...next, end];
  }
  let clean = "";
  let from = 0;
  for (const [begin, end] of found.sort(([a], [b]) => a - b)) {
    if (begin >= from) clean += `${text.slice(from, begin)}[redacted]`;
    from = Math.max(from, end);
  }
  return clean + text.slice(from);
}
var placed = RegExp(`(${SECRET_PLACES})[\\w.~%!$*+=:@/?&-]+`, "g");
var unit = /&#x0*([\da-f]{2});?|(?:\\u00|\\x|%)([\da-f]{2})|&#0*(\d{2,3});?|&([a-z]+);|\\?(.)/gis;
var names = "excl!quot\"num#dollar$percnt%amp&apos'lpar(rpar)ast*plus+comma,period.sol/colon:semi;lt<equals=gt>quest?commat@lsqb[bsol\\rsqb]hat^lowbar_grave`lcub{vert|rcub}";

// src/languages/typescript/runtime/client/call-state.ts
function beginCall(operation, functionPath, options = {}) {
  const place = { operation: operation.id, requestId: sixteenDigits(), attempts: 0 };
  if (typeof functionPath === "string") place.functionPath = functionPath;
  return { place, operation, options, secrets: [] };
}
function sixteenDigits() {
  let digits = "";
  while (digits.length < 16) digits += Math.floor(Math.random() * 16).toString(16);
  return digits;
}
function toError(state, thrown, stage = "options") {
  if (thrown instanceof ConvexCallError) return thrown;
  if (thrown instanceof Failed) return errorOf(state, thrown.failure);
  const known = thrown?.name === "ConvexValueError";
  const { path, rule, message } = known ? thrown : { path: stage, rule: "cannot be read", message: "cannot be read" };
  if (stage === "answer") return errorOf(state, { kind: "shape", issues: [{ path, message }] });
  return errorOf(state, { kind: "input", path, rule, ...!known && { cause: thrown } });
}
function errorOf({ place, secrets }, failure) {
  const seen2 = attempt(() => redact(failure, secrets)) ?? { ...failure, cause: void 0 };
  const clean = { ...seen2, kind: failure.kind };
  return new ConvexCallError(clean, place, describeFailure(clean));
}

// src/languages/typescript/runtime/client/call-of.ts
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
function callFrom(operation, begin, functionPath) {
  try {
    return begin();
  } catch (thrown) {
    return callOf(Promise.reject(toError(beginCall(operation, functionPath), thrown)));
  }
}

// src/languages/typescript/runtime/client/check-options.ts
function checkCallOptions(options) {
  checkLeast(options, ["timeout", "totalTimeout"]);
  const { signal } = options;
  if (signal && !signal.addEventListener) refuse("must be an AbortSignal", "signal");
}
function checkClientOptions(options) {
  checkCallOptions(options);
  const retry = options.retry || {};
  checkLeast(retry, ["attempts"], 1);
  checkLeast(retry, ["throttlingDelay", "baseDelay", "maxDelay", "budget"]);
}
function checkLeast(options, names2, least = 0) {
  for (const name of names2) {
    const value = options[name];
    if (value !== void 0 && !(value >= least)) refuse(`must be at least ${least}`, name);
  }
}
function checkHeaders(headers) {
  return attempt(() => Object.fromEntries(new Headers(headers))) ?? refuse("must be one line of printable ASCII", "headers");
}

// src/languages/typescript/runtime/client/check-text.ts
function checkText(text, place) {
  return typeof text === "string" ? encodeTree(text, place, 0) : refuse("must be a string", place);
}

// src/languages/typescript/runtime/client/function-identifier.ts
function encodePath(text, place) {
  if (/(^|\/)\.{0,2}(\/|$)/.test(checkText(text, place))) {
    refuse("a segment must not be empty, . or ..", place);
  }
  return encodeURIComponent(text).replaceAll("%2F", "/");
}

// src/values/decode-value.ts
function decodeValue(json, root = "") {
  return convert(root, () => walk(json, 0, unwrap));
}
function unwrap(json) {
  if (json === 0) return json;
  if (typeof json === "number") refuse("a number is out of range");
  if (typeof json !== "object") refuse(`${typeof json} is not JSON`);
  let field;
  for (const name in json) {
    if (field) return;
    field = name;
  }
  if (field === "$bytes") return decodeBytes(json.$bytes).buffer;
  if (field !== "$integer" && field !== "$float") return;
  decodeBytes(json[field], eight);
  if (field === "$integer") return view.getBigInt64(0, true);
  const value = view.getFloat64(0, true);
  return value && Number.isFinite(value) ? refuse("must be a JSON number") : value;
}

// src/languages/typescript/runtime/client/read-answer.ts
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(`the answer is ${text ? "not JSON" : "empty"}`);
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
    invalidShape(`${at}logLines`);
  }
  if (status === "success") {
    return {
      value: value === void 0 ? invalidShape(`${at}value`) : decodeValue(value, `${at}value`),
      logLines
    };
  }
  if (status !== "error") invalidShape(`${at}status`);
  if (typeof errorMessage !== "string") invalidShape(`${at}errorMessage`);
  const data = errorData !== void 0 && { data: decodeValue(errorData, `${at}errorData`) };
  return { value: null, logLines, failure: { kind: "function", errorMessage, ...data, logLines } };
}
function statusFailure(status, text, location, url) {
  const code = attempt(() => JSON.parse(text).code);
  const redirectOrigin = status < 400 && location ? attempt(() => new URL(location, url).origin) : void 0;
  return {
    kind: "status",
    status,
    ...typeof code === "string" && { code },
    // Cut where a character ends: half of a surrogate pair is no text.
    body: text.slice(0, 2e3).replace(/\p{Surrogate}$/u, ""),
    // What has no origin, such as `data:`, is said to have "null".
    ...redirectOrigin && redirectOrigin !== "null" && { redirectOrigin }
  };
}
function invalidShape(path) {
  refuse("is not as documented", path);
}

// generated/typescript/retries.js
var attempts = 3;
var budget = 10;
var statuses = [408, 429, 500, 502, 503, 504];
var throttlingDelayMilliseconds = 1e3;
var throttlingStatuses = [429];
var throttlingCodes = ["CommitterFullError", "ExecuteFullError", "ExpiredInQueue", "InitialPermitTimeoutError", "IsolateNotClean", "UpstreamConnectError", "WorkerOverloaded"];
var passingDelayMilliseconds = 50;
var maxDelayMilliseconds = 8e3;
var retryAfterStatuses = [429, 503];
var retryAfterMaxSeconds = 60;

// src/languages/typescript/runtime/client/retry.ts
function isRetryable(failure) {
  const { kind } = failure;
  return kind === "network" || kind === "timeout" && failure.scope === "attempt" || kind === "status" && statuses.includes(failure.status);
}
function isUnsent(error) {
  const { code, syscall, message, cause } = Object(error);
  return !!error && (/^(ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused) |^\S+ (connect|getaddrinfo) |client error \(Connect\)/.test(
    `${code} ${syscall} ${message}`
  ) || isUnsent(cause));
}
function isThrottling(failure) {
  if (failure.kind !== "status") return false;
  const { status, code = "" } = failure;
  return throttlingStatuses.includes(status) || status === 503 && throttlingCodes.includes(code);
}
function backoff(failure, tries, options) {
  const {
    throttlingDelay = throttlingDelayMilliseconds,
    baseDelay = passingDelayMilliseconds,
    maxDelay = maxDelayMilliseconds
  } = options;
  const first = isThrottling(failure) ? throttlingDelay : baseDelay;
  return Math.random() * Math.min(maxDelay, first * 2 ** (tries - 1));
}
function retryAfter(text) {
  if (!/^\d+$|^[A-Z].+:\d\d:\d\d( GMT| \d{4})$/.test(text)) return void 0;
  const seconds = Number(text);
  const until = Date.parse(/GMT/.test(text) ? text : `${text} GMT`) - Date.now();
  return seconds >= 0 ? seconds * 1e3 : until < 0 ? 0 : until || void 0;
}

// src/languages/typescript/runtime/client/send.ts
var isResult = (status, { answers }) => status === 200 || status === 560 && answers.startsWith("result") || // A part of the bytes, where the caller asked for one.
status === 206 && answers === "bytes";
function tooLarge(thrown) {
  const isTooLarge = thrown instanceof RangeError || /string longer/.test(`${thrown?.message}`);
  if (!isTooLarge) throw thrown;
  return fail({
    kind: "shape",
    issues: [{ path: "", message: "the answer is larger than a text can be here" }]
  });
}
function createSend(options, transport, authorize, log) {
  const retry = options.retry || {};
  const { attempts: attempts2 = attempts, budget: budget2 = budget } = retry;
  let tokens = budget2;
  return async (state, { url, method, headers, body }) => {
    const { place, operation, options: own2 } = state;
    const total = own2.totalTimeout ?? options.totalTimeout ?? noLimit;
    const each = own2.timeout ?? options.timeout ?? operation.timeoutSeconds * 1e3;
    const limit = { total, deadline: performance.now() + total, signal: own2.signal };
    const ask = async (refresh) => {
      const given = authorize(refresh);
      const { header, secrets } = given instanceof Promise ? await limited(() => given, limit, each) : given;
      state.secrets.push(...secrets);
      return header;
    };
    const attempt2 = async (signal) => {
      place.attempts++;
      log(state, { type: "request", url });
      const response = await transport()(url, {
        method,
        headers: authorization ? { authorization, ...headers } : headers,
        body,
        signal,
        redirect: "manual",
        inPieces: !!state.sink
      });
      try {
        const { status, headers: headers2 } = response;
        if (isResult(status, operation) && state.sink) {
          await state.sink(response);
          return { status, headers: headers2, text: "" };
        }
        if (isResult(status, operation) && operation.answers === "bytes" && response.arrayBuffer) {
          return { status, headers: headers2, text: "", bytes: await response.arrayBuffer() };
        }
        return { status, headers: headers2, text: await response.text() };
      } catch (thrown) {
        return tooLarge(thrown);
      }
    };
    let authorization = await ask(false);
    let refreshable = typeof options.auth === "function";
    for (let tries = 1; ; ) {
      const began = performance.now();
      let received;
      let failure;
      try {
        received = await limited(attempt2, limit, each);
        const { status } = received;
        log(state, { type: "response", status, milliseconds: Math.round(performance.now() - began) });
        if (isResult(status, operation)) {
          tokens = Math.min(budget2, tokens + 1);
          return received;
        }
        failure = statusFailure(status, received.text);
      } catch (cause) {
        failure = cause instanceof Failed ? cause.failure : { kind: "network", cause };
      }
      if (received?.status === 401 && refreshable) {
        refreshable = false;
        authorization = await ask(true);
        continue;
      }
      const again = own2.retry !== false && (own2.retry ?? operation.repeatable === "always" ? isRetryable(failure) : failure.kind === "network" && attempt(() => isUnsent(failure.cause)));
      const asked = received && retryAfterStatuses.includes(received.status) ? retryAfter(received.headers.get("retry-after")) : void 0;
      if (!again || options.retry === false || tries >= attempts2 || tokens < 1 || (asked ?? 0) > Math.min(retryAfterMaxSeconds * 1e3, limit.deadline - performance.now())) {
        return received ?? fail(failure);
      }
      tokens--;
      const delay = asked ?? backoff(failure, tries, retry);
      tries++;
      const reason = failure.kind === "status" ? `HTTP ${failure.status}` : failure.kind;
      log(state, { type: "retry", reason, delay });
      await sleep(delay, limit);
    }
  };
}

// src/languages/typescript/runtime/client/call.ts
function makeCall(client, request) {
  return callOf(run2(client, request));
}
async function run2({ url, headers: common, send: send2, through = send2, options, log }, {
  operation,
  functionPath,
  options: own2 = {},
  target,
  body,
  read,
  secrets: given = [],
  sink
}) {
  const state = beginCall(operation, functionPath, own2);
  const { place, secrets } = state;
  secrets.push(...given);
  state.sink = sink;
  let stage = "options";
  try {
    checkCallOptions(own2);
    const named = operation.parameters?.[0]?.name ?? "path";
    if (functionPath !== void 0) checkText(functionPath, named);
    const path = target ? target() : operation.path.replace(/\{.*/, () => encodePath(functionPath ?? "", named));
    const sent = common();
    sent["convex-request-id"] = place.requestId;
    if (operation.mediaType) sent["content-type"] = operation.mediaType;
    if (own2.headers) Object.assign(sent, checkHeaders(own2.headers));
    stage = "args";
    const content = body ? body() : null;
    stage = "options";
    const { status, headers, text, bytes } = await through(state, {
      url: url + path,
      method: operation.method,
      headers: sent,
      body: content
    });
    stage = "answer";
    if (!isResult(status, operation)) {
      fail(statusFailure(status, redact(text, secrets), headers.get("location"), url));
    }
    const isJson = operation.answers === "json" || operation.answers.startsWith("result");
    const answer = () => isJson ? parseJson(text) : bytes ?? text;
    const { validation } = options();
    if (validation && validation.mode !== "off") {
      let failure2;
      try {
        const issues = validation.check({ operation: operation.id, status, body: answer() });
        if (issues.length) failure2 = { kind: "shape", issues };
      } catch (cause) {
        failure2 = { kind: "input", path: "validation.check", rule: "the check failed", cause };
      }
      if (failure2 && validation.mode === "throw") fail(failure2);
      if (failure2) log(state, { type: "invalid", issues: issuesOf(failure2) });
    }
    const { value, logLines, failure } = read(answer, state, text);
    for (const line of logLines) log(state, { type: "log", line });
    if (failure) fail(failure);
    return { value, logLines, status, headers, requestId: place.requestId, attempts: place.attempts };
  } catch (thrown) {
    throw toError(state, thrown, stage);
  }
}
function issuesOf(failure) {
  return failure.kind === "shape" ? failure.issues : [{ path: "", message: describeFailure(failure) }];
}

// src/languages/typescript/runtime/client/client-internals.ts
var internals = /* @__PURE__ */ Symbol.for("convex-openapi-client");

// src/languages/typescript/runtime/client/client-method.ts
function clientMethod({ call, callFrom: callFrom2, encodeArguments: encodeArguments2, readResult: readResult2, invalidShape: invalidShape2 }, operation) {
  const { field, required = [], optional = [] } = operation;
  if (field !== void 0) {
    return (options) => call({
      operation,
      options,
      read: (answer) => {
        const text = Object(answer())[field];
        return { value: typeof text === "string" ? text : invalidShape2(field), logLines: [] };
      }
    });
  }
  return (functionPath, args, ...more) => callFrom2(
    operation,
    () => {
      const options = Object(more[required.length]);
      const texts = Object.fromEntries([
        ...required.map((name, at) => [name, more[at]]),
        ...optional.map((name) => [name, options[name]])
      ]);
      return call({
        operation,
        functionPath,
        options,
        // Where the path of the request names the function, the body does not.
        body: () => JSON.stringify({
          path: operation.parameters ? void 0 : functionPath,
          ...encodeTree(texts, "", 0),
          format: "convex_encoded_json",
          args: encodeArguments2(args)
        }),
        read: (answer, state) => readResult2(answer(), state)
      });
    },
    functionPath
  );
}

// src/languages/typescript/runtime/client/deployment-url.ts
function checkDeploymentUrl(url) {
  const parsed = /^https?:[^?#@]+$/i.test(url) && attempt(() => new URL(url));
  if (!parsed || /\.convex\.site\.?$|^\.|\.\./.test(parsed.hostname)) {
    return refuse("must be like https://happy-animal-123.convex.cloud (not .convex.site)", "url");
  }
  let { href } = parsed;
  while (href.endsWith("/")) href = href.slice(0, -1);
  return href;
}

// src/languages/typescript/runtime/client/snapshot.ts
var guaranteed = 1e4;
async function takeSnapshot(client, options) {
  const taken = performance.now();
  const ts = await client.queryTs(options);
  return {
    ts,
    isExpired: () => performance.now() - taken > guaranteed,
    query: (path, args, options2) => client.queryAtTs(path, args, ts, options2)
  };
}

// src/languages/typescript/runtime/client/create-convex-client.ts
function createClient(url, options = {}, platform = () => fetch) {
  const own2 = createInternals(url, options, () => options.fetch ?? platform());
  const methods = METHODS.map((operation) => [operation.id, clientMethod(own2, operation)]);
  const client = {
    [internals]: own2,
    ...Object.fromEntries(methods),
    invoke: (invocation) => callFrom({ id: "invoke" }, () => client[invocation.kind](invocation.path, invocation.args, invocation)),
    snapshot: (options2) => takeSnapshot(client, options2)
  };
  return client;
}
function encodeArguments(args = {}, root = "args") {
  const json = encodeTree(args, root, 1);
  const object = {}.toString.call(args) === "[object Object]";
  return object ? json : refuse("must be an object", root);
}
function createInternals(url, options, transport) {
  const log = ({ place, secrets }, event) => {
    attempt(() => options.logger?.({ ...place, ...redact(event, secrets) }));
  };
  try {
    const headers = {
      "content-type": "application/json",
      "convex-client": `convex-openapi-typescript-${VERSION}`,
      ...options.headers && checkHeaders(options.headers)
    };
    const own2 = {
      url: checkDeploymentUrl(url),
      headers: () => ({ ...headers }),
      send: createSend(options, transport, createAuthorization(options), log),
      options: () => options,
      transport,
      log,
      call: (request) => makeCall(own2, request),
      callFrom,
      checkText,
      encodeArguments,
      readResult,
      invalidShape,
      errorOf
    };
    checkClientOptions(options);
    return own2;
  } catch (thrown) {
    throw toError(beginCall({ id: "createConvexClient" }), thrown);
  }
}

// src/languages/typescript/runtime/client/node/choose-transport.ts
import { channel } from "node:diagnostics_channel";

// src/languages/typescript/runtime/client/node/send-over-http.ts
import http2 from "node:http";
import https2 from "node:https";

// src/languages/typescript/runtime/client/node/keep-connections.ts
import http from "node:http";
import https from "node:https";
import { connect as secure } from "node:tls";

// src/languages/typescript/runtime/client/node/proxy.ts
import { BlockList, isIP } from "node:net";
var own = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;
function proxyFor(url, environment = process.env) {
  const name = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const named = environment[name.toLowerCase()] || environment[name];
  if (!named || own.test(url.hostname)) return void 0;
  if (isExcepted(url, environment.no_proxy || environment.NO_PROXY || "")) return void 0;
  const text = named.includes("://") ? named : `http://${named}`;
  const proxy = URL.canParse(text) ? new URL(text) : void 0;
  if (proxy?.protocol === "http:" || proxy?.protocol === "https:") return proxy;
  throw Object.assign(new Error(`${name} must be the URL of a proxy, such as http://proxy.example:3128`), {
    code: "EPROXY",
    syscall: "connect"
  });
}
function isExcepted({ hostname, port, protocol }, list) {
  const host = hostname.replace(/^\[|\]$/g, "");
  const hasPort = port || (protocol === "https:" ? "443" : "80");
  return list.toLowerCase().split(/[\s,]+/).some((entry) => {
    if (entry === "" || entry === "*") return entry === "*";
    const [, name = "", wantsPort] = /^\[?([^[\]]*?)\]?(?::(\d+))?$/.exec(isIP(entry) ? `[${entry}]` : entry) ?? [];
    if (wantsPort !== void 0 && wantsPort !== hasPort) return false;
    if (name.includes("/")) return isInRange(host, name);
    const bare = name.replace(/^\*?\./, "");
    return bare === name && host === name || host.endsWith(`.${bare}`);
  });
}
function isInRange(host, range) {
  const [network = "", bits] = range.split("/");
  const family = isIP(network);
  if (family === 0 || isIP(host) !== family || !/^\d{1,3}$/.test(bits ?? "")) return false;
  const kind = family === 6 ? "ipv6" : "ipv4";
  const list = new BlockList();
  list.addSubnet(network, Math.min(Number(bits), family === 6 ? 128 : 32), kind);
  return list.check(host, kind);
}
function proxyHeaders({ username, password }) {
  if (username === "") return {};
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(plain).toString("base64")}` };
}

// src/languages/typescript/runtime/client/node/keep-connections.ts
var idle = 4e3;
var connecting = 1e4;
var margin = 1e3;
function keepConnections(protocol, proxy) {
  const options = { keepAlive: true, timeout: idle };
  const agent = protocol === "https:" ? new https.Agent(options) : new http.Agent(options);
  const { createConnection, keepSocketAlive, reuseSocket } = agent;
  agent.createConnection = (options2, done) => {
    if (proxy !== void 0 && protocol === "https:") {
      openTunnel(proxy, options2, done);
      return void 0;
    }
    const socket = createConnection.call(agent, options2, done);
    limitConnecting(socket, protocol === "https:" ? "secureConnect" : "connect");
    return socket;
  };
  const closeAt = /* @__PURE__ */ new WeakMap();
  agent.keepSocketAlive = (socket) => {
    const kept = keepSocketAlive.call(agent, socket);
    const { timeout = idle } = socket;
    if (!kept || timeout <= margin) return false;
    if (timeout !== idle) socket.setTimeout(timeout - margin);
    const close = closeAt.get(socket) ?? (() => void socket.destroy());
    closeAt.set(socket, close);
    socket.on("data", close);
    return true;
  };
  agent.reuseSocket = (socket, request) => {
    socket.off("data", closeAt.get(socket) ?? (() => {
    }));
    reuseSocket.call(agent, socket, request);
  };
  return agent;
}
function limitConnecting(socket, event) {
  const give = () => void socket.destroy(
    Object.assign(new Error(`connect timed out after ${connecting} ms`), {
      code: "ETIMEDOUT",
      syscall: "connect"
    })
  );
  const timer = setTimeout(give, connecting);
  const clear = () => clearTimeout(timer);
  socket.once(event, clear).once("close", clear);
}
function openTunnel(proxy, { host, port, servername }, done) {
  const to = `${host?.includes(":") ? `[${host}]` : host}:${port}`;
  const fail2 = (error) => done?.(Object.assign(error, { syscall: "connect" }), void 0);
  const { request } = proxy.protocol === "https:" ? https : http;
  const asked = request({
    hostname: proxy.hostname.replace(/^\[|\]$/g, ""),
    port: proxy.port || (proxy.protocol === "https:" ? 443 : 80),
    method: "CONNECT",
    path: to,
    headers: { host: to, ...proxyHeaders(proxy) },
    agent: false
  });
  const timer = setTimeout(
    () => asked.destroy(Object.assign(new Error("the proxy does not answer"), { code: "ETIMEDOUT" })),
    connecting
  );
  asked.once("error", fail2).once("close", () => clearTimeout(timer));
  const refuse2 = ({ statusCode }) => {
    asked.off("error", fail2).on("error", () => {
    }).destroy();
    fail2(Object.assign(new Error(`the proxy answered ${statusCode} to CONNECT ${to}`), { code: "EPROXY" }));
  };
  asked.once("response", refuse2);
  asked.once("connect", (answer, socket) => {
    clearTimeout(timer);
    if (answer.statusCode !== 200) {
      socket.destroy();
      return refuse2(answer);
    }
    asked.off("error", fail2);
    const tunnel = secure({ socket, host: host ?? "", servername: servername ?? "" });
    limitConnecting(tunnel, "secureConnect");
    done?.(null, tunnel);
  });
  asked.end();
}

// src/languages/typescript/runtime/client/node/unpack.ts
import { promisify } from "node:util";
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from "node:zlib";
var { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = constants;
var leniently = { flush: Z_SYNC_FLUSH, finishFlush: Z_SYNC_FLUSH };
var brotli = { flush: BROTLI_OPERATION_FLUSH, finishFlush: BROTLI_OPERATION_FLUSH };
var lenient = (unpack2) => {
  const promised = promisify(unpack2);
  return (body) => promised(body, leniently);
};
var [gunzipped, inflated, inflatedRaw] = [lenient(gunzip), lenient(inflate), lenient(inflateRaw)];
var packings = {
  gzip: gunzipped,
  "x-gzip": gunzipped,
  br: (body) => promisify(brotliDecompress)(body, brotli),
  // Some servers leave the head of the format away, which begins with an 8.
  deflate: (body) => (body[0] ?? 0) % 16 === 8 ? inflated(body) : inflatedRaw(body)
};
async function unpack(body, encoding) {
  const names2 = encoding.toLowerCase().split(",").map((name) => name.trim());
  if (body.length === 0 || names2.some((name) => packings[name] === void 0)) return body;
  let unpacked = body;
  for (const name of names2.reverse()) unpacked = await packings[name]?.(unpacked) ?? unpacked;
  return unpacked;
}

// src/languages/typescript/runtime/client/node/send-over-http.ts
var routes = /* @__PURE__ */ new Map();
var agents = /* @__PURE__ */ new Map();
function routeTo(url) {
  const known = routes.get(url.origin);
  if (known !== void 0) return known;
  const proxy = proxyFor(url);
  const isWhole = proxy !== void 0 && url.protocol === "http:";
  const next = isWhole ? proxy : url;
  const name = `${next.protocol} ${proxy?.href}`;
  const agent = agents.get(name) ?? keepConnections(next.protocol, isWhole ? void 0 : proxy);
  agents.set(name, agent);
  const isSecure = next.protocol === "https:";
  const route = {
    // Asked for each time: whoever replaces these later means it.
    request: ((...given) => (isSecure ? https2 : http2).request(...given)),
    agent,
    hostname: next.hostname.replace(/^\[|\]$/g, ""),
    port: next.port || (isSecure ? 443 : 80),
    isWhole,
    headers: {
      host: url.host,
      accept: "*/*",
      "accept-encoding": "gzip, deflate, br",
      "user-agent": "node",
      ...isWhole && proxyHeaders(proxy)
    }
  };
  routes.set(url.origin, route);
  return route;
}
function send(url, { method, headers, body, signal, inPieces }) {
  return new Promise((resolve, reject) => {
    const to = new URL(url);
    const { request, agent, hostname, port, isWhole, headers: own2 } = routeTo(to);
    const content = body === null ? void 0 : Buffer.from(body);
    const all = { ...own2, ...headers };
    if (content !== void 0 || method !== "GET") all["content-length"] = content?.length ?? 0;
    const path = isWhole ? `${to.origin}${to.pathname}${to.search}` : to.pathname + to.search;
    const sent = request({ agent, hostname, port, path, method, headers: all });
    let complete = () => false;
    sent.on("error", (error) => {
      if (complete()) return;
      Reflect.deleteProperty(error, "rawPacket");
      reject(error);
    });
    sent.on("response", (answer) => {
      if (inPieces && answer.headers["content-encoding"] === void 0) {
        resolve({ ...answerOf(answer, []), body: answer, text: () => textOf(answer) });
        return;
      }
      const pieces = [];
      complete = () => answer.complete;
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("error", reject);
      answer.on("end", () => resolve(answerOf(answer, pieces)));
    });
    signal.addEventListener("abort", () => sent.destroy(), { once: true });
    sent.end(content);
  });
}
async function textOf(answer) {
  const pieces = [];
  for await (const piece of answer) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
function answerOf({ statusCode = 0, headers }, pieces) {
  const bytes = async () => {
    const [first = Buffer.alloc(0)] = pieces;
    const body = pieces.length > 1 ? Buffer.concat(pieces) : first;
    const encoding = headers["content-encoding"];
    return encoding === void 0 ? body : unpack(body, encoding);
  };
  return {
    status: statusCode,
    headers: {
      get: (name) => {
        const value = headers[name.toLowerCase()];
        return value === void 0 ? null : String(value);
      }
    },
    text: async () => {
      const text = (await bytes()).toString();
      return text.startsWith("\uFEFF") ? text.slice(1) : text;
    },
    arrayBuffer: async () => Uint8Array.from(await bytes()).buffer
  };
}
var sendOverHttp = Object.assign(send, { getWithBody: true });

// src/languages/typescript/runtime/client/node/choose-transport.ts
var globalDispatcher = /* @__PURE__ */ Symbol.for("undici.globalDispatcher.1");
var requests = channel("undici:request:create");
var seen = [void 0, void 0, false];
function chooseTransport() {
  const { fetch: fetch2 } = globalThis;
  const dispatcher = globalThis[globalDispatcher];
  if (seen[0] !== fetch2 || seen[1] !== dispatcher) {
    seen = [fetch2, dispatcher, isOwn(fetch2) && (dispatcher === void 0 || isPlain(dispatcher))];
  }
  return seen[2] && !requests.hasSubscribers ? sendOverHttp : fetch2;
}
function isOwn(fetch2) {
  return typeof fetch2 === "function" && /internal\/deps\/undici/.test(Function.prototype.toString.call(fetch2));
}
function isPlain(dispatcher) {
  const told = (name2) => {
    const key = Object.getOwnPropertySymbols(dispatcher).find(({ description }) => description === name2);
    return key && Reflect.get(dispatcher, key);
  };
  const { name, prototype } = dispatcher.constructor;
  const options = Object.values(told("options") ?? { unknown: true });
  return name === "Agent" && Reflect.get(dispatcher, "dispatch") === prototype.dispatch && Object(told("factory")).name === "defaultFactory" && options.every((value) => value === void 0 || value === Number.POSITIVE_INFINITY);
}

// src/languages/typescript/runtime/client/function-tree.ts
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
  return (args = {}, options = {}) => client.invoke(invocationOf(kind, path, args, options));
}
function invocationOf(kind, path, args, options) {
  try {
    return { ...options, kind, path, args };
  } catch (thrown) {
    return {
      kind,
      path,
      args,
      get headers() {
        throw thrown;
      }
    };
  }
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

// src/languages/typescript/runtime/client/node/index.ts
function createConvexClient2(url, options) {
  return createClient(url, options, chooseTransport);
}
export {
  ConvexCallError,
  createConvexClient2 as createConvexClient,
  createFunctionTree,
  isAbortedFailure,
  isFunctionFailure,
  isInputFailure,
  isNetworkFailure,
  isShapeFailure,
  isStatusFailure,
  isTimeoutFailure
};

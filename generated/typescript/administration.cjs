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

// src/languages/typescript/runtime/client/administration/index.ts
var administration_exports = {};
__export(administration_exports, {
  downloadStoredFile: () => downloadStoredFile,
  logs: () => logs,
  setEnvironmentVariables: () => setEnvironmentVariables,
  uploadStoredFile: () => uploadStoredFile,
  waitUntilReady: () => waitUntilReady
});
module.exports = __toCommonJS(administration_exports);

// generated/typescript/table.js
var version = {
  id: "version",
  method: "GET",
  path: "/version",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var updateEnvironmentVariables = {
  id: "updateEnvironmentVariables",
  method: "POST",
  path: "/api/v1/update_environment_variables",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var streamFunctionLogs = {
  id: "streamFunctionLogs",
  method: "GET",
  path: "/api/stream_function_logs",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 90,
  parameters: [
    { name: "cursor", in: "query" },
    { name: "sessionId", in: "query" },
    { name: "clientRequestCounter", in: "query" }
  ]
};
var uploadFile = {
  id: "uploadFile",
  method: "POST",
  path: "/api/storage/upload",
  sends: "bytes",
  answers: "json",
  repeatable: "ifUnsent",
  mediaType: "application/octet-stream",
  timeoutSeconds: 310,
  parameters: [
    { name: "token", in: "query", secret: true }
  ]
};
var downloadFile = {
  id: "downloadFile",
  method: "GET",
  path: "/api/storage/{storageUuid}",
  sends: "nothing",
  answers: "bytes",
  repeatable: "always",
  timeoutSeconds: 310,
  parameters: [
    { name: "storageUuid", in: "path", secret: true },
    { name: "component", in: "query" },
    { name: "Range", in: "header" }
  ]
};
var SECRET_PLACES = "/api/storage/";

// src/values/is-buffer.ts
var isBuffer = (value) => ({}).toString.call(value) === "[object ArrayBuffer]";

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

// src/languages/typescript/runtime/client/check-text.ts
function checkText(text, place) {
  return typeof text === "string" ? encodeTree(text, place, 0) : refuse("must be a string", place);
}

// src/languages/typescript/runtime/client/client-internals.ts
var internals = /* @__PURE__ */ Symbol.for("convex-openapi-client");
function internalsOf(client) {
  return client[internals];
}

// src/languages/typescript/runtime/client/function-identifier.ts
function encodePath(text, place) {
  if (/(^|\/)\.{0,2}(\/|$)/.test(checkText(text, place))) {
    refuse("a segment must not be empty, . or ..", place);
  }
  return encodeURIComponent(text).replaceAll("%2F", "/");
}

// src/languages/typescript/runtime/client/print-json.ts
function printJson(value) {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printJson).join()}]`;
  const fields = Object.entries(value).filter(([, field]) => field !== void 0);
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${printJson(field)}`).join()}}`;
}

// src/languages/typescript/runtime/client/streaming/exact-json.ts
function replaceFields(value, change) {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const before2 = value[at];
      const after = change(before2);
      if (after !== before2) value[at] = after;
    }
    return;
  }
  for (const key in value) {
    if (key === "__proto__") {
      const after2 = change(Object.getOwnPropertyDescriptor(value, key)?.value);
      Object.defineProperty(value, key, {
        value: after2,
        enumerable: true,
        configurable: true,
        writable: true
      });
      continue;
    }
    const before2 = value[key];
    const after = change(before2);
    if (after !== before2) value[key] = after;
  }
}

// src/languages/typescript/runtime/client/streaming/find-numbers.ts
var digitsKey = /(?:\d|\\u003\d)+"\s*:/y;
var starts = new Int32Array(1024);
var ends = new Int32Array(1024);
function findNumbers(text) {
  let count = 0;
  let reordered = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      const end = endOfString(text, at);
      const first = text.charCodeAt(at + 1);
      if (first >= 48 && first <= 57 || first === 92) {
        digitsKey.lastIndex = at + 1;
        reordered ||= digitsKey.test(text);
      }
      at = end;
    } else if (code === 45 || code >= 48 && code <= 57) {
      const end = endOfDigits(text, at + 1);
      if (count === starts.length) grow();
      starts[count] = at;
      const after = text.charCodeAt(end);
      if (after === 46 || after === 69 || after === 101) {
        ends[count++] = 0;
        at = endOfFraction(text, end + 1) - 1;
      } else {
        ends[count++] = isWhole(text, at, end) ? end : 0;
        at = end - 1;
      }
    }
  }
  return { count, starts, ends, reordered };
}
function grow() {
  const [longer, further] = [new Int32Array(starts.length * 2), new Int32Array(starts.length * 2)];
  longer.set(starts);
  further.set(ends);
  [starts, ends] = [longer, further];
}
function endOfDigits(text, start2) {
  let at = start2;
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; ) code = text.charCodeAt(++at);
  return at;
}
function endOfFraction(text, start2) {
  for (let at = start2; ; at++) {
    const code = text.charCodeAt(at);
    if (!(code >= 48 && code <= 57 || code === 43 || code === 45 || code === 69 || code === 101)) return at;
  }
}
function isWhole(text, start2, end) {
  const first = text.charCodeAt(start2) === 45 ? start2 + 1 : start2;
  if (first === end || text.charCodeAt(first) === 48 && (first > start2 || end > first + 1)) return false;
  let after = end;
  while (text.charCodeAt(after) <= 32) after++;
  return text.charCodeAt(after) !== 58;
}
function endOfString(text, start2) {
  for (let end = text.indexOf('"', start2 + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

// src/languages/typescript/runtime/client/streaming/parse-marked.ts
var marks = ["", "", "", ""];
function parseMarked(text) {
  const mark = marks.find((one) => !text.includes(one) && !text.includes(escapeOf(one))) ?? longMark(text);
  return unmark(JSON.parse(markWhole(text, mark)), mark);
}
var escapeOf = (character) => `\\u00${character.charCodeAt(0).toString(16)}`;
function longMark(text) {
  const [first] = marks;
  const plain = text.replaceAll(escapeOf(first), first);
  let mark = first + first;
  while (plain.includes(mark)) mark += mark;
  return mark;
}
function markWhole(text, mark) {
  const { starts: starts2, ends: ends2, count } = findNumbers(text);
  let marked = "";
  let kept = 0;
  for (let number = 0; number < count; number++) {
    const [start2, end] = [starts2[number], ends2[number]];
    if (end === 0) continue;
    marked += `${text.slice(kept, start2)}"${mark}${text.slice(start2, end)}"`;
    kept = end;
  }
  return kept === 0 ? text : marked + text.slice(kept);
}
function unmark(value, mark) {
  if (typeof value === "string") return value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value;
  if (typeof value !== "object" || value === null) return value;
  replaceFields(value, (field) => unmark(field, mark));
  return value;
}

// src/languages/typescript/runtime/client/streaming/parse-exact.ts
function parseExact(text) {
  const parsed = JSON.parse(text);
  const numbers = findNumbers(text);
  if (numbers.reordered) return parseMarked(text);
  let met = 0;
  const readAgain = (value) => {
    if (typeof value === "number") {
      const number = met++;
      const end = numbers.ends[number];
      return end === 0 ? value : BigInt(text.slice(numbers.starts[number], end));
    }
    if (typeof value === "object" && value !== null) replaceFields(value, readAgain);
    return value;
  };
  const exact = readAgain(parsed);
  return met === numbers.count ? exact : parseMarked(text);
}

// src/languages/typescript/runtime/client/streaming/parse-lossless.ts
function parseLossless(text) {
  const relax = (value) => {
    if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    if (typeof value === "object" && value !== null) replaceFields(value, relax);
    return value;
  };
  return relax(parseExact(text));
}

// src/languages/typescript/runtime/client/call-operation.ts
var none = {
  id: "call",
  method: "POST",
  path: "",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 0
};
function callOperation(client, operation, request, options = {}) {
  const own = internalsOf(client);
  const known = operation ?? none;
  const { sends, method, answers } = known;
  return own.callFrom(known, () => {
    const { parameters, body, sink } = request;
    const given = new Map(Object.entries(parameters ?? {}).filter(([, value]) => value !== void 0));
    return own.call({
      operation: known,
      secrets: secretsOf(known, given),
      sink,
      options: sendingOptions(known, given, body, options),
      target: () => {
        if (operation === void 0) return refuse("is no operation of the document", "operationId");
        if (method === "GET" && body !== void 0 && !own.transport().getWithBody) {
          refuse(
            "the request is a GET with a body, which fetch refuses to send: on Node leave the option fetch out, or give createNodeTransport()",
            "fetch"
          );
        }
        return targetOf(known, given);
      },
      body: body === void 0 || sends === "nothing" ? void 0 : () => printBody(sends, body),
      read: (answer, state, text) => readAs(answers, own, answer, state, text)
    });
  });
}
function printBody(sends, body) {
  if (sends === "json") return printJson(body);
  if (isBuffer(body)) return body;
  return {}.toString.call(body) === "[object Uint8Array]" ? new Uint8Array(body).buffer : refuse("must be an ArrayBuffer or a Uint8Array", "body");
}
function targetOf({ path, parameters = [] }, given) {
  const query = new URLSearchParams();
  let target = path;
  for (const { name, in: place, multiSegment } of parameters) {
    const text = String(given.get(name) ?? "");
    if (place === "path") {
      const encoded = encodePath(text, name);
      target = target.replace(`{${name}}`, () => multiSegment ? encoded : encoded.replaceAll("/", "%2F"));
    } else if (place === "query" && given.has(name)) query.append(name, checkText(text, name));
  }
  return query.size > 0 ? `${target}?${query}` : target;
}
var secretsOf = ({ parameters = [] }, given) => parameters.filter(({ secret }) => secret).map(({ name }) => String(given.get(name) ?? ""));
function sendingOptions({ parameters = [], repeatable }, given, body, options) {
  const headers = parameters.filter(({ name, in: place }) => place === "header" && given.has(name)).map(({ name }) => [name, String(given.get(name))]);
  return {
    ...repeatable === "whenKeyed" && isKeyed(body) && { retry: true },
    ...options,
    ...headers.length > 0 && { headers: { ...Object.fromEntries(headers), ...options.headers } }
  };
}
function isKeyed(body) {
  const tables = Object.values(Object(Object(body).tables));
  return tables.length > 0 && tables.every((table) => Object(table).primaryKey != null);
}
function readAs(answers, { readResult }, answer, state, text) {
  const json = () => /\d{16}/.test(text) ? parseLossless(text) : answer();
  switch (answers) {
    case "nothing":
      return { value: void 0, logLines: [] };
    case "result": {
      const { value: _, ...rest } = readResult(answer(), state);
      return { ...rest, value: json() };
    }
    case "json":
    case "results":
      return { value: json(), logLines: [] };
    default:
      return { value: answer(), logLines: [] };
  }
}

// src/languages/typescript/runtime/client/administration/environment.ts
async function setEnvironmentVariables(client, variables, options) {
  const changes = Object.entries(variables).map(([name, value]) => ({ name, value }));
  await callOperation(client, updateEnvironmentVariables, { body: { changes } }, options);
}

// src/languages/typescript/runtime/errors/guards.ts
var is = (kind, error) => error instanceof Error && error.name === "ConvexCallError" && error.kind === kind;
var isNetworkFailure = (error) => is("network", error);
var isTimeoutFailure = (error) => is("timeout", error);
var isStatusFailure = (error) => is("status", error);

// src/languages/typescript/runtime/client/limit.ts
var Failed = class {
  constructor(failure) {
    this.failure = failure;
  }
};
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

// src/languages/typescript/runtime/client/redact.ts
function redact(value, secrets, seen = /* @__PURE__ */ new Map()) {
  if (typeof value === "string") return strike(value, secrets);
  if (!value || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  if (seen.has(value)) return seen.get(value);
  seen.set(value, "[circular]");
  const copy = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value));
  let clean = value;
  for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    const given = name === "stack" ? value.stack : own.value;
    const item = redact(given, secrets, seen);
    const field = redact(name, secrets);
    if (item !== given || field !== name) clean = copy;
    Object.defineProperty(copy, field, item === given ? own : { value: item, enumerable: !!own.enumerable });
  }
  seen.set(value, clean);
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

// src/languages/typescript/runtime/client/administration/log-position.ts
var printPosition = ({ since, seen, last }) => seen === 0 ? String(since) : `${since}/${seen}/${last}`;
function readPosition(text) {
  const [since = "", seen = "0", last = ""] = (text ?? "0").split("/");
  const [from, count] = [Number(since), Number(seen)];
  return Number.isFinite(from) && Number.isInteger(count) ? { since: from, seen: count, last } : { since: 0, seen: 0, last: "" };
}
function seenOf({ seen, last }, entries) {
  if (seen === 0) return 0;
  for (let at = Math.min(seen, entries.length) - 1; at >= 0; at--)
    if (entries[at]?.executionId === last) return at + 1;
  return 0;
}

// src/languages/typescript/runtime/client/administration/logs.ts
var brief = { timeout: 3e3, retry: false };
async function* logs(client, options = {}) {
  const { after, functions, levels, once, ...own } = options;
  let position = readPosition(after);
  for (; ; ) {
    const parameters = { cursor: position.since };
    const poll = callOperation(
      client,
      streamFunctionLogs,
      { parameters },
      once ? { ...brief, ...own } : own
    );
    const page = await poll.catch((thrown) => {
      if (once && isTimeoutFailure(thrown)) return void 0;
      throw thrown;
    });
    if (page === void 0) return;
    if (!Array.isArray(page.entries)) {
      const issues = [{ path: "entries", message: "entries is not as documented" }];
      throw internalsOf(client).errorOf(beginCall(streamFunctionLogs), { kind: "shape", issues });
    }
    const skipped = seenOf(position, page.entries);
    for (const [at, told] of page.entries.entries()) {
      if (at < skipped) continue;
      const isLast = at === page.entries.length - 1;
      const reached = isLast ? { since: page.newCursor, seen: 0, last: "" } : { since: position.since, seen: at + 1, last: told.executionId };
      const entry = entryOf(told, printPosition(reached), levels);
      if (functions !== void 0 && !functions.includes(entry.functionPath)) continue;
      if (levels !== void 0 && entry.lines.length === 0) continue;
      yield entry;
    }
    position = { since: page.newCursor, seen: 0, last: "" };
    if (once) return;
  }
}
function entryOf(told, position, levels) {
  const { kind, componentPath, requestId, executionId, timestamp, logLines } = told;
  const isWanted = (line) => levels?.some((level) => line.startsWith(`[${level}]`)) ?? true;
  return {
    position,
    kind,
    functionType: told.udfType,
    functionPath: told.identifier,
    componentPath,
    requestId,
    executionId,
    timestamp,
    // A function may have logged the URL of a stored file, which is a secret.
    lines: redact(logLines.filter(isWanted), []),
    error: redact(told.error ?? null, [])
  };
}

// src/languages/typescript/runtime/client/administration/storage.ts
async function uploadStoredFile(client, url, bytes, { contentType, ...options } = {}) {
  const token = await placeOf(client, uploadFile, url, (parsed) => parsed.searchParams.get("token"));
  const headers = contentType === void 0 ? options.headers : { ...options.headers, "content-type": contentType };
  const stored = await callOperation(
    client,
    uploadFile,
    { parameters: { token }, body: bytes },
    { ...options, ...headers && { headers } }
  );
  return stored.storageId;
}
async function downloadStoredFile(client, url, options) {
  const parameters = await placeOf(client, downloadFile, url, (parsed) => {
    const storageUuid = parsed.pathname.split("/").pop();
    const component = parsed.searchParams.get("component");
    return storageUuid ? { storageUuid, ...component !== null && { component } } : null;
  });
  const answer = await callOperation(
    client,
    downloadFile,
    { parameters },
    options
  ).withResponse();
  return { bytes: answer.value, contentType: answer.headers.get("content-type") };
}
async function placeOf(client, operation, url, read) {
  const own = internalsOf(client);
  const parsed = URL.canParse(url) ? new URL(url) : void 0;
  const place = parsed?.origin === new URL(own.url).origin ? read(parsed) : null;
  if (place !== null) return place;
  return await own.callFrom(operation, () => refuse("is no URL of a file of this deployment", "url"));
}

// src/languages/typescript/runtime/client/streaming/stream-call.ts
function pause(milliseconds, signal) {
  return sleep(milliseconds, { total: noLimit, deadline: Infinity, signal }).catch(() => {
  });
}

// src/languages/typescript/runtime/client/administration/wait-until-ready.ts
var between = 500;
async function waitUntilReady(client, options = {}) {
  const { within = Number.POSITIVE_INFINITY, every = between, signal } = options;
  const until = performance.now() + within;
  for (; ; ) {
    try {
      return await callOperation(client, version, {}, { signal, retry: false });
    } catch (thrown) {
      const passes = isNetworkFailure(thrown) || isTimeoutFailure(thrown) || isStatusFailure(thrown) && thrown.status >= 500;
      if (!passes || performance.now() + every > until) throw thrown;
      await pause(every, signal);
    }
  }
}

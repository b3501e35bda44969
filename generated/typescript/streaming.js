// Generated from src/client by `npm run generate`. Do not edit.
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
function convert(root, run) {
  try {
    return run();
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
for (const first2 of alphabet) {
  sextets[first2.charCodeAt(0)] = pairs.length >> 6;
  for (const second of alphabet) pairs.push(first2 + second);
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

// src/client/streaming/exact-json.ts
function replaceFields(value, change) {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const before = value[at];
      const after = change(before);
      if (after !== before) value[at] = after;
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
    const before = value[key];
    const after = change(before);
    if (after !== before) value[key] = after;
  }
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

// src/client/version.ts
var version = "0.1.0";

// src/client/streaming/find-numbers.ts
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
      const first2 = text.charCodeAt(at + 1);
      if (first2 >= 48 && first2 <= 57 || first2 === 92) {
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
function endOfDigits(text, start) {
  let at = start;
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; ) code = text.charCodeAt(++at);
  return at;
}
function endOfFraction(text, start) {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (!(code >= 48 && code <= 57 || code === 43 || code === 45 || code === 69 || code === 101)) return at;
  }
}
function isWhole(text, start, end) {
  const first2 = text.charCodeAt(start) === 45 ? start + 1 : start;
  if (first2 === end || text.charCodeAt(first2) === 48 && (first2 > start || end > first2 + 1)) return false;
  let after = end;
  while (text.charCodeAt(after) <= 32) after++;
  return text.charCodeAt(after) !== 58;
}
function endOfString(text, start) {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

// src/client/streaming/parse-marked.ts
var marks = ["", "", "", ""];
function parseMarked(text) {
  const mark = marks.find((one) => !text.includes(one) && !text.includes(escapeOf(one))) ?? longMark(text);
  return unmark(JSON.parse(markWhole(text, mark)), mark);
}
var escapeOf = (character) => `\\u00${character.charCodeAt(0).toString(16)}`;
function longMark(text) {
  const [first2] = marks;
  const plain = text.replaceAll(escapeOf(first2), first2);
  let mark = first2 + first2;
  while (plain.includes(mark)) mark += mark;
  return mark;
}
function markWhole(text, mark) {
  const { starts: starts2, ends: ends2, count } = findNumbers(text);
  let marked = "";
  let kept = 0;
  for (let number = 0; number < count; number++) {
    const [start, end] = [starts2[number], ends2[number]];
    if (end === 0) continue;
    marked += `${text.slice(kept, start)}"${mark}${text.slice(start, end)}"`;
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

// src/client/streaming/parse-exact.ts
function parseExact(text) {
  const parsed = JSON.parse(text);
  const numbers = findNumbers(text);
  if (numbers.reordered) return parseMarked(text);
  const reader = { text, numbers, next: 0 };
  const exact = readAgain(parsed, reader);
  return reader.next === numbers.count ? exact : parseMarked(text);
}
function readAgain(value, reader) {
  if (typeof value === "number") {
    const { text, numbers } = reader;
    const number = reader.next++;
    const end = numbers.ends[number];
    return end === 0 ? value : BigInt(text.slice(numbers.starts[number], end));
  }
  if (typeof value === "object" && value !== null) replaceFields(value, (field) => readAgain(field, reader));
  return value;
}

// src/client/streaming/stream-call.ts
var patience = 12e4;
function createStreamCall(url, options) {
  const { signal, ...client } = options;
  let sender;
  return async ({ operation, method, route, body, repeatable }, read) => {
    const own = {
      signal,
      timeout: options.timeout ?? patience,
      retry: options.retry === false ? false : repeatable ? true : void 0
    };
    const flight = takeOff(operation, void 0, own);
    try {
      const base = checkDeploymentUrl(url);
      checkNumbers(options);
      if (!options.deployKey) refuse2("deployKey", "streaming needs a deploy key");
      if ("actAs" in client && client.actAs)
        refuse2("actAs", "streaming is for the key alone, without acting as a user");
      sender ??= createSend(
        client,
        createAuthorization(client),
        ({ operation: operation2, requestId, attempts }, event) => {
          options.logger?.({ operation: operation2, requestId, attempts, ...event });
        }
      );
      const content = body();
      const headers = {
        "content-type": "application/json",
        "convex-client": `convex-openapi-typescript-${version}`,
        ...checkHeaders(options.headers),
        "convex-request-id": flight.requestId
      };
      const received = await sender(flight, {
        url: base + route,
        method,
        headers,
        body: content === void 0 ? null : printBody(content)
      });
      if (received.status !== 200) {
        const text = redact(received.text, flight.secrets);
        throw new Failed(statusFailure(received.status, text, received.headers.get("location"), base));
      }
      return read(received.text, flight);
    } catch (thrown) {
      throw toError(flight, thrown);
    }
  };
}
function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", done);
    if (signal?.aborted) done();
  });
}
function printBody(value) {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printBody).join()}]`;
  const fields = Object.entries(value).filter(([, field]) => field !== void 0);
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${printBody(field)}`).join()}}`;
}
function readPage(text, parse = parseExact) {
  let page;
  try {
    page = parse(text);
  } catch {
    return misfit("", text === "" ? "is empty" : "is not JSON");
  }
  return objectAt(page, "");
}
function objectAt(value, path) {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  return misfit(path, "is not an object");
}
function listAt(value, path) {
  return Array.isArray(value) ? value : misfit(path, "is not a list");
}
function scalarAt(value, type, path) {
  const found = typeof value;
  if (found === type) return value;
  return misfit(path, `is not a ${type === "bigint" ? "whole number" : type}`);
}
function misfit(path, message) {
  throw new Failed({ kind: "shape", issues: [{ path, message }] });
}

// src/client/streaming/exported-document.ts
function readEncoded(item, path) {
  const { _component, _table, _ts, _deleted = false, ...fields } = item;
  return {
    component: scalarAt(_component, "string", `${path}._component`),
    table: scalarAt(_table, "string", `${path}._table`),
    ts: scalarAt(_ts, "bigint", `${path}._ts`),
    deleted: scalarAt(_deleted, "boolean", `${path}._deleted`),
    id: scalarAt(fields._id, "string", `${path}._id`),
    value: decodeAt(fields, path)
  };
}
function readEntry(item, value, path) {
  return {
    component: scalarAt(item.component, "string", `${path}.component`),
    table: scalarAt(item.table, "string", `${path}.table`),
    ts: scalarAt(item.ts, "bigint", `${path}.ts`),
    deleted: scalarAt(item.deleted, "boolean", `${path}.deleted`),
    id: scalarAt(value._id, "string", `${path}.value._id`),
    value: fromExport(value, `${path}.value`)
  };
}
function fromExport(value, path) {
  try {
    return decodeExport(value);
  } catch (fault) {
    findFault(value, path);
    throw fault;
  }
}
function decodeExport(value) {
  if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value) misfit("", beyond);
  if (typeof value !== "object" || value === null) return value;
  if (isWrapped(value)) return decodeValue(value);
  replaceFields(value, decodeExport);
  return value;
}
function isWrapped(value) {
  let only;
  for (const key in value) {
    if (only !== void 0) return false;
    only = key;
  }
  return only?.[0] === "$";
}
function findFault(value, path) {
  if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value) misfit(path, beyond);
  if (typeof value === "object" && value !== null) {
    if (isWrapped(value)) decodeAt(value, path);
    else if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) findFault(item, `${path}[${at}]`);
    } else for (const [key, field] of Object.entries(value)) findFault(field, path + stepInto(key));
  }
}
var beyond = "is beyond int64";
function stepInto(key) {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
function decodeAt(json, path) {
  try {
    return decodeValue(json, path);
  } catch (error) {
    if (error instanceof ConvexValueError) return misfit(error.path, error.rule);
    throw error;
  }
}

// src/client/streaming/parse-rows.ts
function parseRows(text) {
  const page = JSON.parse(text);
  if (isObject(page) && Array.isArray(page.values) && isObject(page.values[0])) {
    const fits = stamp([page], "snapshot", text, true) && stamp([page], "cursor", text, true) && stamp(page.values, "_ts", text);
    if (fits) return page;
  }
  return parseAll(text);
}
function stamp(objects, key, text, optional = false) {
  const named = `"${key}"`;
  let count = 0;
  for (let at = text.indexOf(named); at !== -1; at = text.indexOf(named, at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === 92) continue;
    const end = at + named.length;
    if (before !== 123 && before !== 44 || text.charCodeAt(end) !== 58) return false;
    const digits = digitsAt(text, end + 1);
    if (digits === void 0) {
      if (optional && objects.length === 1) continue;
      return false;
    }
    const object = objects[count++];
    if (!isObject(object) || object[key] !== Number(digits)) return false;
    object[key] = BigInt(digits);
  }
  return count === objects.length || optional && typeof objects[0][key] !== "number";
}
function digitsAt(text, start) {
  let end = start;
  for (let code = text.charCodeAt(end); code >= 48 && code <= 57; ) code = text.charCodeAt(++end);
  const after = text.charCodeAt(end);
  return end > start && (after === 44 || after === 125) ? text.slice(start, end) : void 0;
}
function parseAll(text) {
  const page = parseExact(text);
  if (!isObject(page) || !Array.isArray(page.values)) return page;
  for (const row of page.values) {
    if (!isObject(row)) continue;
    const { _ts } = row;
    replaceFields(row, toDoubles);
    if (_ts !== void 0) row._ts = _ts;
  }
  return page;
}
function toDoubles(value) {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "object" && value !== null) replaceFields(value, toDoubles);
  return value;
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/client/streaming/selection.ts
function selectTables(...tables) {
  const whole = Object.fromEntries(tables.map((table) => [table, { _other: "included" }]));
  return { "": { ...whole, _other: "excluded" }, _other: "excluded" };
}
var identifier = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
var componentPath = /^$|^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*$/;
function checkSelection(selection) {
  if (selection === void 0) return;
  each(
    selection,
    "selection",
    componentPath,
    "is no component path",
    (component, at) => each(
      component,
      at,
      identifier,
      "is no name of a table",
      (table, below) => each(table, below, identifier, "is no name of a column", (column, where, name) => {
        inclusion(column, where);
        if (name === "_id" && column === "excluded") refuse2(where, "_id cannot be excluded");
      })
    )
  );
}
function each(value, at, names, rule, check2) {
  if (value === "excluded" && at !== "selection") return;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    refuse2(at, at === "selection" ? "must be an object" : 'must be "excluded" or an object');
  }
  const { _other, ...named } = value;
  inclusion(Object.hasOwn(value, "_other") ? _other : void 0, `${at}._other`);
  for (const [name, field] of Object.entries(named)) {
    const below = /^[A-Za-z_]\w*$/.test(name) ? `${at}.${name}` : `${at}[${JSON.stringify(name)}]`;
    if (!names.test(name)) refuse2(below, rule);
    check2(field, below, name);
  }
}
function inclusion(value, at) {
  if (value !== "included" && value !== "excluded") refuse2(at, 'must be "included" or "excluded"');
}

// src/client/streaming/export-deltas.ts
async function* exportDeltas(url, options) {
  const { selection, cursor: first2, poll, ...rest } = options;
  const call = createStreamCall(url, rest);
  let cursor = first2;
  for (; ; ) {
    const page = await call(
      {
        operation: "documentDeltas",
        method: "POST",
        route: "/api/document_deltas",
        body: () => {
          checkSelection(selection);
          if (typeof cursor !== "bigint" || cursor < 0n) {
            refuse2("cursor", "must be a bigint: a number is rounded beyond 2^53");
          }
          return { cursor, selection, format: "convex_encoded_json" };
        },
        repeatable: true
      },
      (text) => {
        const answer = readPage(text, parseRows);
        return {
          documents: listAt(answer.values, "values").map(
            (item, at) => readEncoded(objectAt(item, `values[${at}]`), `values[${at}]`)
          ),
          cursor: scalarAt(answer.cursor, "bigint", "cursor"),
          done: !scalarAt(answer.hasMore, "boolean", "hasMore")
        };
      }
    );
    yield page;
    cursor = page.cursor;
    if (!page.done) continue;
    if (poll === void 0) return;
    await pause(poll, rest.signal);
  }
}

// src/client/streaming/export-snapshot.ts
async function* exportSnapshot(url, options) {
  const { selection, cursor: saved, ...rest } = options;
  const call = createStreamCall(url, rest);
  let place;
  if (saved !== void 0 && isFinished(saved)) return;
  for (; ; ) {
    const page = await call(
      {
        operation: "listSnapshot",
        method: "POST",
        route: "/api/list_snapshot",
        // A place that cannot be is refused by the first request, before it is sent.
        body: () => {
          checkSelection(selection);
          place ??= saved === void 0 ? {} : readPlace(saved);
          return { ...place, selection, format: "convex_encoded_json" };
        },
        repeatable: true
      },
      readSnapshotPage
    );
    yield page;
    if (page.done) return;
    place = { snapshot: page.snapshot, cursor: page.cursor.slice(page.cursor.indexOf(":") + 1) };
  }
}
function isFinished(saved) {
  return saved.endsWith(":") && isSnapshot(saved.slice(0, -1));
}
function isSnapshot(digits) {
  return /^\d{1,19}$/.test(digits) && BigInt(digits) < 2n ** 63n;
}
function readSnapshotPage(text) {
  const page = readPage(text, parseRows);
  const snapshot = scalarAt(page.snapshot, "bigint", "snapshot");
  const done = !scalarAt(page.hasMore, "boolean", "hasMore");
  const cursor = page.cursor === null && done ? "" : scalarAt(page.cursor, "string", "cursor");
  return {
    documents: listAt(page.values, "values").map(
      (item, at) => readEncoded(objectAt(item, `values[${at}]`), `values[${at}]`)
    ),
    snapshot,
    cursor: `${snapshot}:${cursor}`,
    done
  };
}
function readPlace(saved) {
  const [, snapshot = "", cursor] = /^(\d+):(.+)$/s.exec(saved) ?? [];
  if (!isSnapshot(snapshot) || cursor === void 0)
    return refuse2("cursor", "must be the cursor of a page of this export");
  return { snapshot: BigInt(snapshot), cursor };
}

// src/client/streaming/import-records.ts
function failedBatch(error) {
  return error instanceof ConvexCallError && "batch" in error ? error.batch : void 0;
}
var MiB = 1024 * 1024;
async function importRecords(url, records, options) {
  const { tables, batchSize = 1e3, batchBytes = 4 * MiB, onProgress, ...rest } = options;
  const call = createStreamCall(url, rest);
  const keys = Object.fromEntries(
    Object.entries(tables).flatMap(
      ([table, { primaryKey }]) => primaryKey === void 0 ? [] : [[table, primaryKey.map((path) => [path].flat())]]
    )
  );
  if (Object.keys(keys).length > 0) await prepareIndexes(call, keys, rest);
  let progress = { records: 0, batches: 0 };
  let batch = [];
  let bytes = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const named = new Set(batch.map(({ table }) => table));
    const place = { first: progress.records, last: progress.records + batch.length - 1 };
    const messages = batch.map(({ table, data }) => ({ tableName: table, data }));
    const streams = [...named].map((table) => [table, { primaryKey: keys[table], jsonSchema: {} }]);
    try {
      await call(
        {
          operation: "importAirbyteRecords",
          method: "POST",
          route: "/api/streaming_import/import_airbyte_records",
          body: () => ({ tables: Object.fromEntries(streams), messages }),
          repeatable: [...named].every((table) => keys[table] !== void 0)
        },
        () => {
        }
      );
    } catch (error) {
      throw error instanceof ConvexCallError ? inBatch(error, place) : error;
    }
    progress = { records: place.last + 1, batches: progress.batches + 1 };
    batch = [];
    bytes = 0;
    onProgress?.(progress);
  };
  let at = 0;
  for await (const record of records) {
    const size = await sizeOf(call, record, at++, tables);
    if (batch.length >= batchSize || batch.length > 0 && bytes + size > batchBytes) await flush();
    batch.push(record);
    bytes += size;
  }
  await flush();
  return progress;
}
function sizeOf(call, { table, data }, at, tables) {
  const wrong = !Object.hasOwn(tables, table) ? { path: `records[${at}].table`, rule: "must be one of `tables`" } : unfit(data, `records[${at}].data`);
  if (wrong === void 0) return new TextEncoder().encode(JSON.stringify(data)).length + table.length + 32;
  return refuseAs(call, "importAirbyteRecords", wrong.path, wrong.rule);
}
function unfit(value, path) {
  if (typeof value === "bigint") return { path, rule: "the import carries no int64" };
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))) {
    return { path, rule: "the import carries no -0, NaN or infinity" };
  }
  if (value === null || /^(string|number|boolean)$/.test(typeof value)) return void 0;
  const prototype = typeof value === "object" ? Object.getPrototypeOf(value) : void 0;
  if (Array.isArray(value)) {
    return first(value.entries(), (item, index) => unfit(item, `${path}[${index}]`));
  }
  if (prototype !== Object.prototype && prototype !== null) {
    return { path, rule: "the import carries JSON only, no bytes and no undefined" };
  }
  return first(
    Object.entries(value),
    (item, key) => key.startsWith("$") ? {
      path: `${path}.${key}`,
      rule: "the import renames fields that begin with $, so no encoded value passes"
    } : unfit(item, `${path}.${key}`)
  );
}
function first(entries, find) {
  for (const [key, value] of entries) {
    const found = find(value, key);
    if (found !== void 0) return found;
  }
  return void 0;
}
async function prepareIndexes(call, indexes, { fetch, signal }) {
  if (fetch?.getWithBody !== true) {
    const rule = "waiting for indexes is a GET with a body, which fetch refuses to send; give createNodeTransport()";
    return refuseAs(call, "primaryKeyIndexesReady", "fetch", rule);
  }
  await call(
    {
      operation: "addPrimaryKeyIndexes",
      method: "PUT",
      route: "/api/streaming_import/add_primary_key_indexes",
      body: () => ({ indexes }),
      repeatable: true
    },
    () => {
    }
  );
  for (let wait = 100; ; wait = Math.min(2 * wait, 5e3)) {
    const ready = await call(
      {
        operation: "primaryKeyIndexesReady",
        method: "GET",
        route: "/api/streaming_import/primary_key_indexes_ready",
        body: () => ({ tables: Object.keys(indexes) }),
        repeatable: true
      },
      (text) => scalarAt(readPage(text).indexesReady, "boolean", "indexesReady")
    );
    if (ready) return;
    await pause(wait, signal);
  }
}
function refuseAs(call, operation, path, rule) {
  return call(
    {
      operation,
      method: "POST",
      route: "",
      body: () => {
        return refuse2(path, rule);
      },
      repeatable: false
    },
    () => {
      throw new Error("a refused request was sent");
    }
  );
}
function inBatch(error, batch) {
  error.message = `${error.message} (records ${batch.first} to ${batch.last})`;
  return Object.assign(error, { batch });
}

// src/client/streaming/sync.ts
async function* sync(url, options) {
  const { cursor: saved, selection, poll, ...rest } = options;
  const call = createStreamCall(url, rest);
  let cursor = saved;
  for (; ; ) {
    const page = await call(
      {
        operation: "dataSync",
        method: "POST",
        route: "/api/v1/data/sync",
        body: () => {
          checkSelection(selection);
          return { cursor, selection };
        },
        repeatable: true
      },
      readSyncPage
    );
    yield page;
    cursor = page.cursor;
    if (page.status !== "upToDate") continue;
    if (poll === void 0) return;
    await pause(poll, rest.signal);
  }
}
function readSyncPage(text) {
  const page = readPage(text);
  const { type, snapshotTs } = objectAt(page.status, "status");
  if (type !== "snapshotting" && type !== "stale" && type !== "upToDate") {
    return misfit("status.type", "is not a known status");
  }
  return {
    truncates: listAt(page.truncates, "truncates").map((item, at) => {
      const { component, table } = objectAt(item, `truncates[${at}]`);
      return {
        component: scalarAt(component, "string", `truncates[${at}].component`),
        table: scalarAt(table, "string", `truncates[${at}].table`)
      };
    }),
    documents: listAt(page.values, "values").map((item, at) => {
      const entry = objectAt(item, `values[${at}]`);
      return readEntry(entry, objectAt(entry.value, `values[${at}].value`), `values[${at}]`);
    }),
    status: type,
    ...type !== "snapshotting" && { snapshotTs: scalarAt(snapshotTs, "bigint", "status.snapshotTs") },
    syncId: scalarAt(page.syncId, "string", "syncId"),
    cursor: scalarAt(objectAt(page.pagination, "pagination").nextCursor, "string", "pagination.nextCursor")
  };
}
export {
  exportDeltas,
  exportSnapshot,
  failedBatch,
  importRecords,
  selectTables,
  sync
};

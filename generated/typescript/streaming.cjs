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

// src/languages/typescript/runtime/client/streaming/index.ts
var streaming_exports = {};
__export(streaming_exports, {
  exportDeltas: () => exportDeltas,
  exportSnapshot: () => exportSnapshot,
  importRecords: () => importRecords,
  selectTables: () => selectTables,
  sync: () => sync
});
module.exports = __toCommonJS(streaming_exports);

// generated/typescript/table.js
var listSnapshot = {
  id: "listSnapshot",
  method: "POST",
  path: "/api/list_snapshot",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120
};
var documentDeltas = {
  id: "documentDeltas",
  method: "POST",
  path: "/api/document_deltas",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120
};
var dataSync = {
  id: "dataSync",
  method: "POST",
  path: "/api/v1/data/sync",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120
};
var importAirbyteRecords = {
  id: "importAirbyteRecords",
  method: "POST",
  path: "/api/streaming_import/import_airbyte_records",
  sends: "json",
  answers: "nothing",
  repeatable: "whenKeyed",
  timeoutSeconds: 120
};
var addPrimaryKeyIndexes = {
  id: "addPrimaryKeyIndexes",
  method: "PUT",
  path: "/api/streaming_import/add_primary_key_indexes",
  sends: "json",
  answers: "nothing",
  repeatable: "always",
  timeoutSeconds: 120
};
var primaryKeyIndexesReady = {
  id: "primaryKeyIndexesReady",
  method: "GET",
  path: "/api/streaming_import/primary_key_indexes_ready",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120
};

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
function decodeBytes(text, eight2) {
  if (typeof text !== "string") refuse("must be standard base64");
  let end = text.length;
  while (end > text.length - 2 && text.charCodeAt(end - 1) === 61) end--;
  const padding = -end & 3;
  const size = end * 3 >> 2;
  if (eight2 && size !== 8) refuse("must be eight bytes");
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

// src/values/decode-value.ts
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

// src/languages/typescript/runtime/client/client-internals.ts
var internals = /* @__PURE__ */ Symbol.for("convex-openapi-client");
function internalsOf(client) {
  return client[internals];
}

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
    watch = { acts: acts2, listener: () => void [...acts2].forEach((each2) => void each2()) };
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
  const first2 = text.charCodeAt(start2) === 45 ? start2 + 1 : start2;
  if (first2 === end || text.charCodeAt(first2) === 48 && (first2 > start2 || end > first2 + 1)) return false;
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

// src/languages/typescript/runtime/client/streaming/stream-call.ts
async function readOptions(client, operation, options) {
  try {
    return { ...options };
  } catch (thrown) {
    return await internalsOf(client).callFrom(operation, () => {
      throw thrown;
    });
  }
}
function createStreamCall(client, { signal, timeout, totalTimeout, retry, headers }) {
  const own = internalsOf(client);
  return ({ operation, body, keyed }, read) => {
    const again = retry ?? (keyed && operation.repeatable === "whenKeyed" || void 0);
    return own.call({
      operation,
      options: { signal, timeout, totalTimeout, retry: again, headers },
      target: () => {
        const { deployKey, actAs } = own.options();
        if (!deployKey) refuse("streaming needs a deploy key", "deployKey");
        if (actAs) refuse("streaming is for the key alone, without acting as a user", "actAs");
        return operation.path;
      },
      body: () => printJson(body()),
      read: (_, __, text) => ({ value: read(text), logLines: [] })
    });
  };
}
function pause(milliseconds, signal) {
  return sleep(milliseconds, { total: noLimit, deadline: Infinity, signal }).catch(() => {
  });
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
  if (found === type && (typeof value !== "bigint" || BigInt.asIntN(64, value) === value))
    return value;
  return misfit(path, `is not a ${type === "bigint" ? "whole number of 64 bits" : type}`);
}
function misfit(path, message) {
  throw new Failed({ kind: "shape", issues: [{ path, message: `${path || "the answer"} ${message}` }] });
}

// src/languages/typescript/runtime/client/streaming/exported-document.ts
function readEncoded(item, path) {
  const { _component, _table, _ts, _deleted = false, ...fields } = item;
  return {
    component: scalarAt(_component, "string", `${path}._component`),
    table: scalarAt(_table, "string", `${path}._table`),
    ts: scalarAt(_ts, "bigint", `${path}._ts`),
    deleted: scalarAt(_deleted, "boolean", `${path}._deleted`),
    id: scalarAt(fields._id, "string", `${path}._id`),
    value: decodeAt(fields, path, unwrap)
  };
}
function readEntry(item, value, path) {
  return {
    component: scalarAt(item.component, "string", `${path}.component`),
    table: scalarAt(item.table, "string", `${path}.table`),
    ts: scalarAt(item.ts, "bigint", `${path}.ts`),
    deleted: scalarAt(item.deleted, "boolean", `${path}.deleted`),
    id: scalarAt(value._id, "string", `${path}.value._id`),
    value: decodeAt(value, `${path}.value`, unwrapExport)
  };
}
function unwrapExport(json) {
  if (typeof json !== "bigint") return unwrap(json);
  return BigInt.asIntN(64, json) === json ? json : refuse("is beyond int64");
}
function decodeAt(json, path, special) {
  try {
    return convert(path, () => walk(json, 0, special));
  } catch (error) {
    if (error instanceof ConvexValueError) return misfit(error.path, error.rule);
    throw error;
  }
}

// src/languages/typescript/runtime/client/streaming/parse-rows.ts
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
    const before2 = text.charCodeAt(at - 1);
    if (before2 === 92) continue;
    const end = at + named.length;
    if (before2 !== 123 && before2 !== 44 || text.charCodeAt(end) !== 58) return false;
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
function digitsAt(text, start2) {
  let end = start2;
  for (let code = text.charCodeAt(end); code >= 48 && code <= 57; ) code = text.charCodeAt(++end);
  const after = text.charCodeAt(end);
  return end > start2 && (after === 44 || after === 125) ? text.slice(start2, end) : void 0;
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

// src/languages/typescript/runtime/client/streaming/selection.ts
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
      (table, below2) => each(table, below2, identifier, "is no name of a column", (column, where, name) => {
        inclusion(column, where);
        if (name === "_id" && column === "excluded") refuse("_id cannot be excluded", where);
      })
    )
  );
}
function each(value, at, names, rule, check) {
  if (value === "excluded" && at !== "selection") return;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    refuse(at === "selection" ? "must be an object" : 'must be "excluded" or an object', at);
  }
  const { _other, ...named } = value;
  inclusion(Object.hasOwn(value, "_other") ? _other : void 0, `${at}._other`);
  for (const [name, field] of Object.entries(named)) {
    const below2 = /^[A-Za-z_]\w*$/.test(name) ? `${at}.${name}` : `${at}[${JSON.stringify(name)}]`;
    if (!names.test(name)) refuse(rule, below2);
    check(field, below2, name);
  }
}
function inclusion(value, at) {
  if (value !== "included" && value !== "excluded") refuse('must be "included" or "excluded"', at);
}

// src/languages/typescript/runtime/client/streaming/export-deltas.ts
async function* exportDeltas(client, options) {
  const { selection, cursor: first2, poll, ...rest } = await readOptions(client, documentDeltas, options);
  const call = createStreamCall(client, rest);
  let cursor = first2;
  for (; ; ) {
    let page = await call(
      {
        operation: documentDeltas,
        body: () => {
          checkSelection(selection);
          if (typeof cursor !== "bigint" || cursor < 0n) {
            refuse("must be a bigint: a number is rounded beyond 2^53", "cursor");
          }
          return { cursor, selection, format: "convex_encoded_json" };
        }
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
    cursor = page.cursor;
    const { done } = page;
    yield page;
    page = void 0;
    if (!done) continue;
    if (poll === void 0) return;
    await pause(poll, rest.signal);
  }
}

// src/languages/typescript/runtime/client/streaming/export-snapshot.ts
async function* exportSnapshot(client, options = {}) {
  const { selection, cursor: saved, ...rest } = await readOptions(client, listSnapshot, options);
  const call = createStreamCall(client, rest);
  let place;
  if (saved !== void 0 && isFinished(saved)) return;
  for (; ; ) {
    let page = await call(
      {
        operation: listSnapshot,
        // A place that cannot be is refused by the first request, before it is sent.
        body: () => {
          checkSelection(selection);
          place ??= saved === void 0 ? {} : readPlace(saved);
          return { ...place, selection, format: "convex_encoded_json" };
        }
      },
      readSnapshotPage
    );
    place = { snapshot: page.snapshot, cursor: page.cursor.slice(page.cursor.indexOf(":") + 1) };
    const { done } = page;
    yield page;
    if (done) return;
    page = void 0;
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
    return refuse("must be the cursor of a page of this export", "cursor");
  return { snapshot: BigInt(snapshot), cursor };
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

// src/languages/typescript/runtime/client/streaming/import-records.ts
var MiB = 1024 * 1024;
async function importRecords(client, records, options) {
  const {
    tables,
    batchSize = 1e3,
    batchBytes = 4 * MiB,
    onProgress,
    ...rest
  } = await readOptions(client, importAirbyteRecords, options);
  const call = createStreamCall(client, rest);
  if (!(batchSize >= 1 && batchBytes >= 1)) {
    return refuseAs(call, importAirbyteRecords, "batchSize", "a batch has a record and a byte at least");
  }
  const keys = /* @__PURE__ */ Object.create(null);
  for (const [table, { primaryKey }] of Object.entries(tables)) {
    if (primaryKey !== void 0) keys[table] = primaryKey.map((path) => [path].flat());
  }
  if (Object.keys(keys).length > 0) await prepareIndexes(client, call, keys, rest.signal);
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
          operation: importAirbyteRecords,
          body: () => ({ tables: Object.fromEntries(streams), messages }),
          keyed: [...named].every((table) => keys[table] !== void 0)
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
  return refuseAs(call, importAirbyteRecords, wrong.path, wrong.rule);
}
var mostLevels = 64;
function unfit(value, path, levels = mostLevels) {
  if (typeof value === "bigint") return { path, rule: "the import carries no int64" };
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))) {
    return { path, rule: "the import carries no -0, NaN or infinity" };
  }
  if (value === null || /^(string|number|boolean)$/.test(typeof value)) return void 0;
  if (levels === 0) return { path, rule: `nested more than ${mostLevels} levels` };
  const prototype = typeof value === "object" ? Object.getPrototypeOf(value) : void 0;
  if (Array.isArray(value)) {
    return first(value.entries(), (item, index) => unfit(item, `${path}[${index}]`, levels - 1));
  }
  if (prototype !== Object.prototype && prototype !== null) {
    return { path, rule: "the import carries JSON only, no bytes and no undefined" };
  }
  return first(
    Object.entries(value),
    (item, key) => key.startsWith("$") ? {
      path: path + stepInto(key),
      rule: "the import renames fields that begin with $, so no encoded value passes"
    } : unfit(item, path + stepInto(key), levels - 1)
  );
}
function first(entries, find) {
  for (const [key, value] of entries) {
    const found = find(value, key);
    if (found !== void 0) return found;
  }
  return void 0;
}
async function prepareIndexes(client, call, indexes, signal) {
  if (!internalsOf(client).transport().getWithBody) {
    const rule = "waiting for indexes is a GET with a body, which fetch refuses to send: on Node leave the option fetch out, or give createNodeTransport()";
    return refuseAs(call, primaryKeyIndexesReady, "fetch", rule);
  }
  await call(
    {
      operation: addPrimaryKeyIndexes,
      body: () => ({ indexes })
    },
    () => {
    }
  );
  for (let wait = 100; ; wait = Math.min(2 * wait, 5e3)) {
    const ready = await call(
      {
        operation: primaryKeyIndexesReady,
        body: () => ({ tables: Object.keys(indexes) })
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
      body: () => {
        return refuse(rule, path);
      }
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

// src/languages/typescript/runtime/client/streaming/sync.ts
async function* sync(client, options = {}) {
  const { cursor: saved, selection, poll, ...rest } = await readOptions(client, dataSync, options);
  const call = createStreamCall(client, rest);
  let cursor = saved;
  for (; ; ) {
    let page = await call(
      {
        operation: dataSync,
        body: () => {
          checkSelection(selection);
          return { cursor, selection };
        }
      },
      readSyncPage
    );
    cursor = page.cursor;
    const { status } = page;
    yield page;
    page = void 0;
    if (status !== "upToDate") continue;
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

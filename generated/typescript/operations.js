// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.
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
  const query2 = new URLSearchParams();
  let target = path;
  for (const { name, in: place, multiSegment } of parameters) {
    const text = String(given.get(name) ?? "");
    if (place === "path") {
      const encoded = encodePath(text, name);
      target = target.replace(`{${name}}`, () => multiSegment ? encoded : encoded.replaceAll("/", "%2F"));
    } else if (place === "query" && given.has(name)) query2.append(name, checkText(text, name));
  }
  return query2.size > 0 ? `${target}?${query2}` : target;
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
var queryBatch = {
  id: "queryBatch",
  method: "POST",
  path: "/api/query_batch",
  sends: "json",
  answers: "results",
  repeatable: "always",
  timeoutSeconds: 30
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
var listSnapshot = {
  id: "listSnapshot",
  method: "POST",
  path: "/api/list_snapshot",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120
};
var listSnapshotGet = {
  id: "listSnapshotGet",
  method: "GET",
  path: "/api/list_snapshot",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
  parameters: [
    { name: "snapshot", in: "query" },
    { name: "cursor", in: "query" },
    { name: "tableName", in: "query" },
    { name: "component", in: "query" },
    { name: "format", in: "query" }
  ]
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
var documentDeltasGet = {
  id: "documentDeltasGet",
  method: "GET",
  path: "/api/document_deltas",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
  parameters: [
    { name: "cursor", in: "query" },
    { name: "tableName", in: "query" },
    { name: "component", in: "query" },
    { name: "format", in: "query" }
  ]
};
var jsonSchemas = {
  id: "jsonSchemas",
  method: "GET",
  path: "/api/json_schemas",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
  parameters: [
    { name: "deltaSchema", in: "query" },
    { name: "byComponent", in: "query" },
    { name: "format", in: "query" }
  ]
};
var getTableColumnNames = {
  id: "getTableColumnNames",
  method: "GET",
  path: "/api/get_table_column_names",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120
};
var testStreamingExportConnection = {
  id: "testStreamingExportConnection",
  method: "GET",
  path: "/api/test_streaming_export_connection",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
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
var listActiveSyncs = {
  id: "listActiveSyncs",
  method: "GET",
  path: "/api/v1/data/list_active_syncs",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  parameters: [
    { name: "limit", in: "query" },
    { name: "cursor", in: "query" }
  ]
};
var dataSyncCursorFromDeltas = {
  id: "dataSyncCursorFromDeltas",
  method: "POST",
  path: "/api/data_sync_cursor_from_deltas",
  sends: "json",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
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
var clearTables = {
  id: "clearTables",
  method: "PUT",
  path: "/api/streaming_import/clear_tables",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310
};
var replaceTables = {
  id: "replaceTables",
  method: "POST",
  path: "/api/streaming_import/replace_tables",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var getSchema = {
  id: "getSchema",
  method: "GET",
  path: "/api/streaming_import/get_schema",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var applyFivetranOperations = {
  id: "applyFivetranOperations",
  method: "POST",
  path: "/api/streaming_import/apply_fivetran_operations",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310
};
var fivetranTruncateTable = {
  id: "fivetranTruncateTable",
  method: "POST",
  path: "/api/streaming_import/fivetran_truncate_table",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310
};
var fivetranCreateTable = {
  id: "fivetranCreateTable",
  method: "POST",
  path: "/api/streaming_import/fivetran_create_table",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310
};
var version = {
  id: "version",
  method: "GET",
  path: "/version",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var instanceName = {
  id: "instanceName",
  method: "GET",
  path: "/instance_name",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var instanceVersion = {
  id: "instanceVersion",
  method: "GET",
  path: "/instance_version",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var running = {
  id: "running",
  method: "GET",
  path: "/",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var checkAdminKey = {
  id: "checkAdminKey",
  method: "GET",
  path: "/api/check_admin_key",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var getDeploymentInfo = {
  id: "getDeploymentInfo",
  method: "GET",
  path: "/api/v1/deployment_info",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var getCanonicalUrls = {
  id: "getCanonicalUrls",
  method: "GET",
  path: "/api/v1/get_canonical_urls",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var updateCanonicalUrl = {
  id: "updateCanonicalUrl",
  method: "POST",
  path: "/api/v1/update_canonical_url",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var pauseDeployment = {
  id: "pauseDeployment",
  method: "POST",
  path: "/api/v1/pause_deployment",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var unpauseDeployment = {
  id: "unpauseDeployment",
  method: "POST",
  path: "/api/v1/unpause_deployment",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var listAuditLogEvents = {
  id: "listAuditLogEvents",
  method: "GET",
  path: "/api/v1/list_audit_log_events",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  parameters: [
    { name: "from", in: "query" },
    { name: "limit", in: "query" },
    { name: "cursor", in: "query" }
  ]
};
var publicOpenapi = {
  id: "publicOpenapi",
  method: "GET",
  path: "/api/public_openapi.json",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var deploymentOpenapi = {
  id: "deploymentOpenapi",
  method: "GET",
  path: "/api/v1/openapi.json",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var dashboardOpenapi = {
  id: "dashboardOpenapi",
  method: "GET",
  path: "/api/dashboard_openapi.json",
  sends: "nothing",
  answers: "text",
  repeatable: "always",
  timeoutSeconds: 30
};
var listEnvironmentVariables = {
  id: "listEnvironmentVariables",
  method: "GET",
  path: "/api/v1/list_environment_variables",
  sends: "nothing",
  answers: "json",
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
var streamUdfExecution = {
  id: "streamUdfExecution",
  method: "GET",
  path: "/api/stream_udf_execution",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 90,
  parameters: [
    { name: "cursor", in: "query" }
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
var requestExport = {
  id: "requestExport",
  method: "POST",
  path: "/api/export/request/zip",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "includeStorage", in: "query" },
    { name: "component", in: "query" }
  ]
};
var downloadExport = {
  id: "downloadExport",
  method: "GET",
  path: "/api/export/zip/{id}",
  sends: "nothing",
  answers: "bytes",
  repeatable: "always",
  timeoutSeconds: 3600,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var setExportExpiration = {
  id: "setExportExpiration",
  method: "POST",
  path: "/api/export/set_expiration/{snapshotId}",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "snapshotId", in: "path" }
  ]
};
var cancelExport = {
  id: "cancelExport",
  method: "POST",
  path: "/api/export/cancel/{snapshotId}",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "snapshotId", in: "path" }
  ]
};
var importFile = {
  id: "importFile",
  method: "POST",
  path: "/api/import",
  sends: "bytes",
  answers: "json",
  repeatable: "ifUnsent",
  mediaType: "application/octet-stream",
  timeoutSeconds: 310,
  parameters: [
    { name: "format", in: "query" },
    { name: "tableName", in: "query" },
    { name: "componentPath", in: "query" },
    { name: "mode", in: "query" }
  ]
};
var startImportUpload = {
  id: "startImportUpload",
  method: "POST",
  path: "/api/import/start_upload",
  sends: "nothing",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var uploadImportPart = {
  id: "uploadImportPart",
  method: "POST",
  path: "/api/import/upload_part",
  sends: "bytes",
  answers: "json",
  repeatable: "ifUnsent",
  mediaType: "application/octet-stream",
  timeoutSeconds: 310,
  parameters: [
    { name: "uploadToken", in: "query" },
    { name: "partNumber", in: "query" }
  ]
};
var finishImportUpload = {
  id: "finishImportUpload",
  method: "POST",
  path: "/api/import/finish_upload",
  sends: "json",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 120
};
var performImport = {
  id: "performImport",
  method: "POST",
  path: "/api/perform_import",
  sends: "json",
  answers: "nothing",
  repeatable: "always",
  timeoutSeconds: 30
};
var cancelImport = {
  id: "cancelImport",
  method: "POST",
  path: "/api/cancel_import",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var getShapes = {
  id: "getShapes",
  method: "GET",
  path: "/api/shapes2",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 120,
  parameters: [
    { name: "component", in: "query" }
  ]
};
var getIndexes = {
  id: "getIndexes",
  method: "GET",
  path: "/api/get_indexes",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  parameters: [
    { name: "componentId", in: "query" }
  ]
};
var deleteTables = {
  id: "deleteTables",
  method: "POST",
  path: "/api/delete_tables",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 120
};
var deleteComponent = {
  id: "deleteComponent",
  method: "POST",
  path: "/api/delete_component",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 120
};
var deleteScheduledFunctionsTable = {
  id: "deleteScheduledFunctionsTable",
  method: "POST",
  path: "/api/delete_scheduled_functions_table",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 120
};
var cancelJob = {
  id: "cancelJob",
  method: "POST",
  path: "/api/cancel_job",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var cancelAllJobs = {
  id: "cancelAllJobs",
  method: "POST",
  path: "/api/cancel_all_jobs",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 310
};
var listLogStreams = {
  id: "listLogStreams",
  method: "GET",
  path: "/api/v1/list_log_streams",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var getLogStream = {
  id: "getLogStream",
  method: "GET",
  path: "/api/v1/get_log_stream/{id}",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var createLogStream = {
  id: "createLogStream",
  method: "POST",
  path: "/api/v1/create_log_stream",
  sends: "json",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var updateLogStream = {
  id: "updateLogStream",
  method: "POST",
  path: "/api/v1/update_log_stream/{id}",
  sends: "json",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var deleteLogStream = {
  id: "deleteLogStream",
  method: "POST",
  path: "/api/v1/delete_log_stream/{id}",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var rotateWebhookSecret = {
  id: "rotateWebhookSecret",
  method: "POST",
  path: "/api/v1/rotate_webhook_secret/{id}",
  sends: "nothing",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var getCurrentUsage = {
  id: "getCurrentUsage",
  method: "GET",
  path: "/api/v1/get_current_usage",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var listUsageLimits = {
  id: "listUsageLimits",
  method: "GET",
  path: "/api/v1/list_usage_limits",
  sends: "nothing",
  answers: "json",
  repeatable: "always",
  timeoutSeconds: 30
};
var createUsageLimit = {
  id: "createUsageLimit",
  method: "POST",
  path: "/api/v1/create_usage_limit",
  sends: "json",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30
};
var updateUsageLimit = {
  id: "updateUsageLimit",
  method: "POST",
  path: "/api/v1/update_usage_limit/{id}",
  sends: "json",
  answers: "json",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" }
  ]
};
var deleteUsageLimit = {
  id: "deleteUsageLimit",
  method: "POST",
  path: "/api/v1/delete_usage_limit/{id}",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 30,
  parameters: [
    { name: "id", in: "path" }
  ]
};

// generated/typescript/operations.ts
var operations = {
  query,
  mutation,
  action,
  run,
  queryTs,
  queryAtTs,
  queryBatch,
  callFunction,
  listSnapshot,
  listSnapshotGet,
  documentDeltas,
  documentDeltasGet,
  jsonSchemas,
  getTableColumnNames,
  testStreamingExportConnection,
  dataSync,
  listActiveSyncs,
  dataSyncCursorFromDeltas,
  importAirbyteRecords,
  addPrimaryKeyIndexes,
  primaryKeyIndexesReady,
  clearTables,
  replaceTables,
  getSchema,
  applyFivetranOperations,
  fivetranTruncateTable,
  fivetranCreateTable,
  version,
  instanceName,
  instanceVersion,
  running,
  checkAdminKey,
  getDeploymentInfo,
  getCanonicalUrls,
  updateCanonicalUrl,
  pauseDeployment,
  unpauseDeployment,
  listAuditLogEvents,
  publicOpenapi,
  deploymentOpenapi,
  dashboardOpenapi,
  listEnvironmentVariables,
  updateEnvironmentVariables,
  streamFunctionLogs,
  streamUdfExecution,
  uploadFile,
  downloadFile,
  requestExport,
  downloadExport,
  setExportExpiration,
  cancelExport,
  importFile,
  startImportUpload,
  uploadImportPart,
  finishImportUpload,
  performImport,
  cancelImport,
  getShapes,
  getIndexes,
  deleteTables,
  deleteComponent,
  deleteScheduledFunctionsTable,
  cancelJob,
  cancelAllJobs,
  listLogStreams,
  getLogStream,
  createLogStream,
  updateLogStream,
  deleteLogStream,
  rotateWebhookSecret,
  getCurrentUsage,
  listUsageLimits,
  createUsageLimit,
  updateUsageLimit,
  deleteUsageLimit
};
function call(client, operationId, request, options) {
  return callOperation(client, operations[operationId], request, options);
}
function admin(client) {
  return {
    clearTables: (body, options) => callOperation(client, clearTables, { body }, options),
    getSchema: (options) => callOperation(client, getSchema, {}, options),
    checkAdminKey: (options) => callOperation(client, checkAdminKey, {}, options),
    getDeploymentInfo: (options) => callOperation(client, getDeploymentInfo, {}, options),
    getCanonicalUrls: (options) => callOperation(client, getCanonicalUrls, {}, options),
    updateCanonicalUrl: (body, options) => callOperation(client, updateCanonicalUrl, { body }, options),
    pauseDeployment: (options) => callOperation(client, pauseDeployment, {}, options),
    unpauseDeployment: (options) => callOperation(client, unpauseDeployment, {}, options),
    listAuditLogEvents: (parameters, options) => callOperation(client, listAuditLogEvents, { parameters }, options),
    listEnvironmentVariables: (options) => callOperation(client, listEnvironmentVariables, {}, options),
    updateEnvironmentVariables: (body, options) => callOperation(client, updateEnvironmentVariables, { body }, options),
    getShapes: (parameters, options) => callOperation(client, getShapes, { parameters }, options),
    getIndexes: (parameters, options) => callOperation(client, getIndexes, { parameters }, options),
    deleteTables: (body, options) => callOperation(client, deleteTables, { body }, options),
    deleteComponent: (body, options) => callOperation(client, deleteComponent, { body }, options),
    deleteScheduledFunctionsTable: (body, options) => callOperation(client, deleteScheduledFunctionsTable, { body }, options),
    cancelJob: (body, options) => callOperation(client, cancelJob, { body }, options),
    cancelAllJobs: (body, options) => callOperation(client, cancelAllJobs, { body }, options)
  };
}
function backups(client) {
  return {
    requestExport: (parameters, options) => callOperation(client, requestExport, { parameters }, options),
    downloadExport: (parameters, options) => callOperation(client, downloadExport, { parameters }, options),
    setExportExpiration: (parameters, body, options) => callOperation(client, setExportExpiration, { parameters, body }, options),
    cancelExport: (parameters, options) => callOperation(client, cancelExport, { parameters }, options),
    importFile: (parameters, body, options) => callOperation(client, importFile, { parameters, body }, options),
    startImportUpload: (options) => callOperation(client, startImportUpload, {}, options),
    uploadImportPart: (parameters, body, options) => callOperation(client, uploadImportPart, { parameters, body }, options),
    finishImportUpload: (body, options) => callOperation(client, finishImportUpload, { body }, options),
    performImport: (body, options) => callOperation(client, performImport, { body }, options),
    cancelImport: (body, options) => callOperation(client, cancelImport, { body }, options)
  };
}
function logStreams(client) {
  return {
    listLogStreams: (options) => callOperation(client, listLogStreams, {}, options),
    getLogStream: (parameters, options) => callOperation(client, getLogStream, { parameters }, options),
    createLogStream: (body, options) => callOperation(client, createLogStream, { body }, options),
    updateLogStream: (parameters, body, options) => callOperation(client, updateLogStream, { parameters, body }, options),
    deleteLogStream: (parameters, options) => callOperation(client, deleteLogStream, { parameters }, options),
    rotateWebhookSecret: (parameters, options) => callOperation(client, rotateWebhookSecret, { parameters }, options)
  };
}
function logs(client) {
  return {
    streamFunctionLogs: (parameters, options) => callOperation(client, streamFunctionLogs, { parameters }, options),
    streamUdfExecution: (parameters, options) => callOperation(client, streamUdfExecution, { parameters }, options)
  };
}
function storage(client) {
  return {
    uploadFile: (parameters, body, options) => callOperation(client, uploadFile, { parameters, body }, options),
    downloadFile: (parameters, options) => callOperation(client, downloadFile, { parameters }, options)
  };
}
function streamingExport(client) {
  return {
    listSnapshot: (body, options) => callOperation(client, listSnapshot, { body }, options),
    documentDeltas: (body, options) => callOperation(client, documentDeltas, { body }, options),
    jsonSchemas: (parameters, options) => callOperation(client, jsonSchemas, { parameters }, options),
    getTableColumnNames: (options) => callOperation(client, getTableColumnNames, {}, options),
    testStreamingExportConnection: (options) => callOperation(client, testStreamingExportConnection, {}, options),
    dataSync: (body, options) => callOperation(client, dataSync, { body }, options),
    listActiveSyncs: (parameters, options) => callOperation(client, listActiveSyncs, { parameters }, options),
    dataSyncCursorFromDeltas: (body, options) => callOperation(client, dataSyncCursorFromDeltas, { body }, options)
  };
}
function streamingImport(client) {
  return {
    importAirbyteRecords: (body, options) => callOperation(client, importAirbyteRecords, { body }, options),
    addPrimaryKeyIndexes: (body, options) => callOperation(client, addPrimaryKeyIndexes, { body }, options),
    primaryKeyIndexesReady: (body, options) => callOperation(client, primaryKeyIndexesReady, { body }, options),
    applyFivetranOperations: (body, options) => callOperation(client, applyFivetranOperations, { body }, options),
    fivetranTruncateTable: (body, options) => callOperation(client, fivetranTruncateTable, { body }, options),
    fivetranCreateTable: (body, options) => callOperation(client, fivetranCreateTable, { body }, options)
  };
}
function usage(client) {
  return {
    getCurrentUsage: (options) => callOperation(client, getCurrentUsage, {}, options),
    listUsageLimits: (options) => callOperation(client, listUsageLimits, {}, options),
    createUsageLimit: (body, options) => callOperation(client, createUsageLimit, { body }, options),
    updateUsageLimit: (parameters, body, options) => callOperation(client, updateUsageLimit, { parameters, body }, options),
    deleteUsageLimit: (parameters, options) => callOperation(client, deleteUsageLimit, { parameters }, options)
  };
}
export {
  admin,
  backups,
  call,
  logStreams,
  logs,
  storage,
  streamingExport,
  streamingImport,
  usage
};

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

// src/values/index.ts
var values_exports = {};
__export(values_exports, {
  ConvexValueError: () => ConvexValueError,
  decodeValue: () => decodeValue,
  encodeValue: () => encodeValue,
  printValue: () => printValue
});
module.exports = __toCommonJS(values_exports);

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
  const { format = "convex_encoded_json", root = "", depth = 0 } = options;
  const encode = (value2, depth2) => {
    switch (typeof value2) {
      case "string":
        return checkString(value2);
      case "boolean":
        return value2;
      case "number":
        return Number.isFinite(value2) && !Object.is(value2, -0) ? value2 : encodeLeaf(value2, format);
      case "bigint":
        return encodeLeaf(value2, format);
      case "object":
        if (value2 === null) return value2;
        if (value2 instanceof ArrayBuffer) return encodeLeaf(value2, format);
        return walk(Array.isArray(value2) ? value2 : inOrder(value2), depth2, encode);
    }
    return refuse(`${typeof value2} is not a Convex value`);
  };
  return convert(root, () => encode(value, depth));
}
function encodeLeaf(value, format) {
  const clean = format === "json";
  if (typeof value === "object") {
    const $bytes = encodeBytes(new Uint8Array(value));
    return clean ? $bytes : { $bytes };
  }
  if (typeof value === "number") {
    if (format !== "convex_encoded_json") {
      if (value === 0) return value;
      if (clean) return `${value}`;
    }
    view.setFloat64(0, value, true);
    return { $float: encodeBytes(eight) };
  }
  if (BigInt.asIntN(64, value) !== value) refuse("a bigint must fit into 64 bits");
  if (format === "export_json") return value;
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

// src/values/print-value.ts
function printValue(value, options = {}) {
  return print(encodeValue(value, options));
}
function print(json) {
  if (typeof json === "number") return printFloat(json);
  if (typeof json === "bigint") return String(json);
  if (json === null || typeof json !== "object") return JSON.stringify(json);
  if (Array.isArray(json)) return `[${json.map(print).join()}]`;
  const fields = Object.keys(json).sort();
  return `{${fields.map((field) => `${JSON.stringify(field)}:${print(json[field])}`).join()}}`;
}
function printFloat(value) {
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const sign = value < 0 ? "-" : "";
  const [mantissa = "", exponent = ""] = Math.abs(value).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const point = Number(exponent) + 1;
  if (point > 16 || point <= -5) return `${sign}${mantissa}e${Number(exponent)}`;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (digits.length <= point) return `${sign}${digits.padEnd(point, "0")}.0`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

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
function convert(run, from, root) {
  try {
    return run(from, 0);
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
  const { format = "convex_encoded_json", root = "", depth: around = 0 } = options;
  return convert((from, depth) => encode(from, depth + around, format), value, root);
}
function encode(value, depth, format) {
  switch (typeof value) {
    case "string":
      return checkString(value);
    case "number":
      if (value - value === 0 && (value !== 0 || 1 / value > 0)) return value;
      return encodeSpecial(value, format);
    case "boolean":
      return value;
    case "bigint":
      return encodeInteger(value, format);
    case "object":
      if (value === null) return value;
      if (Array.isArray(value)) return encodeArray(value, depth, format);
      if (value instanceof ArrayBuffer) {
        const text = encodeBytes(new Uint8Array(value));
        return format === "json" ? text : { $bytes: text };
      }
      return encodeObject(value, depth, format);
    default:
      return refuse(`${typeof value} is not a Convex value`);
  }
}
function encodeSpecial(value, format) {
  if (format !== "convex_encoded_json") {
    if (value === 0) return value;
    if (format === "json") return String(value);
  }
  return { $float: encodeEight((view) => view.setFloat64(0, value, true)) };
}
function encodeInteger(value, format) {
  if (BigInt.asIntN(64, value) !== value) refuse("a bigint must fit into 64 bits");
  if (format === "json") return String(value);
  if (format === "export_json") return value;
  return { $integer: encodeEight((view) => view.setBigInt64(0, value, true)) };
}
function encodeArray(value, depth, format) {
  checkContainer(depth, value.length, limits.elements, "elements");
  let json = value;
  let at = 0;
  try {
    for (; at < value.length; at++) {
      const item = encode(value[at], depth + 1, format);
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
function encodeObject(value, depth, format) {
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
      const item = encode(child, depth + 1, format);
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

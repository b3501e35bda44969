// Generated from src/client by `npm run generate`. Do not edit.
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
  const field = /^[a-z_$][\w$]{0,63}$/i.test(`${step}`);
  const place = field ? `.${step}` : `[${JSON.stringify(step.slice?.(0, 64) ?? step)}]`;
  return new ConvexValueError(place + thrown.path, thrown.rule);
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
function encodeBytes(bytes) {
  const { length } = bytes;
  let text = "";
  let at2 = 0;
  while (at2 < length) {
    const piece = [];
    for (const end = at2 + 3072; at2 < length && at2 < end; at2 += 3) {
      const bits = bytes[at2] << 16 | bytes[at2 + 1] << 8 | bytes[at2 + 2];
      piece.push(codes[bits >> 18], codes[bits >> 12 & 63], codes[bits >> 6 & 63], codes[bits & 63]);
    }
    while (at2 > length) piece[piece.length - at2-- + length] = 61;
    text += String.fromCharCode(...piece);
  }
  return text;
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
  for (let at2 = 0; at2 < end; at2++) {
    const sextet = sextets[text.charCodeAt(at2)] ?? 64;
    seen |= sextet;
    bits = bits << 6 | sextet;
    if (at2 & 3) bytes[to++] = bits >> 6 - 2 * (at2 & 3);
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
var at = (name, sorted) => ({
  name,
  sorted,
  guess: void 0,
  next: void 0,
  others: /* @__PURE__ */ new Map()
});
var start = at("", true);
var places = 0;
function follow(place, field) {
  let next = place.others.get(field);
  if (!next) {
    if (field[0] === "$") refuse("a field name must not start with $");
    if (!/^[ -~]{0,1024}$/.test(field)) {
      refuse("a field name must be printable ASCII, 1024 characters at most");
    }
    next = at(field, place.sorted && place.name <= field);
    if (++places > 4095) {
      places = 0;
      start.others.clear();
      start.guess = void 0;
    }
    place.others.set(field, next);
  }
  place.guess = field;
  place.next = next;
  return next;
}

// src/values/walk.ts
function walk(tree, depth, special, encoding) {
  if (typeof tree === "string") return checkString(tree);
  if (Number.isFinite(tree) && !(encoding && Object.is(tree, -0))) return tree;
  if (tree === null || typeof tree === "boolean") return tree;
  const value = special(tree);
  if (value !== void 0) return value;
  if (depth > 63) refuse("nested deeper than 64 levels");
  let copy = tree;
  let place = start;
  let count = 0;
  let kept = true;
  let step;
  try {
    if (Array.isArray(tree)) {
      if (tree.length > 8192) refuse("more than 8192 elements");
      let list = tree;
      for (let at2 = 0; at2 < tree.length; at2++) {
        step = at2;
        const child = tree[at2];
        const value2 = walk(child, depth + 1, special, encoding);
        if (value2 !== child) {
          if (list === tree) list = tree.slice();
          list[at2] = value2;
        }
      }
      return list;
    }
    for (const field in tree) {
      const child = tree[field];
      if (encoding && child === void 0) {
        kept = false;
        continue;
      }
      step = field;
      if (place.guess === field) place = place.next;
      else if (Object.hasOwn(tree, field)) place = follow(place, field);
      else continue;
      count++;
      const value2 = walk(child, depth + 1, special, encoding);
      if (value2 !== child) {
        if (copy === tree) copy = { ...copy };
        copy[field] = value2;
      }
    }
  } catch (thrown) {
    throw below(step, thrown);
  }
  if (count > 1024) refuse("more than 1024 fields");
  if (!encoding || kept && place.sorted) return copy;
  const sorted = Object.keys(copy).sort();
  return Object.fromEntries(
    sorted.flatMap((field) => copy[field] === void 0 ? [] : [[field, copy[field]]])
  );
}
function checkString(text) {
  return text.isWellFormed?.() === false ? refuse("a string must not hold a lone surrogate") : text;
}

// src/values/decode-value.ts
function decodeValue(json, root = "") {
  return convert(root, () => walk(json, 0, unwrap));
}
function unwrap(json) {
  if (typeof json === "number") refuse("a number is out of range");
  if (typeof json !== "object") refuse(`${typeof json} is not JSON`);
  if (Array.isArray(json)) return;
  for (const field in json) {
    if (field[0] !== "$" || Object.keys(json).length > 1) return;
    const text = json[field];
    if (field === "$bytes") return decodeBytes(text).buffer;
    if (field !== "$integer" && field !== "$float") return;
    decodeBytes(text, eight);
    if (field === "$integer") return view.getBigInt64(0, true);
    const value = view.getFloat64(0, true);
    return value && Number.isFinite(value) ? refuse("must be a JSON number") : value;
  }
}

// src/values/encode-tree.ts
function encodeLeaf(leaf) {
  if (typeof leaf === "object") return { $bytes: encodeBytes(new Uint8Array(leaf)) };
  if (typeof leaf === "number") {
    view.setFloat64(0, leaf, true);
    return { $float: encodeBytes(eight) };
  }
  view.setBigInt64(0, leaf, true);
  return { $integer: encodeBytes(eight) };
}
function encodeTree(value, root, depth, write = encodeLeaf) {
  const special = (value2) => {
    if (Array.isArray(value2)) return;
    let type = typeof value2;
    if (type === "object") {
      const prototype = Object.getPrototypeOf(value2);
      type = prototype && prototype !== Object.prototype ? prototype.constructor?.name : "Object";
      if (type === "Object") return;
    }
    if (type === "number" || value2 instanceof ArrayBuffer) return write(value2);
    if (type !== "bigint") refuse(`${type} is not a Convex value`);
    return BigInt.asIntN(64, value2) === value2 ? write(value2) : refuse("a bigint must fit into 64 bits");
  };
  return convert(root, () => walk(value, depth, special, true));
}

// src/values/encode-value.ts
function encodeValue(value, options = {}) {
  const { format, root = "", depth = 0 } = options;
  return encodeTree(value, root, depth, format && leaves[format]);
}
var leaves = {
  convex_encoded_json: encodeLeaf,
  json: (leaf) => typeof leaf === "object" ? encodeBytes(new Uint8Array(leaf)) : leaf === 0 ? leaf : `${leaf}`,
  export_json: (leaf) => leaf === 0 || typeof leaf === "bigint" ? leaf : encodeLeaf(leaf)
};

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
export {
  ConvexValueError,
  decodeValue,
  encodeValue,
  printValue
};

// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.
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

// src/values/encode-value.ts
function encodeValue(value, options = {}) {
  const { format, root = "", depth = 0 } = options;
  return encodeTree(value, root, depth, format && leaves[format]);
}
var leaves = {
  convex_encoded_json: encodeLeaf,
  json: (leaf) => typeof leaf === "object" ? encodeBuffer(leaf) : leaf === 0 ? leaf : `${leaf}`,
  export_json: (leaf) => leaf === 0 || typeof leaf === "bigint" ? leaf : encodeLeaf(leaf)
};

// src/values/is-buffer.ts
var isBuffer = (value) => ({}).toString.call(value) === "[object ArrayBuffer]";

// src/values/print-value.ts
function printValue(value, options = {}) {
  return print(
    encodeValue(value, options),
    (special) => typeof special === "number" ? printFloat(special) : String(special)
  );
}
function print(tree, special) {
  const pieces = [];
  gather(tree, special, pieces);
  return pieces.join("");
}
function gather(tree, special, to) {
  if (typeof tree === "number")
    to.push(Number.isFinite(tree) && !Object.is(tree, -0) ? printFloat(tree) : special(tree));
  else if (typeof tree === "bigint" || isBuffer(tree)) to.push(special(tree));
  else if (tree === null || typeof tree !== "object") to.push(JSON.stringify(tree));
  else if (Array.isArray(tree)) {
    let separator = "[";
    for (const item of tree) {
      to.push(separator);
      gather(item, special, to);
      separator = ",";
    }
    to.push(separator === "[" ? "[]" : "]");
  } else gatherFields(tree, special, to);
}
function gatherFields(tree, special, to) {
  let separator = "{";
  for (const field of Object.keys(tree).sort()) {
    const child = tree[field];
    if (child === void 0) continue;
    to.push(separator, JSON.stringify(field), ":");
    gather(child, special, to);
    separator = ",";
  }
  to.push(separator === "{" ? "{}" : "}");
}
function printFloat(value) {
  const size = Math.abs(value);
  if (size >= 1e-5 && size < 1e16 || value === 0) {
    const text = Object.is(value, -0) ? "-0" : String(value);
    return Number.isInteger(value) ? `${text}.0` : text;
  }
  const [mantissa, exponent] = value.toExponential().split("e");
  return `${mantissa}e${Number(exponent)}`;
}
export {
  ConvexValueError,
  decodeValue,
  encodeValue,
  printValue
};

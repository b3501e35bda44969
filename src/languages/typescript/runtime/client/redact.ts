import { SECRET_PLACES } from "../../../../../generated/typescript/table.js";

/**
 * Takes every secret out of a text, or out of the texts and names of anything that holds texts: a server, a function
 * or a `fetch` of the caller's own can repeat one anywhere. What shows none is given back as it is; what does is
 * copied, with its prototype, and never changed.
 */
export function redact<Given>(value: Given, secrets: readonly string[]): Given;
export function redact(value: unknown, secrets: readonly string[], seen?: Map<unknown, unknown>): unknown;
export function redact(value: unknown, secrets: readonly string[], seen = new Map()): unknown {
  if (typeof value === "string") return strike(value, secrets);
  if (!value || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  if (seen.has(value)) return seen.get(value);
  seen.set(value, "[circular]");
  const copy: object = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value));
  let clean = value;
  for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    const given = name === "stack" ? (value as Error).stack : own.value;
    const item = redact(given, secrets, seen);
    const field = redact(name, secrets);
    if (item !== given || field !== name) clean = copy;
    Object.defineProperty(copy, field, item === given ? own : { value: item, enumerable: !!own.enumerable });
  }
  seen.set(value, clean);
  return clean;
}

/**
 * Strikes secrets, and what follows the places of others, out of a text, as they are and as they are once or twice
 * escaped: rules Q11 and Z6 of the contract for runtimes. A token of a few letters is none, and would be struck out of
 * every text.
 */
function strike(text: string, secrets: readonly string[]): string {
  const found: (readonly [begin: number, end: number])[] = [];
  let plain = text;
  let begins: number[] | undefined;
  const inText = (index: number) => begins?.[index] ?? index;
  for (let level = 0; level < 3; level++) {
    for (const secret of secrets) {
      let at = secret[3] ? plain.indexOf(secret) : -1;
      while (at >= 0) {
        const end = at + secret.length;
        found.push([inText(at), inText(end)]);
        at = plain.indexOf(secret, end);
      }
    }
    for (const { 0: whole, 1: place = "", index } of plain.matchAll(placed)) {
      found.push([inText(index + place.length), inText(index + whole.length)]);
    }
    if (!/[\\%&]/.test(plain)) break;
    const next: number[] = [];
    const end = inText(plain.length);
    plain = plain.replace(unit, (all, reference, hex, decimal, name, self, index) => {
      next.push(inText(index));
      return (
        self ??
        (name
          ? (names.split(name.toLowerCase())[1] ?? all)[0]
          : String.fromCharCode(decimal ?? parseInt(reference ?? hex, 16)))
      );
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

/** A place, and what of a URL follows it. */
const placed = RegExp(`(${SECRET_PLACES})[\\w.~%!$*+=:@/?&-]+`, "g");

/** One character, as it is or as JSON, a URL or HTML escapes it. */
const unit = /&#x0*([\da-f]{2});?|(?:\\u00|\\x|%)([\da-f]{2})|&#0*(\d{2,3});?|&([a-z]+);|\\?(.)/gis;

/** The names that HTML has for characters of ASCII, each before what it names. */
const names =
  "excl!quot\"num#dollar$percnt%amp&apos'lpar(rpar)ast*plus+comma,period.sol/colon:semi;lt<equals=gt>quest?commat@lsqb[bsol\\rsqb]hat^lowbar_grave`lcub{vert|rcub}";

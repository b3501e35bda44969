/**
 * Source of a module that stands in for one that cannot be had.
 *
 * It may be called, constructed, extended and asked for any name, so that code which only passes through it
 * loads. It throws when something reads it as a validator or lists its keys: a lenient stand-in would turn
 * into an empty validator without a word, and a function's arguments would be lost. Where functions are run, and not
 * only read, `Symbol.for("convex-openapi.running")` of the global object says so, and a call throws.
 *
 * The module is CommonJS: esbuild serves the named imports of such a module by copying own keys onto an object
 * whose prototype is the module's, so the names are answered by `getPrototypeOf`.
 */
export function stubSource(name: string, fix: string): string {
  return `
const refusal = (key) => new Error(${JSON.stringify(`STUB ${name}\n`)} + "read as a validator (" + String(key) + ")" + ${JSON.stringify(`; ${fix}`)});
const telling = new Set(["json", "kind", "isConvexValidator", "isOptional", "toJSON", "_def", "_zod", "_type", "~standard", "safeParse", "parse", "shape", "fieldPaths", "tableName"]);
const silent = new Set(["then", "__esModule", "$$typeof", "asymmetricMatch", "nodeType"]);
// While modules load, whatever passes through is let through; a function that runs is told what is missing.
const use = (isInstance) => {
  if (globalThis[Symbol.for("convex-openapi.running")]) throw new Error(${JSON.stringify(`${name} is not installed: ${fix}`)});
  return make(false, isInstance);
};
const make = (top, isInstance = false) => {
  const prototype = {};
  return new Proxy(function () {}.bind(), {
    get(_, key) {
      if (key === "prototype") return prototype;
      if (key === Symbol.toPrimitive) return () => ${JSON.stringify(name)};
      if (key === Symbol.iterator || key === Symbol.asyncIterator) throw refusal("iterator");
      if (key === Symbol.for("convex-openapi.stand-in")) return refusal("an export").message;
      if (key === Symbol.for("convex-openapi.instance")) return isInstance;
      if (typeof key === "symbol" || silent.has(key)) return undefined;
      if (telling.has(key)) throw refusal(key);
      return make(false);
    },
    set: () => true,
    has: (_, key) => typeof key === "string" && !silent.has(key),
    apply: () => use(false),
    construct: () => use(true),
    getPrototypeOf: () => (top ? make(false) : Function.prototype),
    ownKeys(target) {
      if (top) return Reflect.ownKeys(target).filter(() => false);
      throw refusal("its keys");
    },
    getOwnPropertyDescriptor(_, key) {
      if (telling.has(key)) throw refusal(key);
      return undefined;
    },
  });
};
module.exports = make(true);
`;
}

/** The first line of every error that a stand-in throws starts with this; the module's name follows. */
export const stubMark = "STUB ";

import { frames } from "./frame.ts";
import { seededCrypto } from "./seeded-crypto.ts";

/** The frame's transaction, when the running code belongs to one. */
const transaction = () => frames.getStore()?.inTransaction;

const notAllowed = (what: string): Error =>
  new Error(
    `Can't use ${what} in queries and mutations. Please consider using an action. See https://docs.convex.dev/functions/actions for more details.`,
  );

/** A function of the platform that queries and mutations may not call. */
function forbid<Original extends (...args: never[]) => unknown>(original: Original, what: string): Original {
  const guarded = (...args: Parameters<Original>) => {
    if (transaction() !== undefined) throw notAllowed(what);
    return original(...args);
  };
  // Callers look for what hangs on timers, such as util.promisify.custom.
  return Object.defineProperties(guarded, Object.getOwnPropertyDescriptors(original)) as unknown as Original;
}

/** A clock that stands still in transactions: a date made without arguments, and `Date.now()`. */
function createDate(Real: DateConstructor): DateConstructor {
  const now = () => transaction()?.now ?? Real.now();
  const proxy: DateConstructor = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (target, args: unknown[], newTarget): Date =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === proxy ? target : newTarget),
    get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
  });
  Real.prototype.constructor = proxy;
  return proxy;
}

/**
 * Makes the globals that functions see behave as the backend's do: in queries and mutations time stands still, random
 * numbers follow a seed, those of `crypto` too, and `fetch`, timers and the making of keys are refused in its words. Actions see the real ones.
 */
export function guardGlobals(): void {
  const { fetch, setTimeout, setInterval, Date: RealDate, performance, crypto } = globalThis;
  Object.assign(globalThis, {
    // As a promise: whoever calls it expects its failures there.
    fetch: async (...args: Parameters<typeof fetch>) => await forbid(fetch, "fetch()")(...args),
    setTimeout: forbid(setTimeout, "setTimeout"),
    setInterval: forbid(setInterval, "setInterval"),
    Date: createDate(RealDate),
  });
  const replace = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, { configurable: true, writable: true, value });
  const realRandom = Math.random;
  replace(Math, "random", () => transaction()?.random() ?? realRandom());
  const realNow = performance.now.bind(performance);
  replace(performance, "now", () => (frames.getStore()?.type === "query" ? 0 : realNow()));
  const seeded = seededCrypto(() => transaction()?.random, crypto);
  replace(crypto, "getRandomValues", seeded.getRandomValues);
  replace(crypto, "randomUUID", seeded.randomUUID);
  const generateKey = crypto.subtle.generateKey.bind(crypto.subtle) as (...args: never[]) => unknown;
  replace(crypto.subtle, "generateKey", forbid(generateKey, "cryptographic randomness"));
}

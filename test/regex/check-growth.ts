import { createRequire } from "node:module";
import type { Pattern } from "./find-patterns.ts";

/** The checker of regular expressions, and which one it is. */
interface Recheck {
  checkSync(source: string, flags: string, options: object): { readonly status: Status };
}
type Status = "safe" | "vulnerable" | "unknown";

/** Loads the checker, and answers its verdict on a pattern: whether its time grows with the length of the text alone. */
export function loadGrowthCheck(): (pattern: Pick<Pattern, "source" | "flags">) => Status {
  // The checker is Scala; of its three builds the one in JavaScript runs everywhere.
  process.env.RECHECK_BACKEND = "pure";
  const recheck = createRequire(import.meta.url)("recheck") as Recheck;
  return ({ source, flags }) => {
    if (isBounded(source)) return "safe";
    const check = (timeout: number) => recheck.checkSync(source, flags, { timeout, randomSeed: 1 }).status;
    // Where it has no verdict in time, which a busy machine is reason enough for, it gets far more.
    const first = check(10_000);
    return first === "unknown" ? check(60_000) : first;
  };
}

/** Nothing in it repeats without a bound, so that it looks at a bounded stretch of the text from each place. */
function isBounded(source: string): boolean {
  const bare = source.replace(/\\./g, "a").replace(/\[[^\]]*\]/g, "a");
  return !/[*+{]/.test(bare);
}

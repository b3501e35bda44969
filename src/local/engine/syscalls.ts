import { encodeValue } from "../../values/index.ts";
import { callStorage } from "./call-context.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** What functions call into: the global that npm `convex` expects, as convex-test provides it. */
interface ConvexGlobal {
  syscall(operation: string, json: string): string;
  asyncSyscall(operation: string, json: string): Promise<string>;
  jsSyscall(operation: string, value: unknown): Promise<unknown>;
}

let calls = 0;

/** How many system calls functions have made: a transaction that makes some is not waiting for nothing. */
export const countSyscalls = (): number => calls;

/**
 * Puts a layer between functions and convex-test: it beats the stopwatch, keeps a scheduled function apart from the
 * call that scheduled it, and hands the data of a ConvexError on in the form that npm `convex` decodes.
 */
export function layerSyscalls(stopwatch: Stopwatch): void {
  const holder = globalThis as unknown as { Convex: ConvexGlobal };
  const inner = holder.Convex;
  const call = async (operation: string, json: string): Promise<string> => {
    calls += 1;
    stopwatch.beat();
    try {
      if (operation.endsWith("schedule")) {
        return await callStorage.exit(() => inner.asyncSyscall(operation, json));
      }
      return await inner.asyncSyscall(operation, json);
    } catch (thrown) {
      const error = thrown as { data?: unknown };
      if (error !== null && typeof error === "object" && error.data !== undefined) {
        error.data = encodeValue(error.data as never);
      }
      throw thrown;
    } finally {
      stopwatch.beat();
    }
  };
  holder.Convex = {
    syscall: (operation, json) => {
      stopwatch.beat();
      return inner.syscall(operation, json);
    },
    asyncSyscall: call,
    jsSyscall: (operation, value) => {
      calls += 1;
      stopwatch.beat();
      return inner.jsSyscall(operation, value);
    },
  };
}

import { encodeValue, type Value } from "../../../values/index.ts";
import { frames } from "../runtime/frame.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import { databaseSyscalls } from "./database.ts";
import { functionSyscalls } from "./functions.ts";
import { metadataSyscalls } from "./metadata.ts";
import { schedulingSyscalls } from "./scheduling.ts";
import { signingSyscalls } from "./signing.ts";
import { blobSyscalls, storageSyscalls } from "./storage.ts";
import type { Asked, Syscalls } from "./syscall.ts";
import { vectorSyscalls } from "./vector-search.ts";

const syscalls: Syscalls = {
  ...databaseSyscalls,
  ...functionSyscalls,
  ...metadataSyscalls,
  ...schedulingSyscalls,
  ...signingSyscalls,
  ...storageSyscalls,
  ...vectorSyscalls,
};

/** What the platform refuses, as the function sees it: an error that it may catch. */
function catchable(thrown: unknown): unknown {
  if (!(thrown instanceof PlatformError)) return thrown;
  const error = new Error(thrown.message);
  if (thrown.data === undefined) return error;
  return Object.assign(error, { data: encodeValue(thrown.data as Value) });
}

/**
 * Gives functions the global that npm `convex` calls into, `Convex`. Whose call it is says the frame that the running
 * code belongs to, so calls may be under way side by side.
 */
export function installSyscalls(runtime: Runtime): void {
  const ask = (operation: string, args: Asked["args"]): Asked => {
    runtime.supervisor.noteSyscall();
    const frame = frames.getStore();
    if (frame === undefined)
      throw new PlatformError(
        `${operation} can only be called while a function runs, not while a module is imported.`,
      );
    return { runtime, frame, args };
  };
  const carryOut = (operation: string, json: string): string | Promise<string> => {
    const syscall = syscalls[operation];
    if (syscall === undefined) throw new PlatformError(`Unknown async operation ${operation}`);
    return syscall(ask(operation, JSON.parse(json)));
  };
  const Convex = {
    syscall(operation: string, json: string): string {
      try {
        return carryOut(operation, json) as string;
      } catch (thrown) {
        throw catchable(thrown);
      }
    },
    async asyncSyscall(operation: string, json: string): Promise<string> {
      try {
        return await carryOut(operation, json);
      } catch (thrown) {
        throw catchable(thrown);
      }
    },
    async jsSyscall(operation: string, args: Asked["args"]): Promise<unknown> {
      try {
        const syscall = blobSyscalls[operation];
        if (syscall === undefined) throw new PlatformError(`Unknown operation ${operation}`);
        return await syscall(ask(operation, args));
      } catch (thrown) {
        throw catchable(thrown);
      }
    },
  };
  Object.assign(globalThis, { Convex });
}

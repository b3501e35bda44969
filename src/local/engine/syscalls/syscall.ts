import { decodeId, IdDecodeError } from "../ids/document-id.ts";
import type { Frame, FrameTransaction } from "../runtime/frame.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { badArgument, PlatformError } from "../transaction/platform-error.ts";

/** A system call that a function makes. */
export interface Asked {
  readonly runtime: Runtime;
  /** The function that asks. */
  readonly frame: Frame;
  /** As npm `convex` sends them. */
  readonly args: Readonly<Record<string, unknown>>;
}

/** Carries a system call out: what it answers is JSON text. */
export type Syscall = (asked: Asked) => string | Promise<string>;

/** System calls by the names under which npm `convex` makes them. */
export type Syscalls = Readonly<Record<string, Syscall>>;

/**
 * The transaction of the function that asks.
 *
 * @throws {@link PlatformError} when it is an action, or has ended.
 */
export function transactionOf({ inTransaction }: Frame): FrameTransaction {
  if (inTransaction === undefined)
    throw new PlatformError("The database can only be used in queries and mutations.");
  if (inTransaction.closed) throw new PlatformError("The function has ended: it can read and write no more.");
  return inTransaction;
}

/** The same, of a function that may write. */
export function mutationOf(frame: Frame): FrameTransaction {
  if (frame.type === "mutation") return transactionOf(frame);
  throw new PlatformError(`Only mutations can write, and \`${frame.identifier}\` is a ${frame.type}.`);
}

/**
 * The table's number that an id names.
 *
 * @throws {@link PlatformError} when the text is no id, in the backend's words.
 */
export function readTableNumber(id: string, call: string): number {
  try {
    return decodeId(id).table;
  } catch (thrown) {
    if (thrown instanceof IdDecodeError) throw badArgument("id", call, thrown.message);
    throw thrown;
  }
}

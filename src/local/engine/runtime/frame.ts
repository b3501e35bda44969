import { AsyncLocalStorage } from "node:async_hooks";
import type { IdentityType } from "../execution-messages.ts";
import type { FunctionType, JobReference, RequestMetadata, UserIdentity } from "../messages.ts";
import type { QueryStream } from "../query/query-stream.ts";
import type { Transaction } from "../transaction/transaction.ts";
import type { OpenExecution } from "./open-execution.ts";
import { seededRandom } from "./seeded-random.ts";

/** What one call from outside carries with it through everything that it runs. */
export interface CallContext {
  /** The call's number, by which the host knows it, too. */
  readonly id: number;
  readonly identity: UserIdentity | null;
  readonly identityType: IdentityType;
  readonly request: RequestMetadata;
  /** The scheduled call that all of this belongs to. */
  readonly job?: JobReference;
  /** Whether a cron job asked for it. */
  readonly isCron?: boolean;
  readonly logLines: string[];
  /** After the answer is sent, lines of what still runs belong to the server's own log. */
  finished: boolean;
}

/** One function that is running: each call of one function by another has a frame of its own. */
export interface Frame {
  readonly call: CallContext;
  /** Path of the component that the function belongs to; `""` for the app. */
  readonly component: string;
  /** Such as `messages.js:list`. */
  readonly identifier: string;
  readonly type: FunctionType | "httpAction";
  /** What its lines belong to: that of the transaction or the action that it runs in. */
  readonly execution: OpenExecution;
  /** How many functions lie between this one and the call. */
  readonly depth: number;
  readonly inTransaction?: FrameTransaction;
}

/** What a query or mutation has, and an action has not. */
export interface FrameTransaction {
  readonly transaction: Transaction;
  /** Milliseconds since the epoch; time stands still in a transaction. */
  readonly now: number;
  /** Random numbers, from 0 on and below 1. */
  readonly random: () => number;
  readonly queries: Map<number, QueryStream>;
  lastQuery: number;
  /** One function may paginate once: its caller could not tell two cursors apart. */
  hasPaginated: boolean;
  /** Nothing may be read or written once the function has ended. */
  closed: boolean;
}

/**
 * Opens what a query or mutation has to itself.
 *
 * @param seed - decides on its random numbers; asked for with the first one.
 */
export function openFrame(transaction: Transaction, now: number, seed: () => string): FrameTransaction {
  let random: (() => number) | undefined;
  return {
    transaction,
    now,
    random() {
      random ??= seededRandom(seed());
      return random();
    },
    queries: new Map(),
    lastQuery: -1,
    hasPaginated: false,
    closed: false,
  };
}

/** Which function the running code belongs to; none while modules are imported. */
export const frames = new AsyncLocalStorage<Frame>();

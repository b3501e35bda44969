import { randomUUID } from "node:crypto";
import type { Value } from "../../../values/index.ts";
import { printKnown } from "../../../values/print-value.ts";
import { argumentsProblem, returnedProblem } from "../../validation/check-function.ts";
import { describeThrown } from "../describe-thrown.ts";
import type { EngineStart } from "../engine-start.ts";
import type { FileShelf } from "../files/file-shelf.ts";
import type { LoadedFunction } from "../load-functions.ts";
import type { FunctionType } from "../messages.ts";
import { type State, tableByNumber, tablesOf } from "../store/state.ts";
import type { Change, Store } from "../store/store.ts";
import { tableNames } from "../transaction/check-document.ts";
import type { TransactionLimits } from "../transaction/limits.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import type { Schemas } from "../transaction/schemas.ts";
import { Transaction } from "../transaction/transaction.ts";
import { type CallContext, type Frame, type FrameTransaction, frames, openFrame } from "./frame.ts";
import { type Journal, noteEnd } from "./journal.ts";
import { LoadedCode, notFound, type Target, wrongType } from "./loaded-code.ts";
import type { OpenExecution } from "./open-execution.ts";
import { Returned } from "./returned.ts";
import { Serial } from "./serial.ts";
import type { Supervisor } from "./supervisor.ts";
import { withinNodeLimit } from "./within-node-limit.ts";

/** A call asks for a time that nobody remembers. */
export class OutOfRetention extends Error {}

const deepestCalls = 8;

/** Everything that runs functions and keeps their data. */
export class Runtime {
  code = new LoadedCode(new Map());
  readonly #listeners: ((changes: readonly Change[]) => void)[] = [];
  /** Transactions run one after another, so each sees all that was committed before it. */
  readonly #transactions = new Serial();

  constructor(
    readonly store: Store,
    readonly schemas: Schemas,
    readonly supervisor: Supervisor,
    readonly files: FileShelf,
    /** What the deployment is called, where it answers, and what it signs with. */
    readonly start: Pick<EngineStart, "name" | "cloudUrl" | "secret" | "signingKey" | "nodeAction">,
    readonly journal: Journal,
  ) {}

  /** Tells of the changes of every commit from now on. */
  onCommit(listener: (changes: readonly Change[]) => void): void {
    this.#listeners.push(listener);
  }

  /** Does something of the platform's own as one transaction, which no limit holds. */
  async write<T>(run: (transaction: Transaction) => T): Promise<T> {
    return await this.#transactions.run(async () => {
      const transaction = this.#begin(this.store.state);
      transaction.usage.lift();
      const result = run(transaction);
      this.#commit(transaction);
      return result;
    });
  }

  /** Runs a query or mutation as a transaction of its own. */
  async transact(
    call: CallContext,
    target: Target,
    type: "query" | "mutation",
    args: readonly unknown[],
    options: {
      readonly atTimestamp?: bigint | undefined;
      readonly depth?: number;
      readonly parent?: OpenExecution;
      /** Writes that belong to the same transaction, before the function and when it has succeeded. */
      readonly before?: (transaction: Transaction) => void;
      readonly after?: (transaction: Transaction) => void;
    } = {},
  ): Promise<Returned> {
    return await this.#transactions.run(async () => {
      const { atTimestamp, depth = 0, parent } = options;
      const state = atTimestamp === undefined ? this.store.state : this.store.stateAt(atTimestamp);
      if (state === undefined) throw new OutOfRetention();
      const transaction = this.#begin(state);
      const execution = this.journal.begin(call, target, type, parent);
      return await noteEnd(execution, transaction.usage, async () => {
        options.before?.(transaction);
        const found = this.require(target, type);
        // A query that is asked again of the same data draws the same numbers; a mutation runs once.
        const at = atTimestamp ?? this.store.timestamp;
        const seed =
          type === "query"
            ? () => `${at} ${JSON.stringify(target)} ${printKnown([...args] as Value)}`
            : randomUUID;
        const inTransaction = openFrame(transaction, Number(transaction.timestamp / 1_000_000n), seed);
        const frame: Frame = { call, ...target, type, depth, execution, inTransaction };
        const returned = await this.#runChecked(frame, found, args);
        options.after?.(transaction);
        if (type === "mutation") this.#commit(transaction);
        return returned;
      });
    });
  }

  /** Runs a query or mutation within the transaction of the function that calls it. */
  async nest(
    caller: Frame,
    inTransaction: FrameTransaction,
    target: Target,
    type: "query" | "mutation",
    args: unknown,
    { limits, snapshot }: { readonly limits?: Partial<TransactionLimits>; readonly snapshot?: boolean },
  ): Promise<string> {
    if (caller.type === "query" && type === "mutation")
      throw new PlatformError(`Cannot call a ${type} function from a ${caller.type} function`);
    const found = this.require(target, type);
    if (caller.depth >= deepestCalls)
      throw new PlatformError(
        "Cross component call depth limit exceeded. Do you have an infinite loop in your app?",
      );
    const { now } = inTransaction;
    const transaction = snapshot ? this.#begin(inTransaction.transaction.base) : inTransaction.transaction;
    const frame: Frame = {
      call: caller.call,
      ...target,
      type,
      depth: caller.depth + 1,
      execution: caller.execution,
      inTransaction: openFrame(transaction, now, () => String(inTransaction.random())),
    };
    const lift = transaction.usage.restrict(limits ?? {});
    const savepoint = type === "mutation" ? transaction.savepoint() : undefined;
    try {
      const { text } = await this.#runChecked(frame, found, [args]);
      return text;
    } catch (thrown) {
      if (savepoint !== undefined) transaction.rollback(savepoint);
      throw this.nestedError(thrown);
    } finally {
      lift();
    }
  }

  async act(
    call: CallContext,
    target: Target,
    args: readonly unknown[],
    { depth = 0, parent }: { readonly depth?: number; readonly parent?: OpenExecution } = {},
  ): Promise<Returned> {
    const execution = this.journal.begin(call, target, "action", parent);
    return await noteEnd(execution, undefined, async () => {
      const found = this.require(target, "action");
      const frame: Frame = { call, ...target, type: "action", depth, execution };
      const running = this.#runChecked(frame, found, args);
      return await (found.runsInNode ? withinNodeLimit(target, this.start.nodeAction, running) : running);
    });
  }

  /** Runs a function of any type for an action, each query or mutation as a transaction of its own. */
  async callFromAction(
    caller: Frame,
    target: Target,
    type: FunctionType,
    args: readonly unknown[],
  ): Promise<string> {
    // Who is signed in to the app is nothing to its components.
    const isWithin = caller.component === target.component;
    const call = isWithin || target.component === "" ? caller.call : { ...caller.call, identity: null };
    try {
      const place = { depth: caller.depth + 1, parent: caller.execution };
      const { text } = await (type === "action"
        ? this.act(call, target, args, place)
        : this.transact(call, target, type, args, place));
      return text;
    } catch (thrown) {
      throw this.nestedError(thrown);
    }
  }

  /** The function of a target, if it is of a type. */
  require(target: Target, type: FunctionType): LoadedFunction {
    const found = this.code.find(target);
    if (found === undefined) throw new PlatformError(notFound(target));
    if (found.type !== type) throw new PlatformError(wrongType(target.identifier, type, found.type));
    return found;
  }

  /** An error of an inner function as the outer one is to see it: with its stack in the message, as on the backend. */
  nestedError(thrown: unknown): Error {
    if (thrown instanceof OutOfRetention) return thrown;
    const { message, frames, data } = describeThrown(thrown, this.supervisor.folder);
    const text =
      frames.length === 0 && thrown instanceof PlatformError
        ? message
        : `${[message, ...frames].join("\n")}\n`;
    return new PlatformError(text, data);
  }

  #begin(state: State): Transaction {
    return new Transaction(state, this.schemas, this.store.nextTimestamp());
  }

  #commit(transaction: Transaction): void {
    if (transaction.changes.length === 0) return;
    this.store.commit(transaction.state, transaction.changes, transaction.timestamp);
    for (const listener of this.#listeners) listener(transaction.changes);
  }

  /** Checks arguments, runs a function's code, and checks what it returned. */
  async #runChecked(frame: Frame, found: LoadedFunction, args: readonly unknown[]): Promise<Returned> {
    const { component, inTransaction } = frame;
    const tables = () => tablesOf(inTransaction?.transaction.state ?? this.store.state, component);
    const tableOf = tableNames((number) => tableByNumber(tables(), number));
    const wrong = argumentsProblem(found, args, tableOf);
    if (wrong !== undefined) throw new PlatformError(wrong);
    const invoke = () => frames.run(frame, () => found.invoke(args));
    const running =
      inTransaction === undefined ? invoke() : this.supervisor.watch(frame.call.id, inTransaction, invoke);
    const returned = new Returned(await running);
    if (found.returns !== null) {
      const problem = returnedProblem(found.returns, returned.value, tableOf);
      if (problem !== undefined) throw new PlatformError(problem);
    }
    return returned;
  }
}

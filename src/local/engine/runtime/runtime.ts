import { decodeValue, printValue, type Value } from "../../../values/index.ts";
import { argumentsProblem, returnedProblem } from "../../validation/check-function.ts";
import { argumentsSizeProblem, returnedSizeProblem } from "../../validation/check-size.ts";
import { decodeArguments } from "../decode-arguments.ts";
import { describeThrown } from "../describe-thrown.ts";
import type { FileShelf } from "../files/file-shelf.ts";
import type { LoadedFunction } from "../load-functions.ts";
import {
  type EngineCall,
  type EngineOutcome,
  type EngineStart,
  type FunctionType,
  failed,
} from "../messages.ts";
import { type State, tableByNumber, tablesOf } from "../store/state.ts";
import type { Change, Store } from "../store/store.ts";
import { tableNames } from "../transaction/check-document.ts";
import type { TransactionLimits } from "../transaction/limits.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import type { Schemas } from "../transaction/schemas.ts";
import { Transaction } from "../transaction/transaction.ts";
import { type CallContext, type Frame, type FrameTransaction, frames } from "./frame.ts";
import { LoadedCode, notFound, type Target, wrongType } from "./loaded-code.ts";
import { Serial } from "./serial.ts";
import type { Supervisor } from "./supervisor.ts";

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
    readonly start: Pick<EngineStart, "name" | "cloudUrl" | "secret" | "signingKey">,
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

  /** Runs a query or mutation as a transaction of its own, and gives what it returned as encoded JSON text. */
  async transact(
    call: CallContext,
    target: Target,
    type: "query" | "mutation",
    args: readonly unknown[],
    options: {
      readonly atTimestamp?: bigint | undefined;
      readonly depth?: number;
      /** Writes that belong to the same transaction, before the function and when it has succeeded. */
      readonly before?: (transaction: Transaction) => void;
      readonly after?: (transaction: Transaction) => void;
    } = {},
  ): Promise<string> {
    return await this.#transactions.run(async () => {
      const { atTimestamp, depth = 0 } = options;
      const state = atTimestamp === undefined ? this.store.state : this.store.stateAt(atTimestamp);
      if (state === undefined) throw new OutOfRetention();
      const transaction = this.#begin(state);
      options.before?.(transaction);
      const found = this.require(target, type);
      const inTransaction = openFrame(transaction, Number(transaction.timestamp / 1_000_000n));
      const frame: Frame = { call, ...target, type, depth, inTransaction };
      const text = await this.#runChecked(frame, found, args);
      options.after?.(transaction);
      if (type === "mutation") this.#commit(transaction);
      return text;
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
      inTransaction: openFrame(transaction, now),
    };
    const lift = transaction.usage.restrict(limits ?? {});
    const savepoint = type === "mutation" ? transaction.savepoint() : undefined;
    try {
      return await this.#runChecked(frame, found, [args]);
    } catch (thrown) {
      if (savepoint !== undefined) transaction.rollback(savepoint);
      throw this.nestedError(thrown);
    } finally {
      lift();
    }
  }

  /** Runs an action, and gives what it returned as encoded JSON text. */
  async act(call: CallContext, target: Target, args: readonly unknown[], depth = 0): Promise<string> {
    const found = this.require(target, "action");
    const frame: Frame = { call, ...target, type: "action", depth };
    return await this.#runChecked(frame, found, args);
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
      if (type === "action") return await this.act(call, target, args, caller.depth + 1);
      return await this.transact(call, target, type, args, { depth: caller.depth + 1 });
    } catch (thrown) {
      throw this.nestedError(thrown);
    }
  }

  /** Runs a call from outside to its end and says what became of it. Never throws for what a function did. */
  async answer(id: number, call: EngineCall): Promise<EngineOutcome> {
    const { identifier, identity, format, request } = call;
    const target: Target = { component: "", identifier };
    const found = this.code.find(target);
    if (found === undefined) return failed(`Could not find function for '${identifier}'.`);
    const decoded = decodeArguments(call.args);
    if (decoded.kind === "unparseable") return { kind: "unparseable" };
    if (decoded.kind === "invalid") return failed(`Invalid arguments for ${identifier}: ${decoded.reason}`);
    const tooLarge = argumentsSizeProblem(call, decoded.values);
    if (tooLarge !== undefined) return failed(tooLarge);
    const context: CallContext = { id, identity, request, logLines: [], finished: false };
    try {
      const text =
        found.type === "action"
          ? await this.act(context, target, decoded.values)
          : await this.transact(context, target, found.type, decoded.values, {
              atTimestamp: call.atTimestamp,
            });
      const value = decodeValue(JSON.parse(text));
      const problem = text.length * 5 > 16 * 1024 * 1024 && returnedSizeProblem(identifier, value);
      if (problem) throw new PlatformError(problem);
      return { kind: "success", value: printValue(value, { format }), logLines: context.logLines };
    } catch (thrown) {
      if (thrown instanceof OutOfRetention) return { kind: "outOfRetention" };
      const { message, frames, data } = describeThrown(thrown, this.supervisor.folder);
      return {
        kind: "failure",
        message,
        frames,
        ...(data === undefined ? {} : { data: printValue(data as Value, { format }) }),
        logLines: context.logLines,
      };
    } finally {
      context.finished = true;
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
  async #runChecked(frame: Frame, found: LoadedFunction, args: readonly unknown[]): Promise<string> {
    const { component, inTransaction } = frame;
    const tables = () => tablesOf(inTransaction?.transaction.state ?? this.store.state, component);
    const tableOf = tableNames((number) => tableByNumber(tables(), number));
    const wrong = argumentsProblem(found, args, tableOf);
    if (wrong !== undefined) throw new PlatformError(wrong);
    const invoke = () => frames.run(frame, () => found.invoke(args));
    const text = await (inTransaction === undefined
      ? invoke()
      : this.supervisor.watch(frame.call.id, inTransaction, invoke));
    if (found.returns !== null) {
      const problem = returnedProblem(found.returns, decodeValue(JSON.parse(text)), tableOf);
      if (problem !== undefined) throw new PlatformError(problem);
    }
    return text;
  }
}

const openFrame = (transaction: Transaction, now: number): FrameTransaction => ({
  transaction,
  now,
  queries: new Map(),
  lastQuery: -1,
  hasPaginated: false,
  closed: false,
});

import { type Code, code } from "../../emit/code.ts";

/** One of the three ways to wait for the end of a call. Each is a client, and a tree of functions. */
export interface Door {
  /** Stands before the names of its classes. */
  readonly prefix: "" | "Blocking" | "Future";
  /** What a function begins with. */
  readonly head: Code;
  /** What stands above a function: Java has no default arguments. */
  readonly overloads: Code;
  /** What a function gives. */
  readonly gives: (type: Code) => Code;
  /** How the end of an exchange is waited for. */
  readonly end: Code;
}

/** Coroutines, threads that wait, and futures. */
export const doors: readonly Door[] = [
  {
    prefix: "",
    head: code`suspend fun`,
    overloads: code``,
    gives: (type) => type,
    end: code`await()`,
  },
  {
    prefix: "Blocking",
    head: code`fun`,
    overloads: code`@JvmOverloads\n`,
    gives: (type) => type,
    end: code`block()`,
  },
  {
    prefix: "Future",
    head: code`fun`,
    overloads: code`@JvmOverloads\n`,
    gives: (type) => code`CompletableFuture<${type}>`,
    end: code`future()`,
  },
];

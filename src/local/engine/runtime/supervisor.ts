import type { Stopwatch } from "../stopwatch.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import type { FrameTransaction } from "./frame.ts";

// Taken before functions are kept from using them.
const { setTimeout, clearTimeout } = globalThis;

/** Tells the host which transaction runs, and gives up one that waits for nothing. */
export class Supervisor {
  #depth = 0;
  #syscalls = 0;

  constructor(
    private readonly stopwatch: Stopwatch,
    /** Milliseconds after which a transaction that waits for nothing is given up. */
    private readonly stuckAfter: number,
    /** Absolute path of the folder of the sources, to tell their stack frames from ours. */
    readonly folder: string,
  ) {}

  /** Notes that a function asks for something: one that does is not waiting for nothing. */
  noteSyscall(): void {
    this.#syscalls += 1;
    this.stopwatch.beat();
  }

  /** Runs a function's code in its transaction, which is closed when it ends. */
  async watch<T>(call: number, inTransaction: FrameTransaction, run: () => Promise<T>): Promise<T> {
    if (this.#depth === 0) this.stopwatch.begin(call);
    this.#depth += 1;
    let timer: NodeJS.Timeout | undefined;
    const stuck = new Promise<never>((_resolve, reject) => {
      let seen = this.#syscalls;
      const look = () => {
        if (seen === this.#syscalls) return reject(new PlatformError("Returned promise will never resolve"));
        seen = this.#syscalls;
        timer = setTimeout(look, this.stuckAfter);
      };
      timer = setTimeout(look, this.stuckAfter);
    });
    try {
      return await Promise.race([run(), stuck]);
    } finally {
      inTransaction.closed = true;
      clearTimeout(timer);
      this.#depth -= 1;
      if (this.#depth === 0) this.stopwatch.end();
    }
  }
}

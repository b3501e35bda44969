import { seededRandom } from "../engine/runtime/seeded-random.ts";
import { checkFault, type Fault, operations } from "./fault.ts";

/** What becomes of one request. */
export interface Struck {
  /** The status to answer with; nothing where the request goes on. */
  readonly status?: number;
  /** Milliseconds to wait first. */
  readonly delay: number;
}

/** The faults of a deployment, which may be changed while it runs. */
export class FaultPlan {
  #faults: readonly Fault[] = [];
  #random: () => number;
  readonly #waiting = new Set<() => void>();
  #closed = false;

  /** The same seed strikes the same requests, where they come in the same order. */
  constructor(seed?: number) {
    this.#random = seed === undefined ? Math.random : seededRandom(String(seed));
  }

  /**
   * Puts faults in the place of those before. An empty list ends them.
   *
   * @throws TypeError for what is none; then those before stay.
   */
  set(faults: readonly Fault[]): void {
    for (const fault of faults) {
      const wrong = checkFault(fault);
      if (wrong !== undefined) throw new TypeError(`This is no fault: ${wrong}`);
    }
    this.#faults = faults.map((fault) => ({ ...fault }));
  }

  /** What becomes of a request: every fault of its operation is drawn for, and the first status counts. */
  strike(method: string, path: string): Struck {
    let delay = 0;
    let status: number | undefined;
    for (const fault of this.#faults) {
      if (!isMeant(fault.operation, method, path)) continue;
      if (this.#random() >= (fault.probability ?? 1)) continue;
      delay += fault.delay ?? 0;
      status ??= fault.status;
    }
    return { delay, ...(status !== undefined && { status }) };
  }

  /** Waits, and no longer than until the deployment closes. */
  async wait(milliseconds: number): Promise<void> {
    if (milliseconds <= 0 || this.#closed) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#waiting.add(done);
    });
  }

  /** Lets nobody wait any longer. */
  close(): void {
    this.#closed = true;
    for (const done of [...this.#waiting]) done();
  }
}

/** Whether a request is one of an operation. Addresses that the document does not have are never meant. */
function isMeant(id: string, method: string, path: string): boolean {
  const meant = id === "*" ? [...operations.values()] : [operations.get(id)];
  return meant.some((operation) => {
    if (operation === undefined || operation.method !== method) return false;
    const wanted = operation.path.split("/");
    const given = path.split("/");
    const isOpen = operation.parameters?.some(({ multiSegment }) => multiSegment) ?? false;
    if (isOpen ? given.length < wanted.length : given.length !== wanted.length) return false;
    return wanted.every((piece, at) => piece === given[at] || (piece.startsWith("{") && given[at] !== ""));
  });
}

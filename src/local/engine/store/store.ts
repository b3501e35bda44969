import type { Write } from "../messages.ts";
import type { State } from "./state.ts";
import type { StoredDocument } from "./stored-document.ts";

/** One change of one document, before it is committed. */
export interface Change {
  readonly component: string;
  readonly table: string;
  readonly id: string;
  readonly before: StoredDocument | undefined;
  readonly after: StoredDocument | undefined;
}

/** What was committed, and when. */
export interface Committed {
  readonly timestamp: bigint;
  readonly writes: readonly Write[];
}

/** A state that was the newest one for some time. */
interface Snapshot {
  readonly timestamp: bigint;
  readonly state: State;
}

/** Nanoseconds for which older states can be read; the backend warrants ten seconds. */
const window = 10_000_000_000n;

/** The committed data of a deployment, and for some seconds what it was before. */
export class Store {
  #snapshots: Snapshot[];

  /** @param committed - told of every commit that wrote something, in order. */
  constructor(
    state: State,
    timestamp: bigint,
    private readonly committed: (commit: Committed) => void,
  ) {
    this.#snapshots = [{ timestamp, state }];
  }

  get state(): State {
    return this.#newest.state;
  }

  /** The timestamp of the newest commit, in nanoseconds since the epoch. */
  get timestamp(): bigint {
    return this.#newest.timestamp;
  }

  /** What a timestamp saw; undefined when that is no longer known. */
  stateAt(timestamp: bigint): State | undefined {
    return this.#snapshots.findLast((snapshot) => snapshot.timestamp <= timestamp)?.state;
  }

  /** The timestamp that a transaction which begins now will commit at: later than any other. */
  nextTimestamp(): bigint {
    const now = BigInt(Date.now()) * 1_000_000n;
    return now > this.timestamp ? now : this.timestamp + 1n;
  }

  /** Makes a state the newest one. Changes that cancel out are told to nobody. */
  commit(state: State, changes: readonly Change[], timestamp: bigint): void {
    const writes = collapse(changes);
    this.#snapshots.push({ timestamp: writes.length === 0 ? this.timestamp : timestamp, state });
    const oldest = timestamp - window;
    while ((this.#snapshots[1]?.timestamp ?? timestamp) <= oldest) this.#snapshots.shift();
    if (writes.length > 0) this.committed({ timestamp, writes });
  }

  /** Forgets what was before: a state that cannot be compared with older ones. */
  replace(state: State): void {
    this.#snapshots = [{ timestamp: this.timestamp, state }];
  }

  get #newest(): Snapshot {
    return this.#snapshots.at(-1) as Snapshot;
  }
}

/** The changes of a transaction as one write for each document, in the order in which they were last changed. */
function collapse(changes: readonly Change[]): Write[] {
  const first = new Map<string, StoredDocument | undefined>();
  const last = new Map<string, Change>();
  for (const change of changes) {
    const { component, id, before } = change;
    const key = `${component} ${id}`;
    if (!first.has(key)) first.set(key, before);
    last.delete(key);
    last.set(key, change);
  }
  const writes: Write[] = [];
  for (const [key, { component, table, id, after }] of last) {
    after?.release();
    if (after === undefined && first.get(key) === undefined) continue;
    writes.push({
      table,
      id,
      document: after?.text ?? null,
      ...(component === "" ? {} : { component }),
    });
  }
  return writes;
}

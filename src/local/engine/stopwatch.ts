/**
 * Tells the host, through shared memory, what the engine is busy with: an endless loop cannot answer a message.
 *
 * Word 0 is a beat, changed whenever the engine does something of its own (a system call of the function, a turn of
 * the event loop). Word 1 is the id of the call whose transaction runs, 0 for none, and word 2 counts transactions, so
 * that one which never ends can be told from many of the same call. The host counts for how many of
 * its own ticks the beat stood still, so a machine that stalls as a whole does not count against a function.
 */
export interface Stopwatch {
  beat(): void;
  begin(call: number): void;
  end(): void;
}

/** The bytes that a stopwatch needs. */
export const stopwatchBytes = 12;

/** The engine's side of the stopwatch. */
export function createStopwatch(memory: SharedArrayBuffer): Stopwatch {
  const words = new Int32Array(memory);
  const beat = () => void Atomics.add(words, 0, 1);
  return {
    beat,
    begin(call) {
      Atomics.store(words, 1, call);
      Atomics.add(words, 2, 1);
      beat();
    },
    end() {
      Atomics.store(words, 1, 0);
      beat();
    },
  };
}

/** What the host reads off a stopwatch. */
export interface Reading {
  readonly beat: number;
  readonly running: number;
  readonly transaction: number;
}

/** The host's side: the beat, the call that runs, and which transaction it is. */
export function readStopwatch(memory: SharedArrayBuffer): Reading {
  const words = new Int32Array(memory);
  const [beat, running, transaction] = [0, 1, 2].map((index) => Atomics.load(words, index)) as [
    number,
    number,
    number,
  ];
  return { beat, running, transaction };
}

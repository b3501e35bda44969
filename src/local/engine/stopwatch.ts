/**
 * Tells the host, through shared memory, what the engine is busy with: an endless loop cannot answer a message.
 *
 * Word 0 is a beat, changed whenever the engine does something of its own (a system call of the function, a turn of
 * the event loop). Word 1 is the id of the call whose transaction runs, 0 for none. The host counts for how many of
 * its own ticks the beat stood still, so a machine that stalls as a whole does not count against a function.
 */
export interface Stopwatch {
  beat(): void;
  begin(call: number): void;
  end(): void;
}

/** The bytes that a stopwatch needs. */
export const stopwatchBytes = 8;

/** The engine's side of the stopwatch. */
export function createStopwatch(memory: SharedArrayBuffer): Stopwatch {
  const words = new Int32Array(memory);
  const beat = () => void Atomics.add(words, 0, 1);
  return {
    beat,
    begin(call) {
      Atomics.store(words, 1, call);
      beat();
    },
    end() {
      Atomics.store(words, 1, 0);
      beat();
    },
  };
}

/** The host's side: the beat, and the call that runs. */
export function readStopwatch(memory: SharedArrayBuffer): { beat: number; running: number } {
  const words = new Int32Array(memory);
  return { beat: Atomics.load(words, 0), running: Atomics.load(words, 1) };
}

// Taken before functions are kept from using them.
const { setTimeout, clearTimeout } = globalThis;
const { now } = Date;

/** A timer of Node's holds no more than 2^31-1 milliseconds, and fires at once when asked for more. */
const longest = 2 ** 30;

/** Calls something at a time, however far ahead it lies, once; a time that has passed is now. */
export class Alarm {
  #timer: NodeJS.Timeout | undefined;

  /** @param at - milliseconds since the epoch. */
  constructor(
    readonly at: number,
    private readonly ring: () => void,
  ) {
    this.#wait();
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    const left = this.at - now();
    this.#timer = setTimeout(
      () => (left <= longest ? this.ring() : this.#wait()),
      Math.max(0, Math.min(left, longest)),
    );
  }
}

/** Runs tasks one after another, in the order in which they were given. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs a task when all earlier ones have ended, whether they failed or not. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    const before = this.#last;
    const { promise, resolve } = withResolver();
    this.#last = promise;
    await before;
    try {
      return await task();
    } finally {
      resolve();
    }
  }
}

function withResolver(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

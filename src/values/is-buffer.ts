/** Whether a value is an `ArrayBuffer`, by its name: it may come of another window or worker. */
export const isBuffer = (value: unknown): value is ArrayBuffer =>
  ({}).toString.call(value) === "[object ArrayBuffer]";

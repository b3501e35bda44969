/**
 * An error that the platform makes itself, not the function. A function that does not catch it fails with it; what the
 * caller is told is the message as it stands.
 */
export class PlatformError extends Error {
  /** @param data - encoded JSON of a ConvexError's data, for the few that the platform throws with some. */
  constructor(
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
  }
}

/** Refuses an argument of a system call, in the backend's words. */
export const badArgument = (argument: string, call: string, reason: string): PlatformError =>
  new PlatformError(`Invalid argument \`${argument}\` for \`${call}\`: ${reason}`);

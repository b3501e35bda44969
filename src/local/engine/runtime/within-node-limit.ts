import { PlatformError } from "../transaction/platform-error.ts";
import type { Target } from "./loaded-code.ts";

// Taken before functions are kept from using them.
const { setTimeout, clearTimeout } = globalThis;

/**
 * Waits for an action of a "use node" module, and no longer than such a one may take. Like the backend's it goes on
 * unheard.
 *
 * @throws {@link PlatformError} when it takes longer, in the words of the backend's Node executor.
 */
export async function withinNodeLimit<T>(
  { identifier }: Target,
  milliseconds: number,
  running: Promise<T>,
): Promise<T> {
  const name = identifier.slice(identifier.lastIndexOf(":") + 1);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const said = `Action \`${name}\` execution timed out (maximum duration ${milliseconds / 1000}s)`;
      reject(new PlatformError(`Uncaught Error: ${said}`));
    }, milliseconds);
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}

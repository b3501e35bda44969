import { relative } from "node:path";

import { printValue, type ValueFormat } from "../../values/index.ts";
import { sourcePlace } from "./source-place.ts";

/** An error that the platform makes itself, not the function: its message stands as it is, without a stack. */
export class PlatformError extends Error {}

/** A thrown value as the backend reports it, without the lines that the HTTP layer puts around it. */
export interface ThrownDescription {
  readonly message: string;
  readonly frames: readonly string[];
  /** JSON text of a ConvexError's data, absent for every other kind. */
  readonly data?: string;
}

const longestMessage = 65_536;

function cutMessage(message: string): string {
  if (message.length * 3 <= longestMessage || Buffer.byteLength(message) <= longestMessage) return message;
  return new TextDecoder().decode(Buffer.from(message).subarray(0, longestMessage)).replace(/\uFFFD+$/, "");
}

/** The backend's wording for something that a function threw: empty parts are left out. */
function uncaught(name: string, message: string): string {
  if (name !== "" && message !== "") return `Uncaught ${name}: ${message}`;
  return name + message === "" ? "Uncaught" : `Uncaught ${name}${message}`;
}

/** The lines of a stack that lie in the folder, as the backend shows them: with `../convex/` in front. */
function framesOf(stack: string | undefined, folder: string): string[] {
  return (stack ?? "")
    .split("\n")
    .map((line) => /^ {4}at (?:(.+) \()?(?:file:\/\/)?(\/.+?|[A-Za-z]:.+?):(\d+):(\d+)\)?$/.exec(line))
    .filter((match) => match !== null)
    .map(([, called, file = "", line, column]) => ({
      called,
      ...sourcePlace(file, Number(line), Number(column)),
    }))
    .map(({ file, ...frame }) => ({ ...frame, file: relative(folder, file) }))
    .filter(({ file }) => !file.startsWith("..") && !file.includes("node_modules"))
    .map(({ called, file, line, column }) => {
      const place = `../convex/${file.replaceAll("\\", "/")}:${line}:${column}`;
      return called === undefined ? `    at ${place}` : `    at ${called} (${place})`;
    });
}

/** Says what was thrown, in the backend's words. `folder` is where the sources lie. */
export function describeThrown(thrown: unknown, format: ValueFormat, folder: string): ThrownDescription {
  if (thrown instanceof PlatformError) return { message: thrown.message, frames: [] };
  if (typeof thrown !== "object" || thrown === null)
    return { message: uncaught("", String(thrown)), frames: [] };
  const error = thrown as { name?: unknown; message?: unknown; stack?: string; data?: unknown };
  return {
    message: cutMessage(uncaught(String(error.name ?? ""), String(error.message ?? ""))),
    frames: framesOf(error.stack, folder),
    ...(Symbol.for("ConvexError") in thrown
      ? { data: printValue((error.data ?? null) as never, { format }) }
      : {}),
  };
}

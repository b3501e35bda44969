import { relative } from "node:path";

import { decodeValue } from "../../values/index.ts";
import { cutText } from "./cut-text.ts";
import { sourcePlace } from "./source-place.ts";
import { PlatformError } from "./transaction/platform-error.ts";

/** A thrown value as the backend reports it, without the lines that the HTTP layer puts around it. */
export interface ThrownDescription {
  readonly message: string;
  readonly frames: readonly string[];
  /** A ConvexError's data, absent for every other kind. */
  readonly data?: unknown;
}

const longestMessage = 65_536;

/** The backend's wording for something that a function threw: empty parts are left out. */
function uncaught(name: string, message: string): string {
  if (name !== "" && message !== "") return `Uncaught ${name}: ${message}`;
  return name + message === "" ? "Uncaught" : `Uncaught ${name}${message}`;
}

interface Frame {
  readonly called: string | undefined;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One line of a stack. It may be part of a message instead, which can hold anything. */
function readFrame(text: string): Frame | undefined {
  if (!text.startsWith("    at ")) return undefined;
  const open = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
  const place = open === -1 ? text.slice(7) : text.slice(open + 2, -1);
  const column = place.lastIndexOf(":");
  const line = place.lastIndexOf(":", column - 1);
  const numbers = [place.slice(line + 1, column), place.slice(column + 1)];
  if (line === -1 || !numbers.every((number) => /^\d+$/.test(number))) return undefined;
  const file = place.slice(0, line).replace(/^file:\/\//, "");
  if (!/^(?:\/|[A-Za-z]:)./.test(file)) return undefined;
  const called = open === -1 ? undefined : text.slice(7, open);
  return { called, file, line: Number(numbers[0]), column: Number(numbers[1]) };
}

/** The lines of a stack that lie in the folder, as the backend shows them: with `../convex/` in front. */
function framesOf(stack: unknown, folder: string): string[] {
  if (typeof stack !== "string") return [];
  return stack
    .split("\n")
    .map(readFrame)
    .filter((frame) => frame !== undefined)
    .map((frame) => ({ ...frame, ...sourcePlace(frame.file, frame.line, frame.column) }))
    .map(({ file, ...frame }) => ({ ...frame, file: relative(folder, file) }))
    .filter(({ file }) => !file.startsWith("..") && !file.includes("node_modules"))
    .map(({ called, file, line, column }) => {
      const place = `../convex/${file.replaceAll("\\", "/")}:${line}:${column}`;
      return called === undefined ? `    at ${place}` : `    at ${called} (${place})`;
    });
}

/** What a thrown value says of itself. Asking may run the function's own code, which may throw in its turn. */
function asked<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

/** Says what was thrown, in the backend's words. `folder` is where the sources lie. */
export function describeThrown(thrown: unknown, folder: string): ThrownDescription {
  if (thrown instanceof PlatformError) {
    const data = thrown.data === undefined ? {} : { data: decodeValue(thrown.data) };
    return { message: thrown.message, frames: [], ...data };
  }
  if (typeof thrown !== "object" || thrown === null)
    return {
      message: uncaught(
        "",
        asked(() => String(thrown), ""),
      ),
      frames: [],
    };
  const error = thrown as { name?: unknown; message?: unknown; stack?: unknown; data?: unknown };
  const name = asked(() => String(error.name ?? ""), "");
  const message = asked(() => String(error.message ?? ""), "");
  const data = asked(() => dataOf(error), undefined);
  return {
    message: cutText(uncaught(name, message), longestMessage),
    frames: asked(() => framesOf(error.stack, folder), []),
    ...(data === undefined ? {} : { data }),
  };
}

function dataOf(error: { readonly data?: unknown }): unknown {
  if (!(Symbol.for("ConvexError") in error)) return undefined;
  // npm convex has written the data as JSON by now, unless the error was made by something else.
  return typeof error.data === "string" ? decodeValue(JSON.parse(error.data)) : null;
}

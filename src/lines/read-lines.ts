/** A line that cannot be read: bytes that are no UTF-8, or more of them than a line may have. */
export class LineError extends Error {
  override readonly name = "LineError";
  constructor(
    /** Counted from 1. */
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** A line beyond this is no document and no report: 64 MiB. */
const mostBytes = 64 * 1024 * 1024;
const lineFeed = 10;

/**
 * Splits bytes into lines at `\n` alone, without it. A reader made for people also splits at U+2028 and U+2029 (the
 * `readline` of Node 24 does), which stand in JSON strings as they are. A carriage return and a byte order mark stay:
 * they are for the caller to judge. What stands behind the last `\n` is a line, too, unless it is empty.
 *
 * @throws LineError for bytes that are no UTF-8, and for a line of more than 64 MiB.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  // Kept apart and joined once: joining at every chunk would be quadratic in the length of a line.
  let begun: Uint8Array[] = [];
  let held = 0;
  let before = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(lineFeed) + 1;
    if (end > 0) {
      const lines = decode(Buffer.concat([...begun, chunk.subarray(0, end - 1)]), before);
      before += lines.length;
      yield* lines;
      [begun, held] = [[], 0];
    }
    if (end === chunk.length) continue;
    begun.push(chunk.subarray(end));
    held += chunk.length - end;
    if (held > mostBytes) throw new LineError(before + 1, "the line is longer than 64 MiB");
  }
  if (held > 0) yield* decode(Buffer.concat(begun), before);
}

/** Whole lines, as text. `before` is how many came before them. */
function decode(bytes: Uint8Array, before: number): string[] {
  try {
    return utf8().decode(bytes).split("\n");
  } catch {
    let start = 0;
    for (let line = before + 1; ; line++) {
      const end = bytes.indexOf(lineFeed, start);
      const own = bytes.subarray(start, end === -1 ? undefined : end);
      if (!isUtf8(own)) throw new LineError(line, "the bytes are no UTF-8");
      if (end === -1) throw new Error("bytes that are no UTF-8 are so in one of their lines");
      start = end + 1;
    }
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    utf8().decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const utf8 = () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

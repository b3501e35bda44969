import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Writes a stream to a file, and gives its size in bytes and its SHA-256 in base64, counted on the way. */
export async function writeHashed(
  source: Readable,
  to: string,
): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash("sha256");
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(source, count, createWriteStream(to));
  return { size, sha256: hash.digest("base64") };
}

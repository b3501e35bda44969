import { Writable } from "node:stream";

/**
 * Standard output for the protocol alone. From here on, whatever else writes there, a module of somebody's with a
 * `console.log` for one, writes to standard error.
 */
export function protocolOutput(): Writable {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
  return new Writable({
    write(chunk, _encoding, done) {
      write(chunk, (error) => done(error));
    },
  });
}

import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backup } from "../../../../src/languages/typescript/runtime/client/backups/index.ts";
import {
  createConvexClient,
  type Transport,
  type TransportAnswer,
} from "../../../../src/languages/typescript/runtime/client/index.ts";
import { createConvexClient as createNodeClient } from "../../../../src/languages/typescript/runtime/client/node/index.ts";

/** A transport whose answers are of pieces alone: who asks for all of one at once gets nothing. */
const inPieces = (...answers: readonly (() => AsyncIterable<Uint8Array>)[]): Transport => {
  let at = 0;
  return async (): Promise<TransportAnswer> => ({
    status: 200,
    headers: { get: () => null },
    text: () => Promise.reject(new Error("asked for a text")),
    arrayBuffer: () => Promise.reject(new Error("asked for all of it")),
    body: answers[at++]?.() ?? null,
  });
};

const bytes = (...numbers: readonly number[]) => Uint8Array.from(numbers);

async function withFile(use: (file: string, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "backup-"));
  try {
    await use(join(folder, "backup.zip"), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const download = (fetch: Transport, file: string) =>
  backup(createConvexClient("http://127.0.0.1:1", { deployKey: "prod:x|0123456789abcdef", fetch }), {
    file,
    id: "one",
  });

test("a backup is written as it comes", async () => {
  await withFile(async (file) => {
    const before: number[] = [];
    const fetch = inPieces(async function* () {
      for (let piece = 0; piece < 3; piece++) {
        before.push((await readdir(join(file, ".."))).length);
        yield bytes(piece, piece);
      }
    });
    expect(await download(fetch, file)).toEqual({ id: "one", bytes: 6 });
    expect([...(await readFile(file))]).toEqual([0, 0, 1, 1, 2, 2]);
    expect(before).toEqual([1, 1, 1]);
  });
});

test("an attempt takes the place of the longer one that broke off before it", async () => {
  await withFile(async (file) => {
    const fetch = inPieces(
      async function* () {
        yield bytes(9, 9, 9, 9);
        throw new Error("the connection broke off");
      },
      async function* () {
        yield bytes(1, 2);
      },
    );
    expect((await download(fetch, file)).bytes).toBe(2);
    expect([...(await readFile(file))]).toEqual([1, 2]);
  });
});

test("what cannot be read to its end leaves nothing", async () => {
  await withFile(async (file, folder) => {
    const broken = async function* () {
      yield bytes(1);
      throw new Error("the connection broke off");
    };
    await expect(download(inPieces(broken, broken, broken), file)).rejects.toMatchObject({
      kind: "network",
      attempts: 3,
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

test("Node's own transport hands on the bytes as they come", async () => {
  await withFile(async (file, folder) => {
    let go = () => {};
    const first = new Promise<void>((resolve) => (go = resolve));
    const server = createServer(async (_, response) => {
      response.write("ab");
      await first;
      response.end("cd");
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    const client = createNodeClient(`http://127.0.0.1:${port}`, { deployKey: "prod:x|0123456789abcdef" });
    const done = backup(client, { file, id: "one" });
    // The answer is not over, and its beginning is on the disk.
    const sizes = async () =>
      Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
    await expect.poll(sizes, { timeout: 20_000 }).toEqual([2]);
    go();
    expect((await done).bytes).toBe(4);
    server.close();
  });
});

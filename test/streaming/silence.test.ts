import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, test } from "vitest";
import { buildCli, startCli } from "./run-cli.ts";

let program: string;
const servers: Server[] = [];
beforeAll(async () => {
  program = await buildCli();
}, 120_000);
afterAll(async () => {
  for (const server of servers) server.close();
  await rm(program, { recursive: true, force: true });
});

/** A server that takes connections and says no more than this. */
async function startSilent(said: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    if (said !== "") socket.once("data", () => socket.write(said));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const silent = [
  { given: "takes a request and is silent", said: "" },
  {
    given: "begins an answer and falls silent",
    said: "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{",
  },
];
const verbs = ["export", "import without a key", "import with a key"] as const;

const rows = silent.flatMap((server) => verbs.map((verb) => ({ ...server, verb })));

/** Runs a verb against such a server, and gives what it ended with. */
async function runInSilence({ said, verb }: (typeof rows)[number]) {
  const url = await startSilent(said);
  const folder = await mkdtemp(join(tmpdir(), "convex-openapi-silence-"));
  const file = join(folder, "notes.jsonl");
  await writeFile(file, '{"n":1}\n');
  const args = {
    export: ["export", "--out", join(folder, "copy")],
    "import without a key": ["import", file],
    "import with a key": ["import", file, "--primary-key", "n"],
  }[verb];
  return { url, ...(await startCli(program, [...args, "--url", url], "dev:x|secret").ended) };
}

// All of them wait at once, as each waits for twenty seconds.
let runs: ReadonlyMap<(typeof rows)[number], ReturnType<typeof runInSilence>>;
beforeAll(() => {
  runs = new Map(rows.map((row) => [row, runInSilence(row)]));
});

test.for(rows)(
  "$verb says what to look at where a server $given",
  { timeout: 120_000 },
  async (row, { expect }) => {
    const { url, code, stdout, stderr } = (await runs.get(row)) ?? expect.unreachable();
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.split("\n").filter((line) => line !== "" && !/still waiting/.test(line))).toEqual([
      `${url} did not answer within 20 seconds. Is the address right, and the deployment running?`,
    ]);
  },
);

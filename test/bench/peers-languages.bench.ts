import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { startLocalDeployment } from "../../src/local/index.ts";
import { findPython } from "../languages/python/find-python.ts";
import { env as cargoEnv } from "../languages/rust/rust-tools.ts";
import { driveConvexGo } from "./convex-go.ts";
import { peerPython } from "./peer-python.ts";
import { type PeersServer, startPeersServer } from "./peers-server.ts";

// What each client can and cannot do on this API. Every cell is an attempt that was made: the clients run against a
// local deployment, for values, and a server that does on purpose what clients stumble over; this file judges what
// they saw.

const oapiCodegen = "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2";

interface Seen {
  readonly value?: unknown;
  readonly error?: { readonly kind?: unknown; readonly data?: unknown };
  readonly cannot?: string;
  readonly milliseconds: number;
}

/** One row: what is attempted, and whether what was seen is what a user needs. */
type Row = readonly [name: string, what: string, good: (seen: Seen, all: Record<string, Seen>) => boolean];

const same = (have: unknown, want: unknown) => JSON.stringify(have) === JSON.stringify(want);
const rows: readonly Row[] = [
  ["int64", "int64 past 2^53, there and back", ({ value }) => same(value, { int: "9007199254740993" })],
  ["bytes", "bytes, there and back", ({ value }) => same(value, { bytes: "00ff" })],
  ["minusZero", "-0, there and back", ({ value }) => same(value, { float: "8000000000000000" })],
  [
    "nan",
    "NaN, there and back",
    ({ value }) => /^.ff[89a-f]/.test((value as { float?: string })?.float ?? ""),
  ],
  ["dataString", "the data of a ConvexError, a text", ({ error }) => error?.data === "closed"],
  [
    "dataNull",
    "data that is null told from no data",
    ({ error }, { dataAbsent }) =>
      error?.data === null && dataAbsent?.error !== undefined && !("data" in dataAbsent.error),
  ],
  ["badInteger", "a broken int64 refused", ({ error }) => error !== undefined],
  ["status560", "560 read as the function's failure", ({ error }) => error?.data === "closed"],
  ["logLines", "log lines as data", ({ value }) => same(value, ["[LOG] 'hello'"])],
  [
    "unknownReturns",
    "a value of no declared type",
    ({ value }) => JSON.stringify(value)?.includes('"00ff"') ?? false,
  ],
  ["timeout", "a time limit", ({ error, milliseconds }) => error !== undefined && milliseconds < 3000],
  [
    "cancel",
    "cancelled from elsewhere",
    ({ error, milliseconds }) => error !== undefined && milliseconds < 3000,
  ],
  ["retry", "503, and then the value", ({ value }) => value === "ok"],
  ["deployKey", "a deploy key", ({ value }) => String(value).startsWith("Convex prod:")],
  ["actingAs", "acting as a user", ({ value }) => /^Convex prod:[^:]+:[\w+/=]+$/.test(String(value))],
  ["run", "/api/run with its slashes", ({ value }) => value === "/api/run/folder/messages/list"],
  ["redirect", "no redirect followed", ({ value, error }) => error !== undefined && value !== "followed"],
];

interface Column {
  readonly name: string;
  /** What is said of an attempt that was not made; `no` where a client has no means to make it. */
  readonly untried?: string;
  readonly seen: Record<string, Seen> | string;
}

const run = promisify(execFile);

async function attempts(
  server: PeersServer,
  name: string,
  program: string,
  args: readonly string[],
  more: object = {},
): Promise<Column> {
  server.reset();
  try {
    const { stdout } = await run(program, args, { env: { ...process.env, ...more }, timeout: 90_000 });
    const { version, seen } = JSON.parse(stdout) as { version: string; seen: Record<string, Seen> };
    return { name: `${name} ${version}`, seen };
  } catch (error) {
    return {
      name,
      seen:
        String((error as { stderr?: string }).stderr ?? error)
          .trim()
          .split("\n")
          .at(-1) ?? "",
    };
  }
}

/** Why a generator of Go makes nothing of the document; `it generates` where it does. */
function generateGo(module: string, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "convex-go-peer-"));
  const { status, stdout, stderr, error } = spawnSync(
    "go",
    ["run", module, ...args, resolve("generated/openapi.json")],
    {
      cwd: folder,
      encoding: "utf8",
      timeout: 110_000,
    },
  );
  if (status === 0) return "it generates";
  const said = `${stdout}${stderr}`
    .split("\n")
    .filter((line) => /error|unhandled|unsupported|not (implemented|supported)/i.test(line));
  return error?.message ?? said[0]?.trim() ?? "it failed without a word";
}

/** The Rust client, and Convex's own crate as far as it can be driven here: it speaks the WebSocket. */
async function attemptsInRust(server: PeersServer, env: object): Promise<Column[]> {
  const more = (PEER_VERSION: string) => ({ ...cargoEnv, ...env, PEER_VERSION });
  const cargo = ["run", "--quiet", "--manifest-path", "test/bench/rust-peers/Cargo.toml"];
  await run("cargo", ["build", ...cargo.slice(1)], { env: more("") });
  const { stdout } = await run("cargo", ["tree", ...cargo.slice(2), "--depth", "1"], { env: more("") });
  const versionIn = (name: string) =>
    new RegExp(` ${name} v([\\d.]+)`).exec(stdout)?.[1] ?? "of unknown version";
  return [
    await attempts(server, "Rust, this client", "cargo", cargo, more(versionIn("convex-openapi"))),
    await attempts(
      server,
      "convex, its codec",
      "cargo",
      [...cargo, "--", "convex"],
      more(versionIn("convex")),
    ),
  ];
}

async function bench(): Promise<void> {
  const server = await startPeersServer();
  const deployment = await startLocalDeployment({ convexFolder: "src/repository/sample/convex" });
  const env = { PEERS_URL: server.url, PEERS_DEPLOYMENT: deployment.url };
  const script = "test/bench/python/peers.py";
  const columns: Column[] = [];
  const python = findPython();
  if (python) columns.push(await attempts(server, "Python, this client", python, [script, "ours"], env));
  if (existsSync(peerPython)) {
    columns.push(await attempts(server, "convex-py", peerPython, [script, "convex-py"], env));
    const folder = mkdtempSync(join(tmpdir(), "convex-python-peer-"));
    const to = join(folder, "generated_peer");
    await run(join(peerPython, "../openapi-python-client"), [
      ...["generate", "--path", "generated/openapi.json", "--output-path", to, "--meta", "none"],
    ]).catch(() => {});
    const more = { ...env, PYTHONPATH: folder };
    columns.push(
      await attempts(server, "openapi-python-client", peerPython, [script, "openapi-python-client"], more),
    );
  } else console.log("skipped: convex-py, openapi-python-client (see docs/clients-compared.md)");
  columns.push(
    await attempts(server, "Go, this client", "go", ["run", "-C", "test/bench/go-peers", "."], env),
  );
  const peer = driveConvexGo();
  if (peer) {
    const more = { ...env, PEER_VERSION: peer.version };
    columns.push(await attempts(server, "convex-go", "go", ["run", "-C", peer.folder, "."], more));
  } else console.log("skipped: convex-go (see docs/clients-compared.md)");
  columns.push(...(await attemptsInRust(server, env)));
  server.close();
  await deployment.close();

  console.log(
    `| | ${columns.map(({ name }) => name).join(" | ")} |\n| --- |${" --- |".repeat(columns.length)}`,
  );
  for (const [name, what, good] of rows) {
    const cells = columns.map(({ seen, untried = "no" }) => {
      if (typeof seen === "string") return `failed: ${seen}`;
      const one = seen[name];
      if (one === undefined) return untried;
      return good(one, seen) ? "yes" : "no";
    });
    console.log(`| ${what} | ${cells.join(" | ")} |`);
  }
  console.log(
    `\n${oapiCodegen}: ${generateGo(oapiCodegen, ["-generate", "types,client", "-package", "out", "-o", "out.go"])}`,
  );
}

await bench();

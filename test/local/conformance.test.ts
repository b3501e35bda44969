import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { sendRaw } from "./send-raw.ts";

/** One exchange. What `answer` does not name is not looked at. */
interface Row {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    /** Null takes away one of the headers that every request has. */
    readonly headers?: Readonly<Record<string, string | null>>;
    /** A string is sent as it stands. */
    readonly body?: unknown;
  };
  readonly answer: {
    readonly status: number;
    /** Null: the header must be absent. */
    readonly headers?: Readonly<Record<string, string | null>>;
    /** The body to the letter. */
    readonly text?: string;
    /** The body as JSON, where the facts give no order of keys or bytes. */
    readonly json?: unknown;
    /** An infrastructure error whose message begins so: its tail is the JSON parser's own. */
    readonly code?: string;
    readonly message?: string;
    readonly starts?: string;
    readonly contains?: string;
    readonly lacks?: string;
    readonly matches?: string;
  };
}

interface Table {
  readonly about: string;
  readonly rows: readonly Row[];
}

const folder = "test/local/conformance";
const tables = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as Table,
);

let deployment: LocalDeployment;
let known: Readonly<Record<string, string>>;

beforeAll(async () => {
  deployment = await startLocalDeployment({
    convexFolder: "src/repository/sample/convex",
    name: "conformance",
    run: "seed:init",
    restrictedKeys: [
      { key: "conformance|view", permissions: ["deployment:data:view"] },
      { key: "prod:conformance|import", permissions: ["deployment:backups:import"] },
    ],
    timeLimits: { transaction: 5_000 },
  });
  const { ts } = (await (await fetch(`${deployment.url}/api/query_ts`, { method: "POST" })).json()) as {
    ts: string;
  };
  const room = deployment.ledger.documents().find(({ table }) => table === "rooms");
  known = {
    deployKey: deployment.deployKey,
    viewKey: "conformance|view",
    importKey: "conformance|import",
    actingAs: Buffer.from('{"tokenIdentifier":"t"}').toString("base64"),
    deployKeyEncoded: encodeURIComponent(deployment.deployKey),
    roomId: room?.id ?? "",
    ts,
  };
});
afterAll(async () => await deployment.close());

/** Puts in what is only known once the deployment runs. */
const fill = (text: string) => text.replace(/\$\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
const fillTree = <T>(tree: T): T => JSON.parse(fill(JSON.stringify(tree))) as T;

function headersOf(given: Row["request"]["headers"] = {}): Record<string, string> {
  const all = { "Content-Type": "application/json", "Convex-Request-Id": "c0ffee", ...given };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, fill(value)]])),
  );
}

test("the table has the rows that it should", () => {
  expect(tables.flatMap(({ rows }) => rows).length).toBeGreaterThan(300);
  for (const { rows } of tables) expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

describe.for(tables)("$about", ({ rows }) => {
  test.for(rows)("$name", async ({ request, answer }) => {
    const { body } = request;
    const got = await sendRaw(deployment.url, {
      method: request.method,
      path: fill(request.path),
      headers: headersOf(request.headers),
      body: body === undefined ? undefined : typeof body === "string" ? body : fill(JSON.stringify(body)),
    });
    expect(got.status, got.text).toBe(answer.status);
    for (const [name, value] of Object.entries(answer.headers ?? {})) {
      expect(got.headers[name], name).toBe(value ?? undefined);
    }
    const want = fillTree(answer);
    if (want.text !== undefined) expect(got.text).toBe(want.text);
    if (want.json !== undefined) expect(JSON.parse(got.text)).toEqual(want.json);
    if (want.starts !== undefined) expect(got.text.slice(0, want.starts.length)).toBe(want.starts);
    if (want.contains !== undefined) expect(got.text).toContain(want.contains);
    if (want.lacks !== undefined) expect(got.text).not.toContain(want.lacks);
    if (want.matches !== undefined) expect(got.text).toMatch(new RegExp(want.matches));
    if (want.code !== undefined) {
      const { code, message } = JSON.parse(got.text) as { code: string; message: string };
      expect(code).toBe(want.code);
      const wanted = want.message ?? "";
      expect(message.slice(0, wanted.length)).toBe(wanted);
      if (code === "BadJsonBody") expect(message.slice(wanted.length)).toMatch(/^ at line \d+ column \d+$/);
    }
  });
});

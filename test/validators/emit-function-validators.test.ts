import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { parseFunctionSpec, specialise } from "../../src/deployment/index.ts";
import { parseDocument } from "../../src/document/index.ts";
import { bundleText } from "../../src/emit/bundle-text.ts";
import { readSources } from "../../src/repository/read-sources.ts";
import { emitFunctionValidators } from "../../src/validators/emit-function-validators.ts";
import { emitValidatorRuntime } from "../../src/validators/emit-runtime.ts";
import { prepareSchema } from "../../src/validators/prepare-schema.ts";
import type { Validator } from "../../src/validators/runtime/index.ts";
import { importWholeSample, wholeSample } from "../whole-sample/write-whole-sample.ts";

const sources = (await readSources()).files;
const { document } = parseDocument(sources);
const runtime = await emitValidatorRuntime(sources, bundleText, "validators");

function emit(functions: readonly unknown[]) {
  const { spec } = parseFunctionSpec({ url: "http://127.0.0.1:3210", functions }, "spec.json");
  return emitFunctionValidators(specialise(document.tree, spec, { includeInternal: true }), "validators");
}

const { functions: fixture } = JSON.parse(await readFile("test/fixtures/function-spec.json", "utf8"));
const files = emit(fixture);
const folder = await mkdtemp(join(tmpdir(), "function-validators-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
for (const { path, text } of [...files, ...runtime]) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
const loaded: { functions: Record<string, { args: Validator; returns?: Validator }> } = await import(
  /* @vite-ignore */ pathToFileURL(join(folder, "validators/index.js")).href
);

const rooms = { _id: "j57", _creationTime: 1.5, name: "general" };
const seven = { $integer: "BwAAAAAAAAA=" };
const literals = {
  b: true,
  big: { $integer: "AQAAAAAAAAA=" },
  n: 1.5,
  neg: -1,
  quoted: 'say "hi"\\n',
  s: "a",
  yes: "yes",
};

/** Bytes as they stand on the wire; `at` is the place of the first issue, absent where the value fits. */
const rows: readonly { of: string; side: "args" | "returns"; value: unknown; at?: string }[] = [
  { of: "chat/rooms:get", side: "args", value: { id: "j57" } },
  { of: "chat/rooms:get", side: "args", value: {}, at: "/id" },
  { of: "chat/rooms:get", side: "args", value: { id: "j57", more: 1 }, at: "/more" },
  { of: "chat/rooms:get", side: "returns", value: null },
  { of: "chat/rooms:get", side: "returns", value: rooms },
  { of: "chat/rooms:get", side: "returns", value: { ...rooms, name: null }, at: "/name" },
  { of: "chat/rooms:get", side: "returns", value: { ...rooms, extra: 1 }, at: "/extra" },
  { of: "chat:rooms", side: "returns", value: ["a", "b"] },
  { of: "chat:rooms", side: "returns", value: ["a", 1], at: "/1" },
  { of: "messages:getCounter", side: "returns", value: { $float: "AAAAAAAA+H8=" } },
  { of: "messages:getCounter", side: "returns", value: seven, at: "" },
  { of: "messages:noValidators", side: "args", value: { anything: [1] } },
  { of: "messages:internalPurge", side: "returns", value: 0, at: "" },
  { of: "types:bytesEcho", side: "args", value: { data: { $bytes: "AAEC" } } },
  { of: "types:bytesEcho", side: "args", value: { data: "AAEC" }, at: "/data" },
  { of: "types:default", side: "returns", value: "default export" },
  { of: "types:default", side: "returns", value: "another", at: "" },
  { of: "types:emptyUnionReturn", side: "returns", value: null, at: "" },
  { of: "types:literalEcho", side: "args", value: literals },
  { of: "types:literalEcho", side: "args", value: { ...literals, big: 1 }, at: "/big" },
  { of: "types:literalEcho", side: "args", value: { ...literals, big: seven }, at: "/big/$integer" },
  { of: "types:recordEcho", side: "returns", value: { any: ["x", null] } },
  { of: "types:recordEcho", side: "returns", value: { any: ["x", 3] }, at: "/any/1" },
  { of: "types:unionReturn", side: "returns", value: { hits: ["x"] } },
  { of: "types:unionReturn", side: "returns", value: { hits: [1] }, at: "/hits/0" },
];

describe("the fixture's functions", () => {
  test("are all there", () => {
    const paths = fixture
      .filter(({ identifier }: { identifier?: string }) => identifier !== undefined)
      .map(({ identifier }: { identifier: string }) => identifier.replace(".js:", ":"));
    expect(Object.keys(loaded.functions).sort()).toEqual(paths.sort());
  });

  test.for(rows.map((row, index) => ({ ...row, index })))(
    "row $index: $of $side, $at",
    ({ of, side, value, at }) => {
      const validator = loaded.functions[of]?.[side];
      expect(validator?.issues(value).map(({ pointer }) => pointer)[0]).toBe(at);
      expect(validator?.(value)).toBe(at === undefined);
    },
  );

  test("name every schema's place in the deployment's document", () => {
    const [issue] = loaded.functions["chat/rooms:get"]?.args.issues({}) ?? [];
    expect(issue?.schema).toBe("#/components/schemas/Chat_Rooms_GetArgs/required");
  });

  test.for(files.filter(({ path }) => path.endsWith(".js")))(
    "$path imports only its neighbours",
    ({ text }) => {
      const imported = [...text.matchAll(/^import .* from "([^"]*)";$/gm)].map(([, from = ""]) => from);
      expect(imported.every((from) => from.startsWith("."))).toBe(true);
      expect(text).not.toMatch(/\brequire\(|new Function|\beval\(/);
    },
  );
});

const field = (fieldType: unknown) => ({ fieldType, optional: false });
const query = (identifier: string, args: unknown) => ({
  identifier,
  functionType: "Query",
  visibility: { kind: "public" },
  args,
  returns: { type: "null" },
});

test("a schema that two modules share is compiled once", () => {
  const args = { type: "object", value: { marker: field({ type: "string" }) } };
  const texts = emit([query("a.js:f", args), query("b.js:g", args), query("b.js:h", args)]).map(
    ({ text }) => text,
  );
  const checks = texts.join("\n").match(/schemaPath:"#\/properties\/marker\/type"/g);
  expect(checks).toHaveLength(1);
});

test("modules whose files one disk would take for one another have files of their own", () => {
  const modules = ["users", "Users", "USERS/x", "users/X", "a", "a.js/b", "chatRooms"];
  const paths = emit(
    modules.map((name) =>
      query(`${name}.js:f`, { type: "object", value: { own: field({ type: "string" }) } }),
    ),
  )
    .map(({ path }) => path)
    .filter((path) => path.includes("/functions/"));
  expect(paths).toHaveLength(modules.length);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(modules.length);
  // A file is no folder.
  expect(paths.filter((path) => paths.some((other) => other.startsWith(`${path}/`)))).toEqual([]);
  expect(paths).toContain("validators/functions/chatRooms.js");
});

test("thousands of functions: time grows with their number and the code stays small", {
  timeout: 120_000,
}, () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      query(`m${Math.floor(index / 25)}.js:f${index}`, {
        type: "object",
        value: {
          [`own${index}`]: field({ type: "string" }),
          list: field({ type: "array", value: { type: "bigint" } }),
        },
      }),
    );
  const timed = (count: number) => {
    const began = process.cpuUsage().user;
    const size = emit(many(count)).reduce((sum, { text }) => sum + text.length, 0);
    return { milliseconds: (process.cpuUsage().user - began) / 1000, size };
  };
  timed(100);
  const [small, large] = [timed(100), timed(400)];
  expect(large.milliseconds / small.milliseconds).toBeLessThan(8);
  expect(large.size / 400).toBeLessThan(2600);
});

test.for([
  { of: "messages:like", side: "args", value: { id: 1, likes: seven }, meant: "MessagesId" },
  { of: "chat/rooms:get", side: "args", value: { id: 1 }, meant: "RoomsId" },
] as const)(
  "$of: an issue leads to what $meant says, though ids are compiled once",
  async ({ of, side, value, meant }) => {
    const { functions: sample } = await importWholeSample("validators/index.js");
    const { schemas } = JSON.parse(readFileSync(`${wholeSample}/openapi.json`, "utf8")).components;
    const [issue] = sample[of][side].issues(value);
    const named = /^#\/components\/schemas\/(\w+)\/type$/.exec(issue?.schema ?? "")?.[1] ?? "";
    expect(prepareSchema(schemas[named], schemas)).toEqual(prepareSchema(schemas[meant], schemas));
  },
);

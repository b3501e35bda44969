import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GeneratedFile } from "../../../src/emit/generated-file.ts";
import { planDeployment } from "../../../src/generate/plan-deployment.ts";
import { typeErrors, writeProject } from "./consumer-project.ts";

const base = JSON.parse(readFileSync("generated/openapi.json", "utf8"));
const fixture = JSON.parse(readFileSync("test/fixtures/function-spec.json", "utf8"));
const field = (type: string, optional = false) => ({ fieldType: { type }, optional });
fixture.tables = {
  channels: { type: "object", value: { name: field("string") } },
  tasks: { type: "object", value: { done: field("boolean"), due: field("bigint", true) } },
};
const untyped = (identifier: string, args: unknown) => ({
  functionType: "Query",
  identifier,
  args,
  returns: null,
  visibility: { kind: "public" },
});
fixture.functions.push(
  untyped("tasks.js:get", {
    type: "object",
    value: { id: { fieldType: { type: "id", tableName: "tasks" }, optional: false } },
  }),
);
fixture.functions.push(untyped("2024/odd-name.js:list", { type: "any" }));
fixture.functions.push(untyped("2024/class.js:then", { type: "any" }));

const head = `import { createApi, createConvexClient, type Api, type Doc, type Id } from "./api/api.js";
const api: Api = createApi(createConvexClient("http://127.0.0.1:3210"));
declare const channel: Id<"channels">;
declare const message: Id<"messages">;
declare const task: Id<"tasks">;
interface Own { any: Date }
declare const own: Own;
`;

/** Calls that a type checker has to take, each a statement of its own. */
const right = [
  "const rooms: string[] = await api.chat.rooms();",
  "const room: Doc<'channels'> | null = await api.chat.rooms.get({ id: channel });",
  "await api.messages.list();",
  "await api.messages.list({});",
  "await api.messages.list({ author: undefined });",
  "await api.messages.list({ author: 'a' }, { timeout: 5 });",
  "const { logLines } = await api.messages.list().withResponse();",
  "const id: Id<'messages'> = await api.messages.send({ author: 'a', body: 'b', seq: 1n, blob: new ArrayBuffer(1) });",
  "const text: string = message;",
  "await api.types.recordEcho({ byId: { [message]: { seen: true } }, byName: { a: 1 }, ofAny: { a: {} }, ofInts: { a: 1n } });",
  "await api.types.literalEcho({ b: true, big: 1n, n: 1.5, neg: -1, quoted: 'say \"hi\"\\\\n', s: 'a', yes: 'yes' });",
  "const done = await api.tasks.get<Doc<'tasks'>>({ id: task }); const due: bigint | undefined = done.due;",
  "const anything: unknown = await api.messages.whoami();",
  "const whoever = await api.messages.whoami<{ name: string }>(); const n: string = whoever.name;",
  "await api.types.anyArgs(own);",
  "await api['2024'].class.then_();",
  "const name: 'default export' = await api.types.default();",
];

/** Calls that it has to refuse. */
const wrong = [
  "await api.messages.nothing();",
  "await api.messages.internalPurge();",
  "await api.chat.rooms({ extra: 1 });",
  "await api.chat.rooms.get();",
  "await api.chat.rooms.get({});",
  "await api.chat.rooms.get({ id: 'plain text' });",
  "await api.chat.rooms.get({ id: message });",
  "await api.chat.rooms.get({ id: null });",
  "await api.messages.list({ author: null });",
  "await api.messages.list({ authr: 'a' });",
  "await api.messages.send({ author: 'a', body: 'b', seq: 1 });",
  "await api.messages.send({ author: 'a', body: 'b', seq: 1n, blob: 'text' });",
  "await api.types.recordEcho({ byId: {}, byName: { a: 1n }, ofAny: {}, ofInts: {} });",
  "await api.types.recordEcho({ byId: {}, byName: {}, ofAny: {}, ofInts: { a: 1 } });",
  "await api.types.literalEcho({ b: false, big: 1n, n: 1.5, neg: -1, quoted: 'say \"hi\"\\\\n', s: 'a', yes: 'yes' });",
  "await api.types.literalEcho({ b: true, big: 2n, n: 1.5, neg: -1, quoted: 'say \"hi\"\\\\n', s: 'a', yes: 'yes' });",
  "const rooms: number[] = await api.chat.rooms();",
  "const room: Doc<'channels'> = await api.chat.rooms.get({ id: channel });",
  "const never: string = (await api.messages.whoami());",
  "type Nothing = Doc<'nothing'>;",
];

let folder = "";
let files: readonly GeneratedFile[] = [];

beforeAll(async () => {
  const names = await readdir("generated/typescript");
  const runtimes = await Promise.all(
    names.map(async (name) => ({
      path: `typescript/${name}`,
      text: await readFile(join("generated/typescript", name), "utf8"),
    })),
  );
  const functionSpec = { json: fixture, file: "function-spec.json" };
  const plan = await planDeployment({ base, functionSpec, runtimes }, { languages: ["typescript"] });
  files = plan.files.flatMap(({ path, text }) =>
    path.startsWith("typescript/") ? [{ path: path.replace("typescript", "api"), text }] : [],
  );
  const wrongLines = wrong.map((line) => `async () => {\n  // @ts-expect-error\n  ${line}\n};`);
  folder = await writeProject([
    ...files,
    { path: "package.json", text: '{ "type": "module" }' },
    { path: "right.ts", text: `${head}${right.map((line) => `async () => { ${line} };`).join("\n")}\n` },
    { path: "wrong.ts", text: `${head}${wrongLines.join("\n")}\n` },
    {
      path: "required.cts",
      text: 'import { createApi, createConvexClient, type Doc } from "./api/api.cjs";\nconst api = createApi(createConvexClient("http://127.0.0.1"));\nexport const rooms: Promise<string[]> = api.chat.rooms();\nexport type Room = Doc<"channels">;\n',
    },
    {
      path: "run.mjs",
      text: 'import * as all from "./api/api.js";\nconst asked = [];\nconst api = all.createApi({ invoke: (i) => asked.push(i) });\napi.chat.rooms.get({ id: "x" });\napi["2024"].class.then_();\nconsole.log(JSON.stringify([asked, Object.keys(api), typeof all.createConvexClient]));\n',
    },
    {
      path: "run.cjs",
      text: 'const all = require("./api/api.cjs");\nconst asked = [];\nconst api = all.createApi({ invoke: (i) => asked.push(i) });\napi.chat.rooms.get({ id: "x" });\napi["2024"].class.then_();\nconsole.log(JSON.stringify([asked, Object.keys(api), typeof all.createConvexClient]));\n',
    },
  ]);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test("right calls pass and each wrong one is refused, in ES modules and in CommonJS", {
  timeout: 240_000,
}, () => {
  const consumers = ["right.ts", "wrong.ts", "required.cts"].map((name) => join(folder, name));
  expect(typeErrors(consumers)).toEqual([]);
});

test.for(["run.mjs", "run.cjs"])("%s: it runs as it lies there", (script) => {
  const [asked, names, createConvexClient] = JSON.parse(
    execFileSync(process.execPath, [join(folder, script)], { encoding: "utf8" }),
  );
  expect(asked).toEqual([
    { kind: "query", path: "chat/rooms:get", args: { id: "x" } },
    { kind: "query", path: "2024/class:then", args: {} },
  ]);
  expect(names).toEqual(["2024", "chat", "messages", "tasks", "types"]);
  expect(createConvexClient).toBe("function");
});

test("the README says how each function is called", () => {
  const readme = files.find(({ path }) => path === "api/README.md")?.text ?? "";
  expect(readme).toContain('| `2024/class:then` | query | `api["2024"].class.then_` |');
  expect(readme).toContain("| `chat/rooms:get` | query | `api.chat.rooms.get` |");
});

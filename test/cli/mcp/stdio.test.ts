import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { callTool, command, connectStdio, lines, type McpClient } from "./connect.ts";

const fixture = "test/fixtures/function-spec.json";
const { functions } = JSON.parse(readFileSync(fixture, "utf8")) as {
  functions: { identifier: string; functionType: string; visibility?: { kind: string } }[];
};
/** How many functions of the fixture are of a kind and visibility. */
const count = (type: string, visibility: string) =>
  functions.filter(({ functionType, visibility: of }) => functionType === type && of?.kind === visibility)
    .length;

async function connect(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<McpClient> {
  const client = await connectStdio("2.x", words, env);
  onTestFinished(() => client.close());
  return client;
}

describe("the functions of a function-spec", () => {
  const source = ["--functions", fixture, "--url", "http://127.0.0.1:9"];

  test("are its public queries, each with schemas that are schemas", async () => {
    const { tools } = await (await connect(source)).listTools();
    expect(tools).toHaveLength(count("Query", "public"));
    const ajv = new Ajv2020({ strict: false });
    for (const tool of tools) {
      expect(tool.name).toMatch(/^[A-Za-z0-9_-]{1,128}$/);
      for (const schema of [tool.inputSchema, tool.outputSchema ?? {}]) {
        expect(ajv.validateSchema(schema), tool.name).toBe(true);
        expect(schema).toMatchObject({ type: "object" });
        ajv.compile(schema);
      }
      expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    }
  });

  test("are all public ones where kinds are allowed, with hints that they change things", async () => {
    const client = await connect([...source, "--allow", "mutation,action", "--no-search"]);
    const { tools } = await client.listTools();
    const wanted = count("Query", "public") + count("Mutation", "public") + count("Action", "public");
    expect(tools).toHaveLength(wanted);
    const changing = tools.filter(({ annotations }) => annotations?.readOnlyHint === false);
    expect(changing).toHaveLength(count("Mutation", "public") + count("Action", "public"));
    for (const { annotations } of changing) expect(annotations?.destructiveHint).toBe(true);
  });

  test("an internal one is there only where its path is named", async () => {
    const internal = functions.find(({ visibility }) => visibility?.kind === "internal");
    const path = String(internal?.identifier).replace(".js:", ":");
    const { tools } = await (await connect([...source, "--allow", path])).listTools();
    expect(tools).toHaveLength(count("Query", "public") + 1);
    expect(tools.filter(({ description }) => description?.includes("nternal "))).toHaveLength(1);
  });

  test("a path that there is none of is refused, and so is having nowhere to call", async () => {
    expect(await failing([...source, "--allow", "no/such:thing"])).toContain(
      "there is no function no/such:thing",
    );
    expect(await failing(["--functions", fixture])).toContain("Say where calls go: --url");
  });
});

/** Runs the command until it ends by itself, and gives what it said on standard error. */
async function failing(words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [...command, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  let err = "";
  let out = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  const code = await new Promise((done) => child.once("close", done));
  expect([code, out]).toEqual([1, ""]);
  return err;
}

describe.for(lines)("the sample deployment, served from its folder, with a client of SDK %s", (line) => {
  let client: McpClient;
  beforeAll(async () => {
    client = await connectStdio(line, [
      "--convex",
      "src/repository/sample/convex",
      "--allow",
      "messages:send",
      "secrets:answer",
      "errors:application",
    ]);
  });
  afterAll(() => client.close());

  test.for([
    ["echo_int64", "9007199254740993"],
    ["echo_int64", "-9223372036854775808"],
    ["echo_bytes", "/wCA"],
    ["echo_bytes", ""],
    ["echo_float64", 0.1],
    ["echo_float64", "NaN"],
    ["echo_float64", "-0"],
    ["echo_string", "42"],
    ["echo_any", { a: [{ $int64: "1" }, { $bytes: "aGk=" }, { $float64: "-Infinity" }, "1", 1, null, true] }],
  ] as const)("%s gives %j back", async ([tool, value]) => {
    const answer = await callTool(client, tool, { value });
    expect(answer.isError ?? false).toBe(false);
    expect(answer.structuredContent).toEqual({ value });
    expect(JSON.parse(answer.content[0]?.text ?? "")).toEqual(value);
  });

  test("what does not fit is answered with the place and the rule", async () => {
    const answers = [
      await callTool(client, "echo_int64", { value: 1 }),
      await callTool(client, "echo_int64", {}),
      await callTool(client, "echo_int64", { value: "1", more: 1 }),
      await callTool(client, "messages_list", { channel: "general", limit: "ten" }),
    ];
    expect(answers.map(({ isError }) => isError)).toEqual([true, true, true, true]);
    expect(answers.map(({ content }) => content[0]?.text)).toEqual([
      'arguments.value: expected a 64-bit integer in decimal digits, as text: "42". Nothing was sent.',
      "arguments.value: missing: expected a 64-bit integer. Nothing was sent.",
      "arguments.more: there is no such field; known are value. Nothing was sent.",
      "arguments.limit: expected a number. Nothing was sent.",
    ]);
  });

  test("a mutation that is allowed by its path happens, and others are no tools", async () => {
    const before = await callTool(client, "messages_list", { channel: "random", limit: 100 });
    const sent = await callTool(client, "messages_send", { author: "Ada", body: "hello", channel: "random" });
    expect(sent.isError ?? false, JSON.stringify(sent)).toBe(false);
    const after = await callTool(client, "messages_list", { channel: "random", limit: 100 });
    const bodies = ({ structuredContent }: typeof before) =>
      ((structuredContent?.value ?? []) as { body: string }[]).map(({ body }) => body);
    expect(bodies(after)).toEqual(["hello", ...bodies(before)]);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).not.toContain("counters_increment");
    await expect(callTool(client, "counters_increment", {})).rejects.toThrow(
      "There is no tool “counters_increment”",
    );
  });

  test("an internal function that is named is called with the key", async () => {
    expect((await callTool(client, "secrets_answer")).structuredContent).toEqual({ value: 42 });
  });

  test("a ConvexError comes with its data", async () => {
    const { isError, content } = await callTool(client, "errors_application");
    expect(isError).toBe(true);
    expect(content[0]?.text).toContain("The function failed: ");
    const data = content[1]?.text ?? "";
    expect(data).toMatch(/^data: \{/);
    expect(JSON.parse(data.slice("data: ".length))).toHaveProperty("code");
  });

  test("the document, the guide and each table's schema can be read", async () => {
    const { resources } = await client.listResources();
    const uris = resources.map(({ uri }) => uri);
    expect(uris).toEqual(
      expect.arrayContaining([
        "convex-openapi://guide",
        "convex-openapi://openapi.json",
        "convex-openapi://tables/messages",
      ]),
    );
    const texts = await Promise.all(
      uris.map(async (uri) => {
        const [content] = (await client.readResource({ uri })).contents;
        return (content as { text: string }).text;
      }),
    );
    expect(JSON.parse(texts[uris.indexOf("convex-openapi://openapi.json")] ?? "").openapi).toMatch(/^3\.1/);
    const table = JSON.parse(texts[uris.indexOf("convex-openapi://tables/messages")] ?? "");
    expect(Object.values(table.$defs as Record<string, { properties?: object }>)).toContainEqual(
      expect.objectContaining({ properties: expect.objectContaining({ _id: expect.anything() }) }),
    );
    await expect(client.readResource({ uri: "convex-openapi://tables/none" })).rejects.toThrow(
      "There is no resource",
    );
  });
});

describe("by whose right", () => {
  /** A deployment that says what it was asked, and nothing else. */
  async function listening(): Promise<{ url: string; asked: IncomingMessage[] }> {
    const asked: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      asked.push(request);
      response.setHeader("content-type", "application/json");
      request.resume().once("end", () => response.end('{"status":"success","value":null,"logLines":[]}'));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    onTestFinished(() => void server.close());
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
  }

  const spec = (visibility: string, identifier: string) => ({
    identifier,
    functionType: "Query",
    visibility: { kind: visibility },
    args: { type: "object", value: {} },
    returns: { type: "null" },
  });

  test("public functions are called for the user, internal ones with the key, and wrong arguments not at all", async () => {
    const folder = await mkdtemp(join(tmpdir(), "convex-openapi-mcp-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, "spec.json");
    await writeFile(
      file,
      JSON.stringify({ functions: [spec("public", "a.js:open"), spec("internal", "a.js:inner")] }),
    );
    const { url, asked } = await listening();
    const client = await connect(["--functions", file, "--allow", "a:inner"], {
      CONVEX_URL: url,
      CONVEX_USER_TOKEN: "eyJ.user.token",
      CONVEX_DEPLOY_KEY: "prod:a|key",
    });
    await callTool(client, "a_open");
    await callTool(client, "a_inner");
    await callTool(client, "a_open", { more: 1 });
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer eyJ.user.token",
      "Convex prod:a|key",
    ]);
  });
});

test("standard output carries the protocol alone, whatever a module prints", async () => {
  const folder = await mkdtemp(join(tmpdir(), "convex-openapi-mcp-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "convex"));
  await mkdir(join(folder, "node_modules"));
  await symlink(resolve("node_modules/convex"), join(folder, "node_modules/convex"));
  await writeFile(join(folder, "package.json"), "{}");
  await writeFile(
    join(folder, "convex/loud.ts"),
    `import { queryGeneric as query } from "convex/server";
console.log("printed while loading");
export const speak = query({ args: {}, handler: async () => { console.log("printed while running"); return 1; } });
`,
  );
  const child = spawn(process.execPath, [...command, "--convex", join(folder, "convex")], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const answers: { id?: number; result?: object }[] = [];
  let rest = "";
  child.stdout.on("data", (chunk) => {
    const texts = (rest + chunk).split("\n");
    rest = texts.pop() ?? "";
    answers.push(...texts.map((text) => JSON.parse(text)));
  });
  const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  const clientInfo = { name: "tests", version: "1" };
  send({
    id: 1,
    method: "initialize",
    params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo },
  });
  await expect.poll(() => answers.length, { timeout: 30_000 }).toBe(1);
  send({ method: "notifications/initialized" });
  send({ id: 2, method: "tools/call", params: { name: "loud_speak", arguments: {} } });
  await expect.poll(() => answers.length, { timeout: 30_000 }).toBe(2);
  expect(answers[1]?.result).toMatchObject({ structuredContent: { value: 1 } });
  child.stdin.end();
  expect(await new Promise((done) => child.once("close", done))).toBe(0);
  expect(rest).toBe("");
});

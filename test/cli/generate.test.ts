import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { GenerateRequest } from "../../src/cli/generate/generate-request.ts";
import { startLocalDeployment } from "../../src/local/index.ts";
import { wholeSample } from "../whole-sample/write-whole-sample.ts";
import { runGenerate } from "./run-generate.ts";

const fixture = JSON.parse(readFileSync("test/fixtures/function-spec.json", "utf8"));
let folder = "";
let out = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "convex-openapi-generate-"));
  out = join(folder, "api");
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const run = (request: Partial<GenerateRequest>) => runGenerate({ out, ...request });

async function specFile(functions: unknown): Promise<string> {
  const file = join(folder, "spec.json");
  await writeFile(file, JSON.stringify({ url: "https://a.convex.cloud", functions }));
  return file;
}

describe("from a file", () => {
  test("writes every file, says so, and finds nothing to do the second time", async () => {
    const functions = await specFile(fixture.functions);
    const first = await run({ functions });
    expect([first.code, first.answer.problems]).toEqual([0, []]);
    const states = new Set(first.answer.files.map(({ state }: { state: string }) => state));
    expect([...states]).toEqual(["written"]);
    for (const { path } of first.answer.files) expect(existsSync(join(out, path)), path).toBe(true);
    const again = await run({ functions, check: true });
    expect(again.code).toBe(0);
    expect(again.answer.files.every(({ state }: { state: string }) => state === "same")).toBe(true);
  });

  test("--check writes nothing and exits 1 when something is stale", async () => {
    const functions = await specFile(fixture.functions);
    expect((await run({ functions, check: true })).code).toBe(1);
    expect(existsSync(out)).toBe(false);
    await run({ functions });
    await writeFile(join(out, "openapi.json"), "{}");
    const { code, answer } = await run({ functions, check: true });
    expect(code).toBe(1);
    const stale = answer.files.filter(({ state }: { state: string }) => state === "stale");
    expect(stale.map(({ path }: { path: string }) => path)).toEqual(["openapi.json"]);
    expect(await readFile(join(out, "openapi.json"), "utf8")).toBe("{}");
  });

  test("removes what it wrote before and no longer makes, and nothing else", async () => {
    const functions = await specFile(fixture.functions);
    await run({ functions, languages: ["typescript", "validators"] });
    await writeFile(join(out, "validators", "mine.txt"), "mine");
    const { answer } = await run({ functions });
    expect(answer.removed).toContain("validators/index.js");
    expect(existsSync(join(out, "validators/index.js"))).toBe(false);
    expect(await readFile(join(out, "validators", "mine.txt"), "utf8")).toBe("mine");
  });

  test("does not overwrite what it did not write, and then writes nothing at all", async () => {
    const functions = await specFile(fixture.functions);
    await writeFile(join(folder, "openapi.json"), "mine");
    const { code, answer } = await run({ functions, out: folder });
    expect([code, answer.error]).toEqual([1, expect.stringContaining("openapi.json is in the way")]);
    expect(await readFile(join(folder, "openapi.json"), "utf8")).toBe("mine");
    expect(existsSync(join(folder, "typescript"))).toBe(false);
  });

  test("a file where the folder would be is said so", async () => {
    await writeFile(out, "mine");
    const { code, answer } = await run({ functions: await specFile(fixture.functions) });
    expect([code, answer.error]).toEqual([
      1,
      `${out} is no folder: a file is in the way. Choose another --out.`,
    ]);
    expect(readFileSync(out, "utf8")).toBe("mine");
  });

  test("exits 2 when a function was left out, and the others are there", async () => {
    const bad = { ...fixture.functions[0], identifier: "bad.js:one", args: { type: "string" } };
    const { code, answer } = await run({ functions: await specFile([bad, ...fixture.functions]) });
    expect(code).toBe(2);
    expect(answer.problems).toMatchObject([{ place: { pointer: "bad.js:one" }, severity: "error" }]);
    expect(answer.functions).toBe(fixture.functions.length - 2);
  });

  test.for([
    ["{", "is not JSON"],
    ["", "broken.json is empty. Write it: npx convex function-spec > functions.json"],
    [
      '{"identifier":"a.js:b"}\n{"identifier":"a.js:c"}',
      ". Write it: npx convex function-spec > functions.json",
    ],
    ["[]", "not what `convex function-spec` prints"],
  ])("a file that holds %s is refused with a reason", async ([text, reason]) => {
    const file = join(folder, "broken.json");
    await writeFile(file, text as string);
    const { code, answer } = await run({ functions: file });
    expect([code, answer.error]).toEqual([1, expect.stringContaining(reason as string)]);
    expect(existsSync(out)).toBe(false);
  });

  test.for([
    ["utf8", ""],
    ["utf8", "\uFEFF"],
    ["utf16le", "\uFEFF"],
  ] as const)("a file in %s that begins with %j is read", async ([encoding, mark]) => {
    const functions = join(folder, "spec.json");
    const text = JSON.stringify({ functions: fixture.functions }, undefined, 2).replaceAll("\n", "\r\n");
    await writeFile(functions, mark + text, encoding);
    expect((await run({ functions })).code).toBe(0);
  });

  test.for([
    [{ functions: "a", convex: "b" }, "Name one source"],
    [
      { convex: "src/repository/sample/convex", envFile: "nowhere" },
      "There is no file nowhere. --env-file takes",
    ],
    [{ convex: "src/repository/sample/convex", envFile: "src" }, "src is a folder. --env-file takes"],
    [{ functions: "nowhere.json" }, "There is no file nowhere.json. Write it: npx convex function-spec"],
    [{ functions: "a", format: "xml" }, "--format is one of"],
    [{ functions: "a", languages: ["cobol"] }, "--lang knows"],
    [{ functions: "a", languages: [""] }, "--lang names nothing to make. It takes typescript,"],
    [{}, "There is no convex/ folder here"],
  ] as const)("%j is answered with a reason", async ([request, reason]) => {
    const { code, answer } = await run(request as Partial<GenerateRequest>);
    expect([code, answer.error]).toEqual([1, expect.stringContaining(reason)]);
  });
});

describe("from a folder", () => {
  test("has the documents of schema.ts as types", { timeout: 60_000 }, async () => {
    const { code } = await run({ convex: "src/repository/sample/convex" });
    expect(code).toBe(0);
    const types = await readFile(join(out, "typescript/functions.d.ts"), "utf8");
    expect(types).toMatch(/interface Documents \{[^}]*messages: MessagesDoc;/);
  });
});

describe("from a deployment", () => {
  const key = "dev:happy|secretsecretsecret";

  async function against(listener: RequestListener, request: Partial<GenerateRequest> = {}) {
    const server = createServer(listener).listen(0, "127.0.0.1");
    await new Promise((done) => server.once("listening", done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    vi.stubEnv("CONVEX_DEPLOY_KEY", key);
    try {
      return await run({ url, ...request });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test("asks with the deploy key, and makes what it says", async () => {
    let asked: unknown;
    let authorization: string | undefined;
    const { code, answer } = await against(async (request, response) => {
      authorization = request.headers.authorization;
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      asked = JSON.parse(Buffer.concat(chunks).toString());
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ status: "success", value: fixture.functions }));
    });
    expect(code).toBe(0);
    expect(asked).toMatchObject({ path: "_system/cli/modules:apiSpec", args: {} });
    expect(authorization).toBe(`Convex ${key}`);
    expect(answer.functions).toBe(fixture.functions.length - 2);
    const types = await readFile(join(out, "typescript/functions.d.ts"), "utf8");
    expect(types).toContain("big: 1n;");
  });

  test("does not wait longer than it is told", async () => {
    const began = performance.now();
    const { code, answer } = await against(() => {}, { seconds: 0.3 });
    expect([code, answer.error]).toEqual([1, expect.stringContaining("did not answer within 0.3 seconds")]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test("nor for the rest of an answer that stalls", async () => {
    const { code, answer } = await against(
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write('{"status":"success","value":[');
      },
      { seconds: 0.3 },
    );
    expect([code, answer.error]).toEqual([1, expect.stringContaining("did not answer within 0.3 seconds")]);
  });

  test("a local deployment tells what its folder holds", { timeout: 60_000 }, async () => {
    const deployment = await startLocalDeployment({ convexFolder: "src/repository/sample/convex" });
    vi.stubEnv("CONVEX_DEPLOY_KEY", deployment.deployKey);
    try {
      const { code, answer } = await run({ url: deployment.url, includeInternal: true });
      expect([code, answer.problems]).toEqual([0, []]);
      expect(answer.functions).toBe(deployment.functions.length);
      const { servers, paths } = JSON.parse(await readFile(join(out, "openapi.json"), "utf8"));
      expect(servers[0].url).toBe(deployment.url);
      const fromFolder = JSON.parse(await readFile(`${wholeSample}/openapi.json`, "utf8"));
      expect(Object.keys(paths)).toEqual(expect.arrayContaining(Object.keys(fromFolder.paths)));
    } finally {
      await deployment.close();
    }
  });

  test("a refused key is named as such, and never printed", async () => {
    const { code, answer } = await against((_, response) => {
      response.writeHead(401, { "content-type": "application/json" });
      response.end(JSON.stringify({ code: "BadAdminKey", message: "The provided admin key was invalid" }));
    });
    expect([code, answer.error]).toEqual([1, expect.stringContaining("refused the deploy key")]);
    expect(JSON.stringify(answer)).not.toContain("secret");
  });

  test("nobody there", async () => {
    vi.stubEnv("CONVEX_DEPLOY_KEY", key);
    const { code, answer } = await run({ url: "http://127.0.0.1:9", seconds: 5 });
    expect([code, answer.error]).toEqual([1, expect.stringContaining("cannot be reached")]);
  });

  test("no key", async () => {
    vi.stubEnv("CONVEX_DEPLOY_KEY", "");
    const { code, answer } = await run({ url: "http://127.0.0.1:9" });
    expect([code, answer.error]).toEqual([1, expect.stringContaining("CONVEX_DEPLOY_KEY")]);
  });
});

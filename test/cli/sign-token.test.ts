import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { printToken, writeKey } from "../../src/cli/token/sign-token.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

test("a claim without a value is refused, and no token is printed", async () => {
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await printToken("ada", { claim: ["admin"] })).toBe(1);
  expect(printed).not.toHaveBeenCalled();
  expect(complaint).toHaveBeenCalledWith(expect.stringContaining("“admin” is no claim: write name=value."));
});

test("a claim may be empty, and may hold equals signs", async () => {
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  expect(await printToken("ada", { claim: ["note=", "query=a=b"] })).toBe(0);
  const payload = String(printed.mock.calls[0]?.[0]).split(".")[1] ?? "";
  expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toMatchObject({ note: "", query: "a=b" });
});

describe("a folder's auth.config.ts", () => {
  const folders: string[] = [];
  const folderWith = async (authConfig: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), "convex-token-"));
    folders.push(folder);
    await writeFile(join(folder, "auth.config.ts"), authConfig);
    return folder;
  };
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });
  const own =
    'export default { providers: [{ domain: "https://login.example.com", applicationID: "app" }] };';

  test("says for which issuer and audience a key signs, and --new-key what to add to it", async () => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => {});
    const scratch = await folderWith(own);
    const key = join(scratch, "key.json");
    expect(await writeKey(key, { issuer: "https://tests.invalid", audience: "tests" })).toBe(0);
    const said = String(printed.mock.calls[0]?.[0]);
    const provider = said.slice(said.indexOf("providers: ["), said.indexOf("\n\nFor the env file"));
    const folder = await folderWith(`export default { ${provider} };`);
    const envFile = join(folder, "test.env");
    await writeFile(envFile, said.split("\n").find((line) => line.startsWith("TEST_JWKS=")) ?? "");
    expect(await printToken("ada", { key, folder, envFile })).toBe(0);
    const [header = "", payload = ""] = String(printed.mock.calls[1]?.[0]).split(".");
    const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString());
    expect(read(header)).toMatchObject({ alg: "ES256" });
    expect(read(payload)).toMatchObject({ sub: "ada", iss: "https://tests.invalid", aud: "tests" });

    // Where the variable is not set, as in production, there is no such provider.
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await printToken("ada", { key, folder })).toBe(1);
    expect(complaint.mock.calls[0]?.[0]).toContain("has no provider in auth.config.ts.");
  });

  test("that trusts no key at hand is told, with what to add for tests and how to keep it there", async () => {
    vi.spyOn(console, "log").mockImplementation(() => {});
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await printToken("ada", { folder: await folderWith(own) })).toBe(1);
    const said = String(complaint.mock.calls[0]?.[0]);
    expect(said).toContain("OpenID Connect of https://login.example.com, for app");
    expect(said).toContain("--new-key test-key.json");
    expect(said).toContain("Never set it on a deployment that others use");
  });

  test("signs for the sample with the key that everybody has", async () => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await printToken("ada", { folder: "src/repository/sample/convex" })).toBe(0);
    const payload = String(printed.mock.calls[0]?.[0]).split(".")[1] ?? "";
    expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toMatchObject({
      iss: "https://sample.convex-openapi.invalid",
      aud: "convex-openapi-sample",
    });
  });

  test("that throws, or a folder that is not there, is named", async () => {
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    const folder = await folderWith('throw new Error("no secret");');
    expect(await printToken("ada", { folder })).toBe(1);
    expect(complaint.mock.calls[0]?.[0]).toContain(`${folder}: auth.config.ts cannot be read: no secret`);
    expect(await printToken("ada", { folder: join(folder, "missing") })).toBe(1);
    expect(complaint.mock.calls[1]?.[0]).toContain("There is no such folder.");
  });
});

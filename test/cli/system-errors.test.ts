import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fileMessage, folderMessage, listenMessage } from "../../src/cli/system-errors.ts";

const folder = mkdtempSync(join(tmpdir(), "convex-openapi-cli-"));
writeFileSync(join(folder, "text.txt"), "no JSON");
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line as a process: its code, and everything that it printed. */
function run(...args: readonly string[]): Promise<{ code: number; printed: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", "src/cli/main.ts", ...args],
      { env: { ...process.env, NO_COLOR: "1", CONVEX_DEPLOY_KEY: "local|1" } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, printed: stdout + stderr }),
    );
  });
}

const missing = join(folder, "missing.json");
const text = join(folder, "text.txt");
const nowhere = "http://127.0.0.1:9";

describe("what the system refuses is told with its fix, and without its codes", () => {
  test.for<[readonly string[], string]>([
    [
      ["validate", "query", missing],
      `There is no file ${missing}. Name the file that holds the answer's body`,
    ],
    [["validate", "query", folder], `${folder} is a folder. Name the file that holds the answer's body`],
    [["token", "--key", missing], `There is no file ${missing}. A key is written by --new-key.`],
    [["token", "--key", text], `${text} is not JSON: `],
    [["token", "--new-key", join(missing, "key.json")], "Its folder has to be there."],
    [["token", "--new-key", text], `${text} is there already, and is not overwritten.`],
    [["check", "--url", "http://127.0.0.1:1", "--functions", missing], `There is no file ${missing}. `],
    [["generate", "--functions", missing, "--out", folder], `There is no file ${missing}. `],
    [["check", "--url", nowhere, "--functions", text], `${text} is not JSON: `],
    [
      ["generate", "--functions", "test/fixtures/function-spec.json", "--out", text],
      `${text} is no folder: a file is in the way. Choose another --out.`,
    ],
    [
      ["export", "--url", nowhere, "--out", text],
      `${text} is no folder: a file is in the way. Choose another --out.`,
    ],
    [
      ["serve", "src/repository/sample/convex", "--host", "203.0.113.1"],
      "203.0.113.1 is no address of this machine. --host",
    ],
    [
      ["serve", "src/repository/sample/convex", "--host", "nowhere.invalid"],
      "No address is known for nowhere.invalid. --host",
    ],
  ])("convex-openapi %s", { timeout: 60_000 }, async ([args, want]) => {
    const { code, printed } = await run(...args);
    expect(printed).toContain(want);
    expect(printed).not.toMatch(/\bE[A-Z]{4,}\b| {4}at /);
    expect(code).toBe(1);
  });

  test("a port that is taken", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port));
    });
    try {
      const { code, printed } = await run("serve", "src/repository/sample/convex", "--port", String(port));
      expect([code, printed]).toEqual([
        1,
        expect.stringContaining(`Port ${port} is taken by another program.`),
      ]);
    } finally {
      other.close();
    }
  });
});

const thrown = (code: string) => Object.assign(new Error("the system's words"), { code });

test.for([
  [fileMessage(thrown("EACCES"), "a.json", "Fix."), "You may not read a.json: see its permissions."],
  [fileMessage(thrown("EIO"), "a.json", "Fix."), "the system's words"],
  [
    folderMessage(thrown("EACCES"), "out"),
    "You may not write into out: see its permissions, or choose another --out.",
  ],
  [folderMessage(thrown("EIO"), "out"), "out cannot be written: the system's words. Choose another --out."],
  [
    listenMessage(thrown("EACCES"), "h", 80),
    "You may not listen on port 80. Pass one from 1024 up, or 0 for any.",
  ],
  [listenMessage(thrown("EIO"), "h", 80), "the system's words"],
])("%s", ([given, want]) => expect(given).toBe(want));

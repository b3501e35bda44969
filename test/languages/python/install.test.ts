import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { maySkip, missing, pythonPath, runProgram } from "./python-tools.ts";

// The package as a stranger gets it: built by pip, installed into an environment that never saw these sources.

const slow = { timeout: 240_000 };

/** Runs a program to its end; what it said where it failed. */
function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", cwd: tmpdir() });
  return status === 0 ? "" : `${program} ${args.join(" ")} failed:\n${stdout}${stderr}`;
}

describe.skipIf(missing !== undefined && maySkip)(`Python${missing ? `: skipped: ${missing}` : ""}`, () => {
  const built = mkdtempSync(join(tmpdir(), "convex-wheel-"));
  beforeAll(() => {
    const source = mkdtempSync(join(tmpdir(), "convex-source-"));
    cpSync("generated/python", source, { recursive: true });
    // Without isolation nothing is fetched: what builds it is in the requirements of the tests.
    const wheel = [
      "-m",
      "pip",
      "wheel",
      "-q",
      "--no-deps",
      "--no-build-isolation",
      "--wheel-dir",
      built,
      source,
    ];
    expect(run(pythonPath, ...wheel)).toBe("");
    const sdist = `import os, setuptools.build_meta as b; os.chdir(${JSON.stringify(source)}); b.build_sdist(${JSON.stringify(built)})`;
    expect(run(pythonPath, "-c", sdist)).toBe("");
  }, 240_000);

  test.for([".whl", ".tar.gz"])(
    "a fresh environment installs the %s, is told of its types, and calls",
    slow,
    async (ending) => {
      const [archive] = readdirSync(built).filter((file) => file.endsWith(ending));
      const fresh = mkdtempSync(join(tmpdir(), "convex-venv-"));
      expect(run(pythonPath, "-m", "venv", "--without-pip", fresh)).toBe("");
      const python = join(fresh, "bin", "python");
      // httpx, and what builds a .tar.gz, come from the tests' environment, so that nothing is fetched here either.
      const [version = ""] = readdirSync(join(fresh, "lib"));
      const packages = (root: string) => join(root, "lib", version, "site-packages");
      writeFileSync(join(packages(fresh), "tools.pth"), `${packages(resolve(pythonPath, "../.."))}\n`);
      const install = [
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "-q",
        "--no-index",
        "--no-build-isolation",
        join(built, archive ?? ""),
      ];
      expect(run(pythonPath, ...install)).toBe("");
      expect(readdirSync(join(packages(fresh), "convex_openapi"))).toContain("py.typed");
      expect(run(pythonPath, "-m", "pip", "--python", python, "check")).toBe("");

      const server = createServer((request, response) => {
        response.end(
          JSON.stringify({ status: "success", value: { $integer: "KgAAAAAAAAA=" }, logLines: [request.url] }),
        );
      });
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const program = [
        "from convex_openapi import Client",
        `with Client(${JSON.stringify(url)}) as client:`,
        `    answer = client.with_response.query("messages:count")`,
        "    print(repr(answer.value), answer.log_lines)",
      ].join("\n");
      expect(await runProgram(python, ["-c", program])).toBe("42 ('/api/query',)\n");
      server.close();
    },
  );
});

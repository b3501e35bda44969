import { exec, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyFolder } from "./pack.ts";

// The README as a stranger follows it: its own lines, in an empty project beside a copy of the repository.

const execute = promisify(exec);
const readme = readFileSync("README.md", "utf8");

/** The commands of a section of the README, line by line. */
function commandsOf(section: string): readonly string[] {
  const [, text = ""] = new RegExp(`^## ${section}\\n([\\s\\S]*?)^## `, "m").exec(readme) ?? [];
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) =>
    block.trim().split("\n"),
  );
}

/** The block of code that calls the sample's functions. */
const [, call = ""] = /^```ts\n([\s\S]*?messages\.list[\s\S]*?)^```$/m.exec(readme) ?? [];

describe("the README", { timeout: 300_000 }, () => {
  let project: string;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const { folder, remove: removeAll } = await emptyFolder();
    remove = removeAll;
    project = join(folder, "my-app");
    await mkdir(project);
    await writeFile(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
    await cp("src/repository/sample/convex", join(project, "convex"), { recursive: true });
  });
  afterAll(() => remove());

  test("says how to install what it then calls", async () => {
    const [pack = "", install = "", serve = ""] = commandsOf("Install");
    expect([pack, install, serve].map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "npm pack",
      "npm install",
      "npx convex-openapi",
    ]);
    await execute(`${pack.replace("../my-app", project)} --loglevel=error`, { cwd: resolve(".") });
    await execute(`${install} --no-audit --no-fund --prefer-offline`, { cwd: project });

    const generate = readme.split("\n").find((line) => line.startsWith("npx convex-openapi generate")) ?? "";
    await execute(generate, { cwd: project });

    const [command = "", ...args] = `${serve} --port 0`.split(" ");
    const server = spawn(command, args, {
      cwd: project,
      detached: true,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(server, "exit");
    try {
      const url = await addressIn(server.stdout);
      const program = call.replace(/"https:[^"]+"/, JSON.stringify(url));
      await writeFile(join(project, "call.mjs"), `${program}\nconsole.log(JSON.stringify(messages));\n`);
      const { stdout } = await execute("node call.mjs", { cwd: project });
      expect(JSON.parse(stdout)).toEqual([]);
    } finally {
      process.kill(-(server.pid ?? 0), "SIGTERM");
      await ended;
    }
  });
});

/** The address that the server prints once it listens. It is read on, so that the server can go on printing. */
function addressIn(output: Readable): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    output.on("data", (piece) => {
      said += piece;
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    output.on("end", () => reject(new Error(`The server said no address: ${said}`)));
  });
}

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { devDependencies } from "../../package.json" with { type: "json" };
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { mintToken } from "../../src/local/token/index.ts";
import { hasChromium, openBrowser } from "../browser/open-browser.ts";
import { installed, isAbsent, nodes, titleOf } from "../languages/typescript/nodes.ts";
import { wholeSample } from "../whole-sample/write-whole-sample.ts";
import { installClient, type Project } from "./install-client.ts";
import { type SilentServer, startSilentServer } from "./silent-server.ts";
import { startWorkerd } from "./start-workerd.ts";

let project: Project;
let deployment: LocalDeployment;
let silent: SilentServer;

beforeAll(async () => {
  deployment = await startLocalDeployment({ convexFolder: "src/repository/sample/convex" });
  silent = await startSilentServer();
  project = installClient(
    ["generated/typescript", `${wholeSample}/typescript`],
    [`undici@${devDependencies.undici}`, `openapi-fetch@${devDependencies["openapi-fetch"]}`],
  );
  project.copy("test/consumers/trial");
}, 240_000);

afterAll(async () => {
  await deployment?.close();
  await silent?.close();
  await project?.remove();
});

/** What the trial is told, the same for every runtime but for the counter that it alone counts. */
const told = async (runtime: string) => ({
  url: deployment.url,
  silent: silent.url,
  nobody: silent.nobody,
  token: await mintToken({ subject: "ada" }),
  deployKey: deployment.deployKey,
  counter: runtime,
});

const want = {
  value: "from a runtime",
  likes: ["9007199254740993", "9007199254740993", "bigint"],
  attachment: [0, 1, 127, 128, 255],
  typed: ["from a runtime", "bigint"],
  values: true,
  codec: true,
  thrown: [true, "TEAPOT", "3", [1, 2, 3]],
  timeout: { kind: "timeout", scope: "attempt", milliseconds: 100, attempts: 1 },
  aborted: { kind: "aborted" },
  // The runtime says that nobody listens: nothing was sent, so that even a mutation is tried again.
  unreachable: { kind: "network", attempts: 3 },
  nobody: null,
  somebody: "ada",
  refused: { kind: "status", status: 401 },
  internal: 42,
  batched: ["x", "x"],
  counted: [1, 2, 3],
  snapshot: 1,
  exported: true,
  imports: "function",
  raw: [{ status: "success", value: "raw" }, "/api/query"],
};

/** Where the runtime does not say why there was no answer, a mutation may have been sent. */
const wantOfBlind = { ...want, unreachable: { kind: "network", attempts: 1 } };

const runtimes = [
  ...nodes.map((node) => ({ ...node, args: [] })),
  {
    name: "Deno",
    program: `${installed}/@deno/linux-x64-glibc/deno`,
    args: ["run", "--quiet", "--allow-net", "--no-remote"],
  },
  { name: "Bun", program: `${installed}/@oven/bun-linux-x64-baseline/bin/bun`, args: ["--no-install"] },
];
const workerd = `${installed}/@cloudflare/workerd-linux-64/bin/workerd`;

describe("the packed client does the same everywhere", { timeout: 120_000 }, () => {
  for (const { name, program, args } of runtimes) {
    test.skipIf(isAbsent(program))(titleOf(name, program), async () => {
      expect(await printed(program, args, name)).toEqual(want);
    });
  }

  for (const { name, program } of nodes) {
    test.skipIf(isAbsent(program))(`${titleOf(name, program)}, over the transport of undici`, async () => {
      expect(await printed(program, [], `${name}, undici`, "undici")).toEqual(want);
    });
  }

  test.skipIf(isAbsent(workerd))(
    titleOf("workerd, without its compatibility with Node", workerd),
    async () => {
      await bundle("worker.mjs", "esm", "worker.js");
      const worker = await startWorkerd(resolve(workerd), project);
      try {
        const response = await fetch(worker.url, {
          method: "POST",
          body: JSON.stringify(await told("workerd")),
        });
        expect(await response.json()).toEqual(wantOfBlind);
      } finally {
        await worker.close();
      }
    },
  );

  test.skipIf(!hasChromium && process.env.CI !== "true")(
    `Chromium, in a page that forbids eval${hasChromium ? "" : " (skipped: no chromium)"}`,
    async () => {
      await bundle("page.mjs", "iife", "page.js");
      const browser = await openBrowser();
      try {
        const page = await browser.newPage();
        const script = readFileSync(resolve(project.folder, "page.js"), "utf8").replaceAll("</", "<\\/");
        await page.setContent(
          `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'"><script>${script}</script>`,
        );
        const got = await page.evaluate(`trial(${JSON.stringify(await told("chromium"))})`);
        expect(JSON.parse(JSON.stringify(got))).toEqual(wantOfBlind);
      } finally {
        await browser.close();
      }
    },
  );
});

/** Runs the trial in a runtime that has a command line. */
async function printed(program: string, args: readonly string[], name: string, ...more: readonly string[]) {
  const { stdout } = await promisify(execFile)(
    resolve(program),
    [...args, "print-trial.mjs", JSON.stringify(await told(name)), ...more],
    { cwd: project.folder },
  );
  return JSON.parse(stdout);
}

/** Bundles a program of the project into one file, for where nobody looks into node_modules. */
async function bundle(entry: string, format: "esm" | "iife", outfile: string): Promise<void> {
  await build({
    entryPoints: [resolve(project.folder, entry)],
    outfile: resolve(project.folder, outfile),
    bundle: true,
    format,
    minify: true,
    target: "es2022",
    platform: "browser",
    logLevel: "silent",
  });
}

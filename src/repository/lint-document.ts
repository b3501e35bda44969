import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Document, placeOf } from "../document/index.ts";
import { printJson } from "../json/index.ts";
import type { Problem } from "../problems/index.ts";

interface LintReport {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly severity: "error" | "warn";
    readonly message: string;
    readonly location: readonly { readonly pointer?: string }[];
  }[];
}

/** Redocly's strictest rules, on the bundled document alone in an empty folder. Warnings count as errors. */
export async function lintDocument(document: Document): Promise<readonly Problem[]> {
  const folder = await mkdtemp(join(tmpdir(), "convex-openapi-lint-"));
  try {
    await writeFile(join(folder, "openapi.json"), printJson(document.tree));
    const report = JSON.parse(await runRedocly(folder)) as LintReport;
    return report.problems.map(({ ruleId, message, location }) => ({
      rule: `redocly/${ruleId}`,
      place: placeOf(document, (location[0]?.pointer ?? "").replace(/^#/, "").replace(/\/$/, "")),
      message,
      fix: `See https://redocly.com/docs/cli/rules/oas/${ruleId}`,
      severity: "error",
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runRedocly(folder: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const program = join(dirname(require.resolve("@redocly/cli/package.json")), "bin", "cli.js");
  const args = [program, "lint", "openapi.json", "--extends", "recommended-strict", "--format", "json"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((done, fail) => {
    execFile(process.execPath, [...args, "--max-problems", "1000"], options, (error, stdout, stderr) => {
      if (stdout.trimStart().startsWith("{")) done(stdout);
      else fail(new Error(`Redocly did not answer: ${stderr || stdout || error?.message}`));
    });
  });
}

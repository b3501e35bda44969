import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { makeTemporaryFolder } from "../temporary/index.ts";

/** What Redoc is told about the page, beside the document. */
export type RedocOptions = Readonly<Record<string, unknown>>;

/**
 * Redocly's rendering of a document, with Redoc itself inlined: an element and a script, without a page around them.
 * The tool wants files, so it gets a temporary folder; the same text gives the same bytes.
 */
export async function renderWithRedocly(document: string, options: RedocOptions): Promise<string> {
  const { path: folder, remove } = await makeTemporaryFolder("convex-openapi-docs-");
  try {
    await writeFile(join(folder, "openapi.json"), document);
    await writeFile(join(folder, "options.json"), JSON.stringify(options));
    await writeFile(join(folder, "template.hbs"), "{{{redocHTML}}}");
    await run(folder);
    return await readFile(join(folder, "page.html"), "utf8");
  } finally {
    await remove();
  }
}

async function run(folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const program = join(dirname(require.resolve("@redocly/cli/package.json")), "bin", "cli.js");
  const args = [program, "build-docs", "openapi.json", "--output", "page.html", "--inlineBundle"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  await new Promise<void>((done, fail) => {
    execFile(
      process.execPath,
      [...args, "--template", "template.hbs", "--openapi", "options.json"],
      { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) done();
        else fail(new Error(`Redocly could not render the document: ${stderr || stdout || error.message}`));
      },
    );
  });
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Problem } from "../problems/index.ts";

/** A folder's `auth.config.ts` as one text that can be imported; null when there is none that bundles. */
export async function bundleAuthConfig(
  folder: string,
): Promise<{ readonly text: string | null; readonly problems: readonly Problem[] }> {
  const file = ["auth.config.ts", "auth.config.js"].map((name) => join(folder, name)).find(existsSync);
  if (file === undefined) return { text: null, problems: [] };
  try {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      write: false,
      format: "esm",
      platform: "node",
      logLevel: "silent",
    });
    return { text: outputFiles[0]?.text ?? null, problems: [] };
  } catch (thrown) {
    const problem: Problem = {
      rule: "auth-config-bundles",
      place: { file },
      message: `The file cannot be bundled, so no user token is accepted: ${(thrown as Error).message}`,
      fix: "Mend the error.",
      severity: "error",
    };
    return { text: null, problems: [problem] };
  }
}

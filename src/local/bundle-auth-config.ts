import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Problem } from "../problems/index.ts";
import type { AuthProvider } from "./auth/verify-token.ts";

/** The providers of a folder's `auth.config.ts`; none when there is no such file. */
export async function bundleAuthConfig(
  folder: string,
): Promise<{ readonly providers: readonly AuthProvider[]; readonly problems: readonly Problem[] }> {
  const file = ["auth.config.ts", "auth.config.js"].map((name) => join(folder, name)).find(existsSync);
  if (file === undefined) return { providers: [], problems: [] };
  try {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      write: false,
      format: "esm",
      platform: "node",
      logLevel: "silent",
    });
    const text = outputFiles[0]?.text ?? "";
    const module = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as {
      default?: { providers?: readonly AuthProvider[] };
    };
    return { providers: module.default?.providers ?? [], problems: [] };
  } catch (thrown) {
    return {
      providers: [],
      problems: [
        {
          rule: "auth-config-loads",
          place: { file },
          message: `The file cannot be loaded, so no user token is accepted: ${(thrown as Error).message}`,
          fix: "Mend the file; environment variables that it reads must be set before the start.",
          severity: "error",
        },
      ],
    };
  }
}

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const byLockfile: Readonly<Record<string, string>> = {
  "pnpm-lock.yaml": "pnpm install",
  "yarn.lock": "yarn install",
  "bun.lock": "bun install",
  "bun.lockb": "bun install",
};

/** What to run to have a project's packages, by the package manager that its lockfile is of: `pnpm install`. */
export function installCommand(project: string): string {
  for (let at = project; ; at = dirname(at)) {
    const found = Object.keys(byLockfile).find((name) => existsSync(join(at, name)));
    if (found !== undefined) return byLockfile[found] as string;
    if (dirname(at) === at || existsSync(join(at, "package-lock.json"))) return "npm install";
  }
}

/** How what a stand-in says begins where its package can be installed. */
export const toInstall = "run `";

/** What helps where a package of a project is not installed. */
export const installFix = (project: string): string =>
  `${toInstall}${installCommand(project)}\` in the project`;

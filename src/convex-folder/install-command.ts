import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const byLockfile: Readonly<Record<string, string>> = {
  "pnpm-lock.yaml": "pnpm",
  "yarn.lock": "yarn",
  "bun.lock": "bun",
  "bun.lockb": "bun",
};

/** The package manager that a project's lockfile is of. */
function packageManager(project: string): string {
  for (let at = project; ; at = dirname(at)) {
    const found = Object.keys(byLockfile).find((name) => existsSync(join(at, name)));
    if (found !== undefined) return byLockfile[found] as string;
    if (dirname(at) === at || existsSync(join(at, "package-lock.json"))) return "npm";
  }
}

/** What to run to have a project's packages, by its own package manager: `pnpm install`. */
export const installCommand = (project: string): string => `${packageManager(project)} install`;

/** What to run to add a package that a project needs only while it is built: `pnpm add --save-dev name`. */
export function addCommand(project: string, name: string): string {
  const manager = packageManager(project);
  const words = { npm: "npm install --save-dev", pnpm: "pnpm add --save-dev", yarn: "yarn add --dev" };
  return `${words[manager as keyof typeof words] ?? "bun add --dev"} ${name}`;
}

/** How what a stand-in says begins where its package can be installed. */
export const toInstall = "run `";

/** What helps where a package of a project is not installed. */
export const installFix = (project: string): string =>
  `${toInstall}${installCommand(project)}\` in the project`;

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const byLockfile: Readonly<Record<string, string>> = {
  "pnpm-lock.yaml": "pnpm install",
  "yarn.lock": "yarn install",
  "bun.lock": "bun install",
  "bun.lockb": "bun install",
};

/** What to run to have a project's packages, in the words of the package manager that its lockfile is of. */
export function installCommand(project: string): string {
  for (let at = project; ; at = dirname(at)) {
    const found = Object.keys(byLockfile).find((name) => existsSync(join(at, name)));
    if (found !== undefined) return `run \`${byLockfile[found]}\` in the project`;
    if (dirname(at) === at || existsSync(join(at, "package-lock.json")))
      return "run `npm install` in the project";
  }
}

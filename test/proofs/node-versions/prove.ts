import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { nodes } from "../../languages/typescript/nodes.ts";

// The whole of `npm test`, or the files that are named, on each Node that is installed for it, beside the one that
// everything runs on: vitest, its workers, and every program that a test starts. What `npm test` takes of it is
// test/streaming/node-versions.test.ts (export, import, generate and serve, as processes of each Node) and
// test/consumers/runtimes.test.ts (the packed client).

const files = process.argv.slice(2);
for (const { name, program } of nodes.filter(({ program }) => program !== process.execPath)) {
  if (!existsSync(program)) {
    console.error(`${name} is not there. Run test/languages/typescript/install.`);
    process.exitCode = 1;
    continue;
  }
  console.log(`\n== ${name}: ${files.length === 0 ? "everything" : files.join(" ")}`);
  const { status } = spawnSync(program, ["node_modules/vitest/vitest.mjs", "run", ...files], {
    stdio: "inherit",
    // Programs that find their Node by PATH, such as npm and tsc, find this one.
    env: { ...process.env, PATH: `${dirname(program)}${delimiter}${process.env.PATH}` },
  });
  if (status !== 0) process.exitCode = 1;
}

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { languages } from "../src/languages/index.ts";

// npm run bench                 every subject of test/bench, and of each language
// npm run bench -- local go     only these

const ending = ".bench.ts";
const folders = ["test/bench", ...languages.map(({ name }) => `test/languages/${name}`)];
const files = new Map(
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => [file.slice(0, -ending.length), `${folder}/${file}`] as const),
  ),
);
const subjects = [...files.keys()].sort();

const asked = process.argv.slice(2);
const unknown = asked.filter((subject) => !subjects.includes(subject));
if (unknown.length > 0) {
  console.error(`No such subject: ${unknown.join(", ")}. There are ${subjects.join(", ")}.`);
  process.exit(1);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
for (const subject of asked.length > 0 ? asked : subjects) {
  console.log(`\n== ${subject}`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", files.get(subject) ?? ""], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}

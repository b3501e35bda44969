import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { languages } from "../../src/languages/index.ts";
import { runnerOf } from "./read-runners.ts";
import type { Surroundings, Together } from "./sample-runner.ts";

type Programs = ReadonlyMap<string, string>;

/** Writes each program into a file, and one that runs them all. */
function written(
  extension: string,
  main: (files: readonly (readonly [name: string, file: string])[]) => string,
) {
  return (programs: Programs, { folder }: Surroundings): readonly [file: string] => {
    const files = [...programs].map(([name, text]) => {
      const file = join(folder, `${name}.${extension}`);
      writeFileSync(file, text);
      return [name, file] as const;
    });
    const all = join(folder, `main.${extension}`);
    writeFileSync(all, main(files));
    return [all];
  };
}

const lines = (of: (name: string, file: string) => string, before = "") => {
  return (files: readonly (readonly [string, string])[]) =>
    before + files.map(([name, file]) => `${of(name, file)}\n`).join("");
};

const shell = written(
  "sh",
  lines((name, file) => `printf '\\0%s\\n' ${name}\n. ${file}`),
);
const script = written(
  "mjs",
  lines((name, file) => `console.log("\\0${name}");\nawait import(${JSON.stringify(file)});`),
);
const php = written(
  "php",
  lines((name, file) => `echo "\\0${name}\\n";\nrequire '${file}';`, "<?php\n"),
);
const ruby = written(
  "rb",
  lines((name, file) => `puts "\\0${name}"\nload ${JSON.stringify(file)}`),
);

/** How programs of each ending are run by one process. */
async function togetherOf(ending: string, programs: Programs, at: Surroundings): Promise<Together> {
  if (ending === "curl.sh") return { command: ["sh", "-eu", ...shell(programs, at)] };
  if (ending === "fetch.mjs") return { command: [process.execPath, ...script(programs, at)] };
  if (ending === "plain.php") return { command: ["php", ...php(programs, at)] };
  if (ending === "plain.rb") return { command: ["ruby", ...ruby(programs, at)] };
  const { together } = runnerOf(ending.split(".").pop() ?? "");
  if (together === undefined) throw new Error(`nothing runs many programs of ${ending} together`);
  return await together(programs, at);
}

/** Runs programs of one ending, and gives what each printed. One that fails takes those behind it with it. */
export async function runTogether(
  ending: string,
  programs: Programs,
  environment: Readonly<Record<string, string>>,
): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "samples-together-"));
  const extension = ending.split(".").pop();
  const language = languages.find((each) => each.extension === extension);
  try {
    const surroundings = { client: `generated/${language?.name}`, folder };
    const { command, environment: own } = await togetherOf(ending, programs, surroundings);
    const [first = "", ...args] = command;
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...own, ...environment };
    const output = await new Promise<string>((done) => {
      execFile(first, args, { env, timeout: 120_000 }, (error, stdout, stderr) =>
        done(error === null ? stdout : `${stdout}${stderr}`),
      );
    });
    const parts = output.split("\0").slice(1);
    return new Map(parts.map((part) => [part.split("\n", 1)[0] ?? "", part.slice(part.indexOf("\n") + 1)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

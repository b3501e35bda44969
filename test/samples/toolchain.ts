import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { run, runnerOf } from "./read-runners.ts";
import type { Sample, Variant } from "./read-samples.ts";
import type { Program, Runnable } from "./sample-runner.ts";

/** What samples are run with. */
export interface Toolchain {
  /** The command line of one of the samples that were prepared. */
  command(sample: Pick<Sample, "file" | "variant">): readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Ways of showing an operation in which there is no client, by what runs them. */
const withoutClient: Readonly<Record<string, { needs: readonly string[]; command: readonly string[] }>> = {
  "curl.sh": { needs: ["curl", "--version"], command: ["sh", "-eu"] },
  "fetch.mjs": { needs: [process.execPath, "--version"], command: [process.execPath] },
  "plain.php": { needs: ["php", "--version"], command: ["php"] },
  "plain.rb": { needs: ["ruby", "--version"], command: ["ruby"] },
};

const extensionOf = (variant: Variant) => variant.split(".").pop() ?? "";

/** Why samples of a variant cannot be run on this machine; nothing where they can. */
export function missingFor(variant: Variant): string | undefined {
  const [command = "", ...args] = (withoutClient[variant] ?? runnerOf(extensionOf(variant))).needs;
  return spawnSync(command, args).status === 0 ? undefined : command;
}

/** Builds what has to be built, each language's at once. */
export async function prepareToolchain(samples: readonly Sample[]): Promise<Toolchain> {
  const top = mkdtempSync(join(tmpdir(), "convex-openapi-samples-"));
  const prepared = new Map<string, Runnable>();
  await Promise.all(
    run.map(async ({ name, extension }) => {
      const own = samples.filter(
        ({ variant }) => withoutClient[variant] === undefined && extensionOf(variant) === extension,
      );
      if (own.length === 0 || own.every(({ variant }) => missingFor(variant) !== undefined)) return;
      const folder = join(top, name);
      mkdirSync(folder);
      const surroundings = { client: `generated/${name}`, folder };
      prepared.set(extension, await runnerOf(extension).prepare(own.map(programOf), surroundings));
    }),
  );
  return {
    command: (sample) =>
      withoutClient[sample.variant]?.command.concat(resolve(sample.file)) ??
      prepared.get(extensionOf(sample.variant))?.command(programOf(sample)) ??
      [],
    environment: Object.assign({}, ...[...prepared.values()].map(({ environment }) => environment ?? {})),
  };
}

/** A program's name is unique among all samples: `query-error-client-go`. */
function programOf({ file }: Pick<Sample, "file">): Program {
  return { name: `${basename(dirname(file))}-${basename(file).replaceAll(".", "-")}`, file };
}

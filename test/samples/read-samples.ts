import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { operationsOf } from "../../src/document/index.ts";
import { languages } from "../../src/languages/index.ts";
import { leftOut, withoutSuccess } from "./left-out.ts";

const folder = "docs/samples";

/** Ways of showing an operation that need no client of ours. */
export const plainVariants = ["curl.sh", "fetch.mjs", "plain.py", "plain.go", "plain.php", "plain.rb"];

/** With the client of each language that samples are written in: one that has any has them all. */
export const clientVariants = languages
  .map(({ extension }) => `client.${extension}`)
  .filter((variant) => existsSync(join(folder, "query", `call.${variant}`)));

/** The ways in which every operation is shown, by the ending of the sample's file. */
export const variants: readonly Variant[] = [...plainVariants, ...clientVariants];

/** One way of showing an operation: `plain.go`, `client.go`. */
export type Variant = string;

/** One sample and what it must print. */
export interface Sample {
  readonly operation: string;
  /** `call` succeeds, `error` handles a failure. */
  readonly moment: "call" | "error";
  readonly variant: Variant;
  readonly file: string;
  readonly text: string;
  /** The expected output; `…` stands for what differs from run to run, or is not ours to promise. */
  readonly expected: string;
  readonly expectedFile: string;
}

/** Every operation of the document, each of which is to be shown. */
const all = operationsOf(JSON.parse(readFileSync("generated/openapi.json", "utf8"))).map(({ id }) => id);

/** Operations whose samples are written by hand: they have a folder. */
export const operations = all.filter((id) => existsSync(join(folder, id)));

/** Operations whose samples are printed from their exchange. */
export const printedOperations = all.filter((id) => !operations.includes(id));

/** The samples that have to be there: each operation in every way, but for those that are left out with a reason. */
export function wantedSamples(): readonly Pick<Sample, "operation" | "moment" | "variant" | "file">[] {
  return operations.flatMap((operation) =>
    (["call", "error"] as const)
      .filter((moment) => moment === "error" || withoutSuccess[operation] === undefined)
      .flatMap((moment) =>
        variants
          .filter((variant) => leftOut[operation]?.[variant] === undefined)
          .map((variant) => ({
            operation,
            moment,
            variant,
            file: join(folder, operation, `${moment}.${variant}`),
          })),
      ),
  );
}

/** Every sample that is there, with what it must print. */
export function readSamples(): Sample[] {
  return wantedSamples()
    .filter(({ file }) => existsSync(file))
    .map(({ operation, moment, variant, file }) => {
      const [way = ""] = variant.split(".");
      const expectedFile = [`${moment}.${way}.txt`, `${moment}.txt`]
        .map((name) => join(folder, operation, name))
        .find((path) => existsSync(path));
      if (expectedFile === undefined) throw new Error(`nothing says what ${file} is to print`);
      const text = readFileSync(file, "utf8");
      return {
        operation,
        moment,
        variant,
        file,
        text,
        expected: readFileSync(expectedFile, "utf8"),
        expectedFile,
      };
    });
}

/** Files of the samples' folder that no operation wants. */
export function strayFiles(): string[] {
  const wanted = new Set(wantedSamples().map(({ file }) => file));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".txt"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !wanted.has(file));
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Case, Generate } from "./case.ts";
import { fromEntries } from "./described.ts";
import { exampleCases } from "./example-cases.ts";
import { encodedOf } from "./generated-value.ts";
import { vectorCases } from "./vector-cases.ts";

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the repository's own cases. */
export const ownCases = join(here, "cases");
/** The folder of cases that no client may pass. */
export const mustFail = join(here, "must-fail");

const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
}).compile(JSON.parse(readFileSync(join(here, "case.schema.json"), "utf8")));

/**
 * Every case of a folder under its full name, files in order. The repository's own folder brings the value vectors too.
 * A file that breaks the schema or names two cases alike stops the run: a case nobody can read must not look like a pass.
 */
export function readCases(folder: string): Case[] {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist`);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  const cases = files.flatMap((file) => {
    const content = expand(JSON.parse(readFileSync(join(folder, file), "utf8"))) as { cases: Case[] };
    if (!validate(content)) {
      const [first] = validate.errors ?? [];
      throw new Error(
        `${join(folder, file)}${first?.instancePath}: ${first?.message} ${JSON.stringify(first?.params)}`,
      );
    }
    return content.cases.map((one) => ({ ...one, name: `${basename(file, ".json")}/${one.name}` }));
  });
  const all = folder === ownCases ? [...cases, ...vectorCases(), ...exampleCases()] : cases;
  const names = all.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two cases are named ${twice}`);
  if (all.length === 0) throw new Error(`${folder} holds no case`);
  return all;
}

/** Writes out every `{ "$generate": ... }`, so that a case with a long argument stays short on disk. */
function expand(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(expand);
  if ("$generate" in value) return encodedOf(value.$generate as Generate);
  return fromEntries(Object.entries(value).map(([name, inner]) => [name, expand(inner)]));
}

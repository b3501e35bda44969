import { readFileSync } from "node:fs";
import { convexToJson, jsonToConvex, type Value as NpmValue } from "convex/values";
// As it is shipped: the sources would be measured with what a loader adds to them.
import { decodeValue, encodeValue } from "../../generated/typescript/values.js";
import { measure, printMedians, printTargets, type Target } from "./measure.ts";

// Each time is of several runs: a collection of garbage takes as long as a run, and would fall on one subject alone.
const rounds = { rounds: 40, warmUp: 10, repeat: 5 };

/** The codec on 1 MB, text to values and values to text, beside npm convex. */
async function bench(): Promise<void> {
  const targets: Target[] = [];
  for (const corpus of ["plain", "typed"]) {
    const text = readFileSync(new URL(`corpora/${corpus}.json`, import.meta.url), "utf8");
    const json: unknown = JSON.parse(text);
    const values = decodeValue(json);
    const decoding = await measure(
      {
        "JSON.parse": () => JSON.parse(text),
        "decodeValue(JSON.parse)": () => decodeValue(JSON.parse(text)),
        "npm convex jsonToConvex(JSON.parse)": () => jsonToConvex(JSON.parse(text)),
      },
      rounds,
    );
    printMedians(`decode, ${corpus} documents, 1 MB`, decoding, "JSON.parse");
    const encoding = await measure(
      {
        "JSON.stringify of the same JSON": () => JSON.stringify(json),
        "JSON.stringify(encodeValue)": () => JSON.stringify(encodeValue(values)),
        "JSON.stringify(convexToJson)": () => JSON.stringify(convexToJson(values as NpmValue)),
      },
      rounds,
    );
    printMedians(`encode, ${corpus} documents, 1 MB`, encoding, "JSON.stringify(convexToJson)");
    const ratio = (medians: Readonly<Record<string, number>>, ours: string, theirs: string) =>
      (medians[ours] ?? Number.NaN) / (medians[theirs] ?? Number.NaN);
    targets.push(
      {
        what: `decode, ${corpus}, of npm convex`,
        have: ratio(decoding, "decodeValue(JSON.parse)", "npm convex jsonToConvex(JSON.parse)"),
        most: 0.6,
      },
      {
        what: `encode, ${corpus}, of npm convex`,
        have: ratio(encoding, "JSON.stringify(encodeValue)", "JSON.stringify(convexToJson)"),
        most: 0.4,
      },
    );
  }
  printTargets(targets);
}

await bench();

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { operationsOf } from "../../src/document/index.ts";

/** The ways in which every operation is shown, by the ending of the sample's file. */
export const variants = [
  "curl.sh",
  "fetch.mjs",
  "client.ts",
  "plain.py",
  "client.py",
  "plain.go",
  "client.go",
  "plain.php",
  "plain.rb",
] as const;

/** One way of showing an operation. */
export type Variant = (typeof variants)[number];

/** One sample and what it must print. */
export interface Sample {
  readonly operation: string;
  /** `call` succeeds, `error` handles a failure. */
  readonly moment: "call" | "error";
  readonly variant: Variant;
  readonly file: string;
  readonly text: string;
  /** The expected output; `…` stands for what differs from run to run. */
  readonly expected: string;
  readonly expectedFile: string;
}

const folder = "docs/samples";

/** Streaming is what connectors speak; the clients call functions. So it is shown plainly, in two ways. */
const plainly: readonly Variant[] = ["curl.sh", "fetch.mjs"];
const isStreaming = new Map(
  operationsOf(JSON.parse(readFileSync("generated/openapi.json", "utf8"))).map(({ id, operation }) => [
    id,
    JSON.stringify(operation.tags).includes("streaming-"),
  ]),
);

/** Every sample of the repository. A missing one is an error: each operation is shown in every way that it has. */
export function readSamples(): Sample[] {
  return readdirSync(folder)
    .sort()
    .flatMap((operation) =>
      (["call", "error"] as const).flatMap((moment) =>
        (isStreaming.get(operation) ? plainly : variants).map((variant): Sample => {
          const file = join(folder, operation, `${moment}.${variant}`);
          const expectedFile = join(
            folder,
            operation,
            variant === "curl.sh" ? `${moment}.curl.txt` : `${moment}.txt`,
          );
          return {
            operation,
            moment,
            variant,
            file,
            text: readFileSync(file, "utf8"),
            expected: readFileSync(expectedFile, "utf8"),
            expectedFile,
          };
        }),
      ),
    );
}

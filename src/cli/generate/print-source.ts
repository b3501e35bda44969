import type { SourceReport } from "../../convex-folder/index.ts";

/** Says how far results that no validator states could be told from the code, and with `isWhole` what could not, and why. */
export function printSource({ undeclared, whole, untold, missing }: SourceReport, isWhole: boolean): void {
  if (undeclared === 0) return;
  const hint = isWhole || whole === undeclared ? "" : "; --report says what is missing";
  console.log(`Results without a validator: ${whole} of ${undeclared} are told by the code${hint}`);
  if (!isWhole || untold.length === 0) return;
  if (missing.length > 0)
    console.log(`  Not found, so that types from there are unknown: ${missing.join(", ")}`);
  for (const { function: path, place, at, reason } of untold)
    console.log(`  ${path}${at === "" ? "" : ` at ${at}`}: ${reason} (${place})`);
}

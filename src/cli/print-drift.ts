import { readFile } from "node:fs/promises";
import pc from "picocolors";
import { readPackage } from "../generate/read-package.ts";
import { compareDescriptions, type PublishedFacts } from "../repository/drift/compare-descriptions.ts";
import { describedFacts } from "../repository/drift/described-facts.ts";
import { fileMessage } from "./system-errors.ts";

/**
 * Reports how our document and Convex's own published descriptions differ. `newer` is a file with one of them in a
 * newer form, or the address where a running backend gives it, such as `http://127.0.0.1:3210/api/public_openapi.json`;
 * without it, the facts that are kept stand for all of them. Returns 1 where a difference is new.
 */
export async function printDrift(newer: string | undefined): Promise<number> {
  const kept: PublishedFacts = JSON.parse(
    await readFile("src/repository/drift/published-facts.json", "utf8"),
  );
  let theirs = kept.facts;
  try {
    if (newer !== undefined) theirs = describedFacts(JSON.parse(await readDescription(newer)));
  } catch (error) {
    console.error(
      pc.red(
        fileMessage(error, newer ?? "", "Name a file or an address with an OpenAPI description as JSON."),
      ),
    );
    return 1;
  }
  const { base } = await readPackage([]);
  const { known, unknown, settled } = compareDescriptions(base, theirs);
  console.log(newer === undefined ? `${kept.sources.join(", ")} at ${kept.revision}` : newer);
  const reasons = new Map<string, string[]>();
  for (const { line, reason } of known) reasons.set(reason, [...(reasons.get(reason) ?? []), line]);
  for (const [reason, lines] of reasons)
    console.log(`${pc.dim("known")}    ${lines.length} lines: ${reason}`);
  for (const line of unknown) console.log(`${pc.red("new")}      ${line}`);
  for (const reason of settled) console.log(`${pc.green("settled")}  ${reason}`);
  return unknown.length === 0 ? 0 : 1;
}

/** The text of a file, or what an address answers. Convex's own route gives JSON as text, so its type says nothing. */
async function readDescription(place: string): Promise<string> {
  if (!/^https?:\/\//.test(place)) return await readFile(place, "utf8");
  const response = await fetch(place, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${place} answers ${response.status}`);
  return await response.text();
}

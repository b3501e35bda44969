import type { ExportedDocument } from "../../src/languages/typescript/runtime/client/streaming/index.ts";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { printValue, type Value } from "../../src/values/index.ts";

/** A copy that is built of a stream: documents by id, as canonical text, so that every bit can be compared. */
export type Mirror = Map<string, string>;

/** Applies a page: the later version of a document wins, and the news of its end removes it. */
export function apply(mirror: Mirror, documents: readonly ExportedDocument[]): void {
  for (const { table, id, deleted, value } of documents) {
    if (deleted) mirror.delete(`${table} ${id}`);
    else mirror.set(`${table} ${id}`, canonical(value));
  }
}

/** The text of a document in which int64, bytes, -0 and NaN all look different. */
export function canonical(value: { readonly [field: string]: Value }): string {
  return printValue(value, { format: "convex_encoded_json" });
}

/** What the deployment itself holds, read from its log and not through its HTTP API. */
export function truth({ ledger }: LocalDeployment): Mirror {
  return new Map(ledger.documents().map(({ table, id, document }) => [`${table} ${id}`, document ?? ""]));
}

/** Entries in one order, for comparing. */
export function sorted(mirror: Mirror): readonly (readonly [string, string])[] {
  return [...mirror].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A deployment with the functions of this folder, and a way to call its mutations. */
export async function startThings(): Promise<{
  readonly deployment: LocalDeployment;
  readonly mutate: (path: string, args: object) => Promise<void>;
}> {
  const deployment = await startLocalDeployment({
    convexFolder: "test/streaming/convex",
    timeLimits: { transaction: 60_000 },
  });
  const mutate = async (path: string, args: object) => {
    const response = await fetch(`${deployment.url}/api/mutation`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ path, args, format: "convex_encoded_json" }),
    });
    const answer = (await response.json()) as { status: string };
    if (answer.status !== "success") throw new Error(JSON.stringify(answer));
  };
  return { deployment, mutate };
}

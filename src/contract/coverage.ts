import type { CoverageNode } from "../validators/runtime/index.ts";
import type { Answer } from "./answer.ts";
import { allOperations } from "./find-operation.ts";
import { operationsOfScope } from "./operations-of-scope.ts";

/** How much of one kind of thing was exercised, and what was not. */
export interface Share {
  readonly seen: number;
  readonly of: number;
  /** Named as `query 400 BadFormat` or `query 200 status=error.errorData`. Sorted. */
  readonly missing: readonly string[];
}

/** The kinds of thing that are counted. */
export type CoverageKind = "operations" | "statuses" | "codes" | "branches" | "properties";

/** What of the document was exercised. */
export type CoverageReport = Readonly<Record<CoverageKind, Share>>;

/** The least share, in percent, that each kind must reach. */
export type CoverageThresholds = Partial<Readonly<Record<CoverageKind, number>>>;

type Found = Record<CoverageKind, Set<string>>;

const kinds: readonly CoverageKind[] = ["operations", "statuses", "codes", "branches", "properties"];

/** Notes what answers exercise of the document. */
export class Coverage {
  readonly #seen = emptyFound();

  /** Counts one answer of an operation. */
  note(operation: string, answer: Answer): void {
    const response = allOperations[operation]?.responses[answer.status];
    this.#seen.operations.add(operation);
    if (response === undefined) return;
    const place = `${operation} ${answer.status}`;
    this.#seen.statuses.add(place);
    const body = answer.text === undefined ? answer.body : parsedOr(answer.text);
    if (typeof body !== "object" || body === null) return;
    const { code } = body as { code?: unknown };
    if (typeof code === "string") this.#seen.codes.add(`${place} ${code}`);
    visitBody(response.coverage, body, place, "", this.#seen);
  }

  /** What was exercised of the whole document, or of the operations and tags that `only` names. */
  report(only?: readonly string[]): CoverageReport {
    const all = everythingOf(operationsOfScope(only));
    const share = (kind: CoverageKind): Share => {
      const missing = [...all[kind]].filter((name) => !this.#seen[kind].has(name)).sort();
      return { seen: all[kind].size - missing.length, of: all[kind].size, missing };
    };
    return Object.fromEntries(kinds.map((kind) => [kind, share(kind)])) as CoverageReport;
  }
}

/** The kinds that fall short, as sentences. Empty when every threshold is reached. */
export function checkThresholds(report: CoverageReport, thresholds: CoverageThresholds): readonly string[] {
  return kinds.flatMap((kind) => {
    const wanted = thresholds[kind];
    const percent = percentOf(report[kind]);
    return wanted === undefined || percent >= wanted
      ? []
      : [`${kind}: ${percent.toFixed(1)} % exercised, ${wanted} % wanted`];
  });
}

/** The report as a table for a terminal, with what is missing named up to `most` times for each kind. */
export function formatCoverage(report: CoverageReport, most = 5): string {
  const rows = kinds.map((kind) => {
    const { seen, of, missing } = report[kind];
    const named =
      missing.slice(0, most).join(", ") +
      (missing.length > most ? `, and ${missing.length - most} more` : "");
    return [
      kind.padEnd(11),
      `${seen}/${of}`.padStart(9),
      `${percentOf(report[kind]).toFixed(1)} %`.padStart(8),
      named,
    ];
  });
  const head = ["covered".padEnd(11), "seen".padStart(9), "".padStart(8), "not seen"];
  return [head, ...rows].map((cells) => cells.join("  ").trimEnd()).join("\n");
}

function percentOf({ seen, of }: Share): number {
  return of === 0 ? 100 : (100 * seen) / of;
}

function emptyFound(): Found {
  return {
    operations: new Set(),
    statuses: new Set(),
    codes: new Set(),
    branches: new Set(),
    properties: new Set(),
  };
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Everything that there is to exercise of some operations. */
function everythingOf(ids: ReadonlySet<string>): Found {
  const found = emptyFound();
  for (const { id, responses } of Object.values(allOperations)) {
    if (!ids.has(id)) continue;
    found.operations.add(id);
    for (const [status, { codes, coverage }] of Object.entries(responses)) {
      const place = `${id} ${status}`;
      found.statuses.add(place);
      for (const code of codes) found.codes.add(`${place} ${code}`);
      visitNode(coverage, place, "", found);
    }
  }
  return found;
}

function visitNode(node: CoverageNode, place: string, path: string, found: Found): void {
  for (const [label, branch] of Object.entries(node.branches ?? {})) {
    const name = `${path}${node.tag}=${label}`;
    found.branches.add(`${place} ${name}`);
    visitNode(branch, place, `${name}.`, found);
  }
  for (const [field, below] of Object.entries(node.fields ?? {})) {
    found.properties.add(`${place} ${path}${field}`);
    visitNode(below, place, `${path}${field}.`, found);
  }
  if (node.items !== undefined) visitNode(node.items, place, path.replace(/\.$/, "[]."), found);
}

function visitBody(node: CoverageNode, body: unknown, place: string, path: string, found: Found): void {
  if (Array.isArray(body)) {
    const { items } = node;
    if (items !== undefined) {
      for (const item of body) visitBody(items, item, place, path.replace(/\.$/, "[]."), found);
    }
    return;
  }
  if (typeof body !== "object" || body === null) return;
  const fields = body as Record<string, unknown>;
  const branch = node.tag === undefined ? undefined : node.branches?.[String(fields[node.tag])];
  if (branch !== undefined) {
    const name = `${path}${node.tag}=${String(fields[node.tag ?? ""])}`;
    found.branches.add(`${place} ${name}`);
    visitBody(branch, body, place, `${name}.`, found);
  }
  for (const [field, below] of Object.entries(node.fields ?? {})) {
    if (!Object.hasOwn(fields, field)) continue;
    found.properties.add(`${place} ${path}${field}`);
    visitBody(below, fields[field], place, `${path}${field}.`, found);
  }
}

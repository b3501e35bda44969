/** One thing that a transaction of a history does. */
export type Step =
  | { readonly kind: "read"; readonly key: string }
  | { readonly kind: "all" }
  | { readonly kind: "write"; readonly key: string; readonly value: number }
  | { readonly kind: "remove"; readonly key: string }
  /** An inner mutation; one that fails is caught. */
  | { readonly kind: "nested"; readonly steps: readonly Step[]; readonly fails: boolean };

/** One transaction that is to be run. */
export interface Call {
  readonly type: "query" | "mutation";
  readonly steps: readonly Step[];
  /** It throws at its end, with what it has seen. */
  readonly fails: boolean;
}

/** One that was run: when it may have been, and what it saw. */
export interface Happened extends Call {
  readonly began: number;
  readonly ended: number;
  readonly seen: unknown;
  /** It came after the one before it in the list, as both belong to one action. */
  readonly after?: boolean;
}

type Cells = ReadonlyMap<string, number>;

/** What the steps do to some cells and see of them, as the documented rules say. */
function take(cells: Cells, steps: readonly Step[]): { readonly cells: Cells; readonly seen: unknown[] } {
  const seen: unknown[] = [];
  let now = new Map(cells);
  for (const step of steps) {
    if (step.kind === "read") seen.push(now.get(step.key) ?? null);
    else if (step.kind === "all") seen.push([...now].sort(([a], [b]) => (a < b ? -1 : 1)));
    else if (step.kind === "write") now.set(step.key, step.value);
    else if (step.kind === "remove") now.delete(step.key);
    else {
      const inner = take(now, step.steps);
      seen.push(...inner.seen);
      if (!step.fails) now = new Map(inner.cells);
    }
  }
  return { cells: now, seen };
}

/**
 * Looks for an order in which the transactions, one after another, would have seen what they saw.
 *
 * @returns places in the history, in order; undefined where there is none.
 */
export function findOrder(history: readonly Happened[]): readonly number[] | undefined {
  const dead = new Set<string>();
  const mayBeNext = (at: number, left: readonly number[]) => {
    const { began, after } = history[at] as Happened;
    if (after && left.includes(at - 1)) return false;
    return left.every((other) => (history[other] as Happened).ended >= began);
  };
  const search = (left: readonly number[], cells: Cells): readonly number[] | undefined => {
    if (left.length === 0) return [];
    const place = `${left} ${JSON.stringify([...cells].sort())}`;
    if (dead.has(place)) return undefined;
    for (const at of left) {
      if (!mayBeNext(at, left)) continue;
      const { steps, fails, seen } = history[at] as Happened;
      const would = take(cells, steps);
      if (JSON.stringify(would.seen) !== JSON.stringify(seen)) continue;
      const rest = search(
        left.filter((one) => one !== at),
        fails ? cells : would.cells,
      );
      if (rest !== undefined) return [at, ...rest];
    }
    dead.add(place);
    return undefined;
  };
  return search([...history.keys()], new Map());
}

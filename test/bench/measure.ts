/** One thing that is timed, by the name under which it is printed. */
export type Subjects = Readonly<Record<string, () => unknown>>;

/** Medians in milliseconds, by subject. */
export type Medians = Readonly<Record<string, number>>;

/**
 * Runs all subjects in turns, so that a busy moment of the machine falls on all of them, and takes medians. Who comes
 * after whom changes from round to round, as each leaves its garbage to the next.
 */
export async function measure(
  subjects: Subjects,
  {
    rounds,
    warmUp,
    repeat = 1,
  }: { readonly rounds: number; readonly warmUp: number; readonly repeat?: number },
): Promise<Medians> {
  const times = new Map(Object.keys(subjects).map((name) => [name, [] as number[]]));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, subject] of shuffled(Object.entries(subjects), round)) {
      const began = performance.now();
      for (let time = 0; time < repeat; time++) await subject();
      if (round >= warmUp) times.get(name)?.push((performance.now() - began) / repeat);
    }
  }
  return Object.fromEntries(
    [...times].map(([name, all]) => [name, all.sort((a, b) => a - b)[all.length >> 1] ?? 0]),
  );
}

/** Another order for each round, and the same ones in every run. */
function shuffled<Item>(items: readonly Item[], round: number): Item[] {
  const left = [...items];
  return items.map((_, at) => left.splice(((round + 1) * 7919 + at * 104_729) % left.length, 1)[0] as Item);
}

/** A promise that a benchmark holds us to. */
export interface Target {
  readonly what: string;
  readonly have: number;
  readonly most: number;
}

/** Prints medians beside their ratio to one of them. */
export function printMedians(title: string, medians: Medians, floor: string): void {
  console.log(`\n${title}`);
  const base = medians[floor] ?? Number.NaN;
  for (const [name, median] of Object.entries(medians)) {
    const ratio = (median / base).toFixed(2);
    console.log(`  ${name.padEnd(34)} ${median.toFixed(3).padStart(9)} ms  ${ratio.padStart(6)} x ${floor}`);
  }
}

/** Prints each target as met or missed. */
export function printTargets(targets: readonly Target[]): void {
  for (const { what, have, most } of targets) {
    const word = have <= most ? "met   " : "MISSED";
    console.log(`  ${word}  ${what}: ${have.toFixed(2)}, at most ${most}`);
  }
}

import {
  type Pattern,
  patternsOfKotlin,
  patternsOfPython,
  patternsOfScripts,
  sourcesBelow,
} from "./find-patterns.ts";

// What reads this repository's own files alone, or texts that are printed from them: no stranger writes there.
const ownTexts = /^src\/(?:repository|reference\/words)\//;

/** The patterns of ours that others' texts may meet, by their text, how many calls have one, and which show none. */
export function foreignPatterns(): {
  readonly byText: ReadonlyMap<string, readonly Pattern[]>;
  readonly inPython: number;
  readonly inKotlin: number;
  readonly unreadable: readonly string[];
} {
  const scripts = sourcesBelow(["src"], /\.[cm]?[jt]sx?$/).filter((file) => !ownTexts.test(file));
  const inPython = patternsOfPython(sourcesBelow(["src"], /\.py$/));
  const inKotlin = patternsOfKotlin(sourcesBelow(["src"], /\.kt$/));
  const elsewhere = [...inPython, ...inKotlin];
  const readable = elsewhere.filter((found): found is Pattern => "source" in found);
  const byText = new Map<string, Pattern[]>();
  for (const pattern of [...patternsOfScripts(scripts), ...readable]) {
    const text = `/${pattern.source}/${pattern.flags}`;
    byText.set(text, [...(byText.get(text) ?? []), pattern]);
  }
  const unreadable = inKotlin.filter((found) => !("source" in found)).map(({ place }) => place);
  return { byText, inPython: inPython.length, inKotlin: inKotlin.length, unreadable };
}

import { type Pattern, patternsOfPython, patternsOfScripts, sourcesBelow } from "./find-patterns.ts";

// What reads this repository's own files alone, or texts that are printed from them: no stranger writes there.
const ownTexts = /^src\/(?:repository|reference\/words)\//;

/** The patterns of ours that others' texts may meet, by their text, and how many calls of Python have one. */
export function foreignPatterns(): {
  readonly byText: ReadonlyMap<string, readonly Pattern[]>;
  readonly inPython: number;
} {
  const scripts = sourcesBelow(["src"], /\.[cm]?[jt]sx?$/).filter((file) => !ownTexts.test(file));
  const inPython = patternsOfPython(sourcesBelow(["src"], /\.py$/));
  const readable = inPython.filter((found): found is Pattern => "source" in found);
  const byText = new Map<string, Pattern[]>();
  for (const pattern of [...patternsOfScripts(scripts), ...readable]) {
    const text = `/${pattern.source}/${pattern.flags}`;
    byText.set(text, [...(byText.get(text) ?? []), pattern]);
  }
  return { byText, inPython: inPython.length };
}

import type { Sample } from "./read-samples.ts";
import type { Outcome } from "./run-sample.ts";

/** What is wrong with a run of a sample, with a file and a line; nothing where it printed what it should. */
export function judge(
  { file, expected, expectedFile }: Sample,
  { stdout, stderr, code }: Outcome,
): string | undefined {
  if (code !== 0) return `${file}:${lineIn(file, stderr)}: ended with ${code}\n${stderr.trim()}`;
  const want = expected.trimEnd().split("\n");
  const got = stdout.trimEnd().split("\n");
  for (let line = 0; line < Math.max(want.length, got.length); line += 1) {
    if (fits(want[line], got[line])) continue;
    return `${file}:1: prints “${got[line] ?? ""}” where ${expectedFile}:${line + 1} says “${want[line] ?? ""}”`;
  }
  return undefined;
}

function fits(want: string | undefined, got: string | undefined): boolean {
  if (want === undefined || got === undefined) return false;
  const pattern = want
    .split("…")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".+");
  return new RegExp(`^${pattern}$`).test(got);
}

/** The line of the sample that a language's own report names last; 1 where it names none. */
function lineIn(file: string, report: string): number {
  const name = (file.split("/").pop() ?? "").replace(/[.]/g, "\\.");
  const places = [...report.matchAll(new RegExp(`${name}(?:"?, line |:| on line )(\\d+)`, "g"))];
  return Number(places.at(-1)?.[1] ?? 1);
}

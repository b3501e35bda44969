import type { Lane } from "../../conformance/languages.ts";
import { findPython } from "./find-python.ts";

/** The client that blocks and the one for asyncio go through every case. */
export const lanes: readonly Lane[] = [
  { name: "python", needs: "python3 with httpx", command: () => python("sync") },
  { name: "python-async", needs: "python3 with httpx", command: () => python("async") },
];

function python(mode: string): readonly string[] | undefined {
  const found = findPython();
  return found === undefined ? undefined : [found, "test/languages/python/runner/main.py", mode];
}

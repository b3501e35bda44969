import type { Lane } from "../../conformance/languages.ts";

/** The one client, run from its sources: over `fetch`, as everywhere, and over `node:http`, as on Node. */
export const lanes: readonly Lane[] = [
  { name: "typescript", needs: "node", command: () => runner("fetch") },
  { name: "typescript-node", needs: "node", command: () => runner("http") },
];

function runner(way: string): readonly string[] {
  return [process.execPath, "--import", "tsx", "test/languages/typescript/runner/main.ts", way];
}

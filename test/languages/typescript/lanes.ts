import type { Lane } from "../../conformance/languages.ts";

/** The one client, run from its sources. */
export const lanes: readonly Lane[] = [
  {
    name: "typescript",
    needs: "node",
    command: () => [process.execPath, "--import", "tsx", "test/languages/typescript/runner/main.ts"],
  },
];

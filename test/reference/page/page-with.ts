import { vi } from "vitest";
import { foldText } from "../../../src/reference/fold-text.ts";
import { words } from "../../../src/reference/words/index.ts";

/** Stands for the page around the script: its blocks of JSON, and nothing to draw on. */
export function pageWith(document: object): void {
  const blocks: Readonly<Record<string, unknown>> = {
    words: words.en,
    document: foldText(JSON.stringify(document)),
  };
  vi.resetModules();
  vi.stubGlobal("document", {
    getElementById: (id: string) => ({ textContent: JSON.stringify(blocks[id]) }),
  });
}

import { expect, test } from "vitest";
import { serve, value } from "./scripted-server.ts";
import { ways } from "./ways.ts";

test.for(ways)("many calls at once that share a signal warn nobody, $way", async ({ createConvexClient }) => {
  const server = await serve(value(1));
  const client = createConvexClient(server.url);
  const { signal } = new AbortController();
  const warnings: Error[] = [];
  const note = (warning: Error) => void warnings.push(warning);
  process.on("warning", note);
  try {
    const calls = Array.from({ length: 30 }, () => client.query("a:b", {}, { signal }));
    expect(await Promise.all(calls)).toEqual(Array(30).fill(1));
    // Warnings come on a later turn.
    await new Promise((later) => setTimeout(later, 50));
  } finally {
    process.off("warning", note);
  }
  expect(warnings).toEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const guides = ["docs/guides", "docs/ja/guides"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`),
);

/** Blocks that name a sample after their language: what a guide shows is the file that ran. */
const blocks = guides.flatMap((guide) =>
  [...readFileSync(guide, "utf8").matchAll(/^```\w+ (docs\/samples\/\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, sample = "", text = ""]) => ({ guide, sample, text }),
  ),
);

test("the guides show samples", () => expect(blocks.length).toBeGreaterThan(20));

test.for(blocks)("$guide shows $sample as it is", ({ sample, text }) => {
  expect(text).toBe(readFileSync(sample, "utf8"));
});

/** Blocks of code, without the words that tell one where it comes from. */
const codeOf = (guide: string) => readFileSync(guide, "utf8").match(/^```[\s\S]*?^```$/gm) ?? [];

test.for(readdirSync("docs/guides").filter((name) => name.endsWith(".md")))(
  "%s shows the same code in both languages",
  (name) => expect(codeOf(`docs/ja/guides/${name}`)).toEqual(codeOf(`docs/guides/${name}`)),
);

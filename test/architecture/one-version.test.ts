import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { parseDocument } from "../../src/document/index.ts";
import { languages } from "../../src/languages/index.ts";
import { buildApi } from "../../src/model/index.ts";
import { readSources } from "../../src/repository/read-sources.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const next = "7.8.9";

test.for(languages)(
  "$title: the version in package.json is the only one",
  { timeout: 120_000 },
  async (language) => {
    const { files } = await readSources();
    const sources = new Map(files);
    sources.set(
      "package.json",
      (files.get("package.json") ?? "").replace(`"version": "${version}"`, `"version": "${next}"`),
    );
    const { document } = parseDocument(files);
    const printed = await language.base({ document, api: buildApi(document), sources });
    const lines = printed.flatMap(({ path, text }) => text.split("\n").map((line) => `${path}: ${line}`));
    expect(lines.filter((line) => line.includes(next))).not.toEqual([]);
    // An example of the header names a version as any client might.
    const old = lines.filter((line) => line.includes(version) && !line.includes(`-typescript-${version}`));
    expect(old).toEqual([]);
  },
);

test("the document is of the same version", () => {
  expect(parse(readFileSync("openapi/openapi.yaml", "utf8")).info.version).toBe(version);
});

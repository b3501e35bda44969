import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { docComment } from "../../../src/languages/go/text.ts";
import { maySkip, missing, runGo } from "./go-tools.ts";

const hurtful = [
  ...[
    "- a",
    "* a",
    "+ a",
    "• a",
    "-- a",
    "1. a",
    "2) a",
    "# A",
    "## A b",
    "> quoted",
    "[a]: https://example.com",
  ],
  ...[
    "\tcode",
    "    code",
    "``quoted''",
    "```ts",
    "*/ }",
    "// go:build ignore",
    "go:build linux",
    "a\u2028b",
    "-",
  ],
  ...[
    "[a](b) - c",
    "Deprecated: not any more",
    "1986. A great year",
    "+build x",
    "export X",
    "line a.go:1",
    "",
  ],
];

describe.skipIf(missing !== undefined && maySkip)(`Go${missing ? `: skipped: ${missing}` : ""}`, () => {
  test("gofmt leaves every comment as it is, whatever the author wrote", () => {
    const folder = mkdtempSync(join(tmpdir(), "convex-go-comments-"));
    const texts = [...hurtful, ...hurtful.flatMap((a) => hurtful.map((b) => `A.\n\n${a}\n${b}\n\nZ.`))];
    const declarations = texts.map((text, at) => `${docComment(`F${at}. ${text}`).text}\nvar F${at} int\n`);
    const begins = texts.map((text, at) => `${docComment(text || "x").text}\nvar G${at} int\n`);
    writeFileSync(join(folder, "a.go"), ["package a\n", ...declarations, ...begins].join("\n"));
    expect(runGo(folder, "gofmt", "-d", "a.go")).toBe("");
  });
});

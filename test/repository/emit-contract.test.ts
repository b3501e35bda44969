import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contractPage, emitContract } from "../../src/repository/emit-contract.ts";
import { realApi } from "../model/api-of.ts";

const page = readFileSync(contractPage, "utf8");
const textOf = (api: typeof realApi, text = page) => emitContract(api, text)[0]?.text ?? "";

test("what the page says of operations and retries is what the document says", () => {
  expect(textOf(realApi)).toBe(page);
});

test("an operation's row and a wait follow the document, and nothing else changes", () => {
  const operations = realApi.operations.map((operation) =>
    operation.id === "clearTables"
      ? { ...operation, path: "/api/empty", repeatable: "always" as const, timeoutSeconds: 7 }
      : operation,
  );
  const retries = { ...realApi.retries, passingDelayMilliseconds: 51 };
  const changed = textOf({ ...realApi, operations, retries });
  expect(changed).toContain(
    "| `clearTables` | `admin` | `PUT /api/empty` | json | nothing | always | 7 s | a deploy key |",
  );
  expect(changed).toContain("| first wait after anything else (`baseDelay`) | 51 ms |");
  const lines = page.split("\n");
  expect(changed.split("\n").filter((line) => !lines.includes(line))).toHaveLength(2);
});

test("a page without its regions stops the run", () => {
  expect(() => textOf(realApi, page.replace("<!-- end of retries -->", ""))).toThrow("“retries”");
});

test("no rule of the contract states a path or a time limit of its own", () => {
  const rules = page.split("\n").filter((line) => line.startsWith("- **"));
  const stated = rules.filter((rule) =>
    /\/api\/|\b(?:30|120|310) s\b/.test(rule.replace(/ Checked by .*/, "")),
  );
  expect(stated).toEqual([]);
});

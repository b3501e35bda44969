import { describe, expect, test } from "vitest";
import { maySkip, missing, runGo } from "./go-tools.ts";

const title = `Go${missing === undefined ? "" : `: skipped: ${missing}`}`;

describe.skipIf(missing !== undefined && maySkip)(title, () => {
  describe.each([
    "src/languages/go/runtime",
    "test/languages/go/runner",
    "test/languages/go/streams",
    "test/bench/go",
  ])("%s", (folder) => {
    test("is laid out by gofmt", () => {
      expect(runGo(folder, "gofmt", "-l", ".")).toBe("");
    });

    test("passes go vet without a word", { timeout: 240_000 }, () => {
      expect(runGo(folder, "go", "vet", "./...")).toBe("");
    });

    test("passes staticcheck without a word", { timeout: 240_000 }, () => {
      expect(runGo(folder, "staticcheck", "./...")).toBe("");
    });
  });

  test("the runtime passes its own tests", { timeout: 240_000 }, () => {
    expect(runGo("src/languages/go/runtime", "go", "test", "-count=1", "./...")).toMatch(/^ok\b/);
  });

  test("the runtime names the version of the package", async () => {
    const { version } = (await import("../../../package.json", { with: { type: "json" } })).default;
    expect(runGo("src/languages/go/runtime", "grep", "-h", "const Version", "client.go")).toBe(
      `const Version = "${version}"`,
    );
  });
});

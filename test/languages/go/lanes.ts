import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Lane } from "../../conformance/languages.ts";

/** The one client. */
export const lanes: readonly Lane[] = [{ name: "go", needs: "go", command: buildGo }];

/** Built once, however often it is asked for. */
let built: readonly string[] | undefined;

function buildGo(): readonly string[] | undefined {
  built ??= buildGoOnce();
  return built;
}

/** Builds the Go runner to a file of its own: `go run` would outlive the program that was told to stop it. */
function buildGoOnce(): readonly string[] | undefined {
  if (spawnSync("go", ["version"]).status !== 0) return undefined;
  const program = join(mkdtempSync(join(tmpdir(), "conformance-go-")), "runner");
  const build = spawnSync("go", ["build", "-C", "test/languages/go/runner", "-o", program, "."], {
    encoding: "utf8",
  });
  if (build.status !== 0) throw new Error(`The Go runner does not build:\n${build.stderr}`);
  return [program];
}

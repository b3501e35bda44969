import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One column of the table: a client under test and how its runner is started. */
export interface Language {
  readonly name: string;
  /** The language's name in `Convex-Client`. */
  readonly client: string;
  /** The command line of its runner, from the top of the repository; nothing where its tools are missing. */
  command(): readonly string[] | undefined;
  /** What is missing where there is no command. */
  readonly needs: string;
}

/** Every language that the suite is run in. */
export const languages: readonly Language[] = [
  {
    name: "typescript",
    client: "typescript",
    needs: "node",
    command: () => [process.execPath, "--import", "tsx", "test/languages/typescript/runner/main.ts"],
  },
  {
    name: "python",
    client: "python",
    needs: "python3 with httpx",
    command: () => python("sync"),
  },
  {
    name: "python-async",
    client: "python",
    needs: "python3 with httpx",
    command: () => python("async"),
  },
  {
    name: "go",
    client: "go",
    needs: "go",
    command: buildGo,
  },
];

/** The Python of `test/languages/python`'s environment, else the one on PATH if it has what the client needs. */
export function findPython(): string | undefined {
  const own = join(process.env.CONVEX_OPENAPI_VENV ?? "test/languages/python/.venv", "bin", "python");
  if (existsSync(own)) return own;
  return spawnSync("python3", ["-c", "import httpx"]).status === 0 ? "python3" : undefined;
}

function python(mode: string): readonly string[] | undefined {
  const found = findPython();
  return found === undefined ? undefined : [found, "test/languages/python/runner/main.py", mode];
}

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

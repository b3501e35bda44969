import { spawnSync } from "node:child_process";
import { delimiter } from "node:path";
import type { Lane } from "../../conformance/languages.ts";
import { javaCommand, missing } from "./kotlin-tools.ts";

/** The door for coroutines, and the one for threads that wait, which Java uses. */
export const lanes: readonly Lane[] = ["suspend", "blocking"].map((door) => ({
  name: door === "suspend" ? "kotlin" : `kotlin-${door}`,
  needs: "java and mvn",
  command: () => {
    const classpath = build();
    return classpath && javaCommand(classpath, "runner.MainKt", door);
  },
}));

/** Built once, however often it is asked for. */
let built: readonly string[] | undefined;

function build(): readonly string[] | undefined {
  if (missing !== undefined) return undefined;
  built ??= buildOnce();
  return built;
}

function buildOnce(): readonly string[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "test/languages/kotlin/build-runner.ts"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The Kotlin runner does not build:\n${stderr}`);
  return stdout.trim().split(delimiter);
}

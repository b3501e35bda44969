import { compiledPackage, compileKotlin, listed } from "./kotlin-tools.ts";

/** The classpath of the conformance runner, compiled where it is not yet. */
export async function compileRunner(): Promise<readonly string[]> {
  const classpath = [...(await compiledPackage()), ...(await listed("json"))];
  return [await compileKotlin("runner", ["test/languages/kotlin/runner"], classpath), ...classpath];
}

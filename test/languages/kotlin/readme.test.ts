import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../../src/local/index.ts";
import { compiledPackage, compileJava, compileKotlin, maySkip, missing, runJava } from "./kotlin-tools.ts";

const readme = readFileSync("generated/kotlin/README.md", "utf8");
const blocksIn = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, text = ""]) => text,
  );
const kotlin = blocksIn("kotlin");
const programs = kotlin.filter((text) => text.includes("fun main()"));
const fragments = kotlin.filter((text) => !text.includes("fun main()"));
const [java = ""] = blocksIn("java");

/** What the fragments take for granted: it says nothing to them, so that the address may stand in an environment. */
const stage = `package readme

import io.github.convexopenapi.*
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

fun session(refresh: Boolean): String? = if (refresh) null else "a.b.c"

suspend fun main() {
    val url = System.getenv("CONVEX_URL")
    val key = System.getenv("CONVEX_DEPLOY_KEY")
    val client = ConvexClient(url)
${fragments.map((_, at) => `    sample${at}(client, url, "a.b.c", key)\n    println("sample ${at} ran")`).join("\n")}
}

${fragments.map((text, at) => `@Suppress("UNUSED_PARAMETER")\nsuspend fun sample${at}(client: ConvexClient, url: String, token: String, key: String) {\n${text}}\n`).join("\n")}`;

describe.skipIf(missing !== undefined && maySkip)(`Kotlin${missing ? `: skipped: ${missing}` : ""}`, () => {
  let deployment: LocalDeployment;
  let classpath: readonly string[] = [];
  beforeAll(async () => {
    deployment = await startLocalDeployment({
      convexFolder: "src/repository/sample/convex",
      run: "seed:init",
    });
    const folder = mkdtempSync(join(tmpdir(), "convex-kotlin-readme-"));
    const write = (file: string, text: string) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, file), text);
    };
    // Where the samples name an address, the programs take the one of the deployment.
    const placed = (text: string, here: string) =>
      text.replaceAll(/"https:\/\/[a-z0-9-]+\.convex\.cloud"/g, here);
    write("Fragments.kt", stage);
    write("First.kt", `package first\n\n${placed(programs[0] ?? "", 'System.getenv("CONVEX_URL")')}`);
    write("First.java", placed(java, 'System.getenv("CONVEX_URL")'));
    const own = await compiledPackage();
    const samples = await compileKotlin(
      "readme",
      [join(folder, "Fragments.kt"), join(folder, "First.kt")],
      own,
    );
    classpath = [await compileJava("readmeJava", folder, own), samples, ...own];
  }, 600_000);
  afterAll(() => deployment.close());

  const run = (main: string) =>
    runJava(classpath, main, { CONVEX_URL: deployment.url, CONVEX_DEPLOY_KEY: deployment.deployKey });

  test("there are so many samples", () => {
    expect([programs.length, fragments.length, blocksIn("java").length]).toEqual([1, 8, 1]);
  });

  test("the first call prints what the sample deployment holds", { timeout: 120_000 }, async () => {
    expect(await run("first.FirstKt")).toContain("Is anyone here?");
  });

  test("so do the first calls of Java", { timeout: 120_000 }, async () => {
    expect((await run("First")).match(/Is anyone here\?/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test("every fragment runs to its end", { timeout: 120_000 }, async () => {
    const said = await run("readme.FragmentsKt");
    expect(said.match(/^sample \d+ ran$/gm)).toHaveLength(fragments.length);
    expect(said).toContain("the function threw:");
    expect(said).toContain("9007199254740993");
    expect(said).toMatch(/^[1-9]\d* documents at \d{19}$/m);
    expect(said).toContain("2 records are in");
  });
});

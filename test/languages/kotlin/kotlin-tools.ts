import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const room = { maxBuffer: 64 * 1024 * 1024 };

/** Where everything that is built lies; git does not look there. */
const target = resolve("test/languages/kotlin/target");

const has = (program: string, argument: string) => spawnSync(program, [argument]).status === 0;

/** What is missing to test Kotlin, or nothing. With CI=true a test has to fail over it, elsewhere it may be skipped. */
export const missing: string | undefined = !has("java", "-version")
  ? "no java on PATH"
  : has("mvn", "-v")
    ? undefined
    : "no mvn on PATH";

/** Whether a test may be skipped over a missing tool. */
export const maySkip = process.env.CI !== "true";

/** The pom of the package, which says what it depends on and which compiler it is for. */
const ownPom = "src/languages/kotlin/runtime/pom.xml";

/** The version of a property in the package's pom. */
function versionIn(property: string): string {
  const [, version] = new RegExp(`<${property}>([^<]+)<`).exec(readFileSync(ownPom, "utf8")) ?? [];
  if (version === undefined) throw new Error(`${ownPom} has no ${property}`);
  return version;
}

/** Makes something once, however many processes ask for it: it is there whole, or not at all. */
async function once(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const path = join(target, name);
  mkdirSync(target, { recursive: true });
  const lock = `${path}.lock`;
  for (let tries = 0; !existsSync(path); tries += 1) {
    try {
      mkdirSync(lock);
    } catch {
      if (tries > 1200) throw new Error(`${lock} is in the way: delete it`);
      await wait(500);
      continue;
    }
    try {
      const draft = join(mkdtempSync(`${path}-`), "draft");
      if (!existsSync(path)) {
        await make(draft);
        renameSync(draft, path);
      }
      rmSync(join(draft, ".."), { recursive: true });
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
  return path;
}

/** The jars of a pom with everything that they need, fetched where they are not there yet. */
export async function classpathOf(pom: string): Promise<readonly string[]> {
  const kotlin = versionIn("kotlin\\.version");
  const name = `${hashOf([readFileSync(pom, "utf8"), kotlin])}.classpath`;
  const file = await once(name, async (path) => {
    await run("mvn", [
      ...["-B", "-q", "-f", pom, `-Dkotlin.version=${kotlin}`],
      ...["dependency:build-classpath", `-Dmdep.outputFile=${path}`],
    ]);
  });
  return readFileSync(file, "utf8").trim().split(delimiter);
}

/** What the package depends on. */
export const ownClasspath = () => classpathOf(ownPom);

/** The jars of one of the lists beside this file. */
export const listed = (name: string) => classpathOf(`test/languages/kotlin/classpaths/${name}.xml`);

const hashOf = (texts: readonly string[]) => {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex").slice(0, 16);
};

/** The Kotlin and Java sources below a folder, or the file itself. */
export function sourcesIn(path: string): readonly string[] {
  if (/\.(?:kt|java)$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:kt|java)$/.test(file))
    .map((file) => join(path, file))
    .sort();
}

/** What the package itself is held to: no warning, everything public said to be, bytecode for Android 8. */
export const strictly = ["-Werror", "-Xexplicit-api=strict"] as const;

/**
 * Compiles Kotlin sources into a folder, which it gives; the same sources are compiled once. Throws what the compiler
 * says where it refuses them.
 */
export async function compileKotlin(
  name: string,
  folders: readonly string[],
  classpath: readonly string[],
  options: readonly string[] = ["-Werror"],
): Promise<string> {
  const sources = folders.flatMap(sourcesIn);
  const texts = sources.map((path) => readFileSync(path, "utf8"));
  const hash = hashOf([...texts, ...classpath, ...options]);
  return once(`${name}-${hash}`, async (path) => {
    const list = `${path}.sources`;
    writeFileSync(list, sources.map((file) => `${JSON.stringify(resolve(file))}\n`).join(""));
    const compiler = (await listed("compiler")).join(delimiter);
    const args = [
      ...["-no-stdlib", "-no-reflect", "-jvm-target", "11", "-Xjdk-release=11", "-module-name", name],
      ...["-cp", classpath.join(delimiter), "-d", path, ...options, `@${list}`],
    ];
    const main = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";
    try {
      const { stderr } = await run("java", [...quickly, "-Xss4m", "-cp", compiler, main, ...args], room);
      if (/: warning: /.test(stderr)) throw new Error(stderr);
    } catch (error) {
      throw new Error(`${name} does not compile:\n${String((error as { stderr?: string }).stderr ?? error)}`);
    }
  });
}

/** What makes a short run of the JVM short. */
const quickly = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"];

/** The package for the documented API, compiled. */
export async function compiledPackage(): Promise<readonly string[]> {
  const jars = await ownClasspath();
  return [await compileKotlin("base", ["generated/kotlin/src/main/kotlin"], jars, strictly), ...jars];
}

/** The command line that runs a class of the JVM. */
export function javaCommand(
  classpath: readonly string[],
  main: string,
  ...args: string[]
): readonly string[] {
  return ["java", ...quickly, "-cp", classpath.join(delimiter), main, ...args];
}

/** Runs a class of the JVM while this process goes on serving, and gives what it printed. */
export async function runJava(
  classpath: readonly string[],
  main: string,
  more: { readonly [name: string]: string },
): Promise<string> {
  const [program = "", ...args] = javaCommand(classpath, main);
  const { stdout } = await run(program, args, { ...room, env: { ...process.env, ...more } });
  return stdout;
}

/** Compiles Java sources, warnings being errors, into a folder, which it gives. */
export async function compileJava(
  name: string,
  folder: string,
  classpath: readonly string[],
): Promise<string> {
  const sources = sourcesIn(folder).filter((path) => path.endsWith(".java"));
  const texts = sources.map((path) => readFileSync(path, "utf8"));
  return once(`${name}-${hashOf([...texts, ...classpath])}`, async (path) => {
    const args = ["--release", "11", "-Xlint:all", "-Werror", "-cp", classpath.join(delimiter), "-d", path];
    try {
      await run("javac", [...args, ...sources], room);
    } catch (error) {
      throw new Error(`${name} does not compile:\n${String((error as { stderr?: string }).stderr ?? error)}`);
    }
  });
}

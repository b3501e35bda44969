import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// Makes every package as its registry would take it, and publishes none: whatever a registry's own tool refuses or
// warns of fails. `--sample` leaves out what downloads or compiles for minutes.

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const folder = mkdtempSync(join(tmpdir(), "convex-openapi-packages-"));

/** Runs a program to its end and gives all that it printed. */
function run(cwd: string, [program = "", ...args]: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 1e8,
  });
  const said = `${stdout}${stderr}`;
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error ?? said}`);
  return said;
}

/** npm says by a warning alone what it would change in a manifest. */
function publishToNpm(cwd: string): string {
  const said = run(cwd, ["npm", "publish", "--dry-run", "--access", "public"]);
  const warned = said.split("\n").filter((line) => /npm warn publish/i.test(line));
  if (warned.length > 0) throw new Error(warned.join("\n"));
  return said.match(/total files: *\d+/)?.[0] ?? "packed";
}

/** A module below the top of its repository is found by a tag that begins with its folder. */
function listTaggedModule(): string {
  const clone = join(folder, "clone");
  run(".", ["git", "clone", "--quiet", "--bare", ".", clone]);
  run(clone, ["git", "tag", `generated/go/v${version}`]);
  const path = /^module (\S+)$/m.exec(readFileSync("generated/go/go.mod", "utf8"))?.[1] ?? "";
  const home = `https://${path.replace("/generated/go", "")}`;
  const empty = join(folder, "empty");
  mkdirSync(empty);
  return run(empty, ["go", "list", "-m", `${path}@v${version}`], {
    GOPROXY: "direct",
    GONOSUMDB: "*",
    GOFLAGS: "-mod=mod",
    GOMODCACHE: join(folder, "modules"),
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `url.file://${clone}.insteadOf`,
    GIT_CONFIG_VALUE_0: home,
  }).trim();
}

/** Builds both distributions, has them checked, and imports what the one of sources installs. */
function buildDistributions(): string {
  const [source, dist, tools, fresh] = ["python", "dist", "tools", "fresh"].map((name) => join(folder, name));
  cpSync("generated/python", source ?? "", { recursive: true });
  run(".", ["python3", "-m", "venv", tools ?? ""]);
  const python = join(tools ?? "", "bin/python");
  run(".", [python, "-m", "pip", "install", "--quiet", "build", "twine"]);
  run(source ?? "", [python, "-m", "build", "--outdir", dist ?? ""]);
  const files = readdirSync(dist ?? "").map((name) => join(dist ?? "", name));
  run(".", [python, "-m", "twine", "check", "--strict", ...files]);
  run(".", ["python3", "-m", "venv", fresh ?? ""]);
  const own = join(fresh ?? "", "bin/python");
  const sdist = files.find((name) => name.endsWith(".tar.gz")) ?? "";
  run(".", [own, "-m", "pip", "install", "--quiet", sdist]);
  const metadata =
    "from importlib.metadata import metadata as m; d = m('convex-openapi-client');" +
    "print(d['Version'], d['License-Expression'], d.get_all('License-File'))";
  return run(folder, [own, "-c", `import convex_openapi; ${metadata}`]).trim();
}

const steps: readonly { readonly name: string; readonly isLong?: boolean; readonly take: () => string }[] = [
  { name: "the toolkit on npm", take: () => publishToNpm(resolve(".")) },
  { name: "the client on npm", take: () => publishToNpm(resolve("generated/typescript")) },
  { name: "the Go module by its tag", take: listTaggedModule },
  { name: "the distributions on PyPI", isLong: true, take: buildDistributions },
  {
    name: "the crate",
    isLong: true,
    take: () => {
      const target = { CARGO_TARGET_DIR: join(folder, "target") };
      run("generated/rust", ["cargo", "publish", "--dry-run", "--allow-dirty", "--quiet"], target);
      return "packaged and compiled";
    },
  },
];

const isSample = process.argv.includes("--sample");
try {
  for (const { name, isLong = false, take } of steps) {
    if (isSample && isLong) console.log(`left to the whole proof: ${name}`);
    else
      try {
        console.log(`proved   ${name}: ${take()}`);
      } catch (error) {
        console.error(`REFUSED  ${name}: ${(error as Error).message}`);
        process.exitCode = 1;
      }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

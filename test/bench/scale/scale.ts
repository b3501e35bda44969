import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { callOf, makeSpec } from "./make-spec.ts";

/** What generating costs for one number of functions. */
export interface ScaleRow {
  readonly functions: number;
  /** Document, types and client, in a process of its own that is already loaded. */
  readonly clientSeconds: number;
  /** openapi-typescript alone on that document, by its own account. */
  readonly openapiTypescriptSeconds: number;
  readonly withValidatorsSeconds: number;
  readonly megabytes: number;
  readonly bytesPerFunction: {
    readonly document: number;
    readonly typescript: number;
    readonly validators: number;
  };
  /** A file that calls 50 functions, checked by TypeScript, beside a hand-written flat interface. */
  readonly instantiations: number;
  readonly handWrittenInstantiations: number;
  readonly checkSeconds: number;
  readonly checkMegabytes: number;
}

/** As many for every number of functions: growth from a median to a single run would be that run's luck. */
const rounds = 3;

/** Measures one number of functions from end to end. Every tool runs in its own process; the median of three is told. */
export function measureScale(functions: number): ScaleRow {
  const folder = mkdtempSync(join(tmpdir(), "convex-openapi-scale-"));
  try {
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    const spec = join(folder, "spec.json");
    writeFileSync(spec, JSON.stringify(makeSpec(functions)));
    // The peer alone takes half a minute of a large document, and no growth is told of it: once will do.
    const peerRounds = functions > 1000 ? 1 : rounds;
    const client = medianBy(rounds, () => runGenerator(spec, join(folder, "client"), "typescript"));
    const all = medianBy(rounds, () => runGenerator(spec, join(folder, "all"), "typescript,validators"));
    const peer = medianBy(peerRounds, () => ({ seconds: runOpenapiTypescript(join(folder, "client")) }));
    const ours = check(folder, functions, "ours");
    const byHand = check(folder, functions, "by-hand");
    return {
      functions,
      clientSeconds: client.seconds,
      openapiTypescriptSeconds: peer.seconds,
      withValidatorsSeconds: all.seconds,
      megabytes: all.megabytes,
      bytesPerFunction: {
        document: all.documentBytes / functions,
        typescript: all.typescriptBytes / functions,
        validators: all.validatorBytes / functions,
      },
      instantiations: ours.instantiations,
      handWrittenInstantiations: byHand.instantiations,
      checkSeconds: ours.seconds,
      checkMegabytes: ours.megabytes,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
  readonly documentBytes: number;
  readonly typescriptBytes: number;
  readonly validatorBytes: number;
}

function runGenerator(spec: string, out: string, languages: string): Cost {
  rmSync(out, { recursive: true, force: true });
  const program = resolve("test/bench/scale/generate-child.ts");
  const args = ["--import", "tsx", program, spec, out, languages];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

/** The time of its work, which it prints itself, so that starting a process counts for neither. */
function runOpenapiTypescript(folder: string): number {
  const program = resolve("node_modules/openapi-typescript/bin/cli.js");
  const said = execFileSync(process.execPath, [program, "openapi.json", "-o", "paths.d.ts"], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, FORCE_COLOR: "0" },
  });
  const [, amount = "", unit = ""] = /\[([\d.]+)(ms|s)\]/.exec(said) ?? [];
  return unit === "s" ? Number(amount) : Number(amount) / 1000;
}

function check(folder: string, functions: number, whose: "ours" | "by-hand") {
  const calls = Array.from({ length: Math.min(50, functions) }, (_, index) =>
    Math.floor((index * functions) / Math.min(50, functions)),
  );
  const lines = calls.map(
    (index) =>
      `export const r${index} = await ${callOf(index)}({ id: "x" as never, mode: null, ${`field${index}`}: { from: 1 } });`,
  );
  const from = whose === "ours" ? "./client/typescript/functions.js" : "./by-hand.js";
  if (whose === "by-hand") writeFileSync(join(folder, "by-hand.d.ts"), byHand(functions));
  const file = `calls-${whose}.ts`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(folder, file),
    `import type { Api } from "${from}";\ndeclare const api: Api;\n${lines.join("\n")}\n`,
  );
  const flags =
    "--noEmit --strict --skipLibCheck --module nodenext --target es2022 --lib es2022,dom --typeRoots none --extendedDiagnostics";
  const said = execFileSync(
    process.execPath,
    [resolve("node_modules/typescript/bin/tsc"), ...flags.split(" "), file],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  const number = (label: string) => Number(new RegExp(`${label}:\\s+([\\d.]+)`).exec(said)?.[1]);
  return {
    instantiations: number("Instantiations"),
    seconds: number("Check time"),
    megabytes: number("Memory used") / 1024,
  };
}

/** What one would write by hand: an interface of functions, everything spelled out where it stands, answers awaited alike. */
function byHand(functions: number): string {
  const areas = new Map<string, Map<string, string[]>>();
  for (let index = 0; index < functions; index += 1) {
    const [, area = "", module = "", name = ""] = callOf(index).split(".");
    const modules = areas.get(area) ?? new Map<string, string[]>();
    areas.set(area, modules);
    const lines = modules.get(module) ?? [];
    modules.set(module, lines);
    const own = `field${index}${index % 2 === 0 ? "?" : ""}: { from: number; to?: number }`;
    lines.push(
      `${name}: (args: { id: string; limit?: bigint; ${own}; mode: "a" | "b" | null }) => Call<{ id${index}: string }>;`,
    );
  }
  const print = ([area, modules]: [string, Map<string, string[]>]) =>
    `${area}: { ${[...modules].map(([module, lines]) => `${module}: {\n${lines.join("\n")}\n};`).join("\n")} };`;
  return `interface Call<Result> extends Promise<Result> { withResponse(): Promise<{ value: Result }>; }
export interface Api {\n${[...areas].map(print).join("\n")}\n}\n`;
}

function medianBy<Measured extends { readonly seconds: number }>(
  rounds: number,
  measure: () => Measured,
): Measured {
  const measured = Array.from({ length: rounds }, measure).sort((a, b) => a.seconds - b.seconds);
  return measured[Math.floor(rounds / 2)] as Measured;
}

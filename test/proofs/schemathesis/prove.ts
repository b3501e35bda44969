import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isScalar, isSeq, parseDocument, type Scalar, visit, type YAMLMap } from "yaml";
import { startLocalDeployment } from "../../../src/local/index.ts";
import { type Explanation, holdFindings } from "./hold-findings.ts";
import { readFindings } from "./read-findings.ts";
import { triedOperations } from "./tried-operations.ts";

// Schemathesis makes requests of the document, fitting and unfitting, sends them to the local deployment, and holds
// the answers to the document. What it finds is explained in explained.json, or it is a fault.

const here = "test/proofs/schemathesis";
const program = join(here, ".venv/bin/schemathesis");
const whole = !process.argv.includes("--sample");
// Deterministic: the same document gives the same requests, so that the list of findings can be exact.
const size = whole
  ? ["--phases", "examples,coverage,fuzzing", "--max-examples", "50", "--request-timeout", "10"]
  : ["--phases", "examples,fuzzing", "--max-examples", "6", "--request-timeout", "5"];

if (!existsSync(program)) {
  console.error(`${program} is not there. Run ${here}/install.`);
  process.exit(1);
}

/**
 * The operations that are tried, without the Convex-Client header: its pattern looks ahead, which Schemathesis cannot make texts of, so
 * that it sends `0`, and a refusal of the header hides what every one of these requests was made to try.
 */
function documentToTry(): string {
  // Whole numbers of 64 bits stand in it, which JSON.parse would round.
  const document = parseDocument(readFileSync("generated/openapi.json", "utf8"), { intAsBigInt: true });
  const paths = document.get("paths") as YAMLMap<Scalar<string>, YAMLMap<Scalar<string>>>;
  for (const { key: path, value: item } of paths.items) {
    if (item === null) continue;
    item.items = item.items.filter(({ key: method }) => isServed(method.value, path.value));
  }
  paths.items = paths.items.filter(({ value }) => (value?.items.length ?? 0) > 0);
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== "parameters" || !isSeq<YAMLMap>(value)) return;
      value.items = value.items.filter((one) => one.get("$ref") !== "#/components/parameters/ConvexClient");
    },
  });
  return document.toString();
}

const tried = new Set(triedOperations());
const isServed = (method: string, path: string): boolean => tried.has(`${method.toUpperCase()} ${path}`);

const folder = mkdtempSync(join(tmpdir(), "convex-openapi-schemathesis-"));
const report = join(folder, "report.ndjson");
writeFileSync(join(folder, "openapi.yaml"), documentToTry());
const deployment = await startLocalDeployment({ convexFolder: "src/repository/sample/convex" });
const log: Buffer[] = [];
let code: number | null;
try {
  const child = spawn(
    join(process.cwd(), program),
    [
      ...["run", "openapi.yaml", "--url", deployment.url, "--no-color"],
      ...["-H", `Authorization: Convex ${deployment.deployKey}`],
      ...["--generation-deterministic", "--no-shrink", "--continue-on-failure"],
      ...["--suppress-health-check", "all"],
      ...["--report", "ndjson", "--report-ndjson-path", report, ...size],
    ],
    { cwd: folder },
  );
  child.stdout.on("data", (bytes: Buffer) => log.push(bytes));
  child.stderr.on("data", (bytes: Buffer) => log.push(bytes));
  code = await new Promise((ended, failed) => {
    child.once("error", failed);
    child.once("close", ended);
  });
} finally {
  await deployment.close();
}

const findings = existsSync(report) ? readFindings(readFileSync(report, "utf8")) : [];
rmSync(folder, { recursive: true, force: true });
// 0: nothing found. 1: findings. Anything else, or no finding where there are explanations, is a run that failed.
if (code !== 0 && code !== 1) {
  console.error(Buffer.concat(log).toString());
  process.exit(1);
}
const explanations = JSON.parse(readFileSync(join(here, "explained.json"), "utf8")) as readonly Explanation[];
if (process.argv.includes("--print"))
  for (const { operation, check, status, code: name } of findings)
    console.log(operation, check, status, name);
const wrong = holdFindings(findings, explanations, { whole });
for (const line of wrong) console.error(line);
const cases = /(\d+) generated/.exec(Buffer.concat(log).toString())?.[1];
console.log(
  `Schemathesis: ${cases} requests, ${findings.length} findings, ${wrong.length} of them not as the list says`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

// npm run prove -- schemathesis             a proof of test/proofs, whole
// npm run prove -- schemathesis --sample    what .ci/run takes of it
// npm run prove -- engine 5000              another, with what it takes
// npm run prove                             which there are

const folder = "test/proofs";
const proofs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const [proof = "", ...flags] = process.argv.slice(2);
if (!proofs.includes(proof)) {
  console.error(
    `${proof === "" ? "Name a proof" : `There is no proof called ${proof}`}: ${proofs.join(", ")}.`,
  );
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ["--import", "tsx", `${folder}/${proof}/prove.ts`, ...flags], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;

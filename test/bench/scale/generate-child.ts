import { readFileSync } from "node:fs";
import { planDeployment } from "../../../src/generate/plan-deployment.ts";
import { readPackage } from "../../../src/generate/read-package.ts";
import { compareToolkit, writeToolkit } from "../../../src/generate/toolkit-folder.ts";

/** One run of the generator in a process of its own: `<function-spec> <out> <languages>`. Prints what it cost. */
const [file = "", out = "", languages = ""] = process.argv.slice(2);
const began = performance.now();
const chosen = languages.split(",");
const { base, runtimes } = await readPackage(chosen);
const json = JSON.parse(readFileSync(file, "utf8"));
const plan = await planDeployment({ base, functionSpec: { json, file }, runtimes }, { languages: chosen });
await writeToolkit(out, plan.files, await compareToolkit(out, plan.files));
const bytesIn = (folder: string) =>
  plan.files.reduce(
    (sum, { path, text }) => (path.startsWith(folder) ? sum + Buffer.byteLength(text) : sum),
    0,
  );
console.log(
  JSON.stringify({
    seconds: (performance.now() - began) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    documentBytes: bytesIn("openapi.json"),
    typescriptBytes: bytesIn("typescript/api") + bytesIn("typescript/functions"),
    validatorBytes: bytesIn("validators/"),
    problems: plan.problems.length,
  }),
);

import { readFile } from "node:fs/promises";
import { Tiktoken } from "js-tiktoken/lite";
import o200k from "js-tiktoken/ranks/o200k_base";
import { createToolbox } from "../../src/cli/mcp/create-toolbox.ts";
import { parseFunctionSpec, specialise } from "../../src/deployment/index.ts";
import { readPackage } from "../../src/generate/read-package.ts";
import { type Api, buildApi } from "../../src/model/index.ts";
import { buildTools } from "../../src/tools/index.ts";
import { createSearch } from "../../src/tools/search-functions.ts";
import { businessFunctions } from "./agents/business-functions.ts";
import { printTargets } from "./measure.ts";

// npm run bench -- agents: how much a model has to read, and whether it finds what it asks for.

const tokenizer = new Tiktoken(o200k);
const tokens = (value: unknown) => tokenizer.encode(JSON.stringify(value)).length;

async function apiOf(json: unknown): Promise<Api> {
  const { base } = await readPackage([]);
  const { spec } = parseFunctionSpec(json, "function-spec");
  return buildApi({ tree: specialise(base, spec) });
}

function listed(api: Api, search: boolean): unknown {
  const url = "http://127.0.0.1:3210";
  return createToolbox({ url, api, document: "", functions: api.functions, search }).tools;
}

const fixture = await apiOf(JSON.parse(await readFile("test/fixtures/function-spec.json", "utf8")));
const business = await apiOf(businessFunctions());
console.log("Tokens (o200k_base) of what a model is given before it asks anything:");
console.table(
  [fixture, business].map((api) => ({
    functions: api.functions.length,
    "a tool each": tokens(listed(api, false)),
    "three tools": tokens(listed(api, true)),
  })),
);

const types = new Map(business.types.map((type) => [type.name, type]));
const search = createSearch(buildTools(business.functions, types), types);
const questions = (await readFile("test/bench/agents/questions.tsv", "utf8"))
  .trim()
  .split("\n")
  .map((line) => line.split("\t") as [string, string]);
const missed = questions.filter(
  ([question, path]) => !search(question, 5).some(({ function: each }) => each.path === path),
);
for (const [question, path] of missed) {
  const found = search(question, 5).map(({ function: each }) => each.path);
  console.log(`missed: ${question} (${path}); found ${found.join(", ") || "nothing"}`);
}
printTargets([
  {
    what: `questions of ${questions.length} whose function is not among the first five`,
    have: missed.length,
    most: 10,
  },
]);

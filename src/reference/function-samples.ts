import { type Code, code, quoted } from "../emit/code.ts";
import { type Example, exampleOf, type NamedShapes } from "../emit/example.ts";
import { pythonCallOf } from "../languages/python/call.ts";
import { typescriptCallOf } from "../languages/typescript/call.ts";
import { type Api, type ConvexFunction, operationIdOf } from "../model/index.ts";
import { go, json, printExample, python, typescript } from "./notations.ts";

/** A way to call a function, as Redoc takes it: the language to colour it by, its name, and the text. */
export interface Sample {
  readonly lang: string;
  readonly label: string;
  readonly source: string;
}

/**
 * Calls of each of a deployment's functions, by operationId: with curl, and with the clients that were generated
 * beside the page. The deployment's URL comes from the environment, ids are the reader's to put in.
 */
export function functionSamples({ functions, types }: Api): ReadonlyMap<string, readonly Sample[]> {
  const named = new Map(types.map((type) => [type.name, type]));
  return new Map(functions.map((each) => [operationIdOf(each), samplesOf(each, named)]));
}

function samplesOf(each: ConvexFunction, types: NamedShapes): readonly Sample[] {
  const args = argsOf(each, types);
  // No arguments fit: a call could only fail.
  if (args === undefined) return [];
  return [
    { lang: "curl", label: "curl", source: curlCall(each, args) },
    { lang: "TypeScript", label: "TypeScript", source: typescriptCall(each, args) },
    { lang: "Python", label: "Python", source: pythonCall(each, args) },
    { lang: "Go", label: "Go", source: goCall(each, args) },
  ];
}

function argsOf({ args }: ConvexFunction, types: NamedShapes): Example | undefined {
  return args.kind === "unknown" ? { kind: "object", fields: [] } : exampleOf(args, types);
}

function curlCall({ module, name, visibility }: ConvexFunction, args: Example): string {
  const path = [...module, name].map(encodeURIComponent).join("/");
  const key = visibility === "internal" ? `  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \\\n` : "";
  const body: Example = {
    kind: "object",
    fields: [
      ["args", args],
      ["format", { kind: "text", value: "convex_encoded_json" }],
    ],
  };
  const data = printExample(body, json).text.replaceAll("'", "'\\''");
  return `curl --silent --show-error "$CONVEX_URL/api/run/${path}" \\
  --header 'Content-Type: application/json' \\
${key}  --data '${data}'`;
}

function typescriptCall(each: ConvexFunction, args: Example): string {
  const key =
    each.visibility === "internal" ? code`, {\n  deployKey: process.env.CONVEX_DEPLOY_KEY,\n}` : code``;
  const id = holdsId(args) ? code`, type Id` : code``;
  return code`import { createApi, createConvexClient${id} } from "convex-functions";

const client = createConvexClient(process.env.CONVEX_URL ?? ""${key});
const api = createApi(client);

const value = await ${typescriptCallOf(each)}(${given(args, printExample(args, typescript))});
console.log(value);`.text;
}

function pythonCall(each: ConvexFunction, args: Example): string {
  const [from, root, key] =
    each.visibility === "internal"
      ? [code`internal_api`, code`InternalApi`, code`, deploy_key=os.environ["CONVEX_DEPLOY_KEY"]`]
      : [code`api`, code`Api`, code``];
  return code`import os

from convex_openapi import Client
from convex_openapi.${from} import ${root}

with Client(os.environ["CONVEX_URL"]${key}) as client:
    api = ${root}(client)
    value = ${pythonCallOf(each)}(${given(args, printExample(args, python, code`    `))})
print(value)`.text;
}

function goCall({ kind, path, visibility }: ConvexFunction, args: Example): string {
  const methods = { query: code`Query`, mutation: code`Mutation`, action: code`Action` };
  const key =
    visibility === "internal" ? code`, convex.WithDeployKey(os.Getenv("CONVEX_DEPLOY_KEY"))` : code``;
  return code`package main

import (
	"context"
	"fmt"
	"log"
	"os"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

func main() {
	client, err := convex.NewClient(os.Getenv("CONVEX_URL")${key})
	if err != nil {
		log.Fatal(err)
	}
	args := ${printExample(args, go, code`\t`)}
	value, err := client.${methods[kind]}(context.Background(), ${quoted(path)}, args)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(value)
}`.text;
}

/** Arguments may be left out where there is nothing to say. */
function given(args: Example, printed: Code): Code {
  return args.kind === "object" && args.fields.length === 0 ? code`` : printed;
}

function holdsId(example: Example): boolean {
  if (example.kind === "id") return true;
  if (example.kind === "list") return example.items.some(holdsId);
  return example.kind === "object" && example.fields.some(([, value]) => holdsId(value));
}

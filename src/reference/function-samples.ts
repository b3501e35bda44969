import { type Example, exampleOf, type NamedShapes } from "../emit/example.ts";
import { json, printExample } from "../emit/print-example.ts";
import { languages } from "../languages/index.ts";
import { type Api, type ConvexFunction, operationIdOf } from "../model/index.ts";

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
    ...languages.map(({ title, sample }) => ({
      lang: title,
      label: title,
      source: sample({ function: each, args }).text,
    })),
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

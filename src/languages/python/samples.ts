import { type Code, code, joined, nothing, numeral, word } from "../../emit/code.ts";
import {
  braces,
  brackets,
  idPlace,
  type Notation,
  printArguments,
  withPoint,
} from "../../emit/print-example.ts";
import type { ConvexFunction } from "../../model/index.ts";
import type { SampleCall } from "../language.ts";
import { pythonName } from "./names.ts";
import { pythonText } from "./text.ts";

/** How Python reaches a function from `api`: `api.messages.send_one`. */
export function pythonCallOf({ module, name }: ConvexFunction): Code {
  return code`api${joined(
    [...module, name].map((step) => code`.${word(pythonName(step))}`),
    nothing,
  )}`;
}

/** How Python writes values. */
export const pythonNotation: Notation = {
  text: pythonText,
  null: code`None`,
  true: code`True`,
  false: code`False`,
  float64: withPoint,
  int64: numeral,
  bytes: code`bytes(8)`,
  id: (table) => pythonText(idPlace(table)),
  key: pythonText,
  between: code`: `,
  list: brackets,
  object: braces,
  inset: code``,
  last: code`,`,
};

/** A program that calls the function through the api object, and waits for it. */
export function sample({ function: each, args }: SampleCall): Code {
  const [from, root, key] =
    each.visibility === "internal"
      ? [code`internal_api`, code`InternalApi`, code`, deploy_key=os.environ["CONVEX_DEPLOY_KEY"]`]
      : [code`api`, code`Api`, code``];
  return code`import os

from convex_openapi import Client
from convex_openapi.${from} import ${root}

with Client(os.environ["CONVEX_URL"]${key}) as client:
    api = ${root}(client)
    value = ${pythonCallOf(each)}(${printArguments(args, pythonNotation, code`    `)})
print(value)`;
}

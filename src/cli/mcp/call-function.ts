import { createConvexClient } from "../../languages/typescript/runtime/client/node/index.ts";
import { ConvexCallError } from "../../languages/typescript/runtime/errors/index.ts";
import type { ConvexFunction } from "../../model/index.ts";
import {
  type KnownTypes,
  plainLine,
  printTagged,
  printToolValue,
  readToolValue,
  ToolValueError,
} from "../../tools/index.ts";
import type { Json, Value } from "../../values/index.ts";
import type { Credentials } from "./credentials.ts";

/** What a model is told: the value, or why there is none. */
export type Outcome = { readonly value: Json } | { readonly error: string; readonly data?: Json };

/** Everything that a call needs to know. */
export interface FunctionCall {
  readonly url: string;
  readonly function: ConvexFunction;
  readonly types: KnownTypes;
  /** As the model wrote them. */
  readonly args: unknown;
  readonly credentials: Credentials;
  readonly signal: AbortSignal;
}

/** Calls a function with what a model wrote. Arguments that do not fit are answered before anything is sent. */
export async function callFunction(call: FunctionCall): Promise<Outcome> {
  const { function: each, types } = call;
  let args: Value;
  try {
    args = readToolValue(call.args ?? {}, argumentsOf(each), types, "arguments");
  } catch (thrown) {
    if (!(thrown instanceof ToolValueError)) throw thrown;
    return { error: `${plainLine(thrown.message)}. Nothing was sent.` };
  }
  try {
    const value = await send(call, args as { [field: string]: Value });
    return { value: printToolValue(value, each.returns ?? { kind: "unknown" }, types, "value") };
  } catch (thrown) {
    if (thrown instanceof ConvexCallError) return failure(thrown);
    if (!(thrown instanceof ToolValueError)) throw thrown;
    return { error: `The function ran, and its value is not what it declares. ${plainLine(thrown.message)}` };
  }
}

/** Where a function declares no arguments, they are still one object. */
function argumentsOf({ args }: ConvexFunction): ConvexFunction["args"] {
  return args.kind === "unknown" ? { kind: "record", keys: { kind: "unknown" }, of: args } : args;
}

async function send(
  { url, function: each, credentials, signal }: FunctionCall,
  args: { [field: string]: Value },
): Promise<Value> {
  const { userToken, deployKey } = credentials;
  // A deploy key is shown to nobody who does not ask for it: public functions run for a user, or for anybody.
  const right =
    each.visibility === "internal"
      ? { ...(deployKey === undefined ? {} : { deployKey }) }
      : { ...(userToken === undefined ? {} : { auth: userToken }) };
  const client = createConvexClient(url, right);
  return client[each.kind](each.path, args, { signal });
}

function failure(error: ConvexCallError): Outcome {
  if (error.kind !== "function") return { error: plainLine(error.message) };
  const data = error.data === undefined ? {} : { data: printTagged(error.data) };
  return { error: plainLine(`The function failed: ${error.errorMessage ?? ""}`), ...data };
}

import type { Json, JsonObject } from "../json/index.ts";

/** One example: what is sent and what comes back. The file is `openapi/examples/<operation>/<name>.yaml`. */
export interface Exchange {
  readonly operation: string;
  /** The file's name without its ending, kebab-case. */
  readonly name: string;
  readonly file: string;
  /** One line for a reader who chooses between examples. */
  readonly summary: string;
  /** Why it comes out so, and what to do about it. */
  readonly description?: string;
  readonly request: {
    /** Who calls. The secret itself is never part of an example. */
    readonly authorization: "none" | "userToken" | "deployKey";
    /** Path, query and header parameters by name. */
    readonly parameters: JsonObject;
    /** The request breaks its own schema, as that is what the example is about. */
    readonly illFormed: boolean;
    /** Absent where nothing is sent. */
    readonly body?: Json;
  };
  readonly status: number;
  /** Absent where the body is empty. */
  readonly answer?: Json;
}

/** The three ways a call can come out, as far as examples are concerned. */
export type Branch = "success" | "function error" | "infrastructure error";

/** Which way an exchange comes out, by its status and its envelope. A batch with one failed slot is a function error. */
export function branchOf({ status, answer }: Pick<Exchange, "status" | "answer">): Branch {
  if (status !== 200 && status !== 560) return "infrastructure error";
  return holdsFunctionError(answer) ? "function error" : "success";
}

function holdsFunctionError(answer: Json | undefined): boolean {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return false;
  const { status, results } = answer as JsonObject;
  return (
    status === "error" || (Array.isArray(results) && results.some((result) => holdsFunctionError(result)))
  );
}

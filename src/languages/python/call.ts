import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import type { ConvexFunction } from "../../model/index.ts";
import { pythonName } from "./names.ts";

/** How Python reaches a function from `api`: `api.messages.send_one`. */
export function pythonCallOf({ module, name }: ConvexFunction): Code {
  return code`api${joined(
    [...module, name].map((step) => code`.${word(pythonName(step))}`),
    nothing,
  )}`;
}

import { capitalise } from "../../model/names/index.ts";
import { rustName } from "./names.ts";

/** What has an idiom of its own in Rust. */
const own: Readonly<Record<string, readonly string[]>> = {
  "package createClient": ["Client"],
  "types ConvexCallError": ["Error"],
  "types ConvexValueError": ["ValueError"],
  "clientOptions token": ["token", "token_function"],
  "clientOptions retry": ["retry_attempts"],
  "callOptions signal": ["cancelled_by"],
  "error milliseconds": ["limit"],
};

/** How public names read in Rust: types and kinds as types do, options of retries with a word before, and all else in snake_case. */
export function publicNames(section: string, name: string): readonly string[] {
  const found = own[`${section} ${name}`];
  if (found !== undefined) return found;
  if (section === "types" || section === "errorKinds") return [capitalise(name)];
  return [section === "retryOptions" ? `retry_${rustName(name)}` : rustName(name)];
}

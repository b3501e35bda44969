import { capitalise } from "../../model/names/index.ts";
import { kotlinName } from "./names.ts";

/** What has an idiom of its own on the JVM. */
const own: Readonly<Record<string, readonly string[]>> = {
  "package createClient": ["ConvexClient", "BlockingConvexClient", "FutureConvexClient"],
  "types ConvexCallError": ["ConvexCallException"],
  "types ConvexValueError": ["ConvexValueException"],
  "types Snapshot": ["Snapshot", "BlockingSnapshot", "FutureSnapshot"],
  "clientOptions token": ["token", "tokenSource"],
  "clientOptions transport": ["http"],
  // What ends a call is the coroutine, the future or the thread that makes it.
  "callOptions signal": ["convexCall"],
};

/** How public names read in Kotlin: types, functions and fields as they are, kinds in capitals. */
export function publicNames(section: string, name: string): readonly string[] {
  const found = own[`${section} ${name}`];
  if (found !== undefined) return found;
  if (section === "types") return [name];
  if (section === "errorKinds") return [name.toUpperCase(), capitalise(name)];
  return [kotlinName(name)];
}

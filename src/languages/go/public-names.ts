import { capitalise } from "../../model/names/index.ts";
import { goName } from "./names.ts";

/** What has an idiom of its own in Go. */
const own: Readonly<Record<string, readonly string[]>> = {
  "package createClient": ["NewClient"],
  "types ConvexCallError": ["CallError"],
  "types ConvexValueError": ["ValueError"],
  "clientOptions token": ["WithToken", "WithTokenFunc"],
  "clientOptions deployKey": ["WithDeployKey"],
  "clientOptions actAs": ["ActingAs"],
  "clientOptions transport": ["WithTransport"],
  "clientOptions retry": ["RetryAttempts"],
  "callOptions retry": ["RetryAlways", "RetryNever"],
  "callOptions signal": ["ctx context.Context"],
  "exportedDocument id": ["ID"],
};

/** How public names read in Go: capitalised, an id at the end in capitals, kinds and options with a word before. */
export function publicNames(section: string, name: string): readonly string[] {
  const found = own[`${section} ${name}`];
  if (found !== undefined) return found;
  if (section === "errorKinds") return [`Kind${capitalise(name)}`];
  if (section === "retryOptions") return [`Retry${capitalise(name)}`];
  const isDocumented = section === "client" || section === "groups" || section.startsWith("groups/");
  return [isDocumented ? goName(name) : capitalise(name).replace(/Id$/, "ID")];
}

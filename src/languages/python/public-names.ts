import { pythonName } from "./names.ts";

/** What has an idiom of its own in Python. */
const own: Readonly<Record<string, readonly string[]>> = {
  "package createClient": ["Client", "AsyncClient"],
  "types Snapshot": ["Snapshot", "AsyncSnapshot"],
  "clientOptions transport": ["http_client"],
  "callOptions signal": ["cancellation"],
};

/** How public names read in Python: types and kinds as they are, everything else in snake_case. */
export function publicNames(section: string, name: string): readonly string[] {
  return own[`${section} ${name}`] ?? [section === "types" ? name : pythonName(name)];
}

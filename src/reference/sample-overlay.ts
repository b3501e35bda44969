import { asText, type JsonObject, operationsOf } from "../document/index.ts";
import { type Language, words } from "./words/index.ts";

/** The ways in which an operation is shown: the ending of the sample's file, Redoc's language and its name. */
const variants = [
  { ending: "curl.sh", lang: "curl", name: "curl", ours: false },
  { ending: "fetch.mjs", lang: "JavaScript", name: "JavaScript", ours: false },
  { ending: "client.ts", lang: "TypeScript", name: "TypeScript", ours: true },
  { ending: "plain.py", lang: "Python", name: "Python", ours: false },
  { ending: "client.py", lang: "Python", name: "Python", ours: true },
  { ending: "plain.go", lang: "Go", name: "Go", ours: false },
  { ending: "client.go", lang: "Go", name: "Go", ours: true },
  { ending: "plain.php", lang: "PHP", name: "PHP", ours: false },
  { ending: "plain.rb", lang: "Ruby", name: "Ruby", ours: false },
] as const;

/**
 * The samples of `docs/samples/` as an Overlay that puts them beside their operations. What a reader sees is the text
 * of the file that the tests ran. An operation without samples, as those of a deployment, is left alone.
 */
export function sampleOverlay(
  tree: JsonObject,
  files: ReadonlyMap<string, string>,
  language: Language,
): JsonObject {
  const { client, errors } = words[language].samples;
  const actions = operationsOf(tree).flatMap(({ path, method, operation }) => {
    const samples = (["call", "error"] as const).flatMap((moment) =>
      variants.flatMap(({ ending, lang, name, ours }) => {
        const source = files.get(`docs/samples/${asText(operation.operationId)}/${moment}.${ending}`);
        if (source === undefined) return [];
        const label = [name, ...(ours ? [client] : []), ...(moment === "error" ? [errors] : [])].join(" · ");
        return [{ lang, label, source: source.trimEnd() }];
      }),
    );
    if (samples.length === 0) return [];
    return [{ target: `$.paths['${path}'].${method}`, update: { "x-codeSamples": samples } }];
  });
  return { overlay: "1.0.0", info: { title: "Samples of every operation", version: "1.0.0" }, actions };
}

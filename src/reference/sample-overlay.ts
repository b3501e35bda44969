import { type Exchange, operationsOf } from "../document/index.ts";
import { asText, type JsonObject } from "../json/index.ts";
import { languages } from "../languages/index.ts";
import { printSamples } from "./printed-samples.ts";
import { type Language, words } from "./words/index.ts";

/** A way in which an operation is shown: the ending of the sample's file, Redoc's language, and whose client it is. */
interface Variant {
  readonly ending: string;
  readonly lang: string;
  readonly ours: boolean;
}

/** Without a client, then each language without and with its own, then what has no client here. */
const variants: readonly Variant[] = [
  { ending: "curl.sh", lang: "curl", ours: false },
  { ending: "fetch.mjs", lang: "JavaScript", ours: false },
  ...languages.flatMap(({ extension, title: lang }) => [
    { ending: `plain.${extension}`, lang, ours: false },
    { ending: `client.${extension}`, lang, ours: true },
  ]),
  { ending: "plain.php", lang: "PHP", ours: false },
  { ending: "plain.rb", lang: "Ruby", ours: false },
];

/**
 * The samples of `docs/samples/` as an Overlay that puts them beside their operations. What a reader sees is the text
 * of the file that the tests ran. For an operation without a folder there they are printed from its exchange of a
 * success; one without exchanges, as those of a deployment, is left alone.
 */
export function sampleOverlay(
  tree: JsonObject,
  files: ReadonlyMap<string, string>,
  language: Language,
  exchanges: readonly Exchange[],
): JsonObject {
  const { client, errors } = words[language].samples;
  const actions = operationsOf(tree).flatMap((at) => {
    const { path, method, operation } = at;
    const written = (["call", "error"] as const).flatMap((moment) =>
      variants.flatMap(({ ending, lang, ours }) => {
        const source = files.get(`docs/samples/${asText(operation.operationId)}/${moment}.${ending}`);
        if (source === undefined) return [];
        const label = [lang, ...(ours ? [client] : []), ...(moment === "error" ? [errors] : [])].join(" · ");
        return [{ lang, label, source: source.trimEnd() }];
      }),
    );
    const shown = exchanges.find(({ operation: id, name }) => id === at.id && name === "success");
    const printed = shown === undefined ? undefined : printSamples(tree, at, shown);
    const samples =
      written.length > 0 || printed === undefined
        ? written
        : [
            { lang: "curl", label: "curl", source: printed.curl.trimEnd() },
            { lang: "JavaScript", label: "JavaScript", source: printed.fetch.trimEnd() },
          ];
    if (samples.length === 0) return [];
    return [{ target: `$.paths['${path}'].${method}`, update: { "x-codeSamples": samples } }];
  });
  return { overlay: "1.0.0", info: { title: "Samples of every operation", version: "1.0.0" }, actions };
}

import { type Exchange, type OperationAt, operationsOf } from "../document/index.ts";
import { asText, type JsonObject, printJson } from "../json/index.ts";
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
 * success and one of an error; one without exchanges, as those of a deployment, is left alone.
 */
export function sampleOverlay(
  tree: JsonObject,
  files: ReadonlyMap<string, string>,
  language: Language,
  exchanges: readonly Exchange[],
): JsonObject {
  const { client, errors } = words[language].samples;
  const labelOf = (lang: string, ours: boolean, moment: "call" | "error") =>
    [lang, ...(ours ? [client] : []), ...(moment === "error" ? [errors] : [])].join(" · ");
  const printed = (at: OperationAt) =>
    (["call", "error"] as const).flatMap((moment) => {
      const shown = exchangeToShow(exchanges, at.id, moment);
      const programs = shown && printSamples(tree, at, shown);
      return variants.flatMap(({ ending, lang, ours }) => {
        const source = programs?.get(ending)?.trimEnd();
        return source === undefined ? [] : [{ lang, label: labelOf(lang, ours, moment), source }];
      });
    });
  const actions = operationsOf(tree).flatMap((at) => {
    const { path, method, operation } = at;
    const written = (["call", "error"] as const).flatMap((moment) =>
      variants.flatMap(({ ending, lang, ours }) => {
        const source = files.get(`docs/samples/${asText(operation.operationId)}/${moment}.${ending}`);
        if (source === undefined) return [];
        return [{ lang, label: labelOf(lang, ours, moment), source: source.trimEnd() }];
      }),
    );
    const samples = written.length > 0 ? written : printed(at);
    if (samples.length === 0) return [];
    return [{ target: `$.paths['${path}'].${method}`, update: { "x-codeSamples": samples } }];
  });
  return { overlay: "1.0.0", info: { title: "Samples of every operation", version: "1.0.0" }, actions };
}

/**
 * The exchange that printed samples send: the success, or the first error that a well-formed request meets which is not
 * that of a success, too: it would be the same sample.
 */
export function exchangeToShow(
  exchanges: readonly Exchange[],
  id: string,
  moment: "call" | "error",
): Exchange | undefined {
  const own = exchanges.filter(({ operation }) => operation === id);
  if (moment === "call") return own.find(({ name }) => name === "success");
  const sent = ({ request }: Exchange) => printJson({ ...request, illFormed: false });
  const succeed = new Set(own.filter(({ status }) => status === 200).map(sent));
  return own.find((one) => one.status !== 200 && !one.request.illFormed && !succeed.has(sent(one)));
}

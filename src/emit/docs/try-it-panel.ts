import {
  asList,
  asObject,
  asText,
  type JsonObject,
  operationsOf,
  parametersOf,
} from "../../document/index.ts";
import { escapeHtml } from "./html.ts";
import type { OwnWords } from "./words/page-words.ts";

/** What the panel offers: every operation with its examples, as `src/page/try-it.ts` reads it. */
export function offersOf(tree: JsonObject): readonly object[] {
  return operationsOf(tree).map(({ id, method, path, operation }) => {
    const content = asObject(asObject(asObject(operation.requestBody).content)["application/json"]);
    const examples = Object.entries(asObject(content.examples)).map(([name, example]) => ({
      summary: asText(asObject(example).summary) || name,
      parameters: givenParameters(tree, operation, name),
      body: asObject(example).value,
    }));
    return {
      id,
      method: method.toUpperCase(),
      path,
      summary: asText(operation.summary),
      parameters: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name),
      examples: examples.length > 0 ? examples : [{ summary: "", parameters: {} }],
    };
  });
}

/** The path parameters of one example: OpenAPI keeps them apart, under the parameter's own examples. */
function givenParameters(tree: JsonObject, operation: JsonObject, name: string): JsonObject {
  return Object.fromEntries(
    [...asList(operation.parameters).keys()].flatMap((index) => {
      const parameter = parametersOf(tree, operation)[index] as JsonObject;
      const value = asObject(asObject(parameter.examples)[name]).value ?? parameter.example;
      return parameter.in === "path" && typeof value === "string" ? [[asText(parameter.name), value]] : [];
    }),
  );
}

/** The panel itself, closed. */
export function tryItPanel(own: OwnWords): string {
  const label = (text: string, control: string, attribute = "") =>
    `<label${attribute}><span>${escapeHtml(text)}</span>${control}</label>`;
  return `<dialog id="try-it" aria-labelledby="try-it-title">
<form method="dialog">
<h2 id="try-it-title">${escapeHtml(own.tryIt)}</h2>
<p class="try-note">${escapeHtml(own.tryNote)}</p>
${label(own.tryUrl, '<input name="url" type="url" required autocomplete="off" placeholder="https://acoustic-panther-728.convex.cloud">')}
${label(own.tryOperation, '<select name="operation"></select>')}
<p><code data-path></code></p>
${label(own.tryExample, '<select name="example"></select>')}
${label(own.tryParameter, '<input name="parameter" autocomplete="off">', " data-parameter")}
${label(own.tryScheme, `<select name="scheme"><option value="none">${escapeHtml(own.tryAnonymous)}</option><option value="Bearer">Bearer</option><option value="Convex">Convex</option></select>`)}
${label(own.trySecret, '<input name="secret" type="password" autocomplete="off">')}
${label(own.tryBody, '<textarea name="body" rows="9" spellcheck="false"></textarea>', " data-body")}
<p class="try-buttons"><button type="submit">${escapeHtml(own.trySend)}</button><button type="button" data-close>${escapeHtml(own.tryClose)}</button></p>
<output aria-live="polite"></output>
</form>
</dialog>`;
}

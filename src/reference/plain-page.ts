import { type OperationAt, operationsOf } from "../document/index.ts";
import { asList, asObject, asText, isObject, type JsonObject } from "../json/index.ts";
import type { Sample } from "./function-samples.ts";
import { escapeHtml, escapeText } from "./html.ts";
import { inlineToHtml, type MarkdownOptions, markdownToHtml } from "./markdown.ts";
import { printSchema } from "./print-schema.ts";
import { type Language, words } from "./words/index.ts";

/** Links of the document lead to the anchors of this page. */
const link = (href: string) => href.replace(/^#operation\//, "#").replace(/^#tag\//, "#tag-");

/** The whole document as one page of HTML without script, for print and for readers without JavaScript. */
export function plainBody(
  tree: JsonObject,
  language: Language,
  functionSamples: ReadonlyMap<string, readonly Sample[]> = new Map(),
): string {
  const info = asObject(tree.info);
  const operations = operationsOf(tree);
  const { own } = words[language];
  const tags = asList(tree.tags).map(asObject);
  const contents = [
    ...tags.map((tag) => [`tag-${asText(tag.name)}`, asText(tag["x-displayName"]) || asText(tag.name)]),
    ["parameters", own.sharedParameters],
    ["responses", own.sharedResponses],
    ["schemas", own.schemas],
  ].map(([id, name]) => `<li><a href="#${id}">${escapeHtml(name ?? "")}</a></li>`);
  return [
    `<h1>${escapeHtml(asText(info.title))}</h1>`,
    prose(asText(info.summary), 2),
    `<nav aria-label="${escapeHtml(own.contents)}"><ul>${contents.join("")}</ul></nav>`,
    prose(asText(info.description), 1),
    ...tags.map((tag) => {
      const name = asText(tag.name);
      const members = operations.filter(({ operation }) => asList(operation.tags).includes(name));
      return [
        `<h2 id="tag-${name}">${escapeHtml(asText(tag["x-displayName"]) || name)}</h2>`,
        prose(asText(tag.description), 2),
        ...members.map((member) => operationSection(member, language, functionSamples.get(member.id))),
      ].join("\n");
    }),
    `<h2 id="parameters">${escapeHtml(own.sharedParameters)}</h2>`,
    ...Object.entries(asObject(asObject(tree.components).parameters)).map(
      ([name, parameter]) =>
        `<h3 id="parameter-${name}">${name}</h3><dl>${parameterText(asObject(parameter), language)}</dl>`,
    ),
    `<h2 id="responses">${escapeHtml(own.sharedResponses)}</h2>`,
    ...Object.entries(asObject(asObject(tree.components).responses)).map(([name, response]) =>
      [
        `<h3 id="response-${name}">${name}</h3>`,
        prose(asText(asObject(response).description), 4),
        schemaOf(asObject(response)),
      ].join("\n"),
    ),
    `<h2 id="schemas">${escapeHtml(own.schemas)}</h2>`,
    ...Object.entries(asObject(asObject(tree.components).schemas)).map(([name, schema]) =>
      [
        `<h3 id="schema-${name}">${name}</h3>`,
        prose(asText(asObject(schema).description), 4),
        json(schema),
      ].join("\n"),
    ),
  ].join("\n");
}

/** `ofFunction` are the samples of a deployment's own function: of a thousand, one for each is as much as a page holds. */
function operationSection(at: OperationAt, language: Language, ofFunction: readonly Sample[] = []): string {
  const { own } = words[language];
  const { id, method, path, operation } = at;
  const parameters = asList(operation.parameters);
  const sharedParameters = parameters.map(nameOfShared).filter((name) => name !== "");
  const ownParameters = parameters.filter((parameter) => nameOfShared(parameter) === "");
  const content = asObject(asObject(asObject(operation.requestBody).content)["application/json"]);
  const responses = Object.entries(asObject(operation.responses));
  const shared = responses.filter(([, response]) => nameOfShared(response) !== "");
  const others = responses.filter((entry) => !shared.includes(entry));
  const samples = [...asList(operation["x-codeSamples"]).map(asObject), ...ofFunction.slice(0, 1)];
  return [
    `<section><h3 id="${id}"><code>${id}</code> ${inlineToHtml(asText(operation.summary), link)}</h3>`,
    `<p><code>${method.toUpperCase()} ${escapeHtml(path)}</code></p>`,
    prose(asText(operation.description), 4),
    parameters.length > 0 ? `<h4>${own.parameters}</h4>` : "",
    definitions(ownParameters.map((one) => parameterText(asObject(one), language))),
    sharedLinks(
      "parameter",
      own.sharedParameters,
      sharedParameters.map((name) => [name, name]),
    ),
    isObject(content.schema) ? `<h4>${own.requestBody}</h4>${json(content.schema)}` : "",
    `<h4>${own.responses}</h4>`,
    definitions(others.map(([status, response]) => answer(status, asObject(response)))),
    sharedLinks(
      "response",
      own.sharedResponses,
      shared.map(([status, response]) => [status, nameOfShared(response)]),
    ),
    samples.length > 0 ? `<h4>${own.samples}</h4>` : "",
    ...samples.map(
      ({ label, source }) =>
        `<h5>${escapeHtml(asText(label))}</h5><pre tabindex="0"><code>${escapeText(asText(source))}</code></pre>`,
    ),
    "</section>",
  ].join("\n");
}

function definitions(list: readonly string[]): string {
  return list.length === 0 ? "" : `<dl>${list.join("")}</dl>`;
}

/** What one status means, and the form of its body. */
function answer(status: string, response: JsonObject): string {
  return `<dt>${status}</dt><dd>${prose(asText(response.description), 5)}${schemaOf(response)}</dd>`;
}

function schemaOf(response: JsonObject): string {
  const { schema } = asObject(asObject(response.content)["application/json"]);
  return isObject(schema) ? json(schema) : "";
}

/** What is told once for many operations is linked to. */
function sharedLinks(kind: string, title: string, links: readonly (readonly [string, string])[]): string {
  if (links.length === 0) return "";
  const list = links.map(([label, name]) => `<a href="#${kind}-${name}">${label}</a>`);
  return `<p>${escapeHtml(title)}: ${list.join(", ")}</p>`;
}

function nameOfShared(value: unknown): string {
  return asText(asObject(value).$ref).split("/").pop() ?? "";
}

function parameterText(parameter: JsonObject, language: Language): string {
  const { own } = words[language];
  const required = parameter.required === true ? `, ${own.required}` : "";
  const name = escapeHtml(asText(parameter.name));
  return `<dt><code>${name}</code> (${asText(parameter.in)}${required})</dt><dd>${prose(asText(parameter.description), 5)}</dd>`;
}

function prose(text: string, level: number): string {
  const options: MarkdownOptions = { level, link };
  return markdownToHtml(text, options);
}

/** A schema as JSON, in which a reference is the name of what it leads to. */
function json(schema: unknown): string {
  const linked = escapeText(printSchema(schema)).replace(
    /\{ "\$ref": "#\/components\/schemas\/(\w+)" \}/g,
    (_, name) => `<a href="#schema-${name}">${name}</a>`,
  );
  return `<pre tabindex="0"><code>${linked}</code></pre>`;
}

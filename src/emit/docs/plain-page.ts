import {
  asList,
  asObject,
  asText,
  isObject,
  type JsonObject,
  type OperationAt,
  operationsOf,
  parametersOf,
  responsesOf,
} from "../../document/index.ts";
import { escapeHtml } from "./html.ts";
import { type MarkdownOptions, markdownToHtml } from "./markdown.ts";
import { type Language, words } from "./words/index.ts";

/** Links of the document lead to the anchors of this page. */
const link = (href: string) => href.replace(/^#operation\//, "#").replace(/^#tag\//, "#tag-");

/** The whole document as one page of HTML without script, for print and for readers without JavaScript. */
export function plainBody(tree: JsonObject, language: Language): string {
  const info = asObject(tree.info);
  const operations = operationsOf(tree);
  const { own } = words[language];
  const tags = asList(tree.tags).map(asObject);
  const contents = [
    ...tags.map((tag) => [`tag-${asText(tag.name)}`, asText(tag["x-displayName"]) || asText(tag.name)]),
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
        ...members.map((member) => operationSection(tree, member, language)),
      ].join("\n");
    }),
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

function operationSection(tree: JsonObject, at: OperationAt, language: Language): string {
  const { own } = words[language];
  const { id, method, path, operation } = at;
  const parameters = parametersOf(tree, operation).map(
    (parameter) =>
      `<dt><code>${escapeHtml(asText(parameter.name))}</code> (${asText(parameter.in)}${parameter.required === true ? `, ${own.required}` : ""})</dt><dd>${prose(asText(parameter.description), 5)}</dd>`,
  );
  const content = asObject(asObject(asObject(operation.requestBody).content)["application/json"]);
  const responses = [...responsesOf(tree, operation)].map(
    ([status, response]) => `<dt>${status}</dt><dd>${prose(asText(response.description), 5)}</dd>`,
  );
  const samples = asList(operation["x-codeSamples"]).map(asObject);
  return [
    `<section><h3 id="${id}"><code>${id}</code> ${escapeHtml(asText(operation.summary))}</h3>`,
    `<p><code>${method.toUpperCase()} ${escapeHtml(path)}</code></p>`,
    prose(asText(operation.description), 4),
    parameters.length > 0 ? `<h4>${own.parameters}</h4><dl>${parameters.join("")}</dl>` : "",
    isObject(content.schema) ? `<h4>${own.requestBody}</h4>${json(content.schema)}` : "",
    `<h4>${own.responses}</h4><dl>${responses.join("")}</dl>`,
    samples.length > 0 ? `<h4>${own.samples}</h4>` : "",
    ...samples.map(
      ({ label, source }) =>
        `<h5>${escapeHtml(asText(label))}</h5><pre tabindex="0"><code>${escapeHtml(asText(source))}</code></pre>`,
    ),
    "</section>",
  ].join("\n");
}

function prose(text: string, level: number): string {
  const options: MarkdownOptions = { level, link };
  return markdownToHtml(text, options);
}

/** A schema as JSON, without the prose that stands beside it; references lead to their schema. */
function json(schema: unknown): string {
  const text = JSON.stringify(
    schema,
    (key, value) =>
      key === "description" || key === "examples"
        ? undefined
        : typeof value === "bigint"
          ? Number(value)
          : value,
    2,
  );
  const linked = escapeHtml(text).replace(
    /#\/components\/schemas\/(\w+)/g,
    (reference, name) => `<a href="#schema-${name}">${reference}</a>`,
  );
  return `<pre tabindex="0"><code>${linked}</code></pre>`;
}

import type { Api, ConvexFunction } from "../model/index.ts";
import type { Code } from "./code.ts";
import { exampleOf } from "./example.ts";
import { type Notation, printExample } from "./print-example.ts";

/** A call of one of the sample's functions, as the README of a runtime writes it: its path, and flat arguments. */
const calls = /"messages:(list|send)"(, &?(?:Args: )?)[\w[\]]*(?:! )?\{[^{}]*\}/g;

/** The README of a runtime without the marks around what only the sample deployment can show, or without that as well. */
function withoutMarks(text: string, keep: boolean): string {
  const [first = "", ...marked] = text.split("<!-- of the sample -->\n\n");
  return marked.reduce((before, part) => {
    const [inside = "", after = ""] = part.split("<!-- end -->\n\n");
    return before + (keep ? inside : "") + after;
  }, first);
}

/**
 * The README of a runtime as it stands in one deployment's toolkit: where it calls functions of the sample, reads a table
 * of it or names an address, here are the deployment's own. What the deployment has nothing of stays as it is. `step` is
 * what a line within a value is indented by.
 */
export function ownReadme(text: string, api: Api, notation: Notation, step: Code): string {
  const types = new Map(api.types.map((type) => [type.name, type]));
  const open = api.functions.filter(({ visibility }) => visibility === "public");
  const [named] = [...open, ...api.functions];
  if (named === undefined) return withoutMarks(text, true);
  const own = {
    list: open.find(({ kind }) => kind === "query"),
    send: open.find(({ kind }) => kind === "mutation"),
  };
  const argsOf = ({ args }: ConvexFunction) =>
    (args.kind === "unknown" ? undefined : exampleOf(args, types)) ??
    ({ kind: "object", fields: [] } as const);
  const table = api.types.find((type) => type.table !== undefined)?.table ?? api.tables[0];
  const kept = withoutMarks(text, false);
  const withCalls = kept.replace(calls, (whole, name: keyof typeof own, between: string, at: number) => {
    const chosen = own[name];
    if (chosen === undefined) return whole;
    const [indent = ""] = /^[\t ]*/.exec(kept.slice(kept.lastIndexOf("\n", at) + 1, at)) ?? [];
    const args = printExample(argsOf(chosen), notation, step).text.replaceAll("\n", `\n${indent}`);
    return `${notation.text(chosen.path).text}${between}${args}`;
  });
  const withPath = withCalls.replaceAll("`messages/list`", `\`${[...named.module, named.name].join("/")}\``);
  const withTable = table === undefined ? withPath : withPath.replaceAll('"messages"', JSON.stringify(table));
  return withAddress(withTable, api.url ?? "");
}

function withAddress(text: string, url: string): string {
  if (!/^https?:\/\/[\w.:-]+$/.test(url)) return text;
  const [, name] = /^https:\/\/([\w-]+)\.[\w.-]*convex\.cloud$/.exec(url) ?? [];
  const addressed = text.replaceAll("https://happy-animal-123.convex.cloud", url);
  return name === undefined ? addressed : addressed.replaceAll("prod:happy-animal-123|", `prod:${name}|`);
}

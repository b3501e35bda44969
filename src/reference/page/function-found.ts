import { operationAtPlace } from "./operations.ts";
import { follow, type Tree } from "./page-data.ts";
import type { SearchDocument } from "./search-index.ts";

/** An entry of Redoc's menu, as far as this file reads it. */
export interface MenuItem {
  readonly link?: string;
  readonly label?: string;
  readonly httpVerb?: string;
  readonly httpPath?: string;
}

/** A field of what a function takes or returns, as Redoc's search ranks and shows it. */
interface FoundField {
  readonly name: string;
  readonly description: string;
  readonly place: string;
  readonly path: readonly string[];
  readonly type: string;
  readonly required: boolean;
  readonly deepLink: string;
  readonly enum?: readonly string[];
}

/** Where a walk through a schema stands: what leads there in words, and as Redoc's links to fields write it. */
interface Walk {
  readonly place: string;
  readonly path: readonly string[];
  readonly link: string;
  /** Schemas above: one may hold itself. */
  readonly above: readonly unknown[];
}

/**
 * What is to be found of one of the deployment's own functions; nothing for any other entry of the menu. Redoc would
 * put together all that it shows of an operation to read the texts out of that, with answers and headers that are the
 * same at each: for a thousand functions a second and a half. A function's own names and texts take a moment.
 */
export function functionFound(
  { link = "", label = "", httpVerb, httpPath }: MenuItem,
  path: readonly string[],
): SearchDocument | undefined {
  const found = operationAtPlace(link);
  if (found?.operation["x-convex-function"] === undefined) return undefined;
  const { id, operation } = found;
  const body = schemaOf(operation.requestBody);
  const [success] = (schemaOf((operation.responses as Tree)[200]).oneOf ?? []) as readonly unknown[];
  const at = `${link}#${link.slice(1)}/`;
  const parameters = [
    ...fieldsOf(body, {
      place: "request fields",
      path: [],
      link: `${at}t=request&path=`,
      above: [],
    }).filter(({ name, path }) => name !== "args" && path[0] === "args"),
    ...fieldsOf(follow(success), {
      place: "response 200 fields",
      path: [],
      link: `${at}t=response&c=200&path=&d=0/`,
      above: [],
    }).filter(({ path }) => path[0] === "value"),
  ];
  return {
    id: link,
    url: link,
    title: label,
    text: `${id} ${plain(operation.description)}`,
    path,
    kind: "operation",
    ...(httpVerb === undefined ? {} : { httpMethod: httpVerb }),
    ...(httpPath === undefined ? {} : { httpPath }),
    ...(operation.deprecated === true ? { deprecated: true } : {}),
    parameters,
  };
}

function schemaOf(holder: unknown): Tree {
  const { content } = follow(holder) as { content?: Readonly<Record<string, Tree>> };
  return follow(content?.["application/json"]?.schema);
}

/** Every named field below a schema. What stands in a branch of a union leads to the union. */
function fieldsOf(value: unknown, walk: Walk): FoundField[] {
  const schema = follow(value);
  if (value === undefined || walk.above.includes(schema)) return [];
  const below = { ...walk, above: [...walk.above, schema] };
  const required = (schema.required ?? []) as readonly string[];
  const named = Object.entries((schema.properties ?? {}) as Tree)
    // What begins with a dollar is how a value is written down, and no field of anyone's.
    .filter(([name]) => !name.startsWith("$"))
    .flatMap(([name, field]): FoundField[] => {
      const { place, path } = walk;
      const { description, enum: values, type } = { ...follow(field), ...(field as Tree) };
      const link = walk.link + name.toLowerCase();
      const own: FoundField = {
        name,
        description: plain(description),
        place,
        path,
        type: String([type].flat()[0] ?? "any"),
        required: required.includes(name),
        deepLink: link,
        ...(Array.isArray(values) ? { enum: values.map(String) } : {}),
      };
      return [own, ...fieldsOf(field, { ...below, path: [...path, name], link: `${link}/` })];
    });
  const branches = [schema.oneOf ?? [], schema.anyOf ?? []].flat() as readonly unknown[];
  return [
    ...named,
    ...(schema.items === undefined
      ? []
      : fieldsOf(schema.items, { ...below, link: walk.link.replace(/\/?$/, "[]/") })),
    ...[...branches, schema.additionalProperties].flatMap((one) => fieldsOf(one, below)),
  ];
}

/** Markdown without its marks. */
function plain(text: unknown): string {
  return String(text ?? "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]/g, "");
}

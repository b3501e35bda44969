import { checkSchema } from "./check-schema.ts";
import { readBlock, word } from "./page-data.ts";

/** What the page can say of an answer. */
export interface Verdict {
  /** Empty where the answer is what the document promises. */
  readonly problems: readonly string[];
  readonly logLines: readonly string[];
  /** The body to read: indented, unless that would change a number. */
  readonly pretty: string;
}

type Tree = Readonly<Record<string, never>>;

/** Holds an answer to the page's own document. */
export function checkAnswer(operationId: string, status: number, text: string): Verdict {
  const tree = readBlock<Tree>("document");
  const response = responseOf(tree, operationId, status);
  if (response === undefined)
    return { problems: [`${word("tryUndocumented")} ${status}`], logLines: [], pretty: text };
  const schema = response.content?.["application/json"]?.schema;
  if (schema === undefined || text === "") {
    const expected = schema === undefined && text !== "" ? [word("tryNotEmpty")] : [];
    return { problems: schema !== undefined ? [word("tryEmpty")] : expected, logLines: [], pretty: text };
  }
  try {
    const body: unknown = JSON.parse(text);
    const misfits = checkSchema(tree, schema, body);
    const lines = (body as { logLines?: unknown } | null)?.logLines;
    return {
      problems: misfits.map(({ path, expected }) => `${path || "/"}: ${expected}`),
      logLines: Array.isArray(lines) ? lines.map(String) : [],
      pretty: /\d{16}/.test(text) ? text : JSON.stringify(body, null, 2),
    };
  } catch {
    return { problems: [word("tryNotJson")], logLines: [], pretty: text };
  }
}

interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Readonly<Record<string, unknown>> }>>;
}

interface Operation {
  readonly operationId?: string;
  readonly responses?: Readonly<Record<string, Response>>;
}

function responseOf(tree: Tree, operationId: string, status: number): Response | undefined {
  const { paths = {}, components = {} } = tree as {
    paths?: Record<string, Record<string, Operation>>;
    components?: { responses?: Record<string, Response> };
  };
  for (const item of Object.values(paths)) {
    for (const operation of Object.values(item)) {
      if (operation.operationId !== operationId) continue;
      const response = operation.responses?.[status];
      return response?.$ref === undefined
        ? response
        : components.responses?.[response.$ref.split("/").pop() ?? ""];
    }
  }
  return undefined;
}

import { checkSchema } from "./check-schema.ts";
import { pageOperation } from "./operations.ts";
import { follow, readDocument, type Tree, word } from "./page-data.ts";

/** What the page can say of an answer. */
export interface Verdict {
  /** Empty where the answer is what the document promises. */
  readonly problems: readonly string[];
  readonly logLines: readonly string[];
  /** The body to read: indented, unless that would change a number. */
  readonly pretty: string;
}

/** Holds an answer to the page's own document. */
export function checkAnswer(operationId: string, status: number, text: string): Verdict {
  const response = responseOf(operationId, status);
  if (response === undefined)
    return { problems: [`${word("tryUndocumented")} ${status}`], logLines: [], pretty: text };
  const schema = (response.content as Media | undefined)?.["application/json"]?.schema;
  if (schema === undefined || text === "") {
    const expected = schema === undefined && text !== "" ? [word("tryNotEmpty")] : [];
    return { problems: schema !== undefined ? [word("tryEmpty")] : expected, logLines: [], pretty: text };
  }
  try {
    const body: unknown = JSON.parse(text);
    const misfits = checkSchema(readDocument(), schema, body);
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

type Media = Readonly<Record<string, { readonly schema?: Tree }>>;

function responseOf(operationId: string, status: number): Tree | undefined {
  const response = (pageOperation(operationId)?.operation.responses as Tree | undefined)?.[status];
  return response === undefined ? undefined : follow(response);
}

/** What came back, as far as the document speaks of it. */
export interface Answer {
  readonly status: number;
  /** The header `content-type`. Left out: the type is not judged. `null`: there was no such header. */
  readonly contentType?: string | null;
  /** The parsed body. Left out where `text` is given. */
  readonly body?: unknown;
  /** The body as it came, so that broken JSON can be told. */
  readonly text?: string;
}

/**
 * A response of any `fetch`: the platform's, that of undici or node-fetch, or one of another realm, as jest makes them. Which
 * class it is of says nothing of what it can do.
 */
export interface ResponseLike {
  readonly status: number;
  /** With `get`, or by their names in small letters. */
  readonly headers:
    | { get(name: string): string | null }
    | { readonly [name: string]: string | readonly string[] | undefined };
  text(): Promise<string>;
  /** Where it is there, the response itself stays unread. */
  clone?(): { text(): Promise<string> };
}

/** Whether something is a response that is still to be read. */
export function isResponse(value: unknown): value is ResponseLike {
  const { status, headers, text } = Object(value) as Partial<Record<keyof ResponseLike, unknown>>;
  return (
    typeof status === "number" &&
    typeof headers === "object" &&
    headers !== null &&
    typeof text === "function"
  );
}

/** Reads a response, without using it up where it can be cloned. */
export async function readAnswer(response: ResponseLike): Promise<Answer> {
  const copy = typeof response.clone === "function" ? response.clone() : response;
  return { status: response.status, contentType: contentTypeOf(response), text: await copy.text() };
}

function contentTypeOf({ headers }: ResponseLike): string | null {
  if (typeof headers.get === "function") return headers.get("content-type");
  const { "content-type": named } = headers as { readonly [name: string]: unknown };
  return named === undefined ? null : String(named);
}

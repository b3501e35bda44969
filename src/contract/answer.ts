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

/** Reads a response without using it up. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.clone().text();
  return { status: response.status, contentType: response.headers.get("content-type"), text };
}

import { createConvexClient, type Transport } from "../../src/languages/typescript/runtime/client/index.ts";

/** An address that nothing is sent to. */
export const url = "http://127.0.0.1:1";

/** A client whose transport gives scripted answers and keeps what was sent. */
export function script(...answers: readonly (string | { readonly status: number; readonly text: string })[]) {
  const sent: { url: string; method: string; body: string | null; headers: Record<string, string> }[] = [];
  const fetch: Transport = async (to, { method, body, headers }) => {
    const answer = answers[sent.length];
    sent.push({ url: to, method, body: body === null ? null : String(body), headers });
    if (answer === undefined) throw new Error("one request too many");
    const { status, text } = typeof answer === "string" ? { status: 200, text: answer } : answer;
    return { status, headers: { get: () => null }, text: async () => text };
  };
  Object.assign(fetch, { getWithBody: true });
  const options = { deployKey: "prod:x|secret", fetch, retry: { baseDelay: 1 } };
  return { sent, options, client: createConvexClient(url, options) };
}

/** Every page of a stream. */
export async function all<Page>(pages: AsyncIterable<Page>): Promise<Page[]> {
  const read: Page[] = [];
  for await (const page of pages) read.push(page);
  return read;
}

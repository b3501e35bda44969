/** An answer of an identity provider, read to its end. */
export interface ProviderAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly contentType: string | null;
  readonly text: string;
}

/** Most bytes of a provider's answer: key sets and metadata are a few thousand. */
const longest = 4_194_304;

/**
 * Asks an identity provider for a document. Rejects when it cannot be reached, has not answered to the end when the
 * signal comes, or answers without end.
 */
export async function fetchText(
  url: string,
  { signal, redirect }: { readonly signal: AbortSignal; readonly redirect: RequestRedirect },
): Promise<ProviderAnswer> {
  // The body is read under the same signal: a provider that trickles would hold the request for good.
  const response = await fetch(url, { headers: { accept: "application/json" }, redirect, signal });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > longest) throw new Error(`the answer is longer than ${longest} bytes`);
    chunks.push(chunk);
  }
  return {
    status: response.status,
    statusText: response.statusText,
    contentType: response.headers.get("content-type"),
    text: Buffer.concat(chunks).toString("utf8"),
  };
}

import type { LocalDeployment } from "../../src/local/index.ts";

/** An answer with its body both as text and parsed. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely.
  readonly json: any;
  readonly headers: Headers;
}

/** Sends a JSON body to a deployment and reads the answer. */
export async function ask(
  { url }: Pick<LocalDeployment, "url">,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, json: jsonOf(text), headers: response.headers };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

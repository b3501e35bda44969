import type { Failure } from "../errors/index.ts";
import type { RetryOptions } from "./options.ts";

/** Whether the same request may succeed another time. */
export function isPassing(failure: Failure): boolean {
  const { kind, scope, status } = failure as { kind: string; scope?: string; status?: number };
  return /^(network|attempt|408|429|50[0234])$/.test(`${status ?? scope ?? kind}`);
}

/** Whether a connection was never made, so that nothing can have been sent: Node, Bun and Deno say it in their own ways. */
export function isUnsent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall, message, cause } = error as Error & { code?: unknown; syscall?: unknown };
  return (
    /^(ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused) |^\S+ (connect|getaddrinfo) |client error \(Connect\)/.test(
      `${code} ${syscall} ${message}`,
    ) || isUnsent(cause)
  );
}

/** Milliseconds before the next try: random in the upper half of a delay that doubles. */
export function backoff(tries: number, { baseDelay = 250, maxDelay = 8000 }: RetryOptions): number {
  const delay = Math.min(maxDelay, baseDelay * 2 ** (tries - 1));
  return delay * (0.5 + Math.random() / 2);
}

/**
 * What `Retry-After` asks for, in milliseconds: it holds seconds or an HTTP date in one of its three forms. Anything
 * else is as if not there, though `Date.parse` takes much more.
 */
export function retryAfter(text: string | null | undefined): number | undefined {
  if (!/^\d+$|^[A-Z].+:\d\d:\d\d( GMT| \d{4})$/.test(text as string)) return undefined;
  const seconds = Number(text);
  // One of the three forms of an HTTP date names no zone: it means GMT too.
  const until = Date.parse(/GMT/.test(text as string) ? (text as string) : `${text} GMT`) - Date.now();
  return seconds >= 0 ? seconds * 1000 : until < 0 ? 0 : until || undefined;
}

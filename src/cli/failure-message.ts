import { ConvexCallError } from "../languages/typescript/runtime/errors/index.ts";

/** Says why a deployment could not be called, and what would help; any other error keeps its own words. */
export function failureMessage(thrown: unknown, url: string): string {
  if (!(thrown instanceof ConvexCallError)) return thrown instanceof Error ? thrown.message : String(thrown);
  const { kind, status, code, milliseconds = 0 } = thrown;
  if (kind === "timeout") {
    return `${url} did not answer within ${milliseconds / 1000} seconds. Is the address right, and the deployment running?`;
  }
  if (kind === "network") {
    return `${url} cannot be reached (${reasonOf(thrown.cause)}). Is the address right, and the deployment running?`;
  }
  if (kind === "status" && (status === 401 || status === 403)) {
    return `${url} refused the deploy key in CONVEX_DEPLOY_KEY (HTTP ${status}${code === undefined ? "" : `, ${code}`}).`;
  }
  return thrown.message;
}

function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error ? (cause.cause ?? cause) : cause;
  const { code, message } = Object(inner) as { code?: string; message?: string };
  return code ?? message ?? String(inner);
}

import type { ValueFormat } from "../values/index.ts";
import type { EngineOutcome } from "./engine/messages.ts";
import { WireError } from "./http/wire-error.ts";

const formats: Readonly<Record<string, ValueFormat>> = {
  json: "json",
  convex_clean_json: "json",
  convex_encoded_json: "convex_encoded_json",
  convex_json: "convex_encoded_json",
  export_json: "export_json",
};

/** Reads a `format`. The backend's message names one of the five that it takes. */
export function parseFormat(text: string): ValueFormat {
  const format = Object.hasOwn(formats, text) ? formats[text] : undefined;
  if (format !== undefined) return format;
  throw new WireError(400, "BadFormat", `format param must be one of [\`json\`]. Got ${text}`);
}

/**
 * A `format` as most routes read it: only when the function has run. A mutation with a misspelt one commits, and then
 * `check` throws.
 */
export function lateFormat(
  text: string | undefined,
  fallback: ValueFormat,
): { readonly format: ValueFormat; check(): void } {
  if (text === undefined) return { format: fallback, check: () => {} };
  try {
    return { format: parseFormat(text), check: () => {} };
  } catch (refusal) {
    return {
      format: fallback,
      check() {
        throw refusal;
      },
    };
  }
}

type Ran = Extract<EngineOutcome, { kind: "success" | "failure" }>;

/** The result envelope as the backend prints it, keys in its order. */
export function printEnvelope(
  outcome: Ran,
  {
    requestId,
    deployment: { redact },
  }: { readonly requestId: string; readonly deployment: { readonly redact: boolean } },
): string {
  const lines = redact ? [] : outcome.logLines;
  const logLines = lines.length === 0 ? "" : `,"logLines":${JSON.stringify(lines)}`;
  if (outcome.kind === "success") return `{"status":"success","value":${outcome.value}${logLines}}`;
  const frames = outcome.frames.map((frame) => `${frame}\n`).join("");
  const head = `[Request ID: ${requestId}] Server Error`;
  const message = redact ? head : `${head}\n${outcome.message}\n${frames}`;
  const data = outcome.data === undefined ? "" : `,"errorData":${outcome.data}`;
  return `{"status":"error","errorMessage":${JSON.stringify(message)}${data}${logLines}}`;
}

/** One way in which an operation's answer was not what Schemathesis expects of the document. */
export interface Finding {
  /** Method and path, as the document spells them: `POST /api/query`. */
  readonly operation: string;
  /** Schemathesis's own code, such as `ST202`, or the name of a network error. */
  readonly check: string;
  /** The status of the answer; 0 where there was none. */
  readonly status: number;
  /** The `code` of the error's envelope; empty where there is none. */
  readonly code: string;
  /** The request that showed it, and what Schemathesis says. */
  readonly seen: string;
}

interface Interaction {
  readonly request: { readonly method: string; readonly uri: string; readonly body?: Encoded };
  readonly response?: { readonly status_code: number; readonly content?: Encoded } | null;
}
type Encoded = { readonly $base64: string } | null;
interface Check {
  readonly status: string;
  readonly failure_info?: { readonly failure: { readonly code: string; readonly message: string } };
}
/** The events of Schemathesis's NDJSON report that tell of something wrong. */
type Event = {
  readonly ScenarioFinished?: {
    readonly recorder: {
      readonly label: string;
      readonly checks: Readonly<Record<string, readonly Check[]>> | null;
      readonly interactions: Readonly<Record<string, Interaction>> | null;
    };
  };
  readonly NonFatalError?: {
    readonly label: string;
    readonly value: { readonly type: string; readonly message: string };
  };
  readonly FatalError?: unknown;
};

/** The findings of a report, each kind of each operation once. Throws where Schemathesis itself failed. */
export function readFindings(report: string): readonly Finding[] {
  const found = new Map<string, Finding>();
  const note = (finding: Finding) => {
    const { operation, check, status, code } = finding;
    const key = [operation, check, status, code].join(" ");
    if (!found.has(key)) found.set(key, finding);
  };
  for (const line of report.split("\n")) {
    if (line === "") continue;
    const { ScenarioFinished, NonFatalError, FatalError } = JSON.parse(line) as Event;
    if (FatalError !== undefined) throw new Error(`Schemathesis failed: ${JSON.stringify(FatalError)}`);
    if (NonFatalError !== undefined) {
      const { type, message } = NonFatalError.value;
      note({ operation: NonFatalError.label, check: type, status: 0, code: "", seen: message });
    }
    if (ScenarioFinished !== undefined) {
      const { label, checks, interactions } = ScenarioFinished.recorder;
      for (const [id, results] of Object.entries(checks ?? {})) {
        for (const { failure_info: failed } of results) {
          if (failed !== undefined) note(findingOf(label, failed.failure, interactions?.[id]));
        }
      }
    }
  }
  return [...found.values()];
}

function findingOf(
  operation: string,
  { code: check, message }: { readonly code: string; readonly message: string },
  interaction: Interaction | undefined,
): Finding {
  const status = interaction?.response?.status_code ?? 0;
  const { method = "", uri = "", body } = interaction?.request ?? {};
  const answer = textOf(interaction?.response?.content);
  const seen = `${method} ${uri} ${textOf(body)} -> ${status} ${answer}\n    ${message.replaceAll("\n", "\n    ")}`;
  return { operation, check, status, code: codeOf(answer), seen };
}

const textOf = (encoded: Encoded | undefined): string =>
  encoded == null ? "" : Buffer.from(encoded.$base64, "base64").toString("utf8").slice(0, 2000);

function codeOf(answer: string): string {
  try {
    const { code } = JSON.parse(answer) as { readonly code?: unknown };
    return typeof code === "string" ? code : "";
  } catch {
    return "";
  }
}

import type { Finding } from "./read-findings.ts";

/** Why a kind of finding is no fault of ours, and where it may occur. */
export interface Explanation {
  readonly check: string;
  readonly status: number;
  readonly code: string;
  /** The operations it occurs at. */
  readonly operations: readonly string[];
  /** More operations, at which only the sample's requests show it. */
  readonly sampleOperations?: readonly string[];
  /** Only the whole proof finds it; the sample is too small. */
  readonly wholeOnly?: true;
  /** Whether it is found depends on what other requests have done before: it need not be. */
  readonly stateful?: true;
  readonly why: string;
}

/**
 * What is wrong between findings and their explanations: findings without one, and explanations of nothing. The whole
 * proof must find each kind at each of its operations; the sample, which is small, each kind at one of them.
 */
export function holdFindings(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  { whole }: { readonly whole: boolean },
): readonly string[] {
  const unexplained = findings
    .filter((finding) => !explanations.some((explanation) => explains(explanation, finding)))
    .map((finding) => `No explanation: ${finding.operation} ${kind(finding)}\n    ${finding.seen}`);
  const gone = explanations
    .filter(({ wholeOnly, stateful }) => (whole || wholeOnly !== true) && stateful !== true)
    .flatMap((one) =>
      whole ? one.operations.map((place) => ({ ...one, operations: [place], sampleOperations: [] })) : [one],
    )
    .filter((one) => !findings.some((finding) => explains(one, finding)))
    .map((one) => `No longer found, so take it off the list: ${one.operations.join(", ")} ${kind(one)}`);
  return [...unexplained, ...gone];
}

const kind = ({ check, status, code }: Finding | Explanation): string =>
  `${check} ${status} ${code}`.trimEnd();

function explains(
  { check, status, code, operations, sampleOperations = [] }: Explanation,
  finding: Finding,
): boolean {
  return (
    check === finding.check &&
    status === finding.status &&
    code === finding.code &&
    [...operations, ...sampleOperations].includes(finding.operation)
  );
}

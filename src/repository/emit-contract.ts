import type { GeneratedFile } from "../emit/generated-file.ts";
import type { Api, Operation, Retries } from "../model/index.ts";
import { withRegion } from "./printed-region.ts";

/** The page whose tables of operations and of retries are printed from the document; everything else in it is by hand. */
export const contractPage = "docs/runtime-contract.md";

/** The contract for runtimes, with what the document says of operations and of retries in its place. */
export function emitContract({ operations, retries }: Api, page: string): readonly GeneratedFile[] {
  const source = "openapi/";
  const text = [
    { name: "operations", source, lines: operationsTable(operations) },
    { name: "retries", source, lines: retryTable(retries) },
  ].reduce(withRegion, page);
  return [{ path: contractPage, text }];
}

const repeats: Readonly<Record<Operation["repeatable"], string>> = {
  always: "always",
  ifUnsent: "if unsent",
  whenKeyed: "when keyed",
};

const callers: Readonly<Record<Operation["authorization"], string>> = {
  none: "anybody; not looked at",
  optional: "anybody, or a user, or a key",
  deployKey: "a deploy key",
};

function operationsTable(operations: readonly Operation[]): readonly string[] {
  return [
    "| operation | method of | request | sends | answers | repeated | one attempt | who may call |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...operations.map(
      ({ id, group, method, path, sends, answers, repeatable, timeoutSeconds, authorization }) =>
        `| \`${id}\` | ${group === "none" ? "none" : `\`${group}\``} | \`${method} ${path}\` | ${sends} | ${answers} | ${repeats[repeatable]} | ${timeoutSeconds} s | ${callers[authorization]} |`,
    ),
  ];
}

function retryTable(retries: Retries): readonly string[] {
  const codes = retries.throttlingCodes.map((code) => `\`${code}\``).join(", ");
  return [
    "| what | where nobody says otherwise |",
    "| --- | --- |",
    `| tries in all (\`attempts\`) | ${retries.attempts} |`,
    `| retries in stock (\`budget\`) | ${retries.budget} |`,
    `| statuses after which a repeatable call is sent again | ${retries.statuses.join(", ")} |`,
    `| throttling | ${retries.throttlingStatuses.join(", ")}, and 503 with one of ${codes} |`,
    `| first wait after throttling (\`throttlingDelay\`) | ${retries.throttlingDelayMilliseconds} ms |`,
    `| first wait after anything else (\`baseDelay\`) | ${retries.passingDelayMilliseconds} ms |`,
    `| longest wait (\`maxDelay\`) | ${retries.maxDelayMilliseconds} ms |`,
    `| statuses whose \`Retry-After\` is obeyed | ${retries.retryAfterStatuses.join(", ")} |`,
    `| longest \`Retry-After\` that is waited for | ${retries.retryAfterMaxSeconds} s |`,
  ];
}

import type { Problem } from "../../problems/index.ts";
import type { Document } from "../document.ts";
import { deprecationHeaders } from "./deprecation-headers.ts";
import { descriptions } from "./descriptions.ts";
import { discriminatorMapping } from "./discriminator-mapping.ts";
import { errorResponses } from "./error-responses.ts";
import { exampleFits } from "./example-fits.ts";
import { fileName } from "./file-name.ts";
import { liveLinks } from "./live-links.ts";
import { noBareObject } from "./no-bare-object.ts";
import { noRequestDefault } from "./no-request-default.ts";
import { operationCall } from "./operation-call.ts";
import { operationExamples } from "./operation-examples.ts";
import { operationId } from "./operation-id.ts";
import { type Rule, toProblem } from "./rule.ts";
import { statedErrors } from "./stated-errors.ts";
import { statedRetries } from "./stated-retries.ts";
import { statedRevision } from "./stated-revision.ts";

/** Every house rule, one per file, sorted by name. */
export const rules: readonly Rule[] = [
  deprecationHeaders,
  descriptions,
  discriminatorMapping,
  errorResponses,
  exampleFits,
  fileName,
  liveLinks,
  noBareObject,
  noRequestDefault,
  operationCall,
  operationExamples,
  operationId,
  statedErrors,
  statedRetries,
  statedRevision,
];

/** Everything in which a document breaks the rules of the house. */
export function checkRules(document: Document): readonly Problem[] {
  return rules.flatMap((rule) => rule.check(document).map((finding) => toProblem(document, rule, finding)));
}

import { type Code, code, joined, numeral, word } from "../../emit/code.ts";
import { type Api, type Operation, type Parameter, type Retries, secretPlaces } from "../../model/index.ts";
import { kotlinText } from "./text.ts";

/** The table of the document's operations, the door's way to them by name, and how calls are repeated. */
export function operationTable({ operations, retries }: Pick<Api, "operations" | "retries">): Code {
  return code`/** Every operation of the document. */
internal object Operations {
    ${joined(operations.map(declaration), code`\n`)}
}

/** The operation of an operationId; null where there is none. */
internal fun operationNamed(id: String): Operation? =
    when (id) {
        ${joined(
          operations.map(({ id }) => code`${kotlinText(id)} -> ${operationValue(id)}\n`),
          code``,
        )}        else -> null
    }

/** What URLs that are secrets have before the secret. */
internal val secretPlaces: List<String> = listOf(${joined(secretPlaces(operations).map(kotlinText), code`, `)})

${documentedRetries(retries)}`;
}

/** What holds an operation: `Operations.queryBatch`. */
export function operationValue(id: string): Code {
  return code`Operations.${word(id)}`;
}

const upper = (camel: string) => word(camel.replace(/(?=[A-Z])/g, "_").toUpperCase());

function declaration(each: Operation): Code {
  const { id, method, path, requestBody, parameters, timeoutSeconds } = each;
  const others = each.responses
    .filter((response) => response.status > 200 && response.status < 300 && !response.neverSent)
    .map((response) => response.status);
  const given: Code[] = [
    code`id = ${kotlinText(id)}`,
    code`method = ${kotlinText(method)}`,
    code`path = ${kotlinText(path)}`,
    code`sends = Sends.${upper(each.sends)}`,
    code`answers = Answers.${upper(each.answers)}`,
    code`repeatable = Repeatable.${upper(each.repeatable)}`,
    code`timeoutSeconds = ${numeral(timeoutSeconds)}`,
    ...(requestBody === undefined ? [] : [code`mediaType = ${kotlinText(requestBody.mediaType)}`]),
    ...(others.length === 0 ? [] : [code`alsoAnswersAt = ${setOf(others.map(numeral))}`]),
    ...(parameters.length === 0
      ? []
      : [code`parameters = listOf(${joined(parameters.map(parameter), code`, `)})`]),
  ];
  return code`val ${word(id)}: Operation =
    Operation(
        ${joined(
          given.map((each) => code`${each},`),
          code`\n`,
        )}
    )
`;
}

function parameter({ name, in: place, multiSegment, secret }: Parameter): Code {
  const slashes = multiSegment ? code`, multiSegment = true` : code``;
  const hidden = secret ? code`, secret = true` : code``;
  return code`Parameter(${kotlinText(name)}, Place.${upper(place)}${slashes}${hidden})`;
}

const setOf = (items: readonly Code[]) => code`setOf(${joined(items, code`, `)})`;

function documentedRetries(retries: Retries): Code {
  const texts = setOf(retries.throttlingCodes.map(kotlinText));
  return code`/** How a call is repeated where neither the client nor the call says otherwise. */
internal val documentedRetries: DocumentedRetries =
    DocumentedRetries(
        attempts = ${numeral(retries.attempts)},
        budget = ${numeral(retries.budget)},
        statuses = ${setOf(retries.statuses.map(numeral))},
        throttlingDelayMilliseconds = ${numeral(retries.throttlingDelayMilliseconds)},
        throttlingStatuses = ${setOf(retries.throttlingStatuses.map(numeral))},
        throttlingCodes = ${texts},
        baseDelayMilliseconds = ${numeral(retries.passingDelayMilliseconds)},
        maxDelayMilliseconds = ${numeral(retries.maxDelayMilliseconds)},
        retryAfterStatuses = ${setOf(retries.retryAfterStatuses.map(numeral))},
        retryAfterMaxSeconds = ${numeral(retries.retryAfterMaxSeconds)},
    )
`;
}

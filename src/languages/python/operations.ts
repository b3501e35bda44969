import { type Code, code, joined, nothing, numeral, word } from "../../emit/code.ts";
import { withPoint } from "../../emit/print-example.ts";
import { type Api, type Operation, type Parameter, type Retries, secretPlaces } from "../../model/index.ts";
import { pythonName } from "./names.ts";
import { lines, pythonText } from "./text.ts";

/** The table that the runtime sends by: a constant per operation, all of them by their ids, and when to repeat. */
export function operationTable({ operations, retries }: Api): Code {
  const names = operations.map(({ id }) => operationConstant(id));
  const entries = names.map((name) => code`${name}.id: ${name},\n`);
  return code`OperationId: TypeAlias = Literal[
    ${lines(operations.map(({ id }) => pythonText(id)))}]
"""The operationIds of the API."""

${joined(operations.map(constant), nothing)}
OPERATIONS: Final[Mapping[str, Operation]] = {
    ${joined(entries, nothing)}}

RETRIES: Final = ${retryDefaults(retries)}

SECRET_PLACES: Final = ${list(secretPlaces(operations).map((place) => pythonText(place)))}
"""What a URL that is a secret has before the secret."""
`;
}

/** The constant of an operation: `QUERY_AT_TS` for `queryAtTs`. */
export function operationConstant(id: string): Code {
  return word(pythonName(id).toUpperCase());
}

function constant(operation: Operation): Code {
  const { id, method, path, parameters, sends, requestBody, answers, repeatable, timeoutSeconds } = operation;
  return code`${operationConstant(id)}: Final = Operation(
    id=${pythonText(id)},
    method=${pythonText(method)},
    path=${pythonText(path)},
    parameters=${list(parameters.map(parameter))},
    sends=${pythonText(sends)},
    media_type=${requestBody === undefined ? code`None` : pythonText(requestBody.mediaType)},
    answers=${pythonText(answers)},
    repeatable=${pythonText(repeatable)},
    timeout=${withPoint(timeoutSeconds)},
)
`;
}

function parameter({ name, in: place, multiSegment, secret }: Parameter): Code {
  const segments = multiSegment ? code`, multi_segment=True` : nothing;
  const hidden = secret ? code`, secret=True` : nothing;
  return code`Parameter(${pythonText(name)}, ${pythonText(place)}${segments}${hidden})`;
}

function retryDefaults(retries: Retries): Code {
  const seconds = (milliseconds: number) => withPoint(milliseconds / 1000);
  return code`Retries(
    attempts=${numeral(retries.attempts)},
    budget=${numeral(retries.budget)},
    statuses=${set(retries.statuses.map(numeral))},
    throttling_delay=${seconds(retries.throttlingDelayMilliseconds)},
    throttling_statuses=${set(retries.throttlingStatuses.map(numeral))},
    throttling_codes=${set(retries.throttlingCodes.map((text) => pythonText(text)))},
    passing_delay=${seconds(retries.passingDelayMilliseconds)},
    max_delay=${seconds(retries.maxDelayMilliseconds)},
    retry_after_statuses=${set(retries.retryAfterStatuses.map(numeral))},
    retry_after_max=${withPoint(retries.retryAfterMaxSeconds)},
)`;
}

function list(items: readonly Code[]): Code {
  return items.length === 0 ? code`[]` : code`[\n    ${lines(items)}]`;
}

function set(members: readonly Code[]): Code {
  return members.length === 0
    ? code`frozenset()`
    : code`frozenset(\n    {\n        ${lines(members)}    }\n)`;
}

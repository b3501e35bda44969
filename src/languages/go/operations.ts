import { type Code, code, joined, nothing, numeral, quoted, word } from "../../emit/code.ts";
import { type Api, type Operation, type Parameter, type Retries, secretPlaces } from "../../model/index.ts";
import { capitalise } from "../../model/names/index.ts";
import { pad } from "./struct.ts";

/** The variable that holds an operation: `queryBatchOperation`. */
export function operationVariable({ id }: Operation): Code {
  return word(`${id}Operation`);
}

/** The table of the document's operations, the door's way to them by name, and how calls are repeated. */
export function operationTable({ operations, retries }: Pick<Api, "operations" | "retries">): Code {
  return code`import "time"

${joined(operations.map(declaration), code`\n`)}
// operationNamed finds an operation by its operationId; nil where there is none.
func operationNamed(id string) *operation {
	switch id {
	${joined(
    operations.map((each) => code`case ${quoted(each.id)}:\n	return &${operationVariable(each)}`),
    code`\n`,
  )}
	}
	return nil
}

// secretPlaces are what URLs that are secrets have before the secret.
var secretPlaces = []string{${joined(
    secretPlaces(operations).map((place) => quoted(place)),
    code`, `,
  )}}

${documentedRetries(retries)}`;
}

function declaration(each: Operation): Code {
  const { id, method, path, requestBody, parameters, timeoutSeconds } = each;
  const others = each.responses
    .filter((response) => response.status > 200 && response.status < 300 && !response.neverSent)
    .map((response) => response.status);
  const pairs: [Code, Code][] = [
    [code`id`, quoted(id)],
    [code`method`, quoted(method)],
    [code`path`, quoted(path)],
    [code`sends`, code`sends${sent[each.sends]}`],
    [code`mediaType`, quoted(requestBody?.mediaType ?? "")],
    [code`answers`, word(`answers${each.answers === "json" ? "JSON" : capitalise(each.answers)}`)],
    [
      code`alsoAnswersAt`,
      others.length === 0 ? nothing : code`[]int{${joined(others.map(numeral), code`, `)}}`,
    ],
    [code`repeatable`, word(`repeatable${capitalise(each.repeatable)}`)],
    [code`timeout`, code`${numeral(timeoutSeconds)} * time.Second`],
    [code`parameters`, parameters.length === 0 ? nothing : parameterList(parameters)],
  ];
  const printed = pairs.filter(([, value]) => value.text !== "" && value.text !== '""');
  return code`var ${operationVariable(each)} = operation${fields(printed)}\n`;
}

const sent = { json: code`JSON`, bytes: code`Bytes`, nothing: code`Nothing` } as const;

function parameterList(parameters: readonly Parameter[]): Code {
  const items = parameters.map(({ name, in: place, multiSegment, secret }) => {
    const more = multiSegment ? code`, multiSegment: true` : nothing;
    const hidden = secret ? code`, secret: true` : nothing;
    return code`{name: ${quoted(name)}, in: ${word(`in${capitalise(place)}`)}${more}${hidden}}`;
  });
  return code`[]parameter{${joined(items, code`, `)}}`;
}

/** A composite literal with a line for each field, laid out as gofmt does. */
function fields(pairs: readonly (readonly [Code, Code])[]): Code {
  const width = Math.max(...pairs.map(([name]) => name.text.length)) + 1;
  const lines = pairs.map(([name, value]) => code`${pad(code`${name}:`, width)} ${value},`);
  return code`{\n\t${joined(lines, code`\n`)}\n}`;
}

function documentedRetries(retries: Retries): Code {
  const milliseconds = (value: number) => code`${numeral(value)} * time.Millisecond`;
  const set = (items: readonly Code[]) =>
    joined(
      items.map((item) => code`${item}: true`),
      code`, `,
    );
  return code`// documentedRetries is how a call is repeated where neither the client nor the call says otherwise.
var documentedRetries = retrying${fields([
    [code`attempts`, numeral(retries.attempts)],
    [code`budget`, numeral(retries.budget)],
    [code`statuses`, code`map[int]bool{${set(retries.statuses.map(numeral))}}`],
    [code`throttlingDelay`, milliseconds(retries.throttlingDelayMilliseconds)],
    [code`throttlingStatuses`, code`map[int]bool{${set(retries.throttlingStatuses.map(numeral))}}`],
    [
      code`throttlingCodes`,
      code`map[string]bool{${set(retries.throttlingCodes.map((text) => quoted(text)))}}`,
    ],
    [code`baseDelay`, milliseconds(retries.passingDelayMilliseconds)],
    [code`maxDelay`, milliseconds(retries.maxDelayMilliseconds)],
    [code`retryAfterStatuses`, code`map[int]bool{${set(retries.retryAfterStatuses.map(numeral))}}`],
    [code`longestRetryAfter`, code`${numeral(retries.retryAfterMaxSeconds)} * time.Second`],
  ])}
`;
}

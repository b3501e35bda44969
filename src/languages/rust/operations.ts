import { type Code, code, joined, nothing, numeral, word } from "../../emit/code.ts";
import { type Api, type Operation, type Parameter, type Retries, secretPlaces } from "../../model/index.ts";
import { capitalise } from "../../model/names/index.ts";
import { rustConstant } from "./names.ts";
import { rustText } from "./text.ts";

/** The table of the document's operations, the door's way to them by name, and how calls are repeated. */
export function operationTable({ operations, retries }: Pick<Api, "operations" | "retries">): Code {
  const ids = operations.map(({ id }) => code`${rustText(id)} => &${word(rustConstant(id))},`);
  return code`use std::time::Duration;

use crate::operation::{Answers, Method, Operation, Parameter, Place, Repeatable, Retrying, Sends};

${joined(operations.map(declaration), code`\n`)}
/// Finds an operation by its operationId.
pub(crate) fn operation_named(id: &str) -> Option<&'static Operation> {
    Some(match id {
        ${joined(ids, code`\n`)}
        _ => return None,
    })
}

/// What URLs that are secrets have before the secret.
pub(crate) static SECRET_PLACES: &[&str] = &[${list(secretPlaces(operations).map((place) => rustText(place)))}];

${documentedRetries(retries)}`;
}

function declaration(each: Operation): Code {
  const { id, method, path, requestBody, parameters, timeoutSeconds } = each;
  const others = each.responses
    .filter((response) => response.status > 200 && response.status < 300 && !response.neverSent)
    .map((response) => response.status);
  const mediaType = requestBody === undefined ? code`None` : code`Some(${rustText(requestBody.mediaType)})`;
  const variant = (type: string, name: string) => code`${word(type)}::${word(capitalise(name))}`;
  return code`pub(crate) static ${word(rustConstant(id))}: Operation = Operation {
    id: ${rustText(id)},
    method: ${variant("Method", method.toLowerCase())},
    path: ${rustText(path)},
    media_type: ${mediaType},
    sends: ${variant("Sends", each.sends)},
    answers: ${variant("Answers", each.answers)},
    also_answers_at: &[${list(others.map(numeral))}],
    repeatable: ${variant("Repeatable", each.repeatable)},
    timeout: Duration::from_secs(${numeral(timeoutSeconds)}),
    parameters: ${parameterList(parameters)},
};
`;
}

const list = (items: readonly Code[]) => joined(items, code`, `);

function parameterList(parameters: readonly Parameter[]): Code {
  if (parameters.length === 0) return code`&[]`;
  const items = parameters.map(({ name, in: place, multiSegment, secret }) => {
    const slashes = multiSegment ? code`true` : code`false`;
    const hidden = secret ? code`true` : code`false`;
    return code`Parameter { name: ${rustText(name)}, place: Place::${word(capitalise(place))}, multi_segment: ${slashes}, secret: ${hidden} },`;
  });
  return code`&[\n        ${joined(items, code`\n        `)}\n    ]`;
}

function documentedRetries(retries: Retries): Code {
  const milliseconds = (value: number) => code`Duration::from_millis(${numeral(value)})`;
  const numbers = (values: readonly number[]) => code`&[${list(values.map(numeral))}]`;
  const codes = joined(
    retries.throttlingCodes.map((text) => code`        ${rustText(text)},\n`),
    nothing,
  );
  return code`/// How a call is repeated where neither the client nor the call says otherwise.
pub(crate) static RETRIES: Retrying = Retrying {
    attempts: ${numeral(retries.attempts)},
    budget: ${numeral(retries.budget)},
    statuses: ${numbers(retries.statuses)},
    throttling_delay: ${milliseconds(retries.throttlingDelayMilliseconds)},
    throttling_statuses: ${numbers(retries.throttlingStatuses)},
    throttling_codes: &[
${codes}    ],
    base_delay: ${milliseconds(retries.passingDelayMilliseconds)},
    max_delay: ${milliseconds(retries.maxDelayMilliseconds)},
    retry_after_statuses: ${numbers(retries.retryAfterStatuses)},
    longest_retry_after: Duration::from_secs(${numeral(retries.retryAfterMaxSeconds)}),
};
`;
}

import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import { type Api, type ClientMethod, clientMethod, type Operation } from "../../model/index.ts";
import { aboutOperation } from "./about-operation.ts";
import { requestMethod } from "./groups.ts";
import { pythonName } from "./names.ts";
import { operationConstant } from "./operations.ts";
import { docString, pythonText } from "./text.ts";
import type { PythonTypes } from "./types.ts";

/** A method that runs a function: the operation, and how the document has it. */
interface FunctionMethod {
  readonly operation: Operation;
  readonly method: Extract<ClientMethod, { kind: "function" }>;
}

/** The operations that are methods of a client itself, and those that run a function once more, with their answers. */
export function methodClasses(api: Api, types: PythonTypes, async: boolean): Code {
  const mark = async ? "Async" : "";
  const own = api.operations.filter(({ group }) => group === "client");
  const functions = own.flatMap((operation): FunctionMethod[] => {
    const method = clientMethod(operation, api);
    return method.kind === "function" ? [{ operation, method }] : [];
  });
  const methods = own.map((operation) => {
    const method = clientMethod(operation, api);
    if (method.kind === "function") return functionMethod({ operation, method }, async, false);
    if (method.kind === "plain")
      return requestMethod(operation, types, async, code`cast(${pythonText(`${mark}Client`)}, self)`);
    return method.kind === "batch"
      ? batchMethod(operation, async)
      : textMethod(operation, method.field, async);
  });
  return code`class ${word(`${mark}Methods`)}(${word(`${mark}Groups`)}):
    """The operations that are methods of the client itself."""

    ${joined(methods, code`\n`)}

class ${word(`${mark}WithResponse`)}:
    """The methods that run a function, giving the value with what came beside it."""

    def __init__(self, client: ${word(`${mark}Client`)}) -> None:
        self._client = client

    ${joined(
      functions.map((each) => functionMethod(each, async, true)),
      code`\n`,
    )}`;
}

/** A method that runs a function and gives its value, or with `answers` an `Answer` with all that came beside it. */
function functionMethod({ operation, method }: FunctionMethod, async: boolean, answers: boolean): Code {
  const { inPath = "path", required, optional } = method;
  const more = [
    ...required.map((name) => code`${word(pythonName(name))}: str,\n`),
    ...optional.map((name) => code`${word(pythonName(name))}: str | None = None,\n`),
  ];
  const [path, name] = [word(pythonName(inPath)), word(pythonName(operation.id))];
  const taken = [
    code`self,\n${path}: str,\nargs: Mapping[str, Any] = NO_ARGS,\n`,
    ...(more.length === 0 ? [] : [code`*,\n`, ...more]),
    code`**options: Unpack[CallOptions],\n`,
  ];
  const sent = [...required, ...optional];
  if (answers) {
    const fields = sent.map((field) => code`${pythonText(field)}: ${word(pythonName(field))},\n`);
    return code`${marked(async, code`def ${name}(\n    ${joined(taken, nothing)}) -> Answer[Any]:`)}
    ${docString(operation.summary)}
    steps = operations.run_function(
        self._client.settings,
        table.${operationConstant(operation.id)},
        ${path},
        args,
        ${fields.length === 0 ? code`{}` : code`{\n    ${joined(fields, nothing)}}`},
        options,
    )
    return ${wait(async)}self._client.perform_other(steps, options)
`;
  }
  const passed = [
    code`${path},\nargs,\n`,
    ...sent.map((field) => code`${word(pythonName(field))}=${word(pythonName(field))},\n`),
    code`**options,\n`,
  ];
  const called = code`${itself(async)}.with_response.${name}(
    ${joined(passed, nothing)})`;
  return code`${marked(async, code`def ${name}(\n    ${joined(taken, nothing)}) -> Any:  # noqa: ANN401`)}
    ${docString(aboutOperation(operation))}
    answer = ${wait(async)}${called}
    return answer.value
`;
}

function batchMethod(operation: Operation, async: boolean): Code {
  return code`${marked(
    async,
    code`def ${word(pythonName(operation.id))}(
    self,
    queries: Sequence[tuple[str, Mapping[str, Any]]],
    **options: Unpack[CallOptions],
) -> list[Result]:`,
  )}
    ${docString(aboutOperation(operation, "Each result is the value, or the `ConvexCallError` of a query that threw."))}
    client = ${itself(async)}
    steps = operations.run_batch(
        client.settings,
        table.${operationConstant(operation.id)},
        queries,
        options,
    )
    return ${wait(async)}client.perform_other(steps, options)
`;
}

function textMethod(operation: Operation, field: string, async: boolean): Code {
  return code`${marked(
    async,
    code`def ${word(pythonName(operation.id))}(
    self,
    **options: Unpack[CallOptions],
) -> str:`,
  )}
    ${docString(aboutOperation(operation))}
    client = ${itself(async)}
    steps = operations.ask_text(
        client.settings,
        table.${operationConstant(operation.id)},
        ${pythonText(field)},
        options,
    )
    return ${wait(async)}client.perform_other(steps, options)
`;
}

const marked = (async: boolean, method: Code): Code => code`${async ? code`async ` : nothing}${method}`;
const wait = (async: boolean): Code => (async ? code`await ` : nothing);
const itself = (async: boolean): Code => code`cast(${pythonText(async ? "AsyncClient" : "Client")}, self)`;

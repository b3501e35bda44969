import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import type { Api, Operation, OperationGroup, Shape } from "../../model/index.ts";
import { capitalise, placeTypeName, tokenOf } from "../../model/names/index.ts";
import { aboutRequest } from "./about-operation.ts";
import { parameterName, pythonName } from "./names.ts";
import { docString, lines, pythonText } from "./text.ts";
import type { PythonTypes } from "./types.ts";

/** The classes of a client's groups, a method for each operation, and the class by which a client has them. */
export function groupClasses({ groups, operations }: Api, types: PythonTypes, async: boolean): Code {
  const mark = async ? "Async" : "";
  const client = word(`${mark}Client`);
  const className = ({ name }: OperationGroup) => word(`${mark}${capitalise(tokenOf(name))}`);
  const classes = groups.map((group) => {
    const own = operations.filter((operation) => operation.group === group.name);
    return code`class ${className(group)}:
    ${docString(group.description)}

    def __init__(self, client: ${client}) -> None:
        self._client = client

    ${joined(
      own.map((operation) => requestMethod(operation, types, async)),
      code`\n`,
    )}`;
  });
  const properties = groups.map(
    (group) => code`@property
def ${word(pythonName(group.name))}(self) -> ${className(group)}:
    ${docString(group.description)}
    return ${className(group)}(cast(${pythonText(client.text)}, self))
`,
  );
  const root = code`class ${word(`${mark}Groups`)}:
    """The groups of operations that a client has."""

    ${joined(properties, code`\n`)}`;
  return joined([...classes, root], code`\n\n`);
}

/** One operation as a method: its body first, then its parameters by name. `client` is what its class has the client as. */
export function requestMethod(
  operation: Operation,
  types: PythonTypes,
  async: boolean,
  client: Code = code`self._client`,
): Code {
  const { id, parameters, requestBody } = operation;
  const place = capitalise(tokenOf(id));
  const answer = answerType(operation, types);
  const hint = (shape: Shape, step: string) => typeName(types, shape, placeTypeName(place, step));
  const named = parameters.map((each) => {
    const [name, type] = [word(parameterName(each.name)), hint(each.shape, each.name)];
    return code`${name}: ${type}${each.required ? nothing : code` | None = None`}`;
  });
  const body = requestBody?.shape === undefined ? code`bytes` : hint(requestBody.shape, "body");
  const taken = [
    code`self`,
    ...(requestBody === undefined
      ? []
      : [code`body: ${body}${requestBody.required ? nothing : code` | Absent = ABSENT`}`]),
    ...(named.length === 0 ? [] : [code`*`, ...named]),
    code`**options: Unpack[CallOptions]`,
  ];
  const sent = parameters.map(({ name }) => code`${pythonText(name)}: ${word(parameterName(name))}`);
  const given = [
    pythonText(id),
    ...(requestBody === undefined ? [] : [code`body=body`]),
    ...(sent.length === 0 ? [] : [code`parameters={\n    ${lines(sent)}}`]),
    code`**options`,
  ];
  const call = code`${async ? code`await ` : nothing}${client}.call(
    ${lines(given)})`;
  return code`${async ? code`async ` : nothing}def ${word(pythonName(id))}(
    ${lines(taken)}) -> ${answer}:
    ${docString(aboutRequest(operation))}
    ${answer.text === "None" ? call : code`answer: ${answer} = ${call}\nreturn answer`}
`;
}

function answerType({ id, answers, responses }: Operation, types: PythonTypes): Code {
  const { shape } = responses.find(({ status }) => status === 200) ?? {};
  if (shape === undefined) return { text: code`str`, bytes: code`bytes` }[answers as string] ?? code`None`;
  return typeName(types, shape, placeTypeName(capitalise(tokenOf(id)), "answer"));
}

/** A type as this module spells it: a built-in one, or one that `schemas.py` declares under a name. */
function typeName(types: PythonTypes, shape: Shape, place: string): Code {
  const builtIn = /^(?:Any|None|bool|bytes|float|int|str)$/;
  const name = types.nameOf(shape, place);
  return builtIn.test(name) ? word(name) : code`schemas.${word(name)}`;
}

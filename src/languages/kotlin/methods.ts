import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import type { Api, ClientMethod, Operation, OperationGroup } from "../../model/index.ts";
import { capitalise } from "../../model/names/index.ts";
import { aboutOperation } from "./about-operation.ts";
import type { Door } from "./doors.ts";
import { kotlinName } from "./names.ts";
import { operationValue } from "./operations.ts";
import type { Schemas } from "./schemas.ts";
import { docComment, kotlinText, withoutLinks } from "./text.ts";

/** How each operation that runs a function is told which: what the methods of all doors share. */
export function functionCalls({ operations }: Pick<Api, "operations">, schemas: Schemas): Code {
  const own = operations.filter(
    (each) => each.group === "client" && schemas.clientMethod(each).kind === "function",
  );
  const kinds = own.filter(({ id }) => ["query", "mutation", "action"].includes(id));
  return code`${joined(
    own.flatMap((each) => {
      const method = schemas.clientMethod(each);
      return method.kind === "function" ? [functionCall(each, method)] : [];
    }),
    code`\n`,
  )}
/** The call of a function of this kind. */
internal fun callOfKind(
    kind: FunctionKind,
    path: String,
): FunctionCall =
    when (kind) {
        ${joined(
          kinds.map(({ id }) => code`FunctionKind.${word(id.toUpperCase())} -> ${word(`${id}Call`)}(path)`),
          code`\n`,
        )}
    }
`;
}

type FunctionMethod = Extract<ClientMethod, { readonly kind: "function" }>;

function functionCall(each: Operation, method: FunctionMethod): Code {
  const { inPath: inUrl, required: more, optional } = method;
  const texts = [inUrl ?? "path", ...more];
  const pairs = joined(
    more.map((name) => code`${kotlinText(name)} to ${word(name)}`),
    code`, `,
  );
  const given = [
    operationValue(each.id),
    word(inUrl ?? "path"),
    ...(inUrl === undefined ? [] : [code`inUrl = ${kotlinText(inUrl)}`]),
    ...(more.length === 0 ? [] : [code`more = listOf(${pairs})`]),
    ...(optional.includes("componentPath") ? [code`hasComponents = true`] : []),
  ];
  return code`internal fun ${word(`${each.id}Call`)}(
    ${joined(
      texts.map((name) => code`${word(name)}: String,`),
      code`\n`,
    )}
): FunctionCall = FunctionCall(${joined(given, code`, `)})
`;
}

/** The class that a client of one door extends: the operations of the client itself, and the groups. */
export function clientOperations(
  api: Pick<Api, "operations" | "groups">,
  schemas: Schemas,
  door: Door,
): Code {
  const own = api.operations.filter(({ group }) => group === "client");
  const groups = api.groups.map(
    ({ name, description }) => code`${docComment(withoutLinks(description))}
public val ${word(kotlinName(name))}: ${groupName(name, door)} get() = ${groupName(name, door)}(core)
`,
  );
  const methods = own.map((each) => clientMethod(each, schemas, door));
  return code`/** The operations of a client, as the document of the API has them. */
public abstract class ${word(`${door.prefix}ClientOperations`)} internal constructor(
    internal val core: Core,
) : ${word(`${door.prefix}FunctionCaller`)} {
    ${joined([...groups, ...methods, callerMethod(door)], code`\n`)}}
`;
}

const groupName = (name: string, { prefix }: Door) => word(`${prefix}${capitalise(name)}Operations`);

function callerMethod({ head, gives, end }: Door): Code {
  return code`override ${head} <T> callFunction(
    kind: FunctionKind,
    path: String,
    args: Value,
    options: CallOptions,
    read: (Value) -> T,
): ${gives(code`T`)} = callFunction(core, callOfKind(kind, path), args, options, read).${end}
`;
}

function clientMethod(each: Operation, schemas: Schemas, door: Door): Code {
  const { head, overloads, gives, end } = door;
  const start = code`${aboutOperation(each)}\n${overloads}public ${head} ${word(kotlinName(each.id))}(`;
  const method = schemas.clientMethod(each);
  if (method.kind === "function") {
    const { inPath: inUrl, required: more } = method;
    const names = [inUrl ?? "path", ...more].map(word);
    const after = joined(
      more.map((name) => code`    ${word(name)}: String,\n`),
      nothing,
    );
    const args = more.length === 0 ? code`Any? = null` : code`Any?`;
    return code`${start}
    ${names[0] ?? nothing}: String,
    args: ${args},
${after}    options: CallOptions = CallOptions.NONE,
): ${gives(code`Value`)} = callFunction(core, ${word(`${each.id}Call`)}(${joined(names, code`, `)}), args, options) { it }.${end}
`;
  }
  if (method.kind === "batch")
    return code`${start}
    queries: List<BatchQuery>,
    options: CallOptions = CallOptions.NONE,
): ${gives(code`List<FunctionResult>`)} = callBatch(core, ${operationValue(each.id)}, queries, options).${end}
`;
  if (method.kind === "plain") return operationMethod(each, schemas, door);
  return code`${start}options: CallOptions = CallOptions.NONE): ${gives(code`String`)} =
    callForText(core, ${operationValue(each.id)}, ${kotlinText(method.field)}, options).${end}
`;
}

/** The groups of one door: a class each, with a method for every operation. */
export function groupClasses(
  { operations, groups }: Pick<Api, "operations" | "groups">,
  schemas: Schemas,
  door: Door,
): Code {
  return joined(
    groups.map((group) =>
      groupClass(
        group,
        operations.filter((each) => each.group === group.name),
        schemas,
        door,
      ),
    ),
    code`\n`,
  );
}

function groupClass(
  { name, description }: OperationGroup,
  members: readonly Operation[],
  schemas: Schemas,
  door: Door,
): Code {
  return code`${docComment(withoutLinks(description))}
public class ${groupName(name, door)} internal constructor(
    private val core: Core,
) {
    ${joined(
      members.map((each) => operationMethod(each, schemas, door)),
      code`\n`,
    )}}
`;
}

function operationMethod(each: Operation, schemas: Schemas, { head, overloads, gives, end }: Door): Code {
  const { parameters, body, answer } = schemas.signature(each);
  const taken = [
    ...(parameters === undefined
      ? []
      : [
          code`parameters: ${parameters.type}${parameters.isOptional ? code` = ${parameters.type}()` : nothing},\n`,
        ]),
    ...(body === undefined ? [] : [code`body: ${body.type}${body.isOptional ? code`? = null` : nothing},\n`]),
    code`options: CallOptions = CallOptions.NONE,\n`,
  ];
  const sent = bodySent(body);
  const given = [
    operationValue(each.id),
    parameters === undefined ? code`null` : code`{ ${parameters.shape}.write(parameters) }`,
    sent,
    code`options`,
  ];
  return code`${aboutOperation(each)}
${overloads}public ${head} ${word(kotlinName(each.id))}(
    ${joined(taken, nothing)}): ${gives(answer.type)} = callTyped(core, ${joined(given, code`, `)}) ${answer.read}.${end}
`;
}

function bodySent(body: { readonly shape?: Code; readonly isOptional: boolean } | undefined): Code {
  if (body === undefined) return code`null`;
  if (body.shape === undefined) return code`{ body }`;
  return body.isOptional
    ? code`{ body?.let { ${body.shape}.write(it) } }`
    : code`{ ${body.shape}.write(body) }`;
}

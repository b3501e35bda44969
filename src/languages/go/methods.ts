import { type Code, code, joined, nothing, quoted, word } from "../../emit/code.ts";
import {
  type Api,
  type ClientMethod,
  clientMethod,
  type Operation,
  type OperationGroup,
} from "../../model/index.ts";
import { capitalise } from "../../model/names/index.ts";
import { aboutOperation } from "./about-operation.ts";
import { goName } from "./names.ts";
import { operationVariable } from "./operations.ts";
import type { Schemas } from "./schemas.ts";
import { docComment } from "./text.ts";

/** The methods of the client itself: those that run functions, each with a way of its own to be given one. */
export function clientMethods(api: Pick<Api, "operations" | "schemas">, schemas: Schemas): Code {
  const { operations } = api;
  const own = operations.filter(({ group }) => group === "client");
  const kinds = own.filter(({ id }) => id in kindComments);
  return code`import "context"

// The three kinds of function.
const (
	${joined(
    kinds.map(
      ({ id }) =>
        code`// ${kindName(id)} ${kindComments[id] ?? nothing}\n${kindName(id)} FunctionKind = ${quoted(id)}`,
    ),
    code`\n`,
  )}
)

// callOfKind makes the call of a function of this kind.
func callOfKind(kind FunctionKind, path string) functionCall {
	switch kind {
	${joined(
    kinds.map((each) => code`case ${kindName(each.id)}:\n	return ${word(`${each.id}Call`)}(path)`),
    code`\n`,
  )}
	}
	return functionCall{
		operation: &operation{id: string(kind)}, path: path,
		problem: &ValueError{Path: "kind", Rule: "A function is a query, a mutation or an action."},
	}
}

${joined(
  own.map((each) => methodOf(each, api, schemas)),
  code`\n`,
)}`;
}

const kindName = (id: string) => word(`Kind${capitalise(id)}`);

const kindComments: Readonly<Record<string, Code>> = {
  query: code`reads.`,
  mutation: code`reads and writes.`,
  action: code`does anything, other services included.`,
};

function methodOf(each: Operation, api: Pick<Api, "schemas">, schemas: Schemas): Code {
  const method = clientMethod(each, api);
  if (method.kind === "function") return functionMethod(each, method);
  if (method.kind === "plain") return schemas.method(each, code`c *Client`, code`c`);
  const name = goName(each.id);
  const variable = operationVariable(each);
  if (method.kind === "batch")
    return code`${aboutOperation(each, name)}
func (c *Client) ${word(name)}(
	ctx context.Context, queries []BatchQuery, options ...CallOption,
) ([]BatchResult, error) {
	return c.callBatch(ctx, &${variable}, queries, options)
}
`;
  return code`${aboutOperation(each, name)}
func (c *Client) ${word(name)}(ctx context.Context, options ...CallOption) (string, error) {
	return c.callForText(ctx, &${variable}, ${quoted(method.field)}, options)
}
`;
}

function functionMethod(
  each: Operation,
  { inPath, required: more, optional }: Extract<ClientMethod, { kind: "function" }>,
): Code {
  const { id } = each;
  const path = word(inPath ?? "path");
  const texts = joined([path, ...more.map(word)], code`, `);
  const given = [
    code`operation: &${operationVariable(each)}`,
    code`path: ${path}`,
    ...(inPath === undefined ? [] : [code`inURL: ${quoted(inPath)}`]),
    ...(more.length === 0
      ? []
      : [
          code`more: []textField{${joined(
            more.map((name) => code`{${quoted(name)}, ${word(name)}}`),
            code`, `,
          )}}`,
        ]),
    ...(optional.includes("componentPath") ? [code`hasComponents: true`] : []),
  ];
  const after = joined(
    more.map((name) => code`, ${word(name)} string`),
    nothing,
  );
  const about = code`${aboutOperation(each, goName(id))}
// The args are an object, such as a map[string]any, or nil.`;
  return code`func ${word(`${id}Call`)}(${texts} string) functionCall {
	return functionCall{${joined(given, code`, `)}}
}

${about}
func (c *Client) ${word(goName(id))}(
	ctx context.Context, ${path} string, args any${after}, options ...CallOption,
) (Value, error) {
	return c.call(ctx, ${word(`${id}Call`)}(${texts}), args, options)
}
`;
}

/** The groups: a struct each, a method of the client that gives it, and a method for every operation. */
export function groupMethods(
  { operations, groups }: Pick<Api, "operations" | "groups">,
  schemas: Schemas,
): Code {
  const printed = groups.map((group) => {
    const members = operations.filter((each) => each.group === group.name);
    return groupStruct(group, members, schemas);
  });
  return code`import "context"\n\n${joined(printed, code`\n`)}`;
}

function groupStruct(
  { name, description }: OperationGroup,
  members: readonly Operation[],
  schemas: Schemas,
): Code {
  const struct = word(`${goName(name)}Operations`);
  const door = word(goName(name));
  return code`${docComment(`${struct.text} are the operations of [Client.${door.text}].`)}
type ${struct} struct{ client *Client }

${docComment(`${door.text} holds operations of the API. ${description}`)}
func (c *Client) ${door}() ${struct} { return ${struct}{c} }

${joined(
  members.map((each) => schemas.method(each, code`g ${struct}`, code`g.client`)),
  code`\n`,
)}`;
}

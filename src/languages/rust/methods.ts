import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import type { Api, ClientMethod, Operation, OperationGroup } from "../../model/index.ts";
import { capitalise } from "../../model/names/index.ts";
import { aboutOperation } from "./about-operation.ts";
import { rustConstant, rustName } from "./names.ts";
import type { Schemas } from "./schemas.ts";
import { docComment, rustText } from "./text.ts";

/** The methods of the clients themselves: those that run functions, each with a way of its own to be given one. */
export function clientMethods({ operations }: Pick<Api, "operations">, schemas: Schemas): Code {
  const own = operations.filter(({ group }) => group === "client");
  const functions = own.flatMap((each) => {
    const method = schemas.clientMethod(each);
    return method.kind === "function" ? [functionCall(each, method)] : [];
  });
  const reads = own.flatMap((each) => textReader(each, schemas));
  return code`use serde::de::DeserializeOwned;
use serde::Serialize;

use crate::batch::{read_batch, BatchQuery, BatchResult};
use crate::call::Reading;
use crate::caller::Caller;
use crate::error::Error;
use crate::function_call::{read_result, read_text_field};
use crate::operation_table::{
    ${joined(
      own.map(({ id }) => code`${word(rustConstant(id))},`),
      code`\n`,
    )}
};
use crate::outgoing::Outgoing;

${joined([...functions, ...reads], code`\n`)}
macro_rules! methods {
    ($client:ty, $call:ident) => {
        impl $client {
            ${joined(
              own.map((each) => clientMethod(each, schemas)),
              code`\n`,
            )}
        }
    };
}

type Call<'a, T> = crate::Call<'a, T>;
methods!(crate::Client, Call);

#[cfg(feature = "blocking")]
type BlockingCall<'a, T> = crate::blocking::Call<'a, T>;
#[cfg(feature = "blocking")]
methods!(crate::blocking::Client, BlockingCall);
`;
}

type FunctionMethod = Extract<ClientMethod, { readonly kind: "function" }>;

function functionCall(each: Operation, method: FunctionMethod): Code {
  const { inPath: inURL, required: more, optional } = method;
  const given = joined(
    more.map((name) => code`, ${word(rustName(name))}: &str`),
    nothing,
  );
  const operation = code`&${word(rustConstant(each.id))}`;
  const texts = joined(
    more.map((name) => code`(${rustText(name)}, ${word(rustName(name))})`),
    code`, `,
  );
  const made =
    inURL === undefined
      ? code`Outgoing::function(${operation}, path, args, &[${texts}])`
      : code`Outgoing::function_in_url(${operation}, ${rustText(inURL)}, path, args)`;
  return code`pub(crate) fn ${word(`${rustName(each.id)}_call`)}(path: &str, args: &(impl Serialize + ?Sized)${given}) -> Outgoing {
    ${made}${optional.includes("componentPath") ? code`.that_knows_components()` : nothing}
}
`;
}

/** How the only text of an answer is read. */
function textReader(each: Operation, schemas: Schemas): readonly Code[] {
  const method = schemas.clientMethod(each);
  if (method.kind !== "text") return [];
  return [
    code`fn ${word(`read_${rustName(each.id)}`)}(answer: &Reading<'_, '_>) -> Result<(String, Vec<String>), Error> {
    read_text_field(answer, ${rustText(method.field)})
}
`,
  ];
}

function clientMethod(each: Operation, schemas: Schemas): Code {
  const name = word(rustName(each.id));
  const constant = word(rustConstant(each.id));
  const method = schemas.clientMethod(each);
  if (method.kind === "function") return functionMethod(each, method);
  if (method.kind === "batch")
    return code`${aboutOperation(each)}
pub fn ${name}(&self, queries: &[BatchQuery]) -> $call<'_, Vec<BatchResult>> {
    self.prepare(Outgoing::batch(&${constant}, queries), read_batch)
}
`;
  if (method.kind === "plain") return schemas.method(each, code`self`, (type) => code`$call<'_, ${type}>`);
  return code`${aboutOperation(each)}
pub fn ${name}(&self) -> $call<'_, String> {
    self.prepare(Outgoing::new(&${constant}), ${word(`read_${rustName(each.id)}`)})
}
`;
}

function functionMethod(each: Operation, { inPath = "path", required }: FunctionMethod): Code {
  const path = word(rustName(inPath));
  const more = required.map((text) => word(rustName(text)));
  const texts = more.map((text) => code`${text}: &str`);
  const given = [code`${path}: &str`, code`args: &(impl Serialize + ?Sized)`, ...texts];
  return code`${aboutOperation(each)}
///
/// The arguments are an object: whatever serde prints as one, or \`()\` for none.
pub fn ${word(rustName(each.id))}<T: DeserializeOwned + 'static>(
    &self,
    ${joined(given, code`,\n    `)},
) -> $call<'_, T> {
    self.prepare(${word(`${rustName(each.id)}_call`)}(${joined([path, code`args`, ...more], code`, `)}), read_result)
}
`;
}

/** The groups: a struct each, a method of the clients that gives it, and a method for every operation. */
export function groupMethods(
  { operations, groups }: Pick<Api, "operations" | "groups">,
  schemas: Schemas,
): Code {
  const printed = groups.map((group) =>
    groupStruct(
      group,
      operations.filter((each) => each.group === group.name),
      schemas,
    ),
  );
  const used = groups.flatMap(({ name }) => operations.filter((each) => each.group === name));
  const doors = groups.map(
    ({ name, description }) => code`${docComment(description)}
pub fn ${word(rustName(name))}(&self) -> ${structName(name)}<'_, Self> {
    ${structName(name)} { caller: self }
}
`,
  );
  return code`//! The operations of the API beside those that run functions, in groups.

use crate::caller::Caller;
use crate::door::{${joined(usedReaders(printed), code`, `)}};
use crate::operation_table::{
    ${joined(
      used.map(({ id }) => code`${word(rustConstant(id))},`),
      code`\n`,
    )}
};
use crate::outgoing::Outgoing;

macro_rules! doors {
    ($client:ty) => {
        impl $client {
            ${joined(doors, code`\n`)}
        }
    };
}

doors!(crate::Client);
#[cfg(feature = "blocking")]
doors!(crate::blocking::Client);

${joined(printed, code`\n`)}`;
}

/** The readers of answers that some method names. */
function usedReaders(printed: readonly Code[]): readonly Code[] {
  const all = ["read_bytes", "read_json", "read_nothing", "read_text"];
  return all.filter((name) => printed.some(({ text }) => text.includes(`, ${name})`))).map(word);
}

const structName = (group: string): Code => word(capitalise(group));

function groupStruct(
  { name, description }: OperationGroup,
  members: readonly Operation[],
  schemas: Schemas,
): Code {
  const struct = structName(name);
  return code`${docComment(description)}
#[derive(Debug)]
pub struct ${struct}<'a, C> {
    caller: &'a C,
}

impl<'a, C: Caller> ${struct}<'a, C> {
    ${joined(
      members.map((each) => schemas.method(each, code`self.caller`, (type) => code`C::Call<'a, ${type}>`)),
      code`\n`,
    )}
}
`;
}

import { WireError } from "../http/wire-error.ts";
import { explainJson, placeIn } from "./explain-json.ts";
import { type JsonMember, membersOf } from "./scan-json.ts";

/** How one field of a body is read: a string, a string or null, any JSON kept as text, or a list of bodies. */
export type FieldKind = "string" | "optionalString" | "text" | { readonly listOf: BodyShape };

/** The fields of a body, in the order in which the backend declares them, and the name of its type there. */
export interface BodyShape {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldKind>>;
}

/** A body that was read: strings as strings, `text` fields as their JSON text, lists as lists of the same. */
export type BodyFields = Readonly<Record<string, string | undefined>> & {
  readonly lists?: readonly BodyFields[];
};

const badBody = (message: string) => new WireError(400, "BadJsonBody", message);

/** A JSON value's kind, from its text, in the words of serde. */
export function unexpected(text: string): string {
  const [first = ""] = text;
  if (first === "n") return "null";
  if (first === "t" || first === "f") return `boolean \`${text}\``;
  if (first === '"') return `string ${text}`;
  if (first === "{") return "map";
  if (first === "[") return "sequence";
  return /[.eE]/.test(text) ? `floating point \`${text}\`` : `integer \`${text}\``;
}

class Reader {
  constructor(readonly whole: string) {}

  refuse(path: string, said: string, at: number): WireError {
    const where = path === "" ? "" : `${path}: `;
    return badBody(
      `Failed to deserialize the JSON body into the target type: ${where}${said} ${placeIn(this.whole, at)}`,
    );
  }

  field(kind: FieldKind, member: JsonMember, path: string): string | undefined | readonly BodyFields[] {
    const { text, start, end } = member;
    if (kind === "text") return text;
    if (typeof kind === "object") {
      if (text[0] !== "[")
        throw this.refuse(path, `invalid type: ${unexpected(text)}, expected a sequence`, end);
      return membersOf(text, start).map((item, index) => this.body(kind.listOf, item, `${path}[${index}]`));
    }
    if (text[0] === '"') return JSON.parse(text) as string;
    if (kind === "optionalString" && text === "null") return undefined;
    throw this.refuse(path, `invalid type: ${unexpected(text)}, expected a string`, end);
  }

  body(shape: BodyShape, { text, start, end }: JsonMember, path: string): BodyFields {
    const names = Object.keys(shape.fields);
    const read: Record<string, unknown> = {};
    const seen = new Set<string>();
    const take = (name: string, member: JsonMember) => {
      const below = path === "" ? name : `${path}.${name}`;
      if (seen.has(name)) throw this.refuse(path, `duplicate field \`${name}\``, member.start);
      seen.add(name);
      const kind = shape.fields[name] as FieldKind;
      const value = this.field(kind, member, below);
      if (Array.isArray(value)) read.lists = value;
      else read[name] = value;
    };
    if (text[0] === "[") {
      const members = membersOf(text, start);
      for (const [index, name] of names.entries()) {
        const member = members[index];
        if (member === undefined) {
          const many = `struct ${shape.name} with ${names.length} element${names.length === 1 ? "" : "s"}`;
          throw this.refuse(path, `invalid length ${index}, expected ${many}`, end);
        }
        take(name, member);
      }
      if (members.length > names.length) throw this.refuse(path, "trailing characters", end);
    } else if (text[0] === "{") {
      for (const member of membersOf(text, start)) {
        if (member.name !== undefined && Object.hasOwn(shape.fields, member.name)) take(member.name, member);
      }
      const missing = names.find((name) => shape.fields[name] !== "optionalString" && !seen.has(name));
      if (missing !== undefined) throw this.refuse(path, `missing field \`${missing}\``, end);
    } else {
      throw this.refuse(path, `invalid type: ${unexpected(text)}, expected struct ${shape.name}`, end);
    }
    return read as BodyFields;
  }
}

/** Reads the bytes of a body by the rules of the backend's decoder. Unknown fields are passed over. */
export function readFields(bytes: Buffer, shape: BodyShape): BodyFields {
  let text = "";
  const syntax = (said: string) => badBody(`Failed to parse the request body as JSON: ${said}`);
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw syntax("invalid unicode code point at line 1 column 1");
  }
  try {
    JSON.parse(text);
  } catch {
    const { message, at } = explainJson(text);
    throw syntax(`${message} ${placeIn(text, at)}`);
  }
  const start = /\S/.exec(text)?.index ?? 0;
  const trimmed = text.trim();
  return new Reader(text).body(
    shape,
    { name: undefined, text: trimmed, start, end: start + trimmed.length },
    "",
  );
}

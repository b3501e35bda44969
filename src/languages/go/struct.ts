import { type Code, code, joined, nothing, quoted, word } from "../../emit/code.ts";
import { docComment } from "./text.ts";

/** One field of a struct as it is printed. */
export interface StructField {
  /** Its name in Go. */
  readonly name: string;
  readonly type: Code;
  /** Its name on the wire. */
  readonly wire: string;
  readonly description?: string;
}

/** A struct's body, laid out as gofmt does: fields that follow each other without a comment stand in columns. */
export function structBody(fields: readonly StructField[]): Code {
  if (fields.length === 0) return code`struct{}`;
  const blocks: Code[] = [];
  let block: StructField[] = [];
  const close = () => {
    if (block.length > 0) blocks.push(columns(block));
    block = [];
  };
  for (const field of fields) {
    if (field.description === undefined || field.description.trim() === "") {
      block.push(field);
      continue;
    }
    close();
    blocks.push(code`${docComment(field.description)}\n${columns([field])}`);
  }
  close();
  return code`struct {\n\t${joined(blocks, code`\n\n`)}\n}`;
}

function columns(fields: readonly StructField[]): Code {
  const names = Math.max(...fields.map(({ name }) => name.length));
  const types = Math.max(...fields.map(({ type }) => type.text.length));
  return joined(
    fields.map(({ name, type, wire }) => code`${pad(word(name), names)} ${pad(type, types)} ${tag(wire)}`),
    code`\n`,
  );
}

/** A fragment filled up with spaces. */
export function pad(part: Code, width: number): Code {
  const spaces = Array.from({ length: Math.max(0, width - part.text.length) }, () => code` `);
  return code`${part}${joined(spaces, nothing)}`;
}

/**
 * The tag that gives a field its name on the wire. As in `encoding/json`, `-` alone would leave the field out, and `-,`
 * is the field called `-`; so a name of `-` and commas gets one comma more.
 */
function tag(name: string): Code {
  const wire = /^-,*$/.test(name) ? `${name},` : name;
  return /^\w+$/.test(wire) ? code`\`convex:${quoted(wire)}\`` : quoted(`convex:${quoted(wire).text}`);
}

import { type Code, code, joined, numeral, word } from "../../emit/code.ts";
import { withPoint } from "../../emit/print-example.ts";
import type { Api, ConvexFunction, Shape } from "../../model/index.ts";
import { operationIdOf } from "../../model/names/index.ts";
import { lines, pythonText } from "./text.ts";

/**
 * The shapes of `arguments.py`: what a function's arguments need to be told at run time, which is where a number is
 * declared. Functions without a number have none.
 */
export class PythonShapes {
  readonly #named: ReadonlyMap<string, Shape>;
  readonly #declarations: Code[] = [];

  constructor({ types }: Api) {
    this.#named = new Map(types.map(({ name, shape }) => [name, shape]));
  }

  /** The whole module; empty when no function takes a number. */
  module(): Code {
    return joined(this.#declarations, code`\n`);
  }

  /** Declares one function's shape, and gives its name; nothing where it needs none. */
  declare(each: ConvexFunction): Code | undefined {
    if (!this.#needsShape(each.args, [])) return undefined;
    const name = word(operationIdOf(each));
    this.#declarations.push(code`${name}: Shape = ${this.#print(each.args, [])}\n`);
    return name;
  }

  /** Whether a number is declared anywhere within. */
  #needsShape(shape: Shape, seen: readonly string[]): boolean {
    switch (shape.kind) {
      case "scalar":
        return shape.type === "float64" || shape.type === "int64";
      case "literal":
        return typeof shape.value === "number" || typeof shape.value === "bigint";
      case "list":
      case "record":
        return this.#needsShape(shape.of, seen);
      case "object":
        return shape.fields.some((field) => this.#needsShape(field.shape, seen));
      case "union":
        return shape.of.some((member) => this.#needsShape(member, seen));
      case "ref":
        return (
          !seen.includes(shape.name) && this.#needsShape(this.#resolve(shape.name), [...seen, shape.name])
        );
      case "id":
      case "unknown":
      case "json":
      case "number":
      case "open":
        return false;
    }
  }

  #resolve(name: string): Shape {
    return this.#named.get(name) ?? { kind: "unknown" };
  }

  #print(shape: Shape, seen: readonly string[]): Code {
    const print = (inner: Shape) => this.#print(inner, seen);
    switch (shape.kind) {
      case "unknown":
      case "json":
      case "number":
      case "open":
        return code`ANY`;
      case "id":
        return code`TEXT`;
      case "scalar":
        return scalars[shape.type];
      case "literal":
        return call(code`Literal`, [literal(shape.value)]);
      case "list":
        return call(code`ListOf`, [print(shape.of)]);
      case "record":
        return call(code`RecordOf`, [print(shape.of)]);
      case "object": {
        const fields = (optional: boolean) =>
          shape.fields
            .filter((field) => field.optional === optional)
            .map((field) => code`${pythonText(field.name)}: ${print(field.shape)}`);
        return call(code`ObjectOf`, [dictionary(fields(false)), dictionary(fields(true))]);
      }
      case "union":
        return shape.of.length === 0 ? code`ANY` : call(code`UnionOf`, shape.of.map(print));
      case "ref":
        if (seen.includes(shape.name)) return code`ANY`;
        return this.#print(this.#resolve(shape.name), [...seen, shape.name]);
    }
  }
}

const scalars = {
  string: code`TEXT`,
  float64: code`Float64()`,
  int64: code`Int64()`,
  boolean: code`BOOLEAN`,
  bytes: code`BYTES`,
  null: code`NULL`,
};

function literal(value: string | number | bigint | boolean): Code {
  if (typeof value === "string") return pythonText(value);
  if (typeof value === "boolean") return value ? code`True` : code`False`;
  return typeof value === "bigint" ? numeral(value) : withPoint(value);
}

function call(name: Code, args: readonly Code[]): Code {
  return code`${name}(\n    ${lines(args)})`;
}

function dictionary(entries: readonly Code[]): Code {
  return entries.length === 0 ? code`{}` : code`{\n    ${lines(entries)}}`;
}

import type ts from "typescript";
import type { FieldJson, ValidatorJson } from "../function-spec.ts";
import { commentOf } from "./comment-of.ts";
import { joinTypes } from "./join-types.ts";
import type { Compiler } from "./load-compiler.ts";

/** A part of a type that no validator can say, and why. */
export interface Untold {
  /** Below the whole: `.page[].author`; empty for the whole itself. */
  readonly at: string;
  readonly reason: string;
}

/** A type as the validator that would accept its values; a part that cannot be told is `any` there. */
export interface ReadType {
  readonly validator: ValidatorJson;
  readonly untold: readonly Untold[];
}

/** How deep a type is followed: values nest further only by recursion, and stored ones never do. */
const deepest = 24;

/** How many parts of one type are read. */
const mostParts = 20_000;

const any: ValidatorJson = { type: "any" };

/** What types are read with. */
export interface TypeContext {
  readonly compiler: Compiler;
  readonly program: ts.Program;
  /** Whether an object is a table's document: what that leaves open, its author has declared so. */
  readonly isDocument: (table: string, document: ValidatorJson) => boolean;
}

/** Reads a type that the checker found as the validator of its values. */
export function readType(context: TypeContext, type: ts.Type): ReadType {
  return new TypeReader(context).readWhole(type);
}

class TypeReader {
  readonly #ts: Compiler;
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  readonly #untold: Untold[] = [];
  /** The objects around the part that is read. */
  readonly #around: ts.Type[] = [];
  #parts = 0;

  readonly #isDocument: TypeContext["isDocument"];

  constructor({ compiler, program, isDocument }: TypeContext) {
    this.#ts = compiler;
    this.#isDocument = isDocument;
    this.#program = program;
    this.#checker = program.getTypeChecker();
  }

  /** A function that gives nothing answers null. */
  readWhole(type: ts.Type): ReadType {
    const { TypeFlags } = this.#ts;
    const members = this.#membersOf(type).map((member) =>
      member.flags & (TypeFlags.Undefined | TypeFlags.Void)
        ? ({ type: "null" } as const)
        : this.#read(member, ""),
    );
    return { validator: joinTypes(members), untold: this.#untold };
  }

  #leave(at: string, reason: string): ValidatorJson {
    this.#untold.push({ at, reason });
    return any;
  }

  #membersOf(type: ts.Type): readonly ts.Type[] {
    return type.isUnion() ? type.types : [type];
  }

  /** The type but for undefined, which no value is. */
  #read(type: ts.Type, at: string): ValidatorJson {
    const { TypeFlags } = this.#ts;
    this.#parts += 1;
    if (this.#parts > mostParts) return this.#leave(at, "the type has too many parts");
    if (type.isUnion()) {
      const held = type.types.filter(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.Void)));
      return joinTypes(held.map((member) => this.#read(member, at)));
    }
    const { flags } = type;
    if (flags & TypeFlags.Any) return this.#leave(at, "its type is `any`");
    if (flags & TypeFlags.Unknown) return this.#leave(at, "its type is `unknown`");
    if (flags & TypeFlags.Never) return { type: "union", value: [] };
    if (flags & TypeFlags.Null) return { type: "null" };
    if (type.isStringLiteral()) return literalText(type.value);
    if (flags & TypeFlags.StringLike) return { type: "string" };
    if (type.isNumberLiteral())
      return Number.isFinite(type.value) ? { type: "literal", value: type.value } : { type: "number" };
    if (flags & TypeFlags.NumberLike) return { type: "number" };
    if (flags & TypeFlags.BigIntLiteral) return literalInteger((type as ts.BigIntLiteralType).value);
    if (flags & TypeFlags.BigIntLike) return { type: "bigint" };
    if (flags & TypeFlags.BooleanLiteral)
      return { type: "literal", value: this.#checker.typeToString(type) === "true" };
    if (flags & TypeFlags.BooleanLike) return { type: "boolean" };
    if (type.isIntersection()) return this.#readIntersection(type, at);
    if (flags & TypeFlags.Instantiable) {
      const bound = this.#checker.getBaseConstraintOfType(type);
      return bound === undefined || bound === type
        ? this.#leave(at, `\`${this.#checker.typeToString(type)}\` stands for any type`)
        : this.#read(bound, at);
    }
    if (flags & TypeFlags.Object) return this.#readObject(type, at);
    return this.#leave(at, `\`${this.#checker.typeToString(type)}\` is no type of Convex values`);
  }

  /** A text or number with a mark, as ids have it, or an object put together of several. */
  #readIntersection(type: ts.IntersectionType, at: string): ValidatorJson {
    const { TypeFlags } = this.#ts;
    const base = type.types.find(
      ({ flags }) => flags & (TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.BigIntLike),
    );
    if (base === undefined) return this.#readObject(type, at);
    const mark = this.#checker.getPropertyOfType(type, "__tableName");
    if (mark !== undefined && base.flags & TypeFlags.StringLike) {
      const tables = this.#membersOf(this.#checker.getTypeOfSymbol(mark));
      const names = tables.map((table) => (table.isStringLiteral() ? table.value : undefined));
      if (!names.every((name) => name !== undefined)) return { type: "string" };
      return joinTypes(names.map((tableName) => ({ type: "id", tableName })));
    }
    return this.#read(base, at);
  }

  #readObject(type: ts.Type, at: string): ValidatorJson {
    const checker = this.#checker;
    if (type.getCallSignatures().length + type.getConstructSignatures().length > 0)
      return this.#leave(at, "a function is no Convex value");
    if (this.#around.length >= deepest) return this.#leave(at, `it nests deeper than ${deepest} levels`);
    if (this.#around.includes(type)) return this.#leave(at, `\`${checker.typeToString(type)}\` holds itself`);
    this.#around.push(type);
    try {
      if (checker.isArrayType(type) || checker.isTupleType(type)) {
        const items = checker.getTypeArguments(type as ts.TypeReference);
        return { type: "array", value: joinTypes(items.map((item) => this.#read(item, `${at}[]`))) };
      }
      return this.#readNamed(type, at) ?? this.#readFields(type, at);
    } finally {
      this.#around.pop();
    }
  }

  /** What is known by its name: what the language itself has, and classes. */
  #readNamed(type: ts.Type, at: string): ValidatorJson | undefined {
    const { SymbolFlags } = this.#ts;
    const symbol = type.getSymbol();
    if (symbol === undefined || !(symbol.flags & (SymbolFlags.Class | SymbolFlags.Interface)))
      return undefined;
    const isOfLanguage = symbol.declarations?.some((declaration) =>
      this.#program.isSourceFileDefaultLibrary(declaration.getSourceFile()),
    );
    if (isOfLanguage && symbol.name === "ArrayBuffer") return { type: "bytes" };
    if (isOfLanguage || symbol.flags & SymbolFlags.Class)
      return this.#leave(at, `\`${symbol.name}\` is no Convex value`);
    return undefined;
  }

  #readFields(type: ts.Type, at: string): ValidatorJson {
    const { SymbolFlags, TypeFlags, ObjectFlags } = this.#ts;
    const checker = this.#checker;
    const fields: [string, FieldJson][] = [];
    const before = this.#untold.length;
    for (const property of checker.getPropertiesOfType(type)) {
      const { name } = property;
      if (name.startsWith("__@")) continue;
      if (!/^(?!\$)[ -~]{0,1024}$/.test(name))
        return this.#leave(at, `“${name}” is no name that a field can have`);
      const held = checker.getTypeOfSymbol(property);
      const members = this.#membersOf(held);
      const given = members.filter(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.Void)));
      // What is never there but undefined is never sent.
      if (given.length === 0 && members.length > 0) continue;
      const optional = Boolean(property.flags & SymbolFlags.Optional) || given.length < members.length;
      const description = commentOf(this.#ts, checker, property);
      fields.push([
        name,
        {
          fieldType: this.#read(held, `${at}.${name}`),
          optional,
          ...(description === undefined ? {} : { description }),
        },
      ]);
    }
    const open = checker
      .getIndexInfosOfType(type)
      .filter(({ keyType }) => !(keyType.flags & TypeFlags.ESSymbolLike));
    if (open.length > 0) return this.#readRecord(open, fields, at);
    const isEmpty = fields.length === 0 && checker.getPropertiesOfType(type).length === 0;
    // `{}` as a type is any value but null; as a literal, or made of another object's fields, it has none.
    const isMade =
      (type as ts.ObjectType).objectFlags & (ObjectFlags.ObjectLiteral | ObjectFlags.Mapped) ||
      (type.getSymbol()?.flags ?? 0) & SymbolFlags.ObjectLiteral;
    if (isEmpty && !isMade)
      return this.#leave(at, `\`${checker.typeToString(type)}\` says nothing of the value`);
    const object: ValidatorJson = { type: "object", value: Object.fromEntries(fields) };
    const id = object.value._id?.fieldType;
    if (id?.type === "id" && this.#isDocument(id.tableName, object)) this.#untold.length = before;
    return object;
  }

  /** Fields beside others that nobody lists are values of the record as well. */
  #readRecord(
    open: readonly ts.IndexInfo[],
    fields: readonly (readonly [string, FieldJson])[],
    at: string,
  ): ValidatorJson {
    const { TypeFlags } = this.#ts;
    const keys = open.map(({ keyType }) =>
      keyType.flags & TypeFlags.NumberLike ? ({ type: "string" } as const) : this.#read(keyType, at),
    );
    const values = open.map(({ type }) => this.#read(type, `${at}{}`));
    const named = fields.map(([, { fieldType }]) => fieldType);
    return {
      type: "record",
      keys: fields.length > 0 ? { type: "string" } : joinTypes(keys),
      values: { fieldType: joinTypes([...values, ...named]), optional: false },
    };
  }
}

function literalText(value: string): ValidatorJson {
  return /\p{Surrogate}/u.test(value) ? { type: "string" } : { type: "literal", value };
}

function literalInteger({ negative, base10Value }: ts.PseudoBigInt): ValidatorJson {
  const value = BigInt(base10Value) * (negative ? -1n : 1n);
  if (BigInt.asIntN(64, value) !== value) return { type: "bigint" };
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return { type: "literal", value: { $integer: bytes.toString("base64") } };
}

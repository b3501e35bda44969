import type { JsonObject } from "../json/index.ts";
import { patternChecks } from "./fast-keywords.ts";
import { allOf, always, anyOf, never, not, type Schema, type Test } from "./fits-expression.ts";
import { objectLines, readOf } from "./fits-object.ts";
import { referenceKeyword } from "./prepare-schema.ts";

/** The text of the function that says whether a value fits a schema, and of those that it calls. */
export interface FitsCode {
  /** Declarations, each on lines of its own. */
  readonly text: string;
  /** An expression that is true of a value that fits. Absent where this printer knows not every keyword. */
  readonly expression: ((value: string) => string) | undefined;
}

/** A component as a reference needs it: what it says, and the name of its check in compiled code. */
export type ComponentNamed = (name: string) => { readonly schema: Schema; readonly check: string };

/** Makes names that no other declaration of the file has. */
export type FreeName = () => string;

/**
 * Prints the yes or no of a check. ajv's code keeps an account of errors, which most values never have; a function
 * that does nothing but compare is a fraction of its size, small enough for the engine to put it in its caller's place.
 *
 * A keyword that is not known here makes the whole answer undefined: the
 * account itself then is the yes or no.
 */
export function printFits(schema: Schema, componentNamed: ComponentNamed, free: FreeName): FitsCode {
  const printer = new Printer(componentNamed, free);
  try {
    const expression = printer.test(schema);
    return { text: printer.declarations.join(""), expression };
  } catch (error) {
    if (error instanceof UnknownKeyword) return { text: "", expression: undefined };
    throw error;
  }
}

class UnknownKeyword extends Error {}

const typeTests: Readonly<Record<string, Test>> = {
  string: (value) => `typeof ${value} === "string"`,
  boolean: (value) => `typeof ${value} === "boolean"`,
  null: (value) => `${value} === null`,
  number: (value) => `typeof ${value} === "number"`,
  finite: (value) => `Number.isFinite(${value})`,
  integer: (value) => `Number.isInteger(${value})`,
  array: (value) => `Array.isArray(${value})`,
  object: (value) => `typeof ${value} === "object" && ${value} !== null && !Array.isArray(${value})`,
};

/** Which type of value a keyword speaks of. What it says of any other is nothing. */
const speaksOf: Readonly<Record<string, readonly string[]>> = {
  string: ["pattern"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  array: ["items", "minItems", "maxItems"],
  object: [
    "required",
    "properties",
    "patternProperties",
    "additionalProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
  ],
};
const ofAny = ["type", "const", "enum", "anyOf", "allOf", "oneOf", "not", "discriminator", referenceKeyword];
const known = new Set([...ofAny, ...Object.values(speaksOf).flat()]);

const comparisons: Readonly<Record<string, string>> = {
  minimum: ">=",
  maximum: "<=",
  exclusiveMinimum: ">",
  exclusiveMaximum: "<",
};

class Printer {
  readonly declarations: string[] = [];
  readonly #componentNamed: ComponentNamed;
  readonly #free: FreeName;

  constructor(componentNamed: ComponentNamed, free: FreeName) {
    this.#componentNamed = componentNamed;
    this.#free = free;
  }

  test(schema: Schema): Test {
    if (typeof schema === "boolean") return schema ? always : never;
    for (const keyword of Object.keys(schema)) if (!known.has(keyword)) throw new UnknownKeyword(keyword);
    const types = schema.type === undefined ? [] : ([schema.type].flat() as string[]);
    const parts: Test[] = [];
    // What stands alone is a plain check, which takes every number; ajv's own takes the finite ones.
    const isPlain = Object.keys(schema).length === 1;
    const tests = types.map((type) => typeTests[type === "number" && !isPlain ? "finite" : type] ?? never);
    if (types.length > 0) parts.push(anyOf(tests));
    if (schema.const !== undefined) parts.push(this.#values([schema.const]));
    if (schema.enum !== undefined) parts.push(this.#values(schema.enum as unknown[]));
    for (const [type, keywords] of Object.entries(speaksOf)) {
      if (!keywords.some((keyword) => keyword in schema)) continue;
      const said = this.#ofType(type, schema);
      if (said === always) continue;
      const isOnly =
        types.length === 1 && (types[0] === type || (type === "number" && types[0] === "integer"));
      parts.push(isOnly ? said : anyOf([not(typeTests[type] ?? never), said]));
    }
    const reference = schema[referenceKeyword];
    if (typeof reference === "string") parts.push(this.#reference(reference));
    if (schema.not !== undefined) parts.push(not(this.test(schema.not as Schema)));
    if (schema.allOf !== undefined) parts.push(...this.#branches(schema.allOf));
    if (schema.anyOf !== undefined) parts.push(anyOf(this.#branches(schema.anyOf)));
    if (schema.oneOf !== undefined) parts.push(this.#oneOf(schema));
    return allOf(parts);
  }

  /** A scalar that the component takes, whatever its value, is known by a look at its type. */
  #reference(component: string): Test {
    const { schema, check } = this.#componentNamed(component);
    const scalars = scalarsOf(schema).map((type) => typeTests[type] ?? never);
    const call: Test = (value) => `${check}(${value})`;
    return isScalar(schema) ? anyOf(scalars) : anyOf([...scalars, call]);
  }

  #branches(schemas: unknown): Test[] {
    return (schemas as Schema[]).map((branch) => this.test(branch));
  }

  /** With a tag only the branch that it names is asked; without one exactly one branch has to fit. */
  #oneOf(schema: JsonObject): Test {
    const branches = schema.oneOf as unknown as JsonObject[];
    const tag = (schema.discriminator as JsonObject | undefined)?.propertyName;
    const tests = this.#branches(branches);
    if (typeof tag !== "string") {
      const count: Test = (value) => tests.map((one) => `(${one(value)} ? 1 : 0)`).join(" + ");
      return tests.length === 1 ? (tests[0] as Test) : (value) => `${count(value)} === 1`;
    }
    const tagged = branches.map((branch, index): [Test, Test] => {
      const label = (branch.properties as JsonObject)[tag] as JsonObject;
      return [this.test(label), tests[index] as Test];
    });
    return (value) => {
      const at = readOf(value, tag);
      return tagged.reduceRight((rest, [is, fits]) => `(${is(at)} ? ${fits(value)} : ${rest})`, "false");
    };
  }

  #values(values: readonly unknown[]): Test {
    if (values.some((value) => typeof value === "object" && value !== null))
      throw new UnknownKeyword("const of an object");
    if (values.length >= manyValues) {
      const name = this.#declare((own) => `const ${own} = new Set(${JSON.stringify(values)});\n`);
      return (value) => `${name}.has(${value})`;
    }
    return anyOf(
      values.map(
        (one): Test =>
          (value) =>
            `${value} === ${JSON.stringify(one)}`,
      ),
    );
  }

  #declare(print: (name: string) => string): string {
    const name = this.#free();
    this.declarations.push(print(name));
    return name;
  }

  #ofType(type: string, schema: JsonObject): Test {
    if (type === "string") return this.#pattern(String(schema.pattern));
    if (type === "number") {
      const limits = Object.entries(comparisons).filter(([keyword]) => keyword in schema);
      return allOf(
        limits.map(
          ([keyword, sign]): Test =>
            (value) =>
              `${value} ${sign} ${schema[keyword]}`,
        ),
      );
    }
    return type === "array" ? this.#list(schema) : this.#object(schema);
  }

  #pattern(pattern: string): Test {
    const fast = patternChecks.get(pattern);
    if (fast !== undefined) return (value) => `${fast}(${value})`;
    const name = this.#declare((own) => `const ${own} = new RegExp(${JSON.stringify(pattern)}, "u");\n`);
    return (value) => `${name}.test(${value})`;
  }

  #list({ items, minItems, maxItems }: JsonObject): Test {
    const limits: Test[] = [];
    if (minItems !== undefined) limits.push((value) => `${value}.length >= ${minItems}`);
    if (maxItems !== undefined) limits.push((value) => `${value}.length <= ${maxItems}`);
    const item = items === undefined ? always : this.test(items as Schema);
    if (item === always) return allOf(limits);
    const name = this.#declare(
      (own) =>
        `function ${own}(d){\nfor(let i = 0; i < d.length; i++){\nconst e = d[i];\nif(!(${item("e")}))return false;\n}\nreturn true;\n}\n`,
    );
    return allOf([...limits, (value) => `${name}(${value})`]);
  }

  #object(schema: JsonObject): Test {
    const lines = objectLines(
      schema,
      (one) => this.test(one),
      (pattern) => this.#pattern(pattern),
    );
    if (lines.length === 0) return always;
    const name = this.#declare((own) => `function ${own}(d){\n${lines.join("\n")}\nreturn true;\n}\n`);
    return (value) => `${name}(${value})`;
  }
}

/** From how many values on one look into a set is better than a comparison with each. */
const manyValues = 20;

const scalarTypes = new Set<unknown>(["string", "number", "boolean", "null"]);

/** The scalar types of which any value fits a schema. */
function scalarsOf(schema: Schema): readonly string[] {
  if (typeof schema === "boolean") return [];
  const { anyOf: branches, type, ...rest } = schema;
  if (Object.keys(rest).length > 0) return [];
  if (Array.isArray(branches))
    return type === undefined ? branches.flatMap((one) => scalarsOf(one as Schema)) : [];
  return [type].flat().filter((one): one is string => scalarTypes.has(one));
}

/** Whether those types are all that the schema takes. */
function isScalar(schema: Schema): boolean {
  return typeof schema === "object" && scalarsOf(schema).length > 0 && schema.anyOf === undefined
    ? scalarsOf(schema).length === [schema.type].flat().length
    : false;
}

/** One way in which a value does not fit its schema. */
export interface Issue {
  /** A JSON pointer into the value; empty for the whole. A missing field is named as if it were there. */
  readonly pointer: string;
  /** The same place as a program would write it: `value.items[3].count`; empty for the whole. */
  readonly path: string;
  /** The keyword of JSON Schema that speaks: `type`, `required`, `const`. */
  readonly keyword: string;
  /** What would fit, in words. */
  readonly expected: string;
  /** What is there, shortened. */
  readonly found: string;
  /** Where the document says so: a JSON pointer such as `#/components/schemas/FunctionError/required`. */
  readonly schema: string;
  /** All of it in one line. */
  readonly message: string;
}

/** What a compiled validator reports, before the branches that were not meant are taken out. */
export interface RawError {
  readonly instancePath: string;
  /** From the validator's own root, through every reference. */
  readonly schemaPath: string;
  /** The same place from the component that says so, where that is another one. */
  readonly origin?: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** What the name of a field is refused for. */
  readonly because?: RawError;
}

/** A compiled validator: says whether a value fits, and why it does not. */
export interface CompiledCheck {
  (value: unknown): boolean;
  /** Every error, or null where there is none. */
  why(value: unknown): readonly RawError[] | null;
}

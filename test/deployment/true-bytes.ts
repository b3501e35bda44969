/** A validator as `convex function-spec` prints it. */
export type ValidatorJson = { readonly type: string; readonly [key: string]: unknown };

type Fields = Readonly<Record<string, { readonly fieldType: ValidatorJson; readonly optional: boolean }>>;

/** How the bytes of one value look in each format: `wire-facts`, the table of encodings. */
const scalars: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  convex_encoded_json: {
    null: [null],
    boolean: [true, false],
    string: ["", "text"],
    number: [
      0,
      1.5,
      -1e21,
      // NaN as JavaScript writes it and two others, the infinities, -0.
      ...["AAAAAAAA+H8=", "AQAAAAAA8H8=", "//////////8=", "AAAAAAAA8H8=", "AAAAAAAA8P8="].map(($float) => ({
        $float,
      })),
      { $float: "AAAAAAAAAIA=" },
    ],
    bigint: [{ $integer: "AQAAAAAAAAA=" }, { $integer: "AAAAAAAAAIA=" }],
    commitTs: [{ $integer: "AQAAAAAAAAA=" }],
    bytes: [{ $bytes: "" }, { $bytes: "AQID" }],
    any: [null, 1, "x", { $integer: "AQAAAAAAAAA=" }, [{ a: 1 }]],
    id: ["j57000820c20a1g7104gm2rc1m70ynr8"],
  },
  json: {
    null: [null],
    boolean: [true, false],
    string: ["", "text"],
    number: [0, 1.5, "NaN", "-Infinity"],
    bigint: ["1", "-9223372036854775808"],
    commitTs: ["1"],
    bytes: ["", "AQID"],
    any: [null, 1, "x", [{ a: 1 }]],
    id: ["j57000820c20a1g7104gm2rc1m70ynr8"],
  },
  export_json: {
    null: [null],
    boolean: [true, false],
    string: ["", "text"],
    number: [0.5, { $float: "AAAAAAAA+H8=" }],
    bigint: [1],
    commitTs: [1],
    bytes: [{ $bytes: "AQID" }],
    any: [null, 1, "x", [{ a: 1 }]],
    id: ["j57000820c20a1g7104gm2rc1m70ynr8"],
  },
};

/** What no value of that type looks like, in any format. */
const never: Readonly<Record<string, readonly unknown[]>> = {
  null: ["null", 0, {}],
  boolean: ["true", 1, null],
  string: [1, null, ["text"]],
  // The last three are 1.5, 0 and the smallest number there is: JSON has a form for each.
  number: [
    null,
    true,
    { $integer: "AQAAAAAAAAA=" },
    [1],
    ...["AAAAAAAA+D8=", "AAAAAAAAAAA=", "AQAAAAAAAAA="].map(($float) => ({ $float })),
  ],
  bigint: [null, true, { $integer: "AQ==" }, { $float: "AQAAAAAAAAA=" }, 1.5],
  commitTs: [null, true, 1.5],
  bytes: [null, 1, { $bytes: 1 }, { $integer: "AQAAAAAAAAA=" }],
  any: [],
  id: [1, null, {}],
};

/** Values that a validator takes, as their bytes, parsed: enough of them that every branch occurs. */
export function trueBytes(validator: ValidatorJson, format = "convex_encoded_json"): readonly unknown[] {
  const { type, value } = validator;
  const scalar = scalars[format]?.[type];
  if (scalar !== undefined) return scalar;
  if (type === "literal") return [literalBytes(value, format)];
  if (type === "array") {
    const items = trueBytes(value as ValidatorJson, format);
    return [[], items];
  }
  if (type === "union") return (value as ValidatorJson[]).flatMap((member) => trueBytes(member, format));
  if (type === "record") {
    const { fieldType } = validator.values as { fieldType: ValidatorJson };
    const keys = trueBytes(validator.keys as ValidatorJson, format).filter((key) => key !== "");
    return [{}, ...trueBytes(fieldType, format).map((item) => ({ [String(keys[0])]: item }))];
  }
  return objectsOf(value as Fields, format);
}

function objectsOf(fields: Fields, format: string): readonly unknown[] {
  const entries = Object.entries(fields).map(([name, { fieldType, optional }]) => ({
    name,
    optional,
    values: trueBytes(fieldType, format),
  }));
  if (entries.some(({ optional, values }) => !optional && values.length === 0)) return [];
  const rounds = Math.max(1, ...entries.map(({ values }) => values.length));
  const full = Array.from({ length: rounds }, (_, round) =>
    Object.fromEntries(entries.map(({ name, values }) => [name, values[round % values.length]])),
  );
  const least = entries.filter(({ optional }) => !optional).map(({ name, values }) => [name, values[0]]);
  return [...full, Object.fromEntries(least)];
}

/** Values that a validator refuses, each with one thing wrong. */
export function wrongBytes(validator: ValidatorJson, format = "convex_encoded_json"): readonly unknown[] {
  const { type, value } = validator;
  if (never[type] !== undefined) return never[type];
  const [good] = trueBytes(validator, format);
  if (type === "literal") return [null, "another", 77, []];
  if (type === "array") {
    return [null, {}, "[]", ...wrongBytes(value as ValidatorJson, format).map((item) => [item])];
  }
  if (type === "record") {
    const { fieldType } = validator.values as { fieldType: ValidatorJson };
    const items = wrongBytes(fieldType, format).map((item) => ({ key: item }));
    const [fine] = trueBytes(fieldType, format);
    return [null, [], ...items, { $key: fine }];
  }
  if (type === "union") {
    const members = value as ValidatorJson[];
    return members.some((member) => member.type === "any") ? [] : [[[[]]], { $nothing: 1 }];
  }
  const fields = value as Fields;
  const whole = good as Record<string, unknown>;
  if (whole === undefined) return [null];
  return [
    null,
    [],
    "{}",
    { ...whole, notDeclared: 1 },
    ...Object.entries(fields).flatMap(([name, { fieldType, optional }]) => {
      const { [name]: _, ...without } = whole;
      const broken = wrongBytes(fieldType, format).map((wrong) => ({ ...whole, [name]: wrong }));
      return optional ? broken : [without, ...broken];
    }),
  ];
}

function literalBytes(value: unknown, format: string): unknown {
  const integer = (value as { $integer?: string }).$integer;
  if (integer === undefined || format === "convex_encoded_json") return value;
  const number = Buffer.from(integer, "base64").readBigInt64LE();
  return format === "json" ? String(number) : Number(number);
}

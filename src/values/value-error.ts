/** Something that is not a Convex value, or not the JSON of one: where it is, and the rule that it breaks. */
export class ConvexValueError extends Error {
  override readonly name: string = "ConvexValueError";
  /** Where, as one would write it in code: `args.items[3].count`. Empty when the whole value is meant. */
  declare readonly path: string;
  /** What is demanded at that place. */
  declare readonly rule: string;

  constructor(path: string, rule: string) {
    super(path ? `${path}: ${rule}` : rule);
    this.path = path;
    this.rule = rule;
  }
}

/** Stops at the value in hand, or at something that has a path of its own. */
export function refuse(rule: string, path = ""): never {
  throw new ConvexValueError(path, rule);
}

/** What was thrown below a container, with the step from there: a field or an index. */
export function below(step: string | number | undefined, thrown: unknown): unknown {
  if (!(thrown instanceof ConvexValueError) || step === undefined) return thrown;
  return new ConvexValueError(stepInto(step) + thrown.path, thrown.rule);
}

/** A step of a path as one would write it in code: `.name`, `["first name"]`, `[3]`. A long name is cut. */
export function stepInto(step: string | number): string {
  const field = /^[a-z_$][\w$]{0,63}$/i.test(`${step}`);
  return field ? `.${step}` : `[${JSON.stringify((step as string).slice?.(0, 64) ?? step)}]`;
}

/** Runs a whole conversion; `root` stands in front of every path. */
export function convert<Result>(root: string, conversion: () => Result): Result {
  try {
    return conversion();
  } catch (thrown) {
    if (!(thrown instanceof ConvexValueError)) throw thrown;
    throw new ConvexValueError((root + thrown.path).replace(/^\./, ""), thrown.rule);
  }
}

/** Something that is not a Convex value, or not the JSON of one: where it is, and the rule that it breaks. */
export class ConvexValueError extends Error {
  override readonly name: string = "ConvexValueError";
  /** Where, as one would write it in code: `args.items[3].count`. Empty when the whole value is meant. */
  readonly path: string;
  /** What is demanded at that place. */
  readonly rule: string;

  constructor(path: string, rule: string) {
    super(path ? `${path}: ${rule}` : rule);
    this.path = path;
    this.rule = rule;
  }
}

/** A broken rule on its way up: every container that it passes puts its own step in front of the path. */
class Fault {
  path = "";
  readonly rule: string;
  constructor(rule: string) {
    this.rule = rule;
  }
}

/** Stops at the value in hand. The path comes together on the way up, so that good values never pay for one. */
export function refuse(rule: string): never {
  throw new Fault(rule);
}

/** Adds one step of the path to what a child has thrown. */
export function within(step: string | number, thrown: unknown): unknown {
  if (thrown instanceof Fault) {
    const name = typeof step === "string" && /^[a-z_$][\w$]{0,63}$/i.test(step);
    const key = typeof step === "string" ? JSON.stringify(step.slice(0, 64)) : step;
    thrown.path = (name ? `.${step}` : `[${key}]`) + thrown.path;
  }
  return thrown;
}

/** Runs one conversion, and turns what it refuses into the error that callers see. */
export function convert<Result>(root: string, run: () => unknown): Result {
  try {
    return run() as Result;
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    throw new ConvexValueError((root + thrown.path).replace(/^\./, ""), thrown.rule);
  }
}

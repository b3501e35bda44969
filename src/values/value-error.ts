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

/**
 * The way to the value in hand: a field or an index for each level; behind the last there is `undefined`. A conversion
 * writes it as it goes and never looks at it, so that good values pay no more than that.
 */
export const steps: (string | number | undefined)[] = [];

let root = "";
let outermost = 0;

/** Begins a conversion at one depth; `path` stands in front of every path. */
export function begin(path: string, depth: number): void {
  root = path;
  outermost = depth;
  steps.length = 0;
}

/** Stops at the value in hand. */
export function refuse(rule: string): never {
  let path = root;
  for (let depth = outermost; steps[depth] !== undefined; depth++) {
    const step = steps[depth] as string;
    path += /^[a-z_$][\w$]{0,63}$/i.test(step)
      ? `.${step}`
      : `[${JSON.stringify(step.slice?.(0, 64) ?? step)}]`;
  }
  throw new ConvexValueError(path.replace(/^\./, ""), rule);
}

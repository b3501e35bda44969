/** A value that a model wrote and that does not fit: where it is, and what is demanded there. */
export class ToolValueError extends Error {
  override readonly name = "ToolValueError";
  /** Where, as one would write it in code: `arguments.lines[2].count`. */
  readonly path: string;
  /** What is demanded at that place. */
  readonly rule: string;

  constructor(path: string, rule: string) {
    super(`${path}: ${rule}`);
    this.path = path;
    this.rule = rule;
  }
}

/** The place of a field, or of an item of a list, within another. */
export function placeOf(path: string, step: string | number): string {
  if (typeof step === "number") return `${path}[${step}]`;
  return /^[A-Za-z_$][\w$]{0,63}$/.test(step)
    ? `${path}.${step}`
    : `${path}[${JSON.stringify(step.slice(0, 64))}]`;
}

import { WireError } from "../http/wire-error.ts";

/** One change of a variable; without a value it is removed. */
export interface VariableChange {
  readonly name: string;
  readonly value: string | null;
}

const longestName = 256;
const longestValue = 8192;
const most = 512;
const mostBytes = 524_288;
const builtIn = ["CONVEX_CLOUD_URL", "CONVEX_SITE_URL"];

const refuse = (code: string, message: string) => new WireError(400, code, message);

/** The environment variables of a deployment, held to the backend's limits. */
export class Variables {
  #own: ReadonlyMap<string, string>;

  /** @param around - the variables of this process, which functions see where the deployment has none of that name. */
  constructor(
    own: Readonly<Record<string, string>>,
    private readonly around: Readonly<Record<string, string | undefined>>,
  ) {
    this.#own = new Map(Object.entries(own));
  }

  /** By name, sorted. */
  get all(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#own].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /**
   * Makes all changes or none, and gives what functions see of them: null for a variable that is gone.
   *
   * @throws {@link WireError} for a name or value that cannot be one, and beyond the limits.
   */
  change(changes: readonly VariableChange[]): Readonly<Record<string, string | null>> {
    for (const { name, value } of changes) {
      requireName(name);
      if (value !== null) requireValue(value);
    }
    const next = new Map(this.#own);
    // What is removed comes first, and then names and values in their order, as the backend sorts them.
    const sets = changes.filter(({ value }) => value !== null);
    for (const { name } of changes.filter(({ value }) => value === null)) next.delete(name);
    for (const { name, value } of [...sets].sort(byNameAndValue)) {
      if (builtIn.includes(name))
        throw refuse(
          "EnvVarNameForbidden",
          `Environment variable with name "${name}" is built-in and cannot be overridden`,
        );
      next.set(name, value ?? "");
    }
    requireRoom(next);
    this.#own = next;
    const seen = changes.map(({ name }) => [name, next.get(name) ?? this.#aroundOf(name)]);
    return Object.fromEntries(seen) as Record<string, string | null>;
  }

  #aroundOf(name: string): string | null {
    return name === "CONVEX_DEPLOY_KEY" ? null : (this.around[name] ?? null);
  }
}

function requireName(name: string): void {
  if (!/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name))
    throw refuse(
      "EnvironmentVariableNameInvalid",
      `The environment variable name ${name} is invalid. Environment variable names must begin with a letter and may only include characters a-z, A-Z, 0-9, and underscores.`,
    );
  if (name.length > longestName)
    throw refuse(
      "EnvironmentVariableNameTooLong",
      `The environment variable name ${name} is too long. Environment variable names must be less than ${longestName}.`,
    );
}

function requireValue(value: string): void {
  const bytes = Buffer.byteLength(value);
  if (bytes > longestValue)
    throw refuse(
      "EnvironmentVariableValueTooLarge",
      `The environment variable value is ${bytes} bytes, which is too large. (max size: ${longestValue}`,
    );
}

function requireRoom(variables: ReadonlyMap<string, string>): void {
  if (variables.size > most)
    throw refuse("EnvVarLimitMet", `The environment variable limit (${most}) has been met.`);
  let bytes = 0;
  for (const [name, value] of variables) bytes += name.length + Buffer.byteLength(value);
  if (bytes > mostBytes)
    throw refuse(
      "EnvVarTotalSizeLimitMet",
      `The total size of all environment variables (${bytes} bytes) exceeds the limit (${mostBytes} bytes).`,
    );
}

function byNameAndValue(a: VariableChange, b: VariableChange): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return (a.value ?? "") < (b.value ?? "") ? -1 : 1;
}

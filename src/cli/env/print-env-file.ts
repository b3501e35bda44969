/**
 * Prints variables as a `.env` file that Node's own reader gives back as they are.
 *
 * @throws Error that names a variable whose value no such file can hold.
 */
export function printEnvFile(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${quote(name, value)}\n`)
    .join("");
}

function quote(name: string, value: string): string {
  if (value.includes("\r")) throw unfit(name);
  if (!value.includes("'")) return `'${value}'`;
  if (!value.includes("`")) return `\`${value}\``;
  // Within these, a backslash and an n are read as the end of a line.
  if (!value.includes('"') && !value.includes("\\n")) return `"${value}"`;
  throw unfit(name);
}

const unfit = (name: string): Error =>
  new Error(
    `The value of ${name} cannot stand in a .env file: it has every kind of quotes, or a carriage return.`,
  );

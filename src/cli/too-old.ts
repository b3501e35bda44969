/** The oldest Node that the toolkit runs on, as `engines` of its package says. */
const oldest = [20, 19] as const;

/** Says what to do where a Node is too old for the toolkit; nothing where it is not. */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined;
  return `convex-openapi needs Node ${oldest.join(".")} or newer, and this is ${version}. Install a newer one, such as by \`nvm install --lts\`, and run the command again.`;
}

/** The deploy key of a command that cannot do without one. */
export function requireDeployKey(): string {
  const key = deployKeyFromEnvironment();
  if (key !== undefined) return key;
  const isEmpty = process.env.CONVEX_DEPLOY_KEY === "";
  throw new Error(
    `${isEmpty ? "CONVEX_DEPLOY_KEY is empty, as CI makes of a secret that is not set" : "There is no deploy key"}. Set CONVEX_DEPLOY_KEY to one; \`convex-openapi serve\` prints that of a local deployment.`,
  );
}

/** The deploy key that the environment gives. An empty one, as CI makes of a secret that is not set, is none. */
export function deployKeyFromEnvironment(): string | undefined {
  return process.env.CONVEX_DEPLOY_KEY || undefined;
}

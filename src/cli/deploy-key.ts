/** The deploy key that the environment gives. An empty one, as CI makes of a secret that is not set, is none. */
export function deployKeyFromEnvironment(): string | undefined {
  return process.env.CONVEX_DEPLOY_KEY || undefined;
}

import { expect, test, vi } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { requireDeployKey } from "../../src/cli/deploy-key.ts";
import { tooOld } from "../../src/cli/too-old.ts";

test("a Node that is too old is told what to install", () => {
  expect(packageJson.engines.node).toBe(">=20.19.0");
  for (const version of ["18.20.8", "20.18.3", "0.12.0"]) {
    expect(tooOld(version)).toBe(
      `convex-openapi needs Node 20.19 or newer, and this is ${version}. Install a newer one, such as by \`nvm install --lts\`, and run the command again.`,
    );
  }
  for (const version of ["20.19.0", "20.20.2", "22.0.0", "26.12.1", process.versions.node]) {
    expect(tooOld(version)).toBeUndefined();
  }
});

test.for([
  ["", /^CONVEX_DEPLOY_KEY is empty, as CI makes of a secret that is not set\. Set CONVEX_DEPLOY_KEY to one/],
  [undefined, /^There is no deploy key\. Set CONVEX_DEPLOY_KEY to one/],
] as const)("a deploy key that is %j is told apart", ([key, message]) => {
  vi.stubEnv("CONVEX_DEPLOY_KEY", key);
  try {
    expect(requireDeployKey).toThrow(message);
  } finally {
    vi.unstubAllEnvs();
  }
});

import { expect, test } from "vitest";
import { type LocalDeploymentOptions, startLocalDeployment } from "../../src/local/index.ts";

test.for([
  [
    { sideport: 1 },
    "startLocalDeployment has no option “sideport”. There are: convexFolder, port, sitePort,",
  ],
  [{ timeLimits: { acton: 1 } }, "timeLimits of startLocalDeployment has no option “acton”."],
  [{ singlePort: true, sitePort: 1 }, "startLocalDeployment takes singlePort or sitePort, not both."],
])("%j is refused by name", async ([options, said]) => {
  const given = { convexFolder: "src/repository/sample/convex", ...(options as object) };
  await expect(startLocalDeployment(given as LocalDeploymentOptions)).rejects.toThrow(said as string);
});

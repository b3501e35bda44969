import { afterAll, expect, test } from "vitest";
import { checkDeployment, notServedCode } from "../../src/contract/check-deployment.ts";
import * as local from "../../src/local/administration/unserved-routes.ts";
import { startLocalDeployment } from "../../src/local/index.ts";

const deployment = await startLocalDeployment({
  convexFolder: "src/repository/sample/convex",
  run: "seed:init",
});
afterAll(() => deployment.close());
const { url, deployKey } = deployment;

test("streaming and what operators ask for are as the document says, and what is not served is named", async () => {
  const report = await checkDeployment({ url, deployKey, streaming: true, administration: true });
  expect(report.outcomes.filter(({ issues }) => issues.length > 0)).toEqual([]);
  expect(report.notServed).toEqual([
    "getDeploymentInfo",
    "listLogStreams",
    "listUsageLimits",
    "getCurrentUsage",
  ]);
  expect(notServedCode).toBe(local.notServedCode);
});

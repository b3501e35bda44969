import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { judge } from "./judge.ts";
import { readSamples, type Sample, variants } from "./read-samples.ts";
import { runSample } from "./run-sample.ts";
import { missingFor, prepareToolchain, type Toolchain } from "./toolchain.ts";

const samples = readSamples();
const inCI = process.env.CI === "true";

/** They speak of an index that another operation makes. */
const onIndex = /^(?:importAirbyte|primaryKeyIndexesReady)/;

/** They write, or read all that was written. */
const onFreshData = /^(?:mutation|listSnapshot|getTableColumnNames|importAirbyte)/;

let deployment: LocalDeployment;
let toolchain: Toolchain;

beforeAll(async () => {
  [deployment, toolchain] = await Promise.all([
    startLocalDeployment({ convexFolder: "src/sample/convex", run: "seed:init", indexBuildTime: 0 }),
    prepareToolchain(samples),
  ]);
}, 240_000);

afterAll(async () => await deployment?.close());

/** `queryTs` can fail only where there is no such operation: its sample is shown a wrong address. */
function addressFor({ operation, moment }: Sample, url: string): string {
  return operation === "queryTs" && moment === "error" ? `${url}/nowhere` : url;
}

/** The index that a sample speaks of, built. */
async function addIndex({ url, deployKey }: LocalDeployment): Promise<void> {
  await fetch(`${url}/api/streaming_import/add_primary_key_indexes`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", Authorization: `Convex ${deployKey}` },
    body: JSON.stringify({ indexes: { products: [["sku"]] } }),
  });
}

async function check(sample: Sample, url: string): Promise<string | undefined> {
  const { deployKey } = deployment;
  return judge(sample, await runSample(sample, { url: addressFor(sample, url), deployKey }, toolchain));
}

for (const variant of variants) {
  const missing = missingFor(variant);
  const title = missing === undefined || inCI ? variant : `${variant} (skipped: no ${missing} on PATH)`;
  describe.skipIf(missing !== undefined && !inCI)(title, () => {
    const own = samples.filter((sample) => sample.variant === variant);

    test.for(own)("$file prints what it says", async (sample) => {
      if (onFreshData.test(sample.operation)) await deployment.reset();
      if (onIndex.test(sample.operation)) await addIndex(deployment);
      expect(await check(sample, deployment.url)).toBeUndefined();
    });

    test("with no server, every one is red", { timeout: 120_000 }, async () => {
      const reports = await Promise.all(own.map((sample) => check(sample, "http://127.0.0.1:9")));
      expect(own.filter((_, index) => reports[index] === undefined).map(({ file }) => file)).toEqual([]);
    });
  });
}

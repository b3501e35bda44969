import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { servedByExamples, startExampleServer } from "./example-server.ts";
import { judge } from "./judge.ts";
import { readSamples, type Sample, variants } from "./read-samples.ts";
import { runSample } from "./run-sample.ts";
import { missingFor, prepareToolchain, type Toolchain } from "./toolchain.ts";

const samples = readSamples();
const inCI = process.env.CI === "true";

/** They speak of an index that another operation makes. */
const onIndex = /^(?:importAirbyte|primaryKeyIndexesReady)/;

/** They write, or read all that was written. */
const onFreshData = /^(?:mutation|listSnapshot|jsonSchemas|getTableColumnNames|importAirbyte|addPrimaryKey)/;

/** They list documents in the order of their ids, which are random: their data are those in which Ada's comes first. */
const onOrder = /^listSnapshot/;

/** They read what ever happened, of which a reset is a part. */
const onHistory = /^documentDeltas/;

let deployment: LocalDeployment;
let untouched: LocalDeployment;
let examples: Awaited<ReturnType<typeof startExampleServer>>;
let toolchain: Toolchain;

beforeAll(async () => {
  const start = () =>
    startLocalDeployment({
      convexFolder: "src/repository/sample/convex",
      run: "seed:init",
      indexBuildTime: 0,
    });
  [deployment, untouched, toolchain] = await Promise.all([start(), start(), prepareToolchain(samples)]);
  examples = await startExampleServer(deployment.deployKey);
}, 240_000);

afterAll(async () => {
  await deployment?.close();
  await untouched?.close();
  await examples?.close();
});

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

/** Begins anew until the document of Ada has the smaller id: half of all times, so that fifty tries never fail. */
async function putAdaFirst({ url, deployKey, reset }: LocalDeployment): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    await reset();
    const answer = await fetch(`${url}/api/list_snapshot`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Convex ${deployKey}` },
      body: JSON.stringify({
        selection: { "": { messages: { _other: "included" }, _other: "excluded" }, _other: "excluded" },
      }),
    });
    const text = await answer.text();
    const [ada, grace] = [text.indexOf('"Ada"'), text.indexOf('"Grace"')];
    if (ada !== -1 && ada < grace) return;
  }
  throw new Error("Ada's document never came first.");
}

/** Where a sample's operation is served. */
function serverOf({ operation }: Sample): { readonly url: string; readonly deployKey: string } {
  if (servedByExamples.has(operation)) return { url: examples.url, deployKey: deployment.deployKey };
  return onHistory.test(operation) ? untouched : deployment;
}

async function check(sample: Sample, url: string): Promise<string | undefined> {
  const { deployKey } = serverOf(sample);
  return judge(sample, await runSample(sample, { url: addressFor(sample, url), deployKey }, toolchain));
}

for (const variant of variants) {
  const missing = missingFor(variant);
  const title = missing === undefined || inCI ? variant : `${variant} (skipped: no ${missing} on PATH)`;
  describe.skipIf(missing !== undefined && !inCI)(title, () => {
    const own = samples.filter((sample) => sample.variant === variant);

    test.for(own)("$file prints what it says", async (sample) => {
      if (onOrder.test(sample.operation)) await putAdaFirst(deployment);
      else if (onFreshData.test(sample.operation)) await deployment.reset();
      if (onIndex.test(sample.operation)) await addIndex(deployment);
      expect(await check(sample, serverOf(sample).url)).toBeUndefined();
    });

    test("with no server, every one is red", { timeout: 120_000 }, async () => {
      const reports = await Promise.all(own.map((sample) => check(sample, "http://127.0.0.1:9")));
      expect(own.filter((_, index) => reports[index] === undefined).map(({ file }) => file)).toEqual([]);
    });
  });
}

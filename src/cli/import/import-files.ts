import { createConvexClient } from "../../languages/typescript/runtime/client/node/index.ts";
import { sendOverHttp } from "../../languages/typescript/runtime/client/node/send-over-http.ts";
import {
  type ImportedRecord,
  importRecords,
} from "../../languages/typescript/runtime/client/streaming/index.ts";
import { ConvexCallError } from "../../languages/typescript/runtime/errors/index.ts";
import { requireDeployKey } from "../deploy-key.ts";
import { failureMessage } from "../failure-message.ts";
import { reachDeployment, tellSilence } from "../reach-deployment.ts";
import { showProgress } from "../show-progress.ts";
import type { ImportFlags } from "./import-flags.ts";
import { listSources, readRecords, type Source } from "./read-records.ts";

/** Imports files into the tables of their names and returns the exit code. */
export async function importFiles(paths: readonly string[], flags: ImportFlags): Promise<number> {
  const { url, idAs, leaveOut = false, json = false } = flags;
  const primaryKey = flags.primaryKey ?? (idAs === undefined ? undefined : [idAs]);
  const bar = json ? undefined : showProgress("importing");
  const left = new Map<string, number>();
  /** Where each record came from, as long as its batch is not in. */
  const places: string[] = [];
  let confirmed = 0;
  let read = 0;
  try {
    const deployKey = requireDeployKey();
    const sources = await listSources(paths);
    const tables = Object.fromEntries(
      sources.map(({ table }) => [table, primaryKey === undefined ? {} : { primaryKey }]),
    );
    const all = sources.reduce((sum, { bytes }) => sum + bytes, 0);
    async function* records(from: readonly Source[]): AsyncGenerator<ImportedRecord> {
      for await (const { place, leftOut, bytes, ...record } of readRecords(from, { idAs, leaveOut })) {
        read += bytes;
        places.push(place);
        for (const field of leftOut) {
          const name = `${record.table}.${field}`;
          left.set(name, (left.get(name) ?? 0) + 1);
        }
        yield record;
      }
    }
    const fetch = tellSilence(sendOverHttp, url, (line) => console.error(line));
    const client = createConvexClient(url, { deployKey, fetch });
    await reachDeployment(client);
    await importRecords(client, records(sources), {
      tables,
      onProgress(progress) {
        places.splice(0, progress.records - confirmed);
        confirmed = progress.records;
        bar?.show(read, all, `${confirmed} records`);
      },
    });
    bar?.stop();
    const leftOut = Object.fromEntries(left);
    if (json) console.log(JSON.stringify({ records: confirmed, tables: Object.keys(tables), leftOut }));
    else {
      console.log(`${confirmed} records in ${Object.keys(tables).join(", ")}`);
      for (const [field, count] of left) console.log(`  left out ${field} of ${count}`);
    }
    return 0;
  } catch (error) {
    bar?.stop();
    console.error(failureMessage(error, url));
    const batch = error instanceof ConvexCallError ? error.batch : undefined;
    if (batch !== undefined) {
      const [first, last] = [places[0], places[batch.last - batch.first]];
      console.error(`The batch that failed is ${first} to ${last}.`);
    }
    const again =
      primaryKey === undefined
        ? "Run again, they would come twice: --primary-key or --id-as prevents that."
        : "Run the same command again; what is in is replaced by itself.";
    if (confirmed > 0) console.error(`${confirmed} records are in. ${again}`);
    return 1;
  }
}

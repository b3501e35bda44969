import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { decodeValue, type Value } from "../../src/values/index.ts";
import { canonical, startThings, truth } from "./mirror.ts";

type Document = { readonly [field: string]: Value };

/**
 * Has a program of another language copy a deployment by its snapshot and its deltas, while documents change and go,
 * read the snapshot again with a stop after every page, and import the copy into a second deployment. Then holds what
 * it wrote down, and what the second deployment has, to the documents of the first, bit by bit.
 *
 * The program is told by its environment: both URLs and keys, and COPY_FILE, a line `table id encoded-JSON` for each
 * document of its copy. It prints `{ pages, deletions, resumed, imported }`.
 */
export async function copyByProgram(
  run: (environment: Readonly<Record<string, string>>) => Promise<string>,
): Promise<void> {
  const [first, second] = await Promise.all([startThings(), startThings()]);
  try {
    for (let number = 0; number < 1500; number += 500) {
      await first.mutate("things:seed", { first: number, count: 500 });
    }
    const file = join(mkdtempSync(join(tmpdir(), "convex-copy-")), "copy.txt");
    const said = await run({
      CONVEX_URL: first.deployment.url,
      CONVEX_DEPLOY_KEY: first.deployment.deployKey,
      SECOND_URL: second.deployment.url,
      SECOND_DEPLOY_KEY: second.deployment.deployKey,
      COPY_FILE: file,
    });
    const held = truth(first.deployment);
    // 300 of 1,500 numbers divide by five; ten documents came at the end.
    expect(held.size).toBe(1210);
    expect(JSON.parse(said)).toEqual({ pages: 2, deletions: 300, resumed: true, imported: 1210 });

    const copied = readFileSync(file, "utf8").trimEnd().split("\n").map(readLine);
    expect(copied.sort()).toEqual([...held].map(([name, text]) => `${name} ${canonicalText(text)}`).sort());

    const carried = [...held.values()].map((text) => {
      const { number, text: words, changed = false } = documentOf(text);
      return canonical({
        number: number as number,
        text: words as string,
        changed,
        nested: { list: [null, true, 1.5] },
      });
    });
    const arrived = [...truth(second.deployment).values()].map((text) => {
      const { _id, _creationTime, ...fields } = documentOf(text);
      return canonical(fields);
    });
    expect(arrived.sort()).toEqual(carried.sort());
  } finally {
    await Promise.all([first.deployment.close(), second.deployment.close()]);
  }
}

function documentOf(text: string): Document {
  return decodeValue(JSON.parse(text)) as Document;
}

function canonicalText(text: string): string {
  return canonical(documentOf(text));
}

function readLine(line: string): string {
  const [table = "", id = "", ...rest] = line.split(" ");
  return `${table} ${id} ${canonicalText(rest.join(" "))}`;
}

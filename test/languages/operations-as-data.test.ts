import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../src/document/index.ts";
import { parseDocument } from "../../src/document/index.ts";
import type { GeneratedFile } from "../../src/emit/generated-file.ts";
import { languages as registry } from "../../src/languages/index.ts";
import { buildApi } from "../../src/model/index.ts";
import { emitters } from "../../src/repository/emitters.ts";
import { plan } from "../../src/repository/plan.ts";
import { readSources } from "../../src/repository/read-sources.ts";
import { exampleCases } from "../conformance/example-cases.ts";
import { readGrowing } from "../conformance/growing.ts";
import { languages } from "../conformance/languages.ts";
import { type Breakable, broken, real } from "../document/real-document.ts";
import type { Declares } from "./declares.ts";

const patience = 300_000;
const names = [...new Set(languages.map(({ client }) => client))];
const sources = await readSources();

/** What every language's package has in common with no language: the document, what is compiled of it, and pages. */
const others = ["document", "validators", "reference", "contract for runtimes"];

/** The text of every file of a language's package that a program runs, by its path. Types and prose send nothing. */
type Package = ReadonlyMap<string, string>;

function packageOf(files: readonly GeneratedFile[], language: string): Package {
  const own = files.filter(({ path }) => path.startsWith(`generated/${language}/`));
  const run = own.filter(({ path }) => !/\.d\.[cm]?ts$|\.md$/.test(path));
  return new Map(run.map(({ path, text }) => [path, text]));
}

async function emitClients(document: Document): Promise<readonly GeneratedFile[]> {
  const api = buildApi(document);
  const chosen = emitters.filter(({ name }) => !others.includes(name));
  return (await Promise.all(chosen.map(({ emit }) => emit({ document, api, sources })))).flat();
}

const operationsIn = (tree: Breakable): Breakable[] =>
  Object.values(tree.paths).flatMap((item) =>
    Object.values(item as Breakable).filter((operation: Breakable) => operation.operationId !== undefined),
  );

/**
 * One thing that clients have from the document and from nowhere else. `prove` throws where a language's package does
 * not follow the document.
 */
interface Proof {
  readonly name: string;
  readonly change: (tree: Breakable) => void;
  readonly prove: (changed: Package, before: Package) => void;
}

const oldPaths = Object.keys(real.document.tree.paths as object).filter((path) => path.includes("/api/"));

const proofs: readonly Proof[] = [
  {
    name: "path",
    change: (tree) => {
      tree.paths = Object.fromEntries(
        Object.entries(tree.paths).map(([path, item]) => [path.replace("/api/", "/renamed/"), item]),
      );
    },
    prove: (changed) => {
      const texts = [...changed.values()];
      for (const path of oldPaths) {
        // Of a path with a parameter the first part is the path's own.
        const [old = ""] = path.split("{");
        const renamed = old.replace("/api/", "/renamed/");
        expect(
          texts.some((text) => text.includes(renamed)),
          `${renamed} is in no file`,
        ).toBe(true);
        const where = [...changed].filter(([, text]) => hasPath(text, old)).map(([file]) => file);
        expect(where, `${old} is still there`).toEqual([]);
      }
    },
  },
  {
    name: "timeLimit",
    change: (tree) => {
      for (const operation of operationsIn(tree)) operation["x-convex-call"].timeoutSeconds = 4321;
    },
    prove: (changed) => {
      const texts = [...changed.values()];
      expect(texts.some((text) => /(?<!\d)4[_,]?321(?:[_,]?000)?(?!\d)|4\.321e6|4321e3/.test(text))).toBe(
        true,
      );
      const where = [...changed]
        .filter(([, text]) => /(?<![\d._-])310(?:[_,]?000)?(?![\d_.])|(?<!\d)31e4(?!\d)/.test(text))
        .map(([file]) => file);
      expect(where, "a time limit of 310 s is still there").toEqual([]);
    },
  },
  {
    name: "repeatRule",
    change: (tree) => {
      tree.paths["/api/mutation"].post["x-convex-call"].repeatable = "always";
    },
    prove: (changed, before) => {
      const differing = [...changed]
        .filter(([file, text]) => before.get(file) !== text)
        .map(([file]) => file);
      expect(differing, "nothing says that a mutation may be repeated now").not.toEqual([]);
    },
  },
  {
    name: "retries",
    change: (tree) => {
      tree["x-convex-retries"].attempts = 1719;
      tree["x-convex-retries"].throttling.firstDelayMilliseconds = 1717;
      tree["x-convex-retries"].throttling.codes = ["TooSteep"];
    },
    prove: (changed) => {
      const text = [...changed.values()].join("\n");
      expectSaid(text, /(?<!\d)1[_,]?719(?!\d)/);
      expectSaid(text, /(?<!\d)1[_,]?717(?!\d)|1\.717/);
      expectSaid(text, /TooSteep/);
      expectSaid(text, /WorkerOverloaded/, false);
    },
  },
];

/** Whether a text names a path, and not only the beginning of a longer one. */
function hasPath(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
    if (path.endsWith("/") || !/[\w/{]/.test(text[at + path.length] ?? "")) return true;
  }
  return false;
}

/** Holds a text to a pattern without printing it: packages are large. */
function expectSaid(text: string, pattern: RegExp, want = true): void {
  expect(pattern.test(text), `${pattern} ${want ? "is in no file" : "is still there"}`).toBe(want);
}

/** Runs a proof; one that a language is known to fail has to fail. */
function settle(language: string, proof: string, prove: () => void): void {
  if (readGrowing(language).proofs.includes(proof)) {
    expect(prove, `${proof} holds now: take it off the list in growing.json`).toThrow();
  } else prove();
}

test.for(names)("what %s is known to fail is a proof", (language) => {
  const known = [
    ...proofs.map(({ name }) => name),
    "newOperation",
    "newClientMethod",
    "ownReadme",
    "samples",
    "surface",
  ];
  expect(readGrowing(language).proofs.filter((proof) => !known.includes(proof))).toEqual([]);
});

describe("what the document says, and no client by itself", () => {
  let before: readonly GeneratedFile[] = [];
  beforeAll(async () => {
    before = await emitClients(real.document);
  }, patience);

  describe.each(proofs)("$name", ({ name, change, prove }) => {
    let changed: readonly GeneratedFile[] = [];
    beforeAll(async () => {
      changed = await emitClients(broken(({ tree }) => change(tree)));
    }, patience);

    test.for(names)("in %s", (language) => {
      const old = packageOf(before, language);
      expect(old.size, `generated/${language} has files`).toBeGreaterThan(3);
      settle(language, name, () => prove(packageOf(changed, language), old));
    });
  });
});

/** The sources with the operation on the client itself, instead of in a group. */
function onClient(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const path = "openapi/paths/brewTea.yaml";
  const text = files.get(path) ?? "";
  const moved = text.replace("group: admin", "group: client");
  expect(moved).not.toBe(text);
  return new Map([...files, [path, moved]]);
}

/** Holds a language to having the operation as a documented method of its client, wherever that is declared there. */
async function expectClientMethod(
  language: string,
  emitted: readonly GeneratedFile[],
  id: string,
  words: RegExp,
): Promise<void> {
  const own = emitted.filter(({ path }) => path.startsWith(`generated/${language}/`));
  const files = new Map(own.map(({ path, text }) => [path.slice(`generated/${language}/`.length), text]));
  const { declares }: { declares: Declares } = await import(`./${language}/declares.ts`);
  const { publicNames } = registry.find(({ name }) => name === language) ?? {};
  const spelled = publicNames?.("client", id) ?? [];
  settle(language, "newClientMethod", () => {
    expect(spelled.filter((name) => !declares(files, "client", name))).toEqual([]);
    const all = [...files.values()].join("\n");
    expectSaid(all.replaceAll(/\s*\n\s*(?:\*|\/\/|#)?\s*/g, " "), words);
  });
}

describe("an operation that runs a function and that there is not", () => {
  const emitted = emitClients(
    broken(({ tree }) => {
      const daydream = structuredClone(tree.paths["/api/query_at_ts"]);
      daydream.post.operationId = "daydream";
      daydream.post.summary = "Dreams of a query in the afternoon.";
      tree.paths["/api/daydream"] = daydream;
    }),
  );

  test.for(names)("is a method of the client itself in %s", { timeout: patience }, async (language) => {
    await expectClientMethod(language, await emitted, "daydream", /Dreams of a query in the afternoon/);
  });
});

describe("an operation that there is not, added below openapi/ alone", () => {
  const fixture = "test/fixtures/brew-tea";
  const added = readdirSync(fixture, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, string] => [path.slice(fixture.length + 1), readFileSync(path, "utf8")]);
  const front = sources.files.get("openapi/openapi.yaml") ?? "";
  const withTea = front.replace("\npaths:\n", "\npaths:\n  /api/brew_tea:\n    $ref: paths/brewTea.yaml\n");
  const files = new Map([...sources.files, ...added, ["openapi/openapi.yaml", withTea]]);
  let planned: readonly GeneratedFile[] = [];
  beforeAll(async () => {
    planned = await plan({ files });
  }, patience);

  const textOf = (path: string) => planned.find((file) => file.path === path)?.text ?? "";
  const wordsOf = (path: RegExp) =>
    planned
      .filter((file) => path.test(file.path))
      .map(({ text }) => text)
      .join("\n");

  test.for(names)("has a typed and documented method in %s", (language) => {
    settle(language, "newOperation", () => {
      const run = [...packageOf(planned, language).values()].join("\n");
      expectSaid(run, /\/api\/brew_tea/);
      expectSaid(run, /(?<!\d)247(?!\d)/);
      const all = wordsOf(new RegExp(`^generated/${language}/(?!.*\\bpaths\\b)`));
      expectSaid(all, /\b(?:brewTea|brew_tea|BrewTea)\(/);
      expectSaid(all.replaceAll(/\s*\n\s*(?:\*|\/\/|#)?\s*/g, " "), /Puts the kettle on/);
      for (const field of [/leaf_?kind/i, /steep_?seconds/i, /cups_?left/i, /sugar_?lumps/i])
        expectSaid(all, field);
    });
  });

  const emitted = emitClients(parseDocument(onClient(files)).document);
  test.for(names)(
    "is a method of the client itself in %s where the document has it there",
    { timeout: patience },
    async (language) => {
      await expectClientMethod(language, await emitted, "brewTea", /Puts the kettle on/);
    },
  );

  test("is in the document, the validators and both reference pages", () => {
    expectSaid(textOf("generated/openapi.yaml"), /\/api\/brew_tea/);
    expectSaid(wordsOf(/^generated\/validators\//), /brewTea/);
    expectSaid(wordsOf(/^docs\/reference\/(?!ja\/)/), /Brew a pot of tea\./);
    expectSaid(wordsOf(/^docs\/reference\/ja\//), /ポット 1 杯分のお茶を淹れます。/);
    expectSaid(wordsOf(/^docs\/reference\/ja\//), /Brew a pot of tea\./, false);
  });

  test("is a conformance case in every language", () => {
    const { document } = parseDocument(files);
    const cases = exampleCases(document.exchanges, buildApi(document));
    const own = cases.filter(({ name }) => name.includes("brew-tea"));
    expect(own.map(({ name }) => name).sort()).toEqual([
      "examples/brew-tea-infrastructure-error",
      "examples/brew-tea-success",
      "groups/brew-tea-infrastructure-error",
      "groups/brew-tea-success",
    ]);
  });
});

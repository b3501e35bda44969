import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { describe, expect, test } from "vitest";

const manifest = JSON.parse(readFileSync("generated/typescript/package.json", "utf8"));

describe("the package of the client", () => {
  test("publint has nothing to say", async () => {
    const { messages } = await publint({ pkgDir: resolve("generated/typescript"), pack: false });
    expect(messages).toEqual([]);
  });

  test("are the types wrong? no", { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "convex-openapi-pack-"));
    const args = ["pack", resolve("generated/typescript"), "--json", "--pack-destination", folder];
    const [{ filename }] = JSON.parse(execFileSync("npm", args, { stdio: "pipe" }).toString());
    const tarball = createPackageFromTarballData(new Uint8Array(readFileSync(join(folder, filename))));
    const { problems } = (await checkPackage(tarball)) as {
      problems: { kind: string; resolutionKind?: string }[];
    };
    // Node 10 knows no `exports`, and Node 10 is not among the places where this runs.
    expect(problems.filter(({ resolutionKind }) => resolutionKind !== "node10")).toEqual([]);
  });

  test("is as old as the toolkit, depends on nothing, and names what two doors need", () => {
    const toolkit = JSON.parse(readFileSync("package.json", "utf8"));
    const { version } = toolkit;
    expect(manifest.version).toBe(version);
    expect(readFileSync("generated/typescript/table.js", "utf8")).toContain(`VERSION = "${version}"`);
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.peerDependencies)).toEqual(["openapi-fetch", "undici"]);
    for (const { optional } of Object.values<{ optional: boolean }>(manifest.peerDependenciesMeta))
      expect(optional).toBe(true);
  });
});

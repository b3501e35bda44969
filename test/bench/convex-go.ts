import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A module of Go that drives convex-go, and the version of it that is driven. */
export interface ConvexGo {
  readonly folder: string;
  readonly version: string;
}

/**
 * Makes a module that uses the copy of github.com/cervantesh/convex-go in `CONVEX_GO_PEER`. It is a clone because the
 * module is not to be had everywhere by `go get`. Nothing where there is none.
 */
export function driveConvexGo(): ConvexGo | undefined {
  const peer = process.env.CONVEX_GO_PEER;
  if (!peer) return undefined;
  if (!existsSync(join(peer, "go.mod"))) throw new Error(`CONVEX_GO_PEER: there is no go.mod in ${peer}.`);
  const folder = mkdtempSync(join(tmpdir(), "convex-go-"));
  const sources = ["test/bench/go-convex-go", "test/bench/go-peers"].flatMap((from) =>
    readdirSync(from).map((name) => join(from, name)),
  );
  for (const source of sources.filter((path) => /go-convex-go\/.*\.go$|report\.go$/.test(path))) {
    copyFileSync(source, join(folder, source.split("/").at(-1) as string));
  }
  writeFileSync(
    join(folder, "go.mod"),
    `module peer\n\ngo 1.25\n\nrequire github.com/cervantesh/convex-go v0.0.0\n\nreplace github.com/cervantesh/convex-go => ${resolve(peer)}\n`,
  );
  const tidy = spawnSync("go", ["mod", "tidy"], { cwd: folder, encoding: "utf8" });
  if (tidy.status !== 0) throw new Error(`go mod tidy with convex-go failed:\n${tidy.stderr}`);
  const commit = spawnSync("git", ["-C", peer, "rev-parse", "--short=8", "HEAD"], { encoding: "utf8" });
  return { folder, version: commit.status === 0 ? commit.stdout.trim() : "of unknown revision" };
}

import { createHash, createHmac } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Change } from "../store/store.ts";
import type { FileFacts } from "./uploaded-file.ts";

/** The table that tells of files; their contents lie on the shelf. */
export const storageTable = "_storage";

/** The SHA-256 of some bytes, in base 64. */
export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64");

/**
 * Files of a deployment, in a folder of the system's temporary one, so that they outlive an engine that is replaced. A
 * file is found by a UUID that nobody can guess from its document's id.
 */
export class FileShelf {
  constructor(
    private readonly folder: string,
    private readonly secret: string,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** The name under which a file is downloaded. */
  uuidOf(component: string, id: string): string {
    const hex = createHmac("sha256", this.secret).update(`${component} ${id}`).digest("hex");
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `8${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join("-");
  }

  /** Absolute path of a file's bytes; undefined when there is none. */
  pathOf(uuid: string): string | undefined {
    const path = this.#path(uuid);
    return existsSync(path) ? path : undefined;
  }

  /** What was noted of a file when it was put here. */
  factsOf(uuid: string): FileFacts {
    return JSON.parse(readFileSync(`${this.#path(uuid)}.json`, "utf8")) as FileFacts;
  }

  /** Puts bytes on the shelf, or a file that holds them and is moved. */
  put(component: string, id: string, bytes: Uint8Array | { readonly moved: string }, facts: FileFacts): void {
    const path = this.#path(this.uuidOf(component, id));
    writeFileSync(`${path}.json`, JSON.stringify(facts));
    if (bytes instanceof Uint8Array) writeFileSync(path, bytes);
    else renameSync(bytes.moved, path);
  }

  read(component: string, id: string): Buffer | undefined {
    const path = this.pathOf(this.uuidOf(component, id));
    return path === undefined ? undefined : readFileSync(path);
  }

  /** Removes the bytes of files whose documents a commit has removed. */
  noticeChanges(changes: readonly Change[]): void {
    // A document that was removed and put back is there.
    const last = new Map(changes.map((change) => [`${change.component} ${change.id}`, change]));
    for (const { component, table, id, after } of last.values()) {
      if (table !== storageTable || after !== undefined) continue;
      const path = this.#path(this.uuidOf(component, id));
      rmSync(path, { force: true });
      rmSync(`${path}.json`, { force: true });
    }
  }

  #path(uuid: string): string {
    return join(this.folder, uuid.replace(/[^0-9a-f-]/g, ""));
  }
}

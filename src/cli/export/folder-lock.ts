import { randomBytes } from "node:crypto";
import { type FileHandle, lstat, open, readdir, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { refuseFile } from "./folder-problem.ts";

/** Milliseconds between two signs of life of the export that holds a folder, and without one after which it is gone. */
export interface LockTimes {
  readonly beat: number;
  readonly gone: number;
}

const usual: LockTimes = { beat: 1000, gone: 10_000 };

/** A folder that is held. */
export interface FolderLock {
  /**
   * Makes sure that the folder is held still: a process that was suspended may have been taken for gone.
   *
   * @throws Error where another export has taken the folder over.
   */
  check(): Promise<void>;
  release(): Promise<void>;
}

/** Every claim to a folder is a file of its own; `export.lock` alone is one that somebody else made. */
const isClaim = (file: string) => /^export\.lock(\.\w+)?$/.test(file);

/**
 * Keeps a folder to one export at a time. Who wants it puts a file of its own there and only then looks for others, so
 * that of two who come at once one sees the other at least: nobody ever removes a claim to take its place. The holder
 * writes into its file every second; one that has not for ten seconds is gone, whatever it was and wherever it ran.
 *
 * @throws Error where another export is at work there; FolderProblem where a claim cannot be judged.
 */
export async function lockFolder(
  folder: string,
  { beat, gone }: LockTimes = usual,
  waiting: (seconds: number) => void = () => {},
): Promise<FolderLock> {
  const watched = new Map<string, Watched>();
  const until = performance.now() + 4 * gone;
  for (let told = false; performance.now() < until; ) {
    const { file, handle, now } = await claim(folder);
    const others = await watch(folder, file, watched);
    const isGone = ({ touched, since }: Watched) =>
      now - touched >= gone || performance.now() - since >= gone;
    const alive = others.filter((other) => !isGone(other));
    if (alive.length === 0) {
      for (const other of others) await rm(join(folder, other.file), { force: true });
      return hold(folder, file, handle, beat);
    }
    await handle.close();
    await rm(join(folder, file), { force: true });
    const busy = alive.find(({ beats }) => beats);
    if (busy !== undefined) throw new Error(await refusal(folder, busy.file));
    if (!told && alive.some(({ since }) => performance.now() - since > 2 * beat)) {
      waiting(Math.ceil(gone / 1000));
      told = true;
    }
    // Two who got into each other's way must not do so in step.
    await sleep(beat / 10 + Math.random() * (beat / 5));
  }
  throw new Error(`${folder} is wanted by several exports at once. Take another folder, or try again.`);
}

async function claim(folder: string): Promise<{ file: string; handle: FileHandle; now: number }> {
  const file = `export.lock.${randomBytes(12).toString("hex")}`;
  const handle = await open(join(folder, file), "wx");
  await handle.writeFile(`${process.pid} ${hostname()}\n`);
  // The time by the clock of the disk, which may be another machine's.
  const { mtimeMs: now } = await handle.stat();
  return { file, handle, now };
}

/** A claim of another, as it was first seen and since when it has stood still. */
interface Watched {
  readonly file: string;
  readonly touched: number;
  readonly since: number;
  /** Whether it was seen to change. */
  readonly beats: boolean;
}

/** The claims of others, compared with how they were seen before. */
async function watch(folder: string, own: string, watched: Map<string, Watched>): Promise<Watched[]> {
  const others: Watched[] = [];
  for (const file of await readdir(folder)) {
    if (!isClaim(file) || file === own) continue;
    const stats = await lstat(join(folder, file)).catch((error: NodeJS.ErrnoException) => error);
    if (stats instanceof Error && stats.code === "ENOENT") continue;
    if (stats instanceof Error || !stats.isFile()) {
      await rm(join(folder, own), { force: true });
      const fix = "Remove it if no export is at work there, or take another folder.";
      refuseFile(folder, file, "export-lock", "This is no lock of an export, and cannot be judged.", fix);
    }
    const { mtimeMs: touched } = stats;
    const before = watched.get(file);
    const other =
      before?.touched === touched
        ? before
        : { file, touched, since: performance.now(), beats: before !== undefined };
    watched.set(file, other);
    others.push(other);
  }
  return others;
}

function hold(folder: string, file: string, handle: FileHandle, beat: number): FolderLock {
  const path = join(folder, file);
  const text = `${process.pid} ${hostname()}\n`;
  let beating = Promise.resolve();
  const timer = setInterval(() => {
    // What cannot be written, such as on a disk that is full, is told by the export itself.
    beating = beating
      .then(() => handle.write(text, 0))
      .then(
        () => {},
        () => {},
      );
  }, beat);
  timer.unref();
  return {
    async check() {
      const isThere = await lstat(path).then(
        () => true,
        () => false,
      );
      if (!isThere) throw new Error(`Another export has taken ${folder} over, as this one stood still.`);
    },
    async release() {
      clearInterval(timer);
      await beating;
      await handle.close();
      await rm(path, { force: true });
    },
  };
}

async function refusal(folder: string, file: string): Promise<string> {
  const holder = await readFile(join(folder, file), "utf8").catch(() => "");
  const [, pid, host] = /^(\d{1,10}) ([^\s]{1,255})\n$/.exec(holder) ?? [];
  const who = pid === undefined ? "another process" : `process ${pid} on ${host}`;
  return `${folder} is being exported into by ${who}. Take another folder, or wait until it has ended.`;
}

// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.

import type { CallOptions, ConvexClient } from "./index.cjs";
/** How far a backup has come. */
interface BackupProgress {
    readonly state: "requested" | "in_progress" | "downloading";
    /** What the deployment says that it does. */
    readonly message: string;
}
/** What to back up, and where to. */
interface BackupOptions extends Pick<CallOptions, "signal"> {
    /** Path of the zip file. It is there whole, or not at all; one of that name is replaced. */
    readonly file: string;
    /** Whether files are part of it. */
    readonly includeStorage?: boolean | undefined;
    /** The id of a backup that was made already, to download it (again). */
    readonly id?: string | undefined;
    /** Milliseconds between two looks at how far it is: 500. */
    readonly every?: number | undefined;
    readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
}
/** A backup that lies on the disk. */
interface FinishedBackup {
    /** For downloading it again, until it expires. */
    readonly id: string;
    readonly bytes: number;
}
/**
 * Has a deployment make a backup, waits for it and downloads it into a file, as it comes and however large it is: under
 * another name first, which is
 * changed when all of it is on the disk. Needs a deploy key.
 *
 * @throws ConvexCallError; Error when the deployment failed to make it, or it was canceled.
 */
declare function backup(client: ConvexClient, options: BackupOptions): Promise<FinishedBackup>;
/** How far a restore has come. */
interface RestoreProgress {
    readonly state: "uploading" | "reading" | "importing";
    /** Bytes that were sent, and of how many. */
    readonly sent: number;
    readonly of: number;
}
/** How a file is restored. */
interface RestoreOptions extends Pick<CallOptions, "signal"> {
    /** What becomes of what is there. `requireEmpty` where nothing is said. */
    readonly mode?: "requireEmpty" | "append" | "replace" | "replaceAll" | undefined;
    /** `zip` where nothing is said: a backup. The others are rows of one table. */
    readonly format?: "zip" | "csv" | "jsonLines" | "jsonArray" | undefined;
    /** The table, for every format but `zip`. */
    readonly tableName?: string | undefined;
    /** The component to restore into; the root app where nothing is said. */
    readonly componentPath?: string | undefined;
    /** Is shown what would change, and says whether to go on. Without it nothing is asked. */
    readonly confirm?: ((summary: string) => boolean | Promise<boolean>) | undefined;
    /** Milliseconds between two looks at how far it is: 500. */
    readonly every?: number | undefined;
    readonly onProgress?: ((progress: RestoreProgress) => void) | undefined;
}
/**
 * Sends a file in parts, waits until the deployment has read it, asks whether to go on, and waits until it is done.
 * Gives how many documents were written, or undefined where nobody wanted to go on: then nothing has changed. Needs a
 * deploy key.
 *
 * @throws ConvexCallError; Error with the deployment's words when it refuses the file: then nothing has changed.
 */
declare function restore(client: ConvexClient, file: string, options?: RestoreOptions): Promise<number | undefined>;
export { BackupOptions, BackupProgress, FinishedBackup, RestoreOptions, RestoreProgress, backup, restore };

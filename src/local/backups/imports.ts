import { rm } from "node:fs/promises";
import type { Value } from "../../values/index.ts";
import type { RestoreMode } from "../engine/table-messages.ts";
import type { EngineHost } from "../engine-host.ts";
import { WireError } from "../http/wire-error.ts";
import { changesOf, showChanges, type TableChange } from "./confirmation.ts";
import { ImportError } from "./import-error.ts";
import type { ReadBackup } from "./read-backup.ts";
import type { UploadedData } from "./read-import.ts";
import { createSystemId } from "./system-documents.ts";

/** Where an import leads. */
interface ImportTarget {
  readonly engine: EngineHost;
}

/** What is to be imported. */
export interface ImportOrder extends UploadedData {
  readonly mode: RestoreMode;
}

type State =
  | { readonly state: "uploaded" }
  | {
      readonly state: "waiting_for_confirmation";
      readonly message_to_confirm: string;
      readonly require_manual_confirmation: boolean;
    }
  | {
      readonly state: "in_progress";
      readonly progress_message: string;
      readonly checkpoint_messages: string[];
    }
  | { readonly state: "completed"; readonly timestamp: bigint; readonly num_rows_written: bigint }
  | { readonly state: "failed"; readonly error_message: string };

interface Import {
  readonly id: string;
  readonly created: number;
  readonly order: ImportOrder;
  /** The file, and where what is unpacked of it lies. */
  readonly file: string;
  state: State;
  changes: readonly TableChange[] | undefined;
  /** Settles when it is read, or done: whenever nobody works at it. */
  working: Promise<void>;
}

/** The imports of a deployment, from the moment that a file was uploaded. */
export class Imports {
  readonly #all = new Map<string, Import>();

  /** Takes a file over, reads it, and then waits to be told to go on. Gives the import's id. */
  begin(deployment: ImportTarget, order: ImportOrder, file: string): string {
    const made: Import = {
      id: createSystemId("_snapshot_imports"),
      created: Date.now(),
      order,
      file,
      state: { state: "uploaded" },
      changes: undefined,
      working: Promise.resolve(),
    };
    this.#all.set(made.id, made);
    made.working = this.#work(made, async () => {
      const backup = await read(made);
      const changes = changesOf(backup, order.mode, await deployment.engine.tables());
      if (made.state.state !== "uploaded") return;
      made.changes = changes;
      made.state = {
        state: "waiting_for_confirmation",
        message_to_confirm: showChanges(changes),
        require_manual_confirmation: changes.some(({ deleted }) => deleted > 0),
      };
    });
    return made.id;
  }

  /** Lets an import that waits go on. One that is under way, or has ended, is left alone. */
  perform(deployment: ImportTarget, id: string): void {
    const made = this.#require(id);
    if (made.state.state !== "waiting_for_confirmation") return;
    made.state = { state: "in_progress", progress_message: "Importing", checkpoint_messages: [] };
    made.working = this.#work(made, async () => {
      const { tables, files } = await read(made);
      if (made.state.state !== "in_progress") return;
      const written = await deployment.engine
        .restore({ mode: made.order.mode, tables, files })
        .catch((cause: Error) => {
          throw new ImportError(cause.message);
        });
      const { timestamp } = deployment.engine.ledger;
      made.state = { state: "completed", timestamp, num_rows_written: BigInt(written) };
    });
  }

  /** Gives an import up; one whose documents are being written is waited for. */
  async cancel(id: string): Promise<void> {
    const made = this.#require(id);
    if (made.state.state === "in_progress") await made.working;
    const { state } = made.state;
    if (state === "completed" || state === "failed")
      throw new WireError(400, "CannotCancelImport", `Cannot cancel an import that has ${state}`);
    made.state = { state: "failed", error_message: "Import canceled" };
    await rm(made.file, { force: true });
  }

  /** Imports a file in one go, and gives how many documents that were. */
  async runAll(deployment: ImportTarget, order: ImportOrder, file: string): Promise<number> {
    const id = this.begin(deployment, order, file);
    const made = this.#require(id);
    await made.working;
    this.perform(deployment, id);
    await made.working;
    if (made.state.state === "completed") return Number(made.state.num_rows_written);
    const why = made.state.state === "failed" ? made.state.error_message : "The import did not end.";
    throw new WireError(400, "ImportFailed", why);
  }

  /** What `_system/cli/queryImport` answers: null where there is none of that id. */
  find(id: string): Value {
    const made = this.#all.get(id);
    return made === undefined ? null : documentOf(made);
  }

  #require(id: string): Import {
    const found = this.#all.get(id);
    if (found !== undefined) return found;
    throw new WireError(404, "ImportNotFound", `import ${id} not found`);
  }

  async #work(made: Import, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (thrown) {
      const why = thrown instanceof ImportError ? thrown.message : "Something broke that is not the file's.";
      made.state = { state: "failed", error_message: `Hit an error while importing:\n${why}` };
    } finally {
      await rm(`${made.file}.files`, { recursive: true, force: true });
      if (made.state.state === "completed" || made.state.state === "failed")
        await rm(made.file, { force: true });
    }
  }
}

/** What reads zip files and CSV is loaded when somebody imports: a start has no use for it. */
const read = async ({ order, file }: Import): Promise<ReadBackup> =>
  (await import("./read-import.ts")).readImport(order, file);

const formatNames = { csv: "csv", jsonLines: "jsonl", jsonArray: "json_array", zip: "zip" } as const;
const modeNames = {
  requireEmpty: "RequireEmpty",
  append: "Append",
  replace: "Replace",
  replaceAll: "ReplaceAll",
} as const;

function documentOf({ id, created, order, state, changes }: Import): Value {
  const format = {
    format: formatNames[order.format],
    ...(order.table === undefined ? {} : { table: order.table }),
  };
  const checkpoints = changes?.map(({ component, table, added, deleted, existing, lacksIds }) => ({
    component_path: component === "" ? null : component,
    display_table_name: table,
    tablet_id: null,
    num_rows_written: state.state === "completed" ? BigInt(added) : 0n,
    total_num_rows_to_write: BigInt(added),
    existing_rows_to_delete: BigInt(deleted),
    existing_rows_in_table: BigInt(existing),
    is_missing_id_field: lacksIds,
  }));
  return {
    _id: id,
    _creationTime: created,
    state: state as unknown as Value,
    format,
    mode: modeNames[order.mode],
    component_path: order.component === "" ? null : order.component,
    member_id: null,
    checkpoints: checkpoints ?? null,
    requestor: { type: "snapshotImport" },
  };
}

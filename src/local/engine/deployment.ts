import { administer, isAdministrative } from "./administer.ts";
import { describeThrown } from "./describe-thrown.ts";
import type { EngineStart } from "./engine-start.ts";
import { FileShelf } from "./files/file-shelf.ts";
import { importRecords } from "./import-records.ts";
import { type LoadedComponent, loadComponent, reasonOf } from "./load-functions.ts";
import {
  type EngineComponent,
  type EngineOutcome,
  type FromEngine,
  failed,
  fileKey,
  type ModuleFailure,
  type ToEngine,
} from "./messages.ts";
import { type ReadSchema, readProviders, readSchemaOf } from "./read-settings.ts";
import { RequestBodies } from "./request-bodies.ts";
import { runHttpAction } from "./run-http-action.ts";
import { answerCall } from "./runtime/answer-call.ts";
import { separateEnvironments } from "./runtime/component-env.ts";
import { guardGlobals } from "./runtime/guard-globals.ts";
import { Journal } from "./runtime/journal.ts";
import { LoadedCode } from "./runtime/loaded-code.ts";
import { Runtime } from "./runtime/runtime.ts";
import { Supervisor } from "./runtime/supervisor.ts";
import { nextRun, showSchedule } from "./scheduler/next-run.ts";
import { type CronJob, Scheduler } from "./scheduler/scheduler.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { restoreDocuments } from "./store/restore-documents.ts";
import { createTables, redefineTables, type Tables } from "./store/state.ts";
import { Store } from "./store/store.ts";
import { noSchema, readSchema, type SchemaDefinition } from "./store/table-definition.ts";
import { installSyscalls } from "./syscalls/install-syscalls.ts";
import { insertFile } from "./syscalls/storage.ts";
import { findMisfit } from "./transaction/find-misfit.ts";
import { Schemas } from "./transaction/schemas.ts";

type Load = Extract<ToEngine, { kind: "load" }>;
/** What runs functions. */
type Run = Extract<ToEngine, { kind: "call" | "http" | "run" }>;
type Task = Exclude<ToEngine, Load | Run | { kind: "sent" | "cutOff" }>;

/** The deployment as it stands in its thread: code, data, and everything that runs by itself. */
export class Deployment {
  readonly #runtime: Runtime;
  readonly #scheduler: Scheduler;
  readonly #schemas = new Schemas();
  readonly #bodies: RequestBodies;
  #components: readonly EngineComponent[] = [];
  #isLoaded = false;

  constructor(
    private readonly start: EngineStart,
    stopwatch: Stopwatch,
    private readonly tell: (message: FromEngine) => void,
    /** Told of each file before it is imported, and of an empty one when all are. */
    private readonly begin: (path: string) => void,
  ) {
    const store = new Store(new Map(), start.timestamp, (commit) => tell({ kind: "committed", commit }));
    const supervisor = new Supervisor(stopwatch, start.stuckAfter, start.folder);
    const files = new FileShelf(start.filesFolder, start.secret);
    const journal = new Journal(tell, start.folder);
    this.#runtime = new Runtime(store, this.#schemas, supervisor, files, start, journal);
    this.#scheduler = new Scheduler(
      this.#runtime,
      (line) => tell({ kind: "logged", line }),
      (due) => tell({ kind: "due", due }),
    );
    this.#bodies = new RequestBodies((id) => tell({ kind: "wanted", id }));
    if (start.paused) this.#scheduler.pause(true);
    this.#runtime.onCommit((changes) => this.#scheduler.noticeChanges(changes));
    this.#runtime.onCommit((changes) => files.noticeChanges(changes));
    separateEnvironments(
      (component) => this.#components.find(({ path }) => path === component)?.env ?? undefined,
    );
    guardGlobals();
    installSyscalls(this.#runtime);
  }

  /** Does what the host asks for. Never throws for what functions do. */
  async handle(message: ToEngine): Promise<void> {
    if (message.kind === "load") return await this.#load(message);
    if (message.kind === "sent" || message.kind === "cutOff") return this.#bodies.take(message);
    const outcome = await this.#answer(message).catch((thrown): EngineOutcome => {
      // Whatever is thrown on the way is an answer, too: nobody is left waiting.
      return failed(`Uncaught Error: ${reasonOf(thrown)}`);
    });
    this.tell({ kind: "answered", id: message.id, outcome });
  }

  async #answer(message: Task | Run): Promise<EngineOutcome> {
    if (message.kind === "call") return await answerCall(this.#runtime, message.id, message.call);
    if (message.kind === "http") await this.#respond(message);
    else if (message.kind === "run") await this.#scheduler.run(message.id, message.due);
    else return await this.#carryOut(message);
    return { kind: "success", value: "null", logLines: [] };
  }

  async #respond({ id, request }: Extract<Run, { kind: "http" }>): Promise<void> {
    const body = request.hasBody ? this.#bodies.expect(id) : undefined;
    const lines = await runHttpAction(this.#runtime, this.#components, id, { ...request, body }, this.tell);
    this.#bodies.forget(id);
    for (const line of lines) this.tell({ kind: "logged", line });
  }

  async #carryOut(message: Task): Promise<EngineOutcome> {
    try {
      if (isAdministrative(message)) {
        const value = await administer(this.#runtime, this.#scheduler, message);
        return { kind: "success", value: JSON.stringify(value ?? null), logLines: [] };
      }
      const value = await this.#runtime.write((transaction) => {
        if (message.kind === "import") return importRecords(transaction, message.records);
        if (message.kind === "upload") {
          const { component, facts, moved } = message.file;
          const id = insertFile(transaction, component, facts);
          this.#runtime.files.put(component, id, { moved }, facts);
          return id;
        }
        const isMeant = (name: string) => message.kind === "reset" || message.tables.includes(name);
        for (const [component, tables] of transaction.state)
          for (const [name, table] of tables)
            if (isMeant(name) && (component === "" || message.kind === "reset"))
              for (const { id } of [...table.documents()]) transaction.remove(component, name, id);
      });
      return { kind: "success", value: JSON.stringify(value ?? null), logLines: [] };
    } catch (thrown) {
      const { message: said, frames } = describeThrown(thrown, this.start.folder);
      return { ...failed(said), frames };
    }
  }

  /** Loads code and schemas; the data stays. */
  async #load({ components, authConfig, patience }: Load): Promise<void> {
    this.#components = components;
    const loaded = new Map<string, LoadedComponent>();
    const read = new Map<string, ReadSchema>();
    setRunning(false);
    for (const component of components) {
      const begin = (path: string) => this.begin(fileKey(component.path, path));
      loaded.set(component.path, await loadComponent(component, patience, begin));
      if (component.schema !== null) begin("schema.js");
      read.set(component.path, await readSchemaOf(component, patience));
    }
    if (authConfig !== null) this.begin("auth.config.js");
    const auth = await readProviders(authConfig, patience);
    this.begin("");
    setRunning(true);
    this.#runtime.code = new LoadedCode(loaded);
    const misfits = this.#applySchemas(read);
    if (!this.#isLoaded) await this.#scheduler.resume(this.#runtime.store.state);
    this.#isLoaded = true;
    const crons = this.#startCrons(loaded);
    const app = loaded.get("");
    const schemaFailures = [...read.values()].flatMap(({ failure }) => failure ?? []);
    this.tell({
      kind: "loaded",
      functions: new Map(
        [...loaded].map(([component, { functions }]) => [
          component,
          [...functions.values()].map(({ invoke: _, ...entry }) => entry),
        ]),
      ),
      failures: [
        ...[...loaded.values()].flatMap(({ failures }) => failures),
        ...schemaFailures,
        ...misfits,
        ...crons.failures,
        ...auth.failures,
      ],
      providers: auth.providers,
      routes: app?.routes ?? [],
      crons: crons.jobs.map(({ name, target, schedule }) => ({
        name,
        identifier: target.identifier,
        schedule: showSchedule(schedule),
      })),
      schema: read.get("")?.text ?? null,
    });
  }

  /** Puts schemas into force; one that documents do not fit is told, and the one before it stays. */
  #applySchemas(read: ReadonlyMap<string, ReadSchema>): ModuleFailure[] {
    const { store } = this.#runtime;
    const state = new Map<string, Tables>(store.state);
    const schemas = new Map<string, SchemaDefinition>();
    const failures: ModuleFailure[] = [];
    if (!this.#isLoaded) restoreDocuments(state, this.start.documents);
    for (const [component, { text, failure }] of read) {
      // A schema that does not load says nothing; what was in force stays.
      const wanted = failure === undefined ? readSchema(text) : this.#schemas.of(component);
      const before = state.get(component);
      const tables = before === undefined ? createTables(wanted) : redefineTables(before, wanted);
      const misfit = findMisfit(tables, wanted);
      if (misfit === undefined) {
        state.set(component, tables);
        schemas.set(component, wanted);
      } else {
        failures.push({ component, path: "schema.js", reason: misfit });
        state.set(component, before ?? createTables(noSchema));
        schemas.set(component, this.#schemas.of(component));
      }
    }
    this.#schemas.replace(schemas);
    store.replace(state);
    return failures;
  }

  #startCrons(loaded: ReadonlyMap<string, LoadedComponent>): {
    readonly jobs: readonly CronJob[];
    readonly failures: readonly ModuleFailure[];
  } {
    const jobs: CronJob[] = [];
    const failures: ModuleFailure[] = [];
    for (const [component, { crons }] of loaded)
      for (const [name, { args, schedule, name: called }] of crons)
        try {
          const target = this.#runtime.code.resolve(component, "crons", { name: called });
          // Throws for one that nobody can read, or that never comes due.
          nextRun(schedule, undefined, Date.now());
          jobs.push({ component, name, target, args, schedule });
        } catch (thrown) {
          failures.push({ component, path: "crons.js", reason: (thrown as Error).message });
        }
    this.#scheduler.setCrons(jobs);
    return { jobs, failures };
  }
}

/** Says whether functions run: what stands in for a package that is not installed lets itself be imported, not called. */
function setRunning(isRunning: boolean): void {
  Object.assign(globalThis, { [Symbol.for("convex-openapi.running")]: isRunning });
}

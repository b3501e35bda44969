import { printValue, type ValueFormat } from "../values/index.ts";
import { type Identity, seesInternal, userOf } from "./auth/authenticate.ts";
import { missingPermission } from "./auth/permission.ts";
import type { Permission } from "./auth/permissions.ts";
import type { Deployment } from "./deployment.ts";
import type { IdentityType } from "./engine/execution-messages.ts";
import {
  type EngineOutcome,
  type FunctionEntry,
  type FunctionType,
  failed,
  type RequestMetadata,
} from "./engine/messages.ts";
import { wrongType } from "./engine/runtime/loaded-code.ts";
import { type CalledPath, failsRebuilding, isTidy, strippedPath } from "./function-path.ts";
import { internalError, WireError } from "./http/wire-error.ts";
import { pausedMessage } from "./paused.ts";
import { answerSystemQuery } from "./system-functions.ts";

/** A call to a function whose path parses, by somebody who is known. */
export interface Execution {
  readonly path: CalledPath;
  /** Path of the function's component; the app where nothing is said. */
  readonly component?: string;
  /** The body's `args`, as it was written. */
  readonly args: string;
  readonly identity: Identity;
  readonly format: ValueFormat;
  /** What functions may ask about the request. */
  readonly request: RequestMetadata;
  readonly atTimestamp?: bigint;
}

type Ran = Extract<EngineOutcome, { kind: "success" | "failure" }>;

/** Positional arguments as one list: a list stays one, anything else is its only element. */
const listOf = (args: string) => (args.startsWith("[") ? args : `[${args}]`);

async function run(deployment: Deployment, found: FunctionEntry, execution: Execution): Promise<Ran> {
  const { component = "", args, identity, format, request, atTimestamp } = execution;
  const outcome = await deployment.engine.call(
    {
      identifier: found.identifier,
      component,
      args: listOf(args),
      identity: userOf(identity),
      identityType: identityTypes[identity.kind],
      request,
      format,
      ...(atTimestamp === undefined ? {} : { atTimestamp }),
    },
    found.type,
  );
  if (outcome.kind === "outOfRetention") throw internalError(503);
  if (outcome.kind !== "unparseable") return outcome;
  if (found.type === "action") throw new WireError(400, "InvalidArguments", "Invalid arguments provided");
  return failed("Invalid arguments provided");
}

/** Who calls, in the words of the log of functions. */
const identityTypes = {
  anonymous: "unknown",
  user: "user",
  admin: "instance_admin",
  actingUser: "member_acting_user",
} as const satisfies Record<Identity["kind"], IdentityType>;

/** The permission that a key needs to call an internal function. */
const internalOf = {
  query: "deployment:functions:runInternalQueries",
  mutation: "deployment:functions:runInternalMutations",
  action: "deployment:functions:runInternalActions",
} as const satisfies Record<FunctionType, Permission>;

/** What a key that acts as a user, and may not, is told. */
const missingToAct = (identity: Identity): string | undefined =>
  identity.kind === "actingUser" ? missingPermission(identity, "deployment:functions:actAsUser") : undefined;

/** Functions below `_system/` are for deploy keys; only what tools ask for is there. */
function runSystem(deployment: Deployment, type: FunctionType, execution: Execution): Ran {
  const { path, identity, format, args } = execution;
  if (!seesInternal(identity)) {
    const refusal = `Operation ${type} not permitted`;
    if (type === "action") throw new WireError(403, "SystemIdentityRequired", refusal);
    return failed(refusal);
  }
  const asked = { path: `${path.module}:${path.name}`, args: listOf(args), identity };
  const answered = type === "query" ? answerSystemQuery(deployment, asked) : undefined;
  if (answered === undefined) return failed(`Could not find public function for '${strippedPath(path)}'.`);
  if ("refusal" in answered) return failed(answered.refusal);
  return { kind: "success", value: printValue(answered.value, { format }), logLines: [] };
}

/** Runs a function that the route names the type of: query, mutation, action and their kin. */
export async function executeTyped(
  deployment: Deployment,
  type: FunctionType,
  execution: Execution,
): Promise<Ran> {
  const { path, identity } = execution;
  const refuse = (missing: string) => {
    if (type === "action") throw new WireError(403, "OperationNotPermitted", missing);
    return failed(missing);
  };
  const acting = missingToAct(identity);
  if (acting !== undefined) return refuse(acting);
  if (path.isSystem) return runSystem(deployment, type, execution);
  if (deployment.paused) return failed(pausedMessage);
  if (failsRebuilding(path.module)) throw internalError();
  const found = deployment.engine.functions().get(`${path.module}:${path.name}`);
  if (found === undefined || (found.visibility === "internal" && !seesInternal(identity))) {
    return failed(`Could not find public function for '${strippedPath(path)}'.`);
  }
  if (found.type !== type) return failed(wrongType(found.identifier, type, found.type));
  const internal = found.visibility === "internal" && missingPermission(identity, internalOf[type]);
  return internal ? refuse(internal) : await run(deployment, found, execution);
}

/**
 * Runs a function of whatever type it is. An oddly written path is not tidied here.
 *
 * @throws {@link WireError} 500 where there is no such component, and for who acts as a user outside of the app.
 */
export async function executeAny(deployment: Deployment, execution: Execution): Promise<Ran> {
  const { path, identity, component = "" } = execution;
  const functions = deployment.engine.functionsOf(component);
  const isActing = identity.kind === "actingUser" && component !== "";
  if (functions === undefined || isActing) throw internalError();
  const found = isTidy(path) ? functions.get(`${path.module}:${path.name}`) : undefined;
  if (deployment.paused) return failed(pausedMessage);
  if (found === undefined || (found.visibility === "internal" && identity.kind !== "admin")) {
    const shown = strippedPath({ module: path.written, name: path.name });
    const where = component === "" ? "" : ` in '${component}'`;
    return failed(
      `Could not find function for '${shown}'${where}. Did you forget to run \`npx convex dev\`?`,
    );
  }
  const acting = missingToAct(identity);
  if (acting !== undefined) {
    if (found.type === "action") throw new WireError(403, "OperationNotPermitted", acting);
    return failed(acting);
  }
  return await run(deployment, found, execution);
}

import { decodeValue, type Value } from "../values/index.ts";
import type { Identity } from "./auth/authenticate.ts";
import { missingPermission } from "./auth/permission.ts";
import type { Permission } from "./auth/permissions.ts";
import type { Deployment } from "./deployment.ts";
import { tableShapes } from "./streaming/tables.ts";

/** A query below `_system/`, by somebody with a deploy key. */
export interface SystemQuery {
  /** Such as `_system/cli/modules.js:apiSpec`. */
  readonly path: string;
  /** The text of a JSON list of positional arguments. */
  readonly args: string;
  readonly identity: Identity;
}

type Arguments = Readonly<Record<string, unknown>>;

/** The functions, as `convex function-spec` prints them. */
function apiSpec({ engine }: Deployment): Value {
  const entries = [...engine.functions().values()].map(({ identifier, type, visibility, args, returns }) => ({
    args: decodeValue(args),
    functionType: type.slice(0, 1).toUpperCase() + type.slice(1),
    identifier,
    returns: decodeValue(returns),
    visibility: { kind: visibility },
  }));
  const http = engine.httpRoutes().map((route) => ({ functionType: "HttpAction", ...route }));
  return [...entries, ...http] as Value;
}

function tables(deployment: Deployment): Value {
  const page = [...tableShapes(deployment).keys()].map((name) => ({ name }));
  return { page, isDone: true, continueCursor: "end" };
}

const variable = ({ variables }: Deployment, { name }: Arguments): Value => {
  const value = variables.all[String(name)];
  return value === undefined ? null : { name: String(name), value };
};

const queries: Readonly<
  Record<string, readonly [Permission, (deployment: Deployment, args: Arguments) => Value]>
> = {
  "modules.js:apiSpec": ["deployment:data:view", apiSpec],
  "tables.js:default": ["deployment:data:view", tables],
  "convexUrl.js:cloudUrl": ["deployment:data:view", (deployment) => deployment.addresses().cloudUrl],
  "exports.js:getLatest": ["deployment:backups:view", ({ exports }) => exports.latest()],
  "queryImport.js:default": [
    "deployment:backups:view",
    ({ imports }, { importId }) => imports.find(String(importId)),
  ],
  "queryEnvironmentVariables.js:get": ["deployment:env:view", variable],
};

const prefix = "_system/cli/";

/** What the platform's own queries answer, or what they refuse with; undefined where there is no such query here. */
export function answerSystemQuery(
  deployment: Deployment,
  { path, args, identity }: SystemQuery,
): { readonly value: Value } | { readonly refusal: string } | undefined {
  const found = path.startsWith(prefix) ? queries[path.slice(prefix.length)] : undefined;
  if (found === undefined) return undefined;
  const [permission, run] = found;
  const refusal = missingPermission(identity, permission);
  if (refusal !== undefined) return { refusal };
  const [given] = JSON.parse(args) as readonly unknown[];
  return { value: run(deployment, Object(given) as Arguments) };
}

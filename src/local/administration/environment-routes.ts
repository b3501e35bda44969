import { requirePermission } from "../auth/permission.ts";
import type { Route } from "../http/route.ts";
import { identify } from "../streaming/read-arguments.ts";
import { listAt, mapAt, readBody, stringAt } from "../streaming/read-body.ts";
import type { VariableChange } from "./variables.ts";

const list: Route["handle"] = async (request) => {
  requirePermission(await identify(request), "deployment:env:view");
  return { body: JSON.stringify({ environmentVariables: request.deployment.variables.all }) };
};

/** All changes or none; functions that are called afterwards see them. */
const update: Route["handle"] = async (request) => {
  const identity = await identify(request);
  const body = await readBody(request);
  const given = listAt(body, ["changes"], mapAt(body, [], body.value).changes);
  const changes = given.map((one, at): VariableChange => {
    const { name, value } = mapAt(body, ["changes", at], one);
    return {
      name: stringAt(body, ["changes", at, "name"], name),
      value: value == null ? null : stringAt(body, ["changes", at, "value"], value),
    };
  });
  requirePermission(identity, "deployment:env:write");
  const { variables, engine } = request.deployment;
  await engine.setEnvironment(variables.change(changes));
  return { body: "" };
};

/** Environment variables, at both of the addresses that the backend has for them. */
export const environmentRoutes: readonly Route[] = ["/api/v1", "/api"].flatMap((root) => [
  { method: "GET", path: `${root}/list_environment_variables`, handle: list },
  { method: "POST", path: `${root}/update_environment_variables`, handle: update },
]);

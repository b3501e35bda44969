import { allOperations } from "../../../src/contract/find-operation.ts";
import { unserved } from "../../../src/local/administration/unserved-routes.ts";

/** Operations that would change what every other one answers, or that wait for a minute where nothing happens. */
const untried = [
  "pauseDeployment",
  "unpauseDeployment",
  "updateEnvironmentVariables",
  "streamFunctionLogs",
  "streamUdfExecution",
];

/** The operations that requests are made for, such as `POST /api/query`: those that the local deployment serves. */
export function triedOperations(): readonly string[] {
  const left = new Set([...untried, ...unserved.map(({ operation }) => operation)]);
  return Object.entries(allOperations)
    .filter(([id]) => !left.has(id))
    .map(([, { method, path }]) => `${method.toUpperCase()} ${path}`);
}

import type { EngineHost } from "./engine-host.ts";
import { parseCalledPath } from "./function-path.ts";
import { noRequest } from "./http/request-id.ts";

/** Calls a function of any visibility with no arguments, as an operator would; throws when it fails. */
export async function runAtStart(engine: EngineHost, path: string): Promise<void> {
  const parsed = parseCalledPath(path);
  if ("reason" in parsed) throw new Error(`“${path}” is not a function path: ${parsed.reason}`);
  const found = engine.functions().get(`${parsed.module}:${parsed.name}`);
  if (found === undefined) throw new Error(`There is no function “${path}” to run at the start.`);
  const call = {
    identifier: found.identifier,
    args: "[{}]",
    identity: null,
    identityType: "system" as const,
    request: noRequest(),
    format: "json" as const,
  };
  const outcome = await engine.call(call, found.type);
  if (outcome.kind === "failure") throw new Error(`${path} failed at the start: ${outcome.message}`);
}

import type { Value } from "../../../values/index.ts";
import { printKnown } from "../../../values/print-value.ts";
import { argumentsSizeProblem, returnedSizeProblem } from "../../validation/check-size.ts";
import { decodeArguments } from "../decode-arguments.ts";
import { describeThrown } from "../describe-thrown.ts";
import { type EngineCall, type EngineOutcome, failed } from "../messages.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import type { CallContext } from "./frame.ts";
import type { Target } from "./loaded-code.ts";
import { OutOfRetention, type Runtime } from "./runtime.ts";

/** Runs a call from outside to its end and says what became of it. Never throws for what a function did. */
export async function answerCall(runtime: Runtime, id: number, call: EngineCall): Promise<EngineOutcome> {
  const { identifier, identity, identityType, format, request } = call;
  const target: Target = { component: call.component ?? "", identifier };
  const found = runtime.code.find(target);
  if (found === undefined) return failed(`Could not find function for '${identifier}'.`);
  const decoded = decodeArguments(call.args);
  if (decoded.kind === "unparseable") return { kind: "unparseable" };
  if (decoded.kind === "invalid") return failed(`Invalid arguments for ${identifier}: ${decoded.reason}`);
  const tooLarge = argumentsSizeProblem(call, decoded.values);
  if (tooLarge !== undefined) return failed(tooLarge);
  const context: CallContext = { id, identity, identityType, request, logLines: [], finished: false };
  try {
    const { text, value } =
      found.type === "action"
        ? await runtime.act(context, target, decoded.values)
        : await runtime.transact(context, target, found.type, decoded.values, {
            atTimestamp: call.atTimestamp,
          });
    const problem = text.length * 5 > 16 * 1024 * 1024 && returnedSizeProblem(identifier, value);
    if (problem) throw new PlatformError(problem);
    return { kind: "success", value: printKnown(value, format), logLines: context.logLines };
  } catch (thrown) {
    if (thrown instanceof OutOfRetention) return { kind: "outOfRetention" };
    const { message, frames, data } = describeThrown(thrown, runtime.supervisor.folder);
    return {
      kind: "failure",
      message,
      frames,
      ...(data === undefined ? {} : { data: printKnown(data as Value, format) }),
      logLines: context.logLines,
    };
  } finally {
    context.finished = true;
  }
}

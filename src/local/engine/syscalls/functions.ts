import { decodeValue } from "../../../values/index.ts";
import type { FunctionType } from "../messages.ts";
import type { Address } from "../runtime/loaded-code.ts";
import type { TransactionLimits } from "../transaction/limits.ts";
import { badArgument } from "../transaction/platform-error.ts";
import { type Asked, type Syscall, type Syscalls, transactionOf } from "./syscall.ts";

const fromAction =
  (type: FunctionType, call: string): Syscall =>
  async ({ runtime, frame, args }: Asked) => {
    const target = runtime.code.resolve(frame.component, call, args as Address);
    const given = Array.isArray(args.args) ? args.args : [args.args];
    return await runtime.callFromAction(
      frame,
      target,
      type,
      given.map((one) => decodeValue(one)),
    );
  };

/** Calls of one function by another. */
export const functionSyscalls: Syscalls = {
  "1.0/actions/query": fromAction("query", "runQuery"),
  "1.0/actions/mutation": fromAction("mutation", "runMutation"),
  "1.0/actions/action": fromAction("action", "runAction"),

  "1.0/runUdf": async ({ runtime, frame, args }) => {
    const open = transactionOf(frame);
    const { udfType, transactionLimits } = args;
    if (udfType !== "query" && udfType !== "mutation" && udfType !== "snapshotQuery")
      throw badArgument("udfType", "runUdf", `Invalid UDF type: ${udfType}`);
    const target = runtime.code.resolve(frame.component, "runUdf", args as Address);
    const type = udfType === "mutation" ? "mutation" : "query";
    return await runtime.nest(frame, open, target, type, decodeValue(args.args), {
      ...(transactionLimits === undefined ? {} : { limits: transactionLimits as Partial<TransactionLimits> }),
      snapshot: udfType === "snapshotQuery",
    });
  },

  "1.0/createFunctionHandle": ({ runtime, frame, args }) => {
    const { functionHandle } = args as Address;
    if (functionHandle !== undefined) return JSON.stringify(functionHandle);
    const target = runtime.code.resolve(frame.component, "createFunctionHandle", args as Address);
    return JSON.stringify(runtime.code.handle(target));
  },
};

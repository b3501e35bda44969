export type { Answer, Arguments, Call, CallOptions, FunctionKind, Invocation, Invoker } from "./invoke.ts";

import { expect, test } from "vitest";
import {
  ConvexCallError,
  type Failure,
  isAbortedFailure,
  isFunctionFailure,
  isInputFailure,
  isNetworkFailure,
  isShapeFailure,
  isStatusFailure,
  isTimeoutFailure,
} from "../../../../src/languages/typescript/runtime/errors/index.ts";

const guards = {
  network: isNetworkFailure,
  timeout: isTimeoutFailure,
  aborted: isAbortedFailure,
  status: isStatusFailure,
  shape: isShapeFailure,
  input: isInputFailure,
  function: isFunctionFailure,
};

const failures: readonly Failure[] = [
  { kind: "network", cause: new Error("refused") },
  { kind: "timeout", milliseconds: 30_000, scope: "attempt" },
  { kind: "aborted" },
  { kind: "status", status: 503, body: "" },
  { kind: "shape", issues: [{ path: "status", message: "is missing" }] },
  { kind: "input", path: "args.a", rule: "undefined is not a Convex value" },
  { kind: "function", errorMessage: "boom", data: null, logLines: [] },
];

const place = {
  operation: "query",
  functionPath: "messages:list",
  requestId: "0123456789abcdef",
  attempts: 1,
};

test.for(failures)(
  "$kind: its own guard says yes, the six others no, and every field is there",
  (failure) => {
    const error = new ConvexCallError(failure, place, "went wrong");
    const yes = Object.entries(guards).filter(([, guard]) => guard(error));
    expect(yes.map(([kind]) => kind)).toEqual([failure.kind]);
    expect(error).toMatchObject({ ...failure, ...place, message: "query messages:list: went wrong" });
  },
);

test("data that is null differs from no data", () => {
  const without = new ConvexCallError({ kind: "function", errorMessage: "", logLines: [] }, place, "");
  expect("data" in without).toBe(false);
  expect("data" in new ConvexCallError(failures[6] as Failure, place, "")).toBe(true);
});

test("no guard says yes to a stranger", () => {
  const strangers = [
    undefined,
    null,
    "network",
    new Error("x"),
    { name: "ConvexCallError", kind: "network" },
  ];
  expect(strangers.filter((error) => Object.values(guards).some((guard) => guard(error)))).toEqual([]);
});

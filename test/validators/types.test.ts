import { expectTypeOf, test } from "vitest";
import type { components } from "../../generated/typescript/paths.js";
import {
  operations,
  type ResponseValidators,
  schemas,
  type Validator,
} from "../../src/validators/runtime/index.ts";

type Schemas = components["schemas"];

// tsc --noEmit is what judges these; at run time they only stand.

test("a validator narrows to the type that the document gives", () => {
  const body: unknown = { status: "success", value: 1 };
  if (operations.query.responses[200].validator(body)) {
    expectTypeOf(body).toEqualTypeOf<Schemas["FunctionResult"]>();
    if (body.status === "error") expectTypeOf(body.errorMessage).toEqualTypeOf<string>();
  }
  expectTypeOf(schemas.TimestampResult).toEqualTypeOf<Validator<Schemas["TimestampResult"]>>();
  expectTypeOf(operations.query.request).toEqualTypeOf<
    { readonly required: boolean; readonly validator: Validator<Schemas["FunctionCall"]> } | undefined
  >();
  expectTypeOf(operations.callFunction.responses[403].validator).toEqualTypeOf<
    Validator<Schemas["InfrastructureError"]>
  >();
});

test("a status that comes from outside may be none that is documented, and some have no body", () => {
  const status: number = 418;
  expectTypeOf(operations.query.responses[status]).toEqualTypeOf<ResponseValidators | undefined>();
  expectTypeOf(operations.query.responses[408].validator).toEqualTypeOf<Validator<never> | undefined>();
});

/** What takes a Standard Schema infers from it. */
type OutputOf<
  Schema extends { readonly "~standard": { readonly types?: { readonly output: unknown } | undefined } },
> = NonNullable<Schema["~standard"]["types"]>["output"];

test("Standard Schema infers the same", () => {
  expectTypeOf<OutputOf<typeof schemas.FunctionCall>>().toEqualTypeOf<Schemas["FunctionCall"]>();
});

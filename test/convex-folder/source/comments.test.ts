import { describe, expect, test } from "vitest";
import { cleanComment } from "../../../src/convex-folder/source/comment-of.ts";
import { readFolder } from "./read-folder.ts";

const files = {
  "convex/schema.ts": `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
import { users } from "./tables/users";
/** What is for sale. */
const products = defineTable({
  /** In cents. */
  price: v.int64(),
  size: v.object({
    /** In metres. */
    width: v.number(),
  }),
});
export default defineSchema({
  products,
  users: users,
  /** Who bought what. */
  orders: defineTable(v.union(
    v.object({
      /** Not yet paid. */
      open: v.literal(true),
    }),
    v.object({ open: v.literal(false) }),
  )),
});
`,
  "convex/tables/users.ts": `import { defineTable } from "convex/server";
import { v } from "convex/values";
/** Who signs in. */
export const users = defineTable({ name: v.string() });
`,
  "convex/validators.ts": `import { v } from "convex/values";
export const filter = v.object({
  /** Part of the name. */
  name: v.string(),
});
`,
  "convex/products.ts": `import { query, internalMutation } from "./_generated/server";
import { v } from "convex/values";
import { filter } from "./validators";
/**
 * A page of products, newest first.
 *
 * See {@link get}.
 * @returns the page
 */
export const list = query({
  args: {
    /** All of them where it is absent. */
    filter: v.optional(filter),
    sizes: v.array(v.object({
      /** At least. */
      from: v.number(),
    })),
  },
  returns: v.array(v.object({
    /** As it is shown. */
    title: v.string(),
    plain: v.null(),
  })),
  handler: async () => [],
});
/** Counts them. */
const given = internalMutation({ args: {}, handler: async () => {
  return {
    /** How many were there. */
    count: 1,
  };
} });
export { given as count };
// Not a doc comment.
export const bare = query({ args: {}, handler: async () => null });
/** The only one. */
export default query({ args: {}, handler: async () => null });
`,
};

describe("what stands in the sources", async () => {
  const { spec, tables, tableDescriptions, problems } = await readFolder(files);
  const found = (name: string) =>
    spec.functions.find((each) => "identifier" in each && each.identifier === `products.js:${name}`);

  test("is read without a problem", () => expect(problems).toEqual([]));

  test.for([
    ["list", "A page of products, newest first.\n\nSee get."],
    ["count", "Counts them."],
    ["bare", undefined],
    ["default", "The only one."],
  ] as const)("above the function %s", ([name, want]) => {
    expect(found(name)).toMatchObject({ identifier: `products.js:${name}` });
    expect(found(name)).toHaveProperty("functionType");
    expect((found(name) as { description?: string }).description).toBe(want);
  });

  test("above arguments, also those whose validator stands in another file", () => {
    expect(found("list")).toMatchObject({
      args: {
        value: {
          filter: {
            description: "All of them where it is absent.",
            fieldType: { value: { name: { description: "Part of the name." } } },
          },
          sizes: { fieldType: { value: { value: { from: { description: "At least." } } } } },
        },
      },
    });
  });

  test("above the fields of a result, declared or not", () => {
    expect(found("list")).toMatchObject({
      returns: { value: { value: { title: { description: "As it is shown." } } } },
    });
    expect(found("count")).toMatchObject({
      inferred: { value: { count: { description: "How many were there." } } },
    });
  });

  test("above tables and their fields", () => {
    expect(Object.fromEntries(tableDescriptions)).toEqual({
      orders: "Who bought what.",
      products: "What is for sale.",
      users: "Who signs in.",
    });
    expect(tables.get("products")).toMatchObject({
      value: {
        price: { description: "In cents." },
        size: { fieldType: { value: { width: { description: "In metres." } } } },
      },
    });
    expect(tables.get("orders")).toMatchObject({
      value: [{ value: { open: { description: "Not yet paid." } } }, {}],
    });
  });
});

test.for([
  { given: " a\r\nb\u2028c\vd ", want: "a\nb\nc\nd" },
  { given: "bell\u0007 nul\u0000 right\u202eto left\u200f", want: "bell nul rightto left" },
  { given: "half \ud800 of a character", want: "half  of a character" },
  { given: "{@link list} and {@linkcode it}", want: "list and it" },
  { given: " \n\t", want: undefined },
])("a comment is lines of text: $want", ({ given, want }) => {
  expect(cleanComment(given)).toBe(want);
});

import { mutation, query } from "./_generated/server";
import { isOpen } from "./rules.mjs";

export const add = mutation(
  async ({ db }, { text, ...rest }) => await db.insert("todos", { text, done: false, ...rest }),
);

export const toggle = mutation(async ({ db }, { id }) => {
  const todo = await db.get(id);
  await db.replace(id, { ...todo, done: !todo.done });
});

export const open = query(async ({ db }) => {
  const todos = await db.query("todos").order("desc").collect();
  return todos.filter(isOpen).map(({ text }) => text);
});

export const byDone = query(async ({ db }) => {
  const todos = await db.query("todos").withIndex("by_done").collect();
  return todos.map(({ text }) => text);
});

export const total = query({
  handler: async ({ db }, args) => [(await db.query("todos").collect()).length, Object.keys(args).length],
});

export const fails = query(async () => {
  throw { not: "an error" };
});

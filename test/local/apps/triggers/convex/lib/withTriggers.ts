import { mutation as plain } from "../_generated/server";

type Change = { before; after; id: string };
type Trigger = (ctx, change: Change) => Promise<void>;
const triggers: Trigger[] = [];

/** Runs with every change of an order, in the same transaction. */
export const onOrder = (trigger: Trigger): void => void triggers.push(trigger);

function watched(ctx) {
  const { db } = ctx;
  const run = async (id, before) => {
    const after = await db.get(id);
    for (const trigger of triggers) await trigger(ctx, { before, after, id });
  };
  return {
    ...db,
    get: db.get.bind(db),
    query: db.query.bind(db),
    insert: async (table, value) => {
      const id = await db.insert(table, value);
      await run(id, null);
      return id;
    },
    patch: async (id, value) => {
      const before = await db.get(id);
      await db.patch(id, value);
      await run(id, before);
    },
    delete: async (id) => {
      const before = await db.get(id);
      await db.delete(id);
      await run(id, before);
    },
  };
}

/** `mutation`, whose `ctx.db` runs the triggers. */
export const mutation = (({ handler, ...rest }) =>
  plain({ ...rest, handler: (ctx, args) => handler({ ...ctx, db: watched(ctx) }, args) })) as typeof plain;

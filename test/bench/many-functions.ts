import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const perModule = 10;

/** Writes a folder with so many small queries, and a document of the same functions for the mock servers. */
export async function writeManyFunctions(
  folder: string,
  count: number,
): Promise<{ readonly convex: string; readonly document: string }> {
  const convex = join(folder, `convex-${count}`);
  const document = join(folder, `openapi-${count}.json`);
  await mkdir(convex, { recursive: true });
  const paths: Record<string, unknown> = {};
  for (let module = 0; module * perModule < count; module += 1) {
    const names = Array.from({ length: perModule }, (_, index) => `f${index}`);
    const functions = names.map(
      (name) => `export const ${name} = queryGeneric({
  args: { name: v.optional(v.string()) },
  returns: v.object({ ok: v.boolean(), name: v.string() }),
  handler: async (_ctx, { name }) => ({ ok: true, name: name ?? "nobody" }),
});`,
    );
    const head = 'import { queryGeneric } from "convex/server";\nimport { v } from "convex/values";\n';
    await writeFile(join(convex, `m${module}.ts`), `${head}${functions.join("\n")}\n`);
    for (const name of names)
      paths[`/api/run/m${module}/${name}`] = { post: operation(`m${module}_${name}`) };
  }
  const info = { title: "Many functions", version: "1" };
  await writeFile(document, JSON.stringify({ openapi: "3.1.0", info, paths }));
  return { convex, document };
}

/** What `npx convex function-spec` prints for a deployment with so many functions of every kind. */
export function manyFunctionsSpec(count: number): object {
  const field = (type: string, optional: boolean) => ({ fieldType: { type }, optional });
  const functions = Array.from({ length: count }, (_, index) => ({
    functionType: ["Query", "Mutation", "Action"][index % 3],
    identifier: `m${Math.floor(index / perModule)}.js:f${index % perModule}`,
    visibility: { kind: "public" },
    args: { type: "object", value: { name: field("string", true), limit: field("number", false) } },
    returns: { type: "object", value: { ok: field("boolean", false), name: field("string", false) } },
  }));
  return { url: "https://happy-animal-123.convex.cloud", functions };
}

function operation(operationId: string): object {
  const value = {
    type: "object",
    properties: { ok: { type: "boolean" }, name: { type: "string" } },
    required: ["ok", "name"],
  };
  const args = { type: "object", properties: { name: { type: "string" } } };
  return {
    operationId,
    requestBody: {
      required: true,
      content: {
        "application/json": { schema: { type: "object", properties: { args }, required: ["args"] } },
      },
    },
    responses: {
      "200": {
        description: "The function ran.",
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: { status: { type: "string", enum: ["success"] }, value },
              required: ["status", "value"],
            },
            example: { status: "success", value: { ok: true, name: "nobody" } },
          },
        },
      },
    },
  };
}

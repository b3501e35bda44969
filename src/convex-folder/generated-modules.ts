/**
 * What `npx convex dev` would write into `_generated/`, by file name: enough to load a folder whose generated
 * files are not committed. Types play no part once esbuild has been over the code.
 */
export const generatedModules: ReadonlyMap<string, string> = new Map([
  [
    "server",
    `export {
  queryGeneric as query, internalQueryGeneric as internalQuery,
  mutationGeneric as mutation, internalMutationGeneric as internalMutation,
  actionGeneric as action, internalActionGeneric as internalAction,
  httpActionGeneric as httpAction,
} from "convex/server";
export const env = process.env;
`,
  ],
  [
    "api",
    `import { anyApi, componentsGeneric } from "convex/server";
export const api = anyApi;
export const internal = anyApi;
export const components = componentsGeneric();
`,
  ],
  ["dataModel", "export {};\n"],
]);

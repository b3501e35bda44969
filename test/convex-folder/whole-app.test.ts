import { expect, test } from "vitest";
import { inspectConvexFolder } from "../../src/convex-folder/index.ts";
import { planDeployment } from "../../src/generate/plan-deployment.ts";
import { readPackage } from "../../src/generate/read-package.ts";
import { toyFolder } from "./toy-folder.ts";

/** What real apps have, all in one: the habits of a monorepo with components, builders of its own, e-mails and keys. */
const app = {
  "package.json": '{"name":"root","workspaces":["packages/*"]}',
  "packages/shared/package.json": '{"name":"@acme/shared","exports":{".":"./dist/index.js"}}',
  "packages/shared/src/index.ts":
    'import { v } from "convex/values";\nexport const role = v.union(v.literal("admin"), v.literal("guest"));\n',
  "packages/backend/package.json": '{"name":"@acme/backend","dependencies":{"@acme/shared":"workspace:*"}}',
  "packages/backend/tsconfig.json": '{"compilerOptions":{"paths":{"~/*":["./convex/*"]},"jsx":"react-jsx"}}',
  "packages/backend/node_modules/@acme/counter/package.json":
    '{"name":"@acme/counter","exports":{"./convex.config":"./convex.config.js",".":"./index.js"}}',
  "packages/backend/node_modules/@acme/counter/convex.config.js":
    'import { defineComponent } from "convex/server";\nexport default defineComponent("counter");\n',
  "packages/backend/node_modules/@acme/counter/index.js":
    "export class Counter { constructor(component, options) { this.add = component.lib.add; this.options = options; } }\n",
  "packages/backend/node_modules/@acme/mail/package.json": '{"name":"@acme/mail","main":"index.cjs"}',
  "packages/backend/node_modules/@acme/mail/index.cjs":
    'if (!process.env.MAIL_KEY) throw new Error("MAIL_KEY is required");\nexports.Mail = class { send() { return require("node:crypto").randomUUID(); } };\n',
  "packages/backend/convex/convex.config.ts": `import { defineApp } from "convex/server";
import counter from "@acme/counter/convex.config";
const app = defineApp();
app.use(counter);
app.use(counter, { name: "second" });
export default app;
`,
  "packages/backend/convex/schema.ts": `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
import { role } from "@acme/shared";
export default defineSchema({
  audit_logs: defineTable({ who: v.id("users"), what: v.string() }).index("by_who", ["who"]),
  users: defineTable({ name: v.string(), role }),
});
`,
  "packages/backend/convex/lib/builders.ts": `import { query, mutation, type QueryCtx } from "~/_generated/server";
import { v } from "convex/values";
type Definition = { args: Record<string, any>; returns?: any; handler: (ctx: any, args: any) => any };
const withUser = (build: any) => ({ args, returns, handler }: Definition) =>
  build({ args: { ...args, token: v.string() }, ...(returns ? { returns } : {}), handler });
export const userQuery = withUser(query);
export const userMutation = withUser(mutation);
export const helper = (ctx: QueryCtx) => ctx.db;
`,
  "packages/backend/convex/users.ts": `import { userMutation, userQuery } from "./lib/builders";
import { components, internal } from "./_generated/api";
import { paginationOptsValidator } from "convex/server";
import { v } from "convex/values";
import { role } from "@acme/shared";
import { Counter } from "@acme/counter";
import schema from "./schema";
const counter = new Counter(components.counter, { shards: 4 });
export const list_all = userQuery({ args: { paginationOpts: paginationOptsValidator }, handler: async () => [counter.add] });
export const create = userMutation({ args: schema.tables.users.validator.fields, returns: v.id("users"), handler: async (ctx: any, { name }: any) => {
  await ctx.scheduler.runAfter(0, internal.emails.send, { name });
  return await ctx.db.insert("users", { name, role: "guest" });
} });
export default userQuery({ args: { role: v.optional(role) }, returns: v.null(), handler: async () => null });
`,
  "packages/backend/convex/emails/welcome.tsx":
    "/** @jsxImportSource react */\nexport const Welcome = ({ name }: { name: string }) => <p>Hello {name}</p>;\n",
  "packages/backend/node_modules/react/package.json":
    '{"name":"react","exports":{".":"./index.js","./jsx-runtime":"./index.js"}}',
  "packages/backend/node_modules/react/index.js":
    "export const jsx = (type, props) => ({ type, props });\nexport const jsxs = jsx;\n",
  "packages/backend/convex/emails.ts": `"use node";
import { createHash } from "node:crypto";
import { Mail } from "@acme/mail";
import { v } from "convex/values";
import { Welcome } from "./emails/welcome";
import { internalAction } from "./_generated/server";
const mail = new Mail();
export const send = internalAction({ args: { name: v.string() }, handler: async (_, { name }) => {
  createHash("sha256");
  return [mail.send(), Welcome({ name })];
} });
`,
  "packages/backend/convex/http.ts": `import { httpRouter } from "convex/server";
import { httpAction } from "./_generated/server";
const http = httpRouter();
http.route({ path: "/hook", method: "POST", handler: httpAction(async () => new Response()) });
http.route({ pathPrefix: "/files/", method: "GET", handler: httpAction(async () => new Response()) });
export default http;
`,
  "packages/backend/convex/crons.ts": `import { cronJobs } from "convex/server";
import { internal } from "./_generated/api";
const crons = cronJobs();
crons.interval("greet", { hours: 1 }, internal.emails.send, { name: "all" });
export default crons;
`,
  "packages/backend/convex/users.test.ts": 'throw new Error("a test is no module");\n',
};

test("an app with all of it at once is read, and its toolkit made", { timeout: 60_000 }, async () => {
  const folder = `${toyFolder(app)}/packages/backend`;
  const { spec, tables, problems } = await inspectConvexFolder(folder);
  expect(problems.filter(({ message }) => !message.includes("convex/"))).toEqual([]);
  const languages = ["typescript", "validators", "python", "go"];
  const { base, runtimes } = await readPackage(languages);
  const json = { functions: spec.functions, tables: Object.fromEntries(tables) };
  const plan = await planDeployment(
    { base, functionSpec: { json, file: folder }, runtimes },
    { languages, includeInternal: true },
  );
  expect(plan.problems).toEqual([]);
  const document = JSON.parse(plan.files.find(({ path }) => path === "openapi.json")?.text ?? "");
  expect(Object.keys(document.paths).filter((path) => /^\/api\/run\/\w+\/\w+$/.test(path))).toEqual([
    "/api/run/emails/send",
    "/api/run/users/create",
    "/api/run/users/default",
    "/api/run/users/list_all",
  ]);
  for (const route of ["`POST /hook`", "`GET /files/*`"]) expect(document.info.description).toContain(route);
  const types = plan.files.find(({ path }) => path === "typescript/functions.d.ts")?.text ?? "";
  expect(types).toContain("audit_logs: Audit_0logsDoc;");
  expect(types).toContain("readonly list_all: <Returned = unknown>(args: Users_List_0allArgs");
  expect(types).toMatch(/Users_List_0allArgs = \{\s+paginationOpts: PaginationOptions;\s+token: string;/);
  expect(types).toMatch(/Users_CreateArgs = \{\s+name: string;\s+role: "admin" \| "guest";\s+token: string;/);
});

/** Fifty modules of a business, each with what its documents hold beside a name. */
const modules: Readonly<Record<string, readonly string[]>> = {
  customers: ["email", "phone", "company"],
  invoices: ["customerId", "amount", "dueDate"],
  orders: ["customerId", "total", "shippingAddress"],
  products: ["sku", "price", "stock"],
  suppliers: ["contact", "country"],
  warehouses: ["address", "capacity"],
  shipments: ["orderId", "carrier", "trackingNumber"],
  payments: ["invoiceId", "amount", "method"],
  refunds: ["paymentId", "amount", "reason"],
  subscriptions: ["customerId", "planId", "renewsAt"],
  plans: ["price", "interval"],
  coupons: ["code", "percentOff", "expiresAt"],
  employees: ["email", "department", "startDate"],
  departments: ["managerId", "budget"],
  salaries: ["employeeId", "amount", "currency"],
  vacations: ["employeeId", "from", "to"],
  projects: ["ownerId", "deadline"],
  tasks: ["projectId", "assigneeId", "dueDate"],
  comments: ["taskId", "body"],
  meetings: ["startsAt", "attendees", "room"],
  rooms: ["floor", "seats"],
  tickets: ["customerId", "subject", "priority"],
  articles: ["title", "body", "authorId"],
  categories: ["parentId", "slug"],
  reviews: ["productId", "stars", "body"],
  campaigns: ["audience", "budget", "startsAt"],
  newsletters: ["subject", "body", "segmentId"],
  segments: ["rules", "size"],
  leads: ["email", "source", "score"],
  deals: ["leadId", "value", "stage"],
  contracts: ["customerId", "signedAt", "endsAt"],
  documents: ["fileId", "mimeType"],
  folders: ["parentId", "ownerId"],
  users: ["email", "role", "lastLogin"],
  roles: ["permissions"],
  teams: ["memberIds", "leadId"],
  sessions: ["userId", "ipAddress", "expiresAt"],
  devices: ["userId", "platform", "pushToken"],
  notifications: ["userId", "message", "readAt"],
  webhooks: ["url", "events", "secret"],
  apiKeys: ["prefix", "scopes", "lastUsedAt"],
  auditEvents: ["actorId", "action", "at"],
  reports: ["period", "format"],
  dashboards: ["widgets", "ownerId"],
  surveys: ["questions", "closesAt"],
  answers: ["surveyId", "respondentId", "text"],
  vehicles: ["licensePlate", "mileage"],
  routes: ["vehicleId", "stops", "distance"],
  recipes: ["ingredients", "servings"],
  bookings: ["roomId", "guestName", "nights"],
};

const text = { type: "string" };
const field = (fieldType: object, optional = false) => ({ fieldType, optional });
const object = (value: object) => ({ type: "object", value });

/** Twenty functions that each module has: their kind, and what they take and give beside the module's own fields. */
const verbs = {
  list: ["Query", { limit: field({ type: "number" }, true) }, "many"],
  get: ["Query", { id: field(text) }, "one"],
  search: ["Query", { term: field(text) }, "many"],
  count: ["Query", {}, "number"],
  history: ["Query", { id: field(text), since: field({ type: "number" }, true) }, "many"],
  listArchived: ["Query", {}, "many"],
  listRecent: ["Query", { days: field({ type: "number" }) }, "many"],
  exportCsv: ["Action", { columns: field({ type: "array", value: text }) }, "text"],
  importCsv: ["Action", { fileId: field(text) }, "number"],
  create: ["Mutation", "fields", "text"],
  update: ["Mutation", "fields", "null"],
  rename: ["Mutation", { id: field(text), name: field(text) }, "null"],
  remove: ["Mutation", { id: field(text) }, "null"],
  archive: ["Mutation", { id: field(text) }, "null"],
  restore: ["Mutation", { id: field(text) }, "null"],
  duplicate: ["Mutation", { id: field(text) }, "text"],
  assign: ["Mutation", { id: field(text), userId: field(text) }, "null"],
  approve: ["Mutation", { id: field(text) }, "null"],
  reject: ["Mutation", { id: field(text), reason: field(text) }, "null"],
  tag: ["Mutation", { id: field(text), tags: field({ type: "array", value: text }) }, "null"],
} as const;

/** A function-spec of 1,000 functions, as a company's own application may have them. */
export function businessFunctions(): { readonly functions: readonly object[] } {
  const functions = Object.entries(modules).flatMap(([module, names]) => {
    const own = Object.fromEntries(["name", ...names].map((name) => [name, field(text)]));
    const one = object({ _id: field(text), ...own });
    const results = {
      many: { type: "array", value: one },
      one,
      number: { type: "number" },
      text,
      null: { type: "null" },
    };
    return Object.entries(verbs).map(([verb, [functionType, args, result]]) => ({
      identifier: `${module}.js:${verb}`,
      functionType,
      visibility: { kind: "public" },
      args: object(args === "fields" ? own : args),
      returns: results[result],
    }));
  });
  return { functions };
}

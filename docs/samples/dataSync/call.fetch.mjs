const response = await fetch(`${process.env.CONVEX_URL}/api/v1/data/sync`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  body: JSON.stringify({
    selection: { "": { messages: { _other: "included" }, _other: "excluded" }, _other: "excluded" },
  }),
});
const { values, status, pagination } = await response.json();
for (const { table, deleted, value } of values) {
  console.log(`${table}: ${deleted ? `deleted ${value._id}` : value.body}`);
}
console.log(`${status.type}, go on from ${pagination.nextCursor}`);

const response = await fetch(`${process.env.CONVEX_URL}/api/json_schemas`, {
  headers: { Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
});
const schemas = await response.json();
for (const [table, schema] of Object.entries(schemas)) {
  console.log(`${table}: ${Object.keys(schema.properties).length} properties`);
}

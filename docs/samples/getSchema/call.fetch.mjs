const response = await fetch(`${process.env.CONVEX_URL}/api/streaming_import/get_schema`, {
  headers: { Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
});
const schema = await response.json();
for (const { tableName } of schema?.tables ?? []) console.log(tableName);

const response = await fetch(`${process.env.CONVEX_URL}/api/streaming_import/fivetran_truncate_table`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  body: JSON.stringify({ tableName: "products", deleteType: "HardDelete" }),
});
console.log(`status ${response.status}`);

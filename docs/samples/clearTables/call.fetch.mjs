const response = await fetch(`${process.env.CONVEX_URL}/api/streaming_import/clear_tables`, {
  method: "PUT",
  headers: { "Content-Type": "application/json", Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  body: JSON.stringify({ tableNames: ["products"] }),
});
console.log(`status ${response.status}`);

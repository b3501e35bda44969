const response = await fetch(`${process.env.CONVEX_URL}/api/streaming_import/add_primary_key_indexes`, {
  method: "PUT",
  headers: { "Content-Type": "application/json", Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  body: JSON.stringify({ indexes: { products: [["sku"]] } }),
});
console.log(`status ${response.status}`);

const response = await fetch(`${process.env.CONVEX_URL}/api/streaming_import/apply_fivetran_operations`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  body: JSON.stringify([
    { table: "products", operation: "Upsert", row: { sku: "A-1", stock: { $integer: "KgAAAAAAAAA=" } } },
  ]),
});
console.log(`status ${response.status}`);

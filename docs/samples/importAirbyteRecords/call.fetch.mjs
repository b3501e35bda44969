const response = await fetch(`${process.env.CONVEX_URL}/api/streaming_import/import_airbyte_records`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  body: JSON.stringify({
    tables: { products: { primaryKey: [["sku"]], jsonSchema: {} } },
    messages: [{ tableName: "products", data: { sku: "A-1", price: 9.5 } }],
  }),
});
console.log(`status ${response.status}`);

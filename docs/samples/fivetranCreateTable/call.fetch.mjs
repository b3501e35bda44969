const response = await fetch(`${process.env.CONVEX_URL}/api/streaming_import/fivetran_create_table`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  body: JSON.stringify({
    tableDefinition: {
      tableName: "products",
      indexes: [{ indexDescriptor: "by_sku", fields: ["sku"] }],
      searchIndexes: [],
      vectorIndexes: [],
      documentType: null,
    },
  }),
});
console.log(`status ${response.status}`);

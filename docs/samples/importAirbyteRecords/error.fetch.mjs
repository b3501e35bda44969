const response = await fetch(`${process.env.CONVEX_URL}/api/streaming_import/import_airbyte_records`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  body: JSON.stringify({
    tables: {},
    messages: [{ tableName: "products", data: { sku: "A-1", price: 9.5 } }],
  }),
});
const text = await response.text();

if (response.status !== 200) {
  // An infrastructure error: the body is { code, message }, or empty.
  const code = text === "" ? "" : `: ${JSON.parse(text).code}`;
  console.log(`status ${response.status}${code}`);
} else {
  console.log(text);
}

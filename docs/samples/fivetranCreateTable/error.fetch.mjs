const response = await fetch(`${process.env.CONVEX_URL}/api/streaming_import/fivetran_create_table`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ tableDefinition: { tableName: "products", indexes: [] } }),
});
const text = await response.text();

if (response.status !== 200) {
  // An infrastructure error: the body is { code, message }, or empty.
  const code = text === "" ? "" : `: ${JSON.parse(text).code}`;
  console.log(`status ${response.status}${code}`);
} else {
  console.log(text);
}

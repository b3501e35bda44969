const response = await fetch(`${process.env.CONVEX_URL}/api/document_deltas`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  body: JSON.stringify({ format: "convex_encoded_json" }),
});
const text = await response.text();

if (response.status !== 200) {
  // An infrastructure error: the body is { code, message }, or empty.
  const code = text === "" ? "" : `: ${JSON.parse(text).code}`;
  console.log(`status ${response.status}${code}`);
} else {
  console.log(text);
}

const response = await fetch(`${process.env.CONVEX_URL}/api/query_batch`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({
    queries: [
      { path: "messages:count", args: {}, format: "convex_encoded_json" },
      { path: "errors:text", args: {}, format: "convex_encoded_json" },
    ],
  }),
});
const text = await response.text();

if (response.status !== 200) {
  // An infrastructure error: the body is { code, message }, or empty.
  const code = text === "" ? "" : `: ${JSON.parse(text).code}`;
  console.log(`status ${response.status}${code}`);
} else {
  for (const result of JSON.parse(text).results) {
    // Each query succeeds or fails on its own.
    if (result.status === "success") console.log(`messages: ${result.value}`);
    else console.log(`function error: ${result.errorData ?? result.errorMessage}`);
  }
}

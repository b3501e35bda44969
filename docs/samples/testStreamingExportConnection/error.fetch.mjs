const response = await fetch(`${process.env.CONVEX_URL}/api/test_streaming_export_connection`);
const text = await response.text();

if (response.status !== 200) {
  // An infrastructure error: the body is { code, message }, or empty.
  const code = text === "" ? "" : `: ${JSON.parse(text).code}`;
  console.log(`status ${response.status}${code}`);
} else {
  console.log(text);
}

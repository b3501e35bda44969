const response = await fetch(`${process.env.CONVEX_URL}/api/data_sync_cursor_from_deltas`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  // The cursor is a count of nanoseconds, more than a number of JavaScript holds: it is written as text.
  body: `{"cursor": 1767225601987654321}`,
});
const text = await response.text();

if (response.status !== 200) {
  // An infrastructure error: the body is { code, message }, or empty.
  const code = text === "" ? "" : `: ${JSON.parse(text).code}`;
  console.log(`status ${response.status}${code}`);
} else {
  console.log(text);
}

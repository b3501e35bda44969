const response = await fetch(`${process.env.CONVEX_URL}/api/data_sync_cursor_from_deltas`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  // The cursor is a count of nanoseconds, more than a number of JavaScript holds: it is written as text.
  body: `{"cursor": 1767225601987654321, "selection": {"": {"messages": {"_other": "included"}, "_other": "excluded"}, "_other": "excluded"}}`,
});
const { cursor } = await response.json();
console.log(`cursor: ${cursor}`);

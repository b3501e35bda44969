const response = await fetch(`${process.env.CONVEX_URL}/api/document_deltas`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  body: JSON.stringify({
    cursor: 0,
    selection: { "": { messages: { _other: "included" }, _other: "excluded" }, _other: "excluded" },
    format: "convex_encoded_json",
  }),
});
// A timestamp is a count of nanoseconds, more than a number of JavaScript holds: it is kept as text.
const text = await response.text();
const cursor = /"cursor":(\d+)/.exec(text)?.[1];
const { values, hasMore } = JSON.parse(text);
for (const { _deleted, _id, author, body } of values) {
  console.log(_deleted ? `deleted: ${_id}` : `${author}: ${body}`);
}
console.log(`go on from ${cursor}, more: ${hasMore}`);

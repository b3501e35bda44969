const response = await fetch(`${process.env.CONVEX_URL}/api/list_snapshot`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  body: JSON.stringify({
    selection: { "": { messages: { _other: "included" }, _other: "excluded" }, _other: "excluded" },
    format: "convex_encoded_json",
  }),
});
// A timestamp is a count of nanoseconds, more than a number of JavaScript holds: it is kept as text.
const text = await response.text();
const snapshot = /"snapshot":(\d+)/.exec(text)?.[1];
const { values, hasMore } = JSON.parse(text);
for (const { author, body } of values) console.log(`${author}: ${body}`);
console.log(`at ${snapshot}, more: ${hasMore}`);

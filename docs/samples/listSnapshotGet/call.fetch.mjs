const response = await fetch(
  `${process.env.CONVEX_URL}/api/list_snapshot?tableName=messages&format=convex_encoded_json`,
  {
    headers: { Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  },
);
// A timestamp is a count of nanoseconds, more than a number of JavaScript holds: it is kept as text.
const text = await response.text();
const snapshot = /"snapshot":(\d+)/.exec(text)?.[1];
const { values, hasMore } = JSON.parse(text);
for (const { author, body } of values) console.log(`${author}: ${body}`);
console.log(`at ${snapshot}, more: ${hasMore}`);

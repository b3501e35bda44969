const response = await fetch(
  `${process.env.CONVEX_URL}/api/document_deltas?cursor=0&tableName=messages&format=convex_encoded_json`,
  {
    headers: { Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
  },
);
// A timestamp is a count of nanoseconds, more than a number of JavaScript holds: it is kept as text.
const text = await response.text();
const cursor = /"cursor":(\d+)/.exec(text)?.[1];
const { values, hasMore } = JSON.parse(text);
for (const { _deleted, _id, author, body } of values) {
  console.log(_deleted ? `deleted: ${_id}` : `${author}: ${body}`);
}
console.log(`go on from ${cursor}, more: ${hasMore}`);

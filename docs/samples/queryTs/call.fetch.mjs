const response = await fetch(`${process.env.CONVEX_URL}/api/query_ts`, { method: "POST" });
const { ts } = await response.json();
console.log(`ts: ${ts}`);

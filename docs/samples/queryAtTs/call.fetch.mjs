const moment = await fetch(`${process.env.CONVEX_URL}/api/query_ts`, { method: "POST" });
const { ts } = await moment.json();

const response = await fetch(`${process.env.CONVEX_URL}/api/query_at_ts`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({
    path: "counters:read",
    args: { name: "downloads" },
    format: "convex_encoded_json",
    ts,
  }),
});
const { value } = await response.json();
console.log(`downloads: ${value}`);

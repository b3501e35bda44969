const response = await fetch(`${process.env.CONVEX_URL}/api/query`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({
    path: "messages:list",
    args: { channel: "general", limit: 1 },
    format: "convex_encoded_json",
  }),
});
const { value } = await response.json();
for (const { author, body } of value) console.log(`${author}: ${body}`);

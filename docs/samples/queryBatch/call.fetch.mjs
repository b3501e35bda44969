const response = await fetch(`${process.env.CONVEX_URL}/api/query_batch`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({
    queries: [
      { path: "chat:rooms", args: {}, format: "convex_encoded_json" },
      { path: "messages:count", args: {}, format: "convex_encoded_json" },
    ],
  }),
});
const { results } = await response.json();
const [rooms, count] = results;
console.log(`rooms: ${rooms.value.join(", ")}`);
console.log(`messages: ${count.value}`);

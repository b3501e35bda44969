const response = await fetch(`${process.env.CONVEX_URL}/api/mutation`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({
    path: "counters:increment",
    args: { name: "visits" },
    format: "convex_encoded_json",
  }),
});
const { value } = await response.json();
console.log(`visits: ${value}`);

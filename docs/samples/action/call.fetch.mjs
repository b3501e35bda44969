const response = await fetch(`${process.env.CONVEX_URL}/api/action`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ path: "secrets:ask", args: {}, format: "convex_encoded_json" }),
});
const { value } = await response.json();
console.log(`answer: ${value}`);

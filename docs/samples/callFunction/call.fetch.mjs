const response = await fetch(`${process.env.CONVEX_URL}/api/function`, {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
    Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}`,
  },
  body: JSON.stringify({ path: "secrets:answer", args: {}, format: "convex_encoded_json" }),
});
const { value } = await response.json();
console.log(`answer: ${value}`);

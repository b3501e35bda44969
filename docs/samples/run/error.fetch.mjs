const response = await fetch(`${process.env.CONVEX_URL}/api/run/messages:list`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ args: {}, format: "convex_encoded_json" }),
});
const text = await response.text();

if (response.status !== 200) {
  // An infrastructure error: the body is { code, message }, or empty.
  const code = text === "" ? "" : `: ${JSON.parse(text).code}`;
  console.log(`status ${response.status}${code}`);
} else {
  const result = JSON.parse(text);
  // A function that throws answers with 200 as well; errorData is what a ConvexError carried.
  if (result.status === "error")
    console.log(`function error: ${result.errorData?.code ?? result.errorMessage}`);
  else console.log(result.value);
}

require "json"
require "net/http"

body = { path: "secrets:ask", args: {}, format: "convex_encoded_json" }
response = Net::HTTP.post(
  URI(ENV.fetch("CONVEX_URL") + "/api/action"),
  body.to_json,
  "Content-Type" => "application/json"
)
value = JSON.parse(response.body)["value"]
puts "answer: #{value.to_i}"

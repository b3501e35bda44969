require "json"
require "net/http"

body = { path: "counters:increment", args: { name: "visits" }, format: "convex_encoded_json" }
response = Net::HTTP.post(
  URI(ENV.fetch("CONVEX_URL") + "/api/mutation"),
  body.to_json,
  "Content-Type" => "application/json"
)
value = JSON.parse(response.body)["value"]
puts "visits: #{value.to_i}"

require "json"
require "net/http"

moment = Net::HTTP.post(URI(ENV.fetch("CONVEX_URL") + "/api/query_ts"), "")
ts = JSON.parse(moment.body)["ts"]

body = { path: "counters:read", args: { name: "downloads" }, format: "convex_encoded_json", ts: ts }
response = Net::HTTP.post(
  URI(ENV.fetch("CONVEX_URL") + "/api/query_at_ts"),
  body.to_json,
  "Content-Type" => "application/json"
)
value = JSON.parse(response.body)["value"]
puts "downloads: #{value.to_i}"

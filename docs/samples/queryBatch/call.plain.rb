require "json"
require "net/http"

body = {
  queries: [
    { path: "chat:rooms", args: {}, format: "convex_encoded_json" },
    { path: "messages:count", args: {}, format: "convex_encoded_json" },
  ]
}
response = Net::HTTP.post(
  URI(ENV.fetch("CONVEX_URL") + "/api/query_batch"),
  body.to_json,
  "Content-Type" => "application/json"
)
rooms, count = JSON.parse(response.body)["results"]
puts "rooms: #{rooms["value"].join(", ")}"
puts "messages: #{count["value"].to_i}"

require "json"
require "net/http"

body = { path: "messages:list", args: { channel: "general", limit: 1 }, format: "convex_encoded_json" }
response = Net::HTTP.post(
  URI(ENV.fetch("CONVEX_URL") + "/api/query"),
  body.to_json,
  "Content-Type" => "application/json"
)
value = JSON.parse(response.body)["value"]
value.each { |message| puts "#{message["author"]}: #{message["body"]}" }

require "json"
require "net/http"

body = { path: "secrets:answer", args: {}, format: "convex_encoded_json" }
response = Net::HTTP.post(
  URI(ENV.fetch("CONVEX_URL") + "/api/function"),
  body.to_json,
  "Content-Type" => "application/json",
  "Authorization" => "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
)
value = JSON.parse(response.body)["value"]
puts "answer: #{value.to_i}"

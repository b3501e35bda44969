require "json"
require "net/http"

body = { path: "messages:send", args: { author: "Ada", body: "" }, format: "convex_encoded_json" }
response = Net::HTTP.post(
  URI(ENV.fetch("CONVEX_URL") + "/api/mutation"),
  body.to_json,
  "Content-Type" => "application/json"
)
if response.code != "200"
  # An infrastructure error: the body is {code, message}, or empty.
  code = response.body.to_s.empty? ? "" : ": #{JSON.parse(response.body)["code"]}"
  puts "status #{response.code}#{code}"
else
  result = JSON.parse(response.body)
  # A function that throws answers with 200 as well; errorData is what a ConvexError carried.
  if result["status"] == "error"
    puts "function error: #{result.dig("errorData", "code") || result["errorMessage"]}"
  else
    puts result["value"]
  end
end

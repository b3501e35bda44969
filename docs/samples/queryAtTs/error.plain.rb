require "json"
require "net/http"

moment = Net::HTTP.post(URI(ENV.fetch("CONVEX_URL") + "/api/query_ts"), "")
ts = JSON.parse(moment.body)["ts"]

body = { path: "errors:text", args: {}, format: "convex_encoded_json", ts: ts }
response = Net::HTTP.post(
  URI(ENV.fetch("CONVEX_URL") + "/api/query_at_ts"),
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
    puts "function error: #{result["errorData"] || result["errorMessage"]}"
  else
    puts result["value"]
  end
end

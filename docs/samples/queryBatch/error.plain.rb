require "json"
require "net/http"

body = {
  queries: [
    { path: "messages:count", args: {}, format: "convex_encoded_json" },
    { path: "errors:text", args: {}, format: "convex_encoded_json" },
  ]
}
response = Net::HTTP.post(
  URI(ENV.fetch("CONVEX_URL") + "/api/query_batch"),
  body.to_json,
  "Content-Type" => "application/json"
)
if response.code != "200"
  # An infrastructure error: the body is {code, message}, or empty.
  code = response.body.to_s.empty? ? "" : ": #{JSON.parse(response.body)["code"]}"
  puts "status #{response.code}#{code}"
else
  JSON.parse(response.body)["results"].each do |result|
    # Each query succeeds or fails on its own.
    if result["status"] == "success"
      puts "messages: #{result["value"].to_i}"
    else
      puts "function error: #{result.fetch("errorData", result["errorMessage"])}"
    end
  end
end

require "json"
require "net/http"

response = Net::HTTP.post(URI(ENV.fetch("CONVEX_URL") + "/api/query_ts"), "")
if response.code != "200"
  # An infrastructure error: the body is {code, message}, or empty.
  code = response.body.to_s.empty? ? "" : ": #{JSON.parse(response.body)["code"]}"
  puts "status #{response.code}#{code}"
else
  puts "ts: #{JSON.parse(response.body)["ts"]}"
end

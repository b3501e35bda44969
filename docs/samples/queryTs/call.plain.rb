require "json"
require "net/http"

response = Net::HTTP.post(URI(ENV.fetch("CONVEX_URL") + "/api/query_ts"), "")
puts "ts: #{JSON.parse(response.body)["ts"]}"

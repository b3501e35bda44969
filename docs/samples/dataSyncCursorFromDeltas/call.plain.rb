require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/data_sync_cursor_from_deltas")
request = Net::HTTP::Post.new(uri)
request["Content-Type"] = "application/json"
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
request.body = {
  cursor: 1767225601987654321,
  selection: { "": { messages: { _other: "included" }, _other: "excluded" }, _other: "excluded" }
}.to_json
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
result = JSON.parse(response.body)
puts "cursor: #{result["cursor"]}"

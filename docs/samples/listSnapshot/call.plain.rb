require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/list_snapshot")
request = Net::HTTP::Post.new(uri)
request["Content-Type"] = "application/json"
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
request.body = {
  selection: { "": { messages: { _other: "included" }, _other: "excluded" }, _other: "excluded" },
  format: "convex_encoded_json"
}.to_json
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
result = JSON.parse(response.body)
result["values"].each { |row| puts "#{row["author"]}: #{row["body"]}" }
puts "at #{result["snapshot"]}, more: #{result["hasMore"]}"

require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/v1/data/sync")
request = Net::HTTP::Post.new(uri)
request["Content-Type"] = "application/json"
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
request.body = {
  selection: { "": { messages: { _other: "included" }, _other: "excluded" }, _other: "excluded" }
}.to_json
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
result = JSON.parse(response.body)
result["values"].each do |row|
  value = row["value"]
  puts "#{row["table"]}: #{row["deleted"] ? "deleted #{value["_id"]}" : value["body"]}"
end
puts "#{result["status"]["type"]}, go on from #{result["pagination"]["nextCursor"]}"

require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/document_deltas")
request = Net::HTTP::Post.new(uri)
request["Content-Type"] = "application/json"
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
request.body = {
  cursor: 0,
  selection: { "": { messages: { _other: "included" }, _other: "excluded" }, _other: "excluded" },
  format: "convex_encoded_json"
}.to_json
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
result = JSON.parse(response.body)
result["values"].each do |row|
  puts row["_deleted"] ? "deleted: #{row["_id"]}" : "#{row["author"]}: #{row["body"]}"
end
puts "go on from #{result["cursor"]}, more: #{result["hasMore"]}"

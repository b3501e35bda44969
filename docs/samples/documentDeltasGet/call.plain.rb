require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/document_deltas?cursor=0&tableName=messages&format=convex_encoded_json")
request = Net::HTTP::Get.new(uri)
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
result = JSON.parse(response.body)
result["values"].each do |row|
  puts row["_deleted"] ? "deleted: #{row["_id"]}" : "#{row["author"]}: #{row["body"]}"
end
puts "go on from #{result["cursor"]}, more: #{result["hasMore"]}"

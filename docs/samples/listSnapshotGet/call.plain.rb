require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/list_snapshot?tableName=messages&format=convex_encoded_json")
request = Net::HTTP::Get.new(uri)
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
result = JSON.parse(response.body)
result["values"].each { |row| puts "#{row["author"]}: #{row["body"]}" }
puts "at #{result["snapshot"]}, more: #{result["hasMore"]}"

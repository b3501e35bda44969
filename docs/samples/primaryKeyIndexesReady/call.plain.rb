require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/streaming_import/primary_key_indexes_ready")
request = Net::HTTP::Get.new(uri)
request["Content-Type"] = "application/json"
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
request.body = { tables: ["products"] }.to_json
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
result = JSON.parse(response.body)
puts "ready: #{result["indexesReady"]}"

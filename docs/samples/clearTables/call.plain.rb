require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/streaming_import/clear_tables")
request = Net::HTTP::Put.new(uri)
request["Content-Type"] = "application/json"
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
request.body = { tableNames: ["products"] }.to_json
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
puts "status #{response.code}"

require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/json_schemas")
request = Net::HTTP::Get.new(uri)
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
result = JSON.parse(response.body)
result.each { |table, schema| puts "#{table}: #{schema["properties"].size} properties" }

require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/v1/data/list_active_syncs?limit=10")
request = Net::HTTP::Get.new(uri)
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
result = JSON.parse(response.body)
result["syncs"].each { |sync| puts "#{sync["syncId"]}: #{sync["status"]["type"]}" }

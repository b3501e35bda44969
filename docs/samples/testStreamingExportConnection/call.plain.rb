require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/test_streaming_export_connection")
request = Net::HTTP::Get.new(uri)
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
puts "status #{response.code}"

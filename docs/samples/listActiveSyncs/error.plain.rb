require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/v1/data/list_active_syncs?limit=1000")
request = Net::HTTP::Get.new(uri)
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
if response.code != "200"
  # An infrastructure error: the body is {code, message}, or empty.
  code = response.body.to_s.empty? ? "" : ": #{JSON.parse(response.body)["code"]}"
  puts "status #{response.code}#{code}"
else
  puts response.body
end

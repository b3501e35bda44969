require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/get_table_column_names")
request = Net::HTTP::Get.new(uri)
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
result = JSON.parse(response.body)
result["byComponent"][""].each { |table| puts "#{table["name"]}: #{table["columns"].join(", ")}" }

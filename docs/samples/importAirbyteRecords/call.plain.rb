require "json"
require "net/http"

uri = URI(ENV.fetch("CONVEX_URL") + "/api/streaming_import/import_airbyte_records")
request = Net::HTTP::Post.new(uri)
request["Content-Type"] = "application/json"
request["Authorization"] = "Convex #{ENV.fetch("CONVEX_DEPLOY_KEY")}"
request.body = {
  tables: { products: { primaryKey: [["sku"]], jsonSchema: {} } },
  messages: [{ tableName: "products", data: { sku: "A-1", price: 9.5 } }]
}.to_json
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
puts "status #{response.code}"

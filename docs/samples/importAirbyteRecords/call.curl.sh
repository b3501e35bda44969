curl --silent --show-error --request POST "$CONVEX_URL/api/streaming_import/import_airbyte_records" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"tables": {"products": {"primaryKey": [["sku"]], "jsonSchema": {}}}, "messages": [{"tableName": "products", "data": {"sku": "A-1", "price": 9.5}}]}' \
  --write-out 'HTTP %{http_code}\n'

# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error --request POST "$CONVEX_URL/api/streaming_import/import_airbyte_records" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"tables": {}, "messages": [{"tableName": "products", "data": {"sku": "A-1", "price": 9.5}}]}' \
  --write-out '\nHTTP %{http_code}\n'

curl --silent --show-error --request POST "$CONVEX_URL/api/streaming_import/fivetran_truncate_table" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"tableName": "products", "deleteType": "HardDelete"}' \
  --write-out 'HTTP %{http_code}\n'

curl --silent --show-error --request PUT "$CONVEX_URL/api/streaming_import/add_primary_key_indexes" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"indexes": {"products": [["sku"]]}}' \
  --write-out 'HTTP %{http_code}\n'

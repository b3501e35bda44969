curl --silent --show-error --request POST "$CONVEX_URL/api/streaming_import/apply_fivetran_operations" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '[{"table": "products", "operation": "Upsert", "row": {"sku": "A-1", "stock": {"$integer": "KgAAAAAAAAA="}}}]' \
  --write-out 'HTTP %{http_code}\n'

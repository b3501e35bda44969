curl --silent --show-error --request POST "$CONVEX_URL/api/streaming_import/fivetran_create_table" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"tableDefinition": {"tableName": "products", "indexes": [{"indexDescriptor": "by_sku", "fields": ["sku"]}], "searchIndexes": [], "vectorIndexes": [], "documentType": null}}' \
  --write-out 'HTTP %{http_code}\n'

curl --silent --show-error --request PUT "$CONVEX_URL/api/streaming_import/clear_tables" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"tableNames": ["products"]}' \
  --write-out 'HTTP %{http_code}\n'

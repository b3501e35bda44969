curl --silent --show-error --request GET "$CONVEX_URL/api/streaming_import/primary_key_indexes_ready" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"tables": ["products"]}'

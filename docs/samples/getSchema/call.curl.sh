curl --silent --show-error "$CONVEX_URL/api/streaming_import/get_schema" \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY"

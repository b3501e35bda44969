curl --silent --show-error "$CONVEX_URL/api/test_streaming_export_connection" \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --write-out '\nHTTP %{http_code}\n'

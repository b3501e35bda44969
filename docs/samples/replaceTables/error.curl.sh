# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error --request POST "$CONVEX_URL/api/streaming_import/replace_tables" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"tableNames": {"products": "products_next"}}' \
  --write-out '\nHTTP %{http_code}\n'

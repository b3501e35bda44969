# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error --request PUT "$CONVEX_URL/api/streaming_import/add_primary_key_indexes" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"indexes": {"products": [["no name"]]}}' \
  --write-out '\nHTTP %{http_code}\n'

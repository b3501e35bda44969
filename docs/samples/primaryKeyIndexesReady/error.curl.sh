# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error --request GET "$CONVEX_URL/api/streaming_import/primary_key_indexes_ready" \
  --header 'Content-Type: application/json' \
  --data '{"tables": ["products"]}' \
  --write-out '\nHTTP %{http_code}\n'

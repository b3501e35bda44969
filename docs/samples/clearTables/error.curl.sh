# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error --request PUT "$CONVEX_URL/api/streaming_import/clear_tables" \
  --header 'Content-Type: application/json' \
  --data '{"tableNames": ["products"]}' \
  --write-out '\nHTTP %{http_code}\n'

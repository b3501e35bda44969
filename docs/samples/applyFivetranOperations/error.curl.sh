# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error --request POST "$CONVEX_URL/api/streaming_import/apply_fivetran_operations" \
  --header 'Content-Type: application/json' \
  --data '[]' \
  --write-out '\nHTTP %{http_code}\n'

# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error "$CONVEX_URL/api/streaming_import/get_schema" \
  --write-out '\nHTTP %{http_code}\n'

# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error --request POST "$CONVEX_URL/api/query_ts" \
  --write-out '\nHTTP %{http_code}\n'

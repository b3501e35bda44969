# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error --request POST "$CONVEX_URL/api/run/messages:list" \
  --header 'Content-Type: application/json' \
  --data '{"args": {}, "format": "convex_encoded_json"}' \
  --write-out '\nHTTP %{http_code}\n'

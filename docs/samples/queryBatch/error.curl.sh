# A function that throws answers with HTTP 200: look at the body's own "status".
curl --silent --show-error --request POST "$CONVEX_URL/api/query_batch" \
  --header 'Content-Type: application/json' \
  --data '{"queries": [{"path": "messages:count", "args": {}, "format": "convex_encoded_json"}, {"path": "errors:text", "args": {}, "format": "convex_encoded_json"}]}' \
  --write-out '\nHTTP %{http_code}\n'

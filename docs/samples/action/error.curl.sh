# A function that throws answers with HTTP 200: look at the body's own "status".
curl --silent --show-error --request POST "$CONVEX_URL/api/action" \
  --header 'Content-Type: application/json' \
  --data '{"path": "errors:fromAction", "args": {}, "format": "convex_encoded_json"}' \
  --write-out '\nHTTP %{http_code}\n'

# A function that throws answers with HTTP 200: look at the body's own "status".
curl --silent --show-error --request POST "$CONVEX_URL/api/mutation" \
  --header 'Content-Type: application/json' \
  --data '{"path": "messages:send", "args": {"author": "Ada", "body": ""}, "format": "convex_encoded_json"}' \
  --write-out '\nHTTP %{http_code}\n'

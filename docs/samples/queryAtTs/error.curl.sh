ts=$(curl --silent --request POST "$CONVEX_URL/api/query_ts" | cut -d '"' -f 4)

# A function that throws answers with HTTP 200: look at the body's own "status".
curl --silent --show-error --request POST "$CONVEX_URL/api/query_at_ts" \
  --header 'Content-Type: application/json' \
  --data '{"path": "errors:text", "args": {}, "format": "convex_encoded_json", "ts": "'"$ts"'"}' \
  --write-out '\nHTTP %{http_code}\n'

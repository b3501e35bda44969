curl --silent --show-error --request POST "$CONVEX_URL/api/query" \
  --header 'Content-Type: application/json' \
  --data '{"path": "messages:list", "args": {"channel": "general", "limit": 1}, "format": "convex_encoded_json"}'

curl --silent --show-error --request POST "$CONVEX_URL/api/run/messages/list" \
  --header 'Content-Type: application/json' \
  --data '{"args": {"channel": "general", "limit": 1}, "format": "convex_encoded_json"}'

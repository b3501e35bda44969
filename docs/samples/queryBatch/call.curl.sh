curl --silent --show-error --request POST "$CONVEX_URL/api/query_batch" \
  --header 'Content-Type: application/json' \
  --data '{"queries": [{"path": "chat:rooms", "args": {}, "format": "convex_encoded_json"}, {"path": "messages:count", "args": {}, "format": "convex_encoded_json"}]}'

curl --silent --show-error --request POST "$CONVEX_URL/api/mutation" \
  --header 'Content-Type: application/json' \
  --data '{"path": "counters:increment", "args": {"name": "visits"}, "format": "convex_encoded_json"}'

curl --silent --show-error --request POST "$CONVEX_URL/api/action" \
  --header 'Content-Type: application/json' \
  --data '{"path": "secrets:ask", "args": {}, "format": "convex_encoded_json"}'

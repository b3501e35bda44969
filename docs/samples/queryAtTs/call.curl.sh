ts=$(curl --silent --request POST "$CONVEX_URL/api/query_ts" | cut -d '"' -f 4)

curl --silent --show-error --request POST "$CONVEX_URL/api/query_at_ts" \
  --header 'Content-Type: application/json' \
  --data '{"path": "counters:read", "args": {"name": "downloads"}, "format": "convex_encoded_json", "ts": "'"$ts"'"}'

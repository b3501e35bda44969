curl --silent --show-error --request POST "$CONVEX_URL/api/query_ts"

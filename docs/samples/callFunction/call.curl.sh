curl --silent --show-error --request POST "$CONVEX_URL/api/function" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"path": "secrets:answer", "args": {}, "format": "convex_encoded_json"}'

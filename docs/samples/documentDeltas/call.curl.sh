curl --silent --show-error --request POST "$CONVEX_URL/api/document_deltas" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"cursor": 0, "selection": {"": {"messages": {"_other": "included"}, "_other": "excluded"}, "_other": "excluded"}, "format": "convex_encoded_json"}'

curl --silent --show-error --request POST "$CONVEX_URL/api/data_sync_cursor_from_deltas" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"cursor": 1767225601987654321, "selection": {"": {"messages": {"_other": "included"}, "_other": "excluded"}, "_other": "excluded"}}'

curl --silent --show-error --request POST "$CONVEX_URL/api/v1/data/sync" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"selection": {"": {"messages": {"_other": "included"}, "_other": "excluded"}, "_other": "excluded"}}'

curl --silent --show-error "$CONVEX_URL/api/list_snapshot?tableName=messages&format=convex_encoded_json" \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY"

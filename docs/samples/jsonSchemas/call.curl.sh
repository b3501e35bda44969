curl --silent --show-error "$CONVEX_URL/api/json_schemas" \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY"

curl --silent --show-error "$CONVEX_URL/api/v1/data/list_active_syncs?limit=10" \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY"

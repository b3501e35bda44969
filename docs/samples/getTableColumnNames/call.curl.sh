curl --silent --show-error "$CONVEX_URL/api/get_table_column_names" \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY"

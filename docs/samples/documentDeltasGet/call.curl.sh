curl --silent --show-error "$CONVEX_URL/api/document_deltas?cursor=0&tableName=messages&format=convex_encoded_json" \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY"

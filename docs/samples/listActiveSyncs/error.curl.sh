# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error "$CONVEX_URL/api/v1/data/list_active_syncs?limit=1000" \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --write-out '\nHTTP %{http_code}\n'

# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error "$CONVEX_URL/api/json_schemas?deltaSchema=yes" \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --write-out '\nHTTP %{http_code}\n'

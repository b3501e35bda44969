# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error --request POST "$CONVEX_URL/api/v1/data/sync" \
  --header 'Content-Type: application/json' \
  --header "Authorization: Convex $CONVEX_DEPLOY_KEY" \
  --data '{"cursor": "nonsense"}' \
  --write-out '\nHTTP %{http_code}\n'

# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error --request POST "$CONVEX_URL/api/data_sync_cursor_from_deltas" \
  --header 'Content-Type: application/json' \
  --data '{"cursor": 1767225601987654321}' \
  --write-out '\nHTTP %{http_code}\n'

# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error "$CONVEX_URL/api/get_table_column_names" \
  --write-out '\nHTTP %{http_code}\n'

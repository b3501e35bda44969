# Anything but 200 is an infrastructure error: the body is {"code", "message"}, or empty.
curl --silent --show-error --request POST "$CONVEX_URL/api/streaming_import/fivetran_create_table" \
  --header 'Content-Type: application/json' \
  --data '{"tableDefinition": {"tableName": "products", "indexes": []}}' \
  --write-out '\nHTTP %{http_code}\n'

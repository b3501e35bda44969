import json
import os
import urllib.request

body = {
    "tables": {"products": {"primaryKey": [["sku"]], "jsonSchema": {}}},
    "messages": [{"tableName": "products", "data": {"sku": "A-1", "price": 9.5}}],
}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/streaming_import/import_airbyte_records",
    data=json.dumps(body).encode(),
    headers={
        "Content-Type": "application/json",
        "Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"],
    },
    method="POST",
)
with urllib.request.urlopen(request) as answer:
    print(f"status {answer.status}")

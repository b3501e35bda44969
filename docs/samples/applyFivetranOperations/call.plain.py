import json
import os
import urllib.request

body = [
    {
        "table": "products",
        "operation": "Upsert",
        "row": {"sku": "A-1", "stock": {"$integer": "KgAAAAAAAAA="}},
    },
]
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/streaming_import/apply_fivetran_operations",
    data=json.dumps(body).encode(),
    headers={
        "Content-Type": "application/json",
        "Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"],
    },
    method="POST",
)
with urllib.request.urlopen(request) as answer:
    print(f"status {answer.status}")

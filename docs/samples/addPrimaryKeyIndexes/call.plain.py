import json
import os
import urllib.request

body = {"indexes": {"products": [["sku"]]}}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/streaming_import/add_primary_key_indexes",
    data=json.dumps(body).encode(),
    headers={
        "Content-Type": "application/json",
        "Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"],
    },
    method="PUT",
)
with urllib.request.urlopen(request) as answer:
    print(f"status {answer.status}")

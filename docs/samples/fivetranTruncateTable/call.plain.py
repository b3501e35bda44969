import json
import os
import urllib.request

body = {"tableName": "products", "deleteType": "HardDelete"}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/streaming_import/fivetran_truncate_table",
    data=json.dumps(body).encode(),
    headers={
        "Content-Type": "application/json",
        "Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"],
    },
    method="POST",
)
with urllib.request.urlopen(request) as answer:
    print(f"status {answer.status}")

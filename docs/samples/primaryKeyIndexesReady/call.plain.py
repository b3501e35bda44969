import json
import os
import urllib.request

body = {"tables": ["products"]}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/streaming_import/primary_key_indexes_ready",
    data=json.dumps(body).encode(),
    headers={
        "Content-Type": "application/json",
        "Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"],
    },
    method="GET",
)
with urllib.request.urlopen(request) as answer:
    result = json.load(answer)
print(f"ready: {str(result['indexesReady']).lower()}")

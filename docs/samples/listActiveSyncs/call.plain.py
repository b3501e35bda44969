import json
import os
import urllib.request

request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/v1/data/list_active_syncs?limit=10",
    headers={"Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"]},
)
with urllib.request.urlopen(request) as answer:
    result = json.load(answer)
for sync in result["syncs"]:
    print(f"{sync['syncId']}: {sync['status']['type']}")

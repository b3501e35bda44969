import json
import os
import urllib.request

request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/streaming_import/get_schema",
    headers={"Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"]},
)
with urllib.request.urlopen(request) as answer:
    result = json.load(answer)
for table in (result or {"tables": []})["tables"]:
    print(table["tableName"])

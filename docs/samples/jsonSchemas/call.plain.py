import json
import os
import urllib.request

request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/json_schemas",
    headers={"Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"]},
)
with urllib.request.urlopen(request) as answer:
    result = json.load(answer)
for table, schema in result.items():
    print(f"{table}: {len(schema['properties'])} properties")

import json
import os
import urllib.request

request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/list_snapshot?tableName=messages&format=convex_encoded_json",
    headers={"Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"]},
)
with urllib.request.urlopen(request) as answer:
    result = json.load(answer)
for row in result["values"]:
    print(f"{row['author']}: {row['body']}")
print(f"at {result['snapshot']}, more: {str(result['hasMore']).lower()}")

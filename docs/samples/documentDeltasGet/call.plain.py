import json
import os
import urllib.request

request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/document_deltas?cursor=0&tableName=messages&format=convex_encoded_json",
    headers={"Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"]},
)
with urllib.request.urlopen(request) as answer:
    result = json.load(answer)
for row in result["values"]:
    print(f"deleted: {row['_id']}" if row["_deleted"] else f"{row['author']}: {row['body']}")
print(f"go on from {result['cursor']}, more: {str(result['hasMore']).lower()}")

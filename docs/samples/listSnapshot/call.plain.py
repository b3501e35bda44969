import json
import os
import urllib.request

body = {
    "selection": {
        "": {"messages": {"_other": "included"}, "_other": "excluded"},
        "_other": "excluded",
    },
    "format": "convex_encoded_json",
}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/list_snapshot",
    data=json.dumps(body).encode(),
    headers={
        "Content-Type": "application/json",
        "Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"],
    },
    method="POST",
)
with urllib.request.urlopen(request) as answer:
    result = json.load(answer)
for row in result["values"]:
    print(f"{row['author']}: {row['body']}")
print(f"at {result['snapshot']}, more: {str(result['hasMore']).lower()}")

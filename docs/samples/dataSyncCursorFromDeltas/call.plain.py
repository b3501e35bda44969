import json
import os
import urllib.request

body = {
    "cursor": 1767225601987654321,
    "selection": {
        "": {"messages": {"_other": "included"}, "_other": "excluded"},
        "_other": "excluded",
    },
}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/data_sync_cursor_from_deltas",
    data=json.dumps(body).encode(),
    headers={
        "Content-Type": "application/json",
        "Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"],
    },
    method="POST",
)
with urllib.request.urlopen(request) as answer:
    result = json.load(answer)
print(f"cursor: {result['cursor']}")

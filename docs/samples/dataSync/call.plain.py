import json
import os
import urllib.request

body = {
    "selection": {
        "": {"messages": {"_other": "included"}, "_other": "excluded"},
        "_other": "excluded",
    },
}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/v1/data/sync",
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
    value = row["value"]
    print(f"{row['table']}: {'deleted ' + value['_id'] if row['deleted'] else value['body']}")
print(f"{result['status']['type']}, go on from {result['pagination']['nextCursor']}")

import json
import os
import urllib.request

body = {
    "path": "secrets:answer",
    "args": {},
    "format": "convex_encoded_json",
}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/function",
    data=json.dumps(body).encode(),
    headers={
        "Content-Type": "application/json",
        "Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"],
    },
    method="POST",
)
with urllib.request.urlopen(request) as answer:
    value = json.load(answer)["value"]
print(f"answer: {value:g}")

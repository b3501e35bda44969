import json
import os
import urllib.request

body = {
    "path": "secrets:ask",
    "args": {},
    "format": "convex_encoded_json",
}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/action",
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json"},
    method="POST",
)
with urllib.request.urlopen(request) as answer:
    value = json.load(answer)["value"]
print(f"answer: {value:g}")

import json
import os
import urllib.request

body = {
    "path": "counters:increment",
    "args": {"name": "visits"},
    "format": "convex_encoded_json",
}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/mutation",
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json"},
    method="POST",
)
with urllib.request.urlopen(request) as answer:
    value = json.load(answer)["value"]
print(f"visits: {value:g}")

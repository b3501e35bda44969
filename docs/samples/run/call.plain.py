import json
import os
import urllib.request

body = {
    "args": {"channel": "general", "limit": 1},
    "format": "convex_encoded_json",
}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/run/messages/list",
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json"},
    method="POST",
)
with urllib.request.urlopen(request) as answer:
    value = json.load(answer)["value"]
for message in value:
    print(f"{message['author']}: {message['body']}")

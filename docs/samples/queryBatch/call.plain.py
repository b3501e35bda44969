import json
import os
import urllib.request

body = {
    "queries": [
        {"path": "chat:rooms", "args": {}, "format": "convex_encoded_json"},
        {"path": "messages:count", "args": {}, "format": "convex_encoded_json"},
    ]
}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/query_batch",
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json"},
    method="POST",
)
with urllib.request.urlopen(request) as answer:
    rooms, count = json.load(answer)["results"]
print("rooms:", ", ".join(rooms["value"]))
print(f"messages: {count['value']:g}")

import json
import os
import urllib.request

moment = urllib.request.Request(os.environ["CONVEX_URL"] + "/api/query_ts", method="POST")
with urllib.request.urlopen(moment) as answer:
    ts = json.load(answer)["ts"]

body = {
    "path": "counters:read",
    "args": {"name": "downloads"},
    "format": "convex_encoded_json",
    "ts": ts,
}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/query_at_ts",
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json"},
    method="POST",
)
with urllib.request.urlopen(request) as answer:
    value = json.load(answer)["value"]
print(f"downloads: {value:g}")

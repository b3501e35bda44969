import json
import os
import urllib.request

request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/query_ts",
    method="POST",
)
with urllib.request.urlopen(request) as answer:
    ts = json.load(answer)["ts"]
print(f"ts: {ts}")

import json
import os
import urllib.error
import urllib.request

body = {
    "queries": [
        {"path": "messages:count", "args": {}, "format": "convex_encoded_json"},
        {"path": "errors:text", "args": {}, "format": "convex_encoded_json"},
    ]
}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/query_batch",
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json"},
    method="POST",
)
try:
    with urllib.request.urlopen(request) as answer:
        result = json.load(answer)
except urllib.error.HTTPError as error:
    # An infrastructure error: the body is {"code", "message"}, or empty.
    text = error.read()
    code = f": {json.loads(text)['code']}" if text else ""
    print(f"status {error.code}{code}")
else:
    for one in result["results"]:
        # Each query succeeds or fails on its own.
        if one["status"] == "success":
            print(f"messages: {one['value']:g}")
        else:
            print("function error:", one.get("errorData", one["errorMessage"]))

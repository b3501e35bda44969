import json
import os
import urllib.error
import urllib.request

request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/query_ts",
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
    print(f"ts: {result['ts']}")

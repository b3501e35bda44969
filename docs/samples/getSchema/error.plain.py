import json
import os
import urllib.error
import urllib.request

request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/streaming_import/get_schema",
)
try:
    with urllib.request.urlopen(request) as answer:
        print(answer.read().decode())
except urllib.error.HTTPError as error:
    # An infrastructure error: the body is {"code", "message"}, or empty.
    text = error.read()
    code = f": {json.loads(text)['code']}" if text else ""
    print(f"status {error.code}{code}")

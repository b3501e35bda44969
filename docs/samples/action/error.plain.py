import json
import os
import urllib.error
import urllib.request

body = {
    "path": "errors:fromAction",
    "args": {},
    "format": "convex_encoded_json",
}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/action",
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
    # A function that throws answers with 200 as well.
    if result["status"] == "success":
        print(result["value"])
    elif "errorData" in result:  # what a ConvexError carried
        print("function error:", result["errorData"]["code"])
    else:
        print("function error:", result["errorMessage"])

import json
import os
import urllib.error
import urllib.request

body = {"tableDefinition": {"tableName": "products", "indexes": []}}
request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/streaming_import/fivetran_create_table",
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json"},
    method="POST",
)
try:
    with urllib.request.urlopen(request) as answer:
        print(answer.read().decode())
except urllib.error.HTTPError as error:
    # An infrastructure error: the body is {"code", "message"}, or empty.
    text = error.read()
    code = f": {json.loads(text)['code']}" if text else ""
    print(f"status {error.code}{code}")

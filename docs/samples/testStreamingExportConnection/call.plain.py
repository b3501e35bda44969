import os
import urllib.request

request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/test_streaming_export_connection",
    headers={"Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"]},
)
with urllib.request.urlopen(request) as answer:
    print(f"status {answer.status}")

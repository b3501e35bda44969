import os

from convex_openapi import Client, ConvexCallError
from convex_openapi.streaming import export_snapshot

try:
    with Client(os.environ["CONVEX_URL"], deploy_key="not a key of this deployment") as client:
        for page in export_snapshot(client):
            print(len(page.documents))
except ConvexCallError as error:
    if error.kind != "status":
        raise
    print(f"status {error.status}" + (f": {error.code}" if error.code else ""))

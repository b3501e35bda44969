import os

from convex_openapi import Client, ConvexCallError
from convex_openapi.streaming import sync

try:
    with Client(os.environ["CONVEX_URL"], deploy_key=os.environ["CONVEX_DEPLOY_KEY"]) as client:
        for page in sync(client, cursor="nonsense"):
            print(len(page.documents))
except ConvexCallError as error:
    if error.kind != "status":
        raise
    print(f"status {error.status}" + (f": {error.code}" if error.code else ""))

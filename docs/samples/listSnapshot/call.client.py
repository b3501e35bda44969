import os

from convex_openapi import Client
from convex_openapi.streaming import export_snapshot, select_tables

with Client(os.environ["CONVEX_URL"], deploy_key=os.environ["CONVEX_DEPLOY_KEY"]) as client:
    for page in export_snapshot(client, selection=select_tables("messages")):
        for document in page.documents:
            print(f"{document.value['author']}: {document.value['body']}")
        print(f"at {page.snapshot}, more: {str(not page.done).lower()}")

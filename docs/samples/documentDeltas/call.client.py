import os

from convex_openapi import Client
from convex_openapi.streaming import export_deltas, select_tables

with Client(os.environ["CONVEX_URL"], deploy_key=os.environ["CONVEX_DEPLOY_KEY"]) as client:
    for page in export_deltas(client, cursor=0, selection=select_tables("messages")):
        for document in page.documents:
            if document.deleted:
                print(f"deleted: {document.id}")
            else:
                print(f"{document.value['author']}: {document.value['body']}")
        print(f"go on from {page.cursor}, more: {str(not page.done).lower()}")

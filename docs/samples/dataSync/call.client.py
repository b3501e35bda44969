import os

from convex_openapi import Client
from convex_openapi.streaming import select_tables, sync

with Client(os.environ["CONVEX_URL"], deploy_key=os.environ["CONVEX_DEPLOY_KEY"]) as client:
    for page in sync(client, selection=select_tables("messages")):
        for document in page.documents:
            news = f"deleted {document.id}" if document.deleted else document.value["body"]
            print(f"{document.table}: {news}")
        print(f"{page.status}, go on from {page.cursor}")

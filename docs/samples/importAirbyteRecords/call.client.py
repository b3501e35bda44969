import os

from convex_openapi import Client
from convex_openapi.streaming import import_records

records = [("products", {"sku": "A-1", "price": 9.5})]
with Client(os.environ["CONVEX_URL"], deploy_key=os.environ["CONVEX_DEPLOY_KEY"]) as client:
    progress = import_records(client, records, tables={"products": None})
print(f"{progress.records} record in {progress.batches} batch")

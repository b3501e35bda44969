import os

from convex_openapi import Client, ConvexCallError
from convex_openapi.streaming import import_records

records = [("products", {"sku": "A-1", "price": 9.5})]
try:
    with Client(os.environ["CONVEX_URL"], deploy_key="not a key of this deployment") as client:
        print(import_records(client, records, tables={"products": None}))
except ConvexCallError as error:
    if error.kind != "status":
        raise
    print(f"status {error.status}" + (f": {error.code}" if error.code else ""))

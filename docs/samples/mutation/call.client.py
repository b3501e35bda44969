import os

from convex_openapi import Client

with Client(os.environ["CONVEX_URL"]) as client:
    value = client.mutation("counters:increment", {"name": "visits"})
print(f"visits: {value:g}")

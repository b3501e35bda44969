import os

from convex_openapi import Client

with Client(os.environ["CONVEX_URL"]) as client:
    value = client.query_at_ts("counters:read", {"name": "downloads"}, ts=client.query_ts())
print(f"downloads: {value:g}")

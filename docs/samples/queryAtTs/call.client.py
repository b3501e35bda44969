import os

from convex_openapi import Client

with Client(os.environ["CONVEX_URL"]) as client:
    value = client.query_at_ts(client.query_ts(), "counters:read", {"name": "downloads"})
print(f"downloads: {value:g}")

import os

from convex_openapi import Client

with Client(os.environ["CONVEX_URL"]) as client:
    ts = client.query_ts()
print(f"ts: {ts}")

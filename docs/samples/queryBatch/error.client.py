import os

from convex_openapi import Client, ConvexCallError

with Client(os.environ["CONVEX_URL"]) as client:
    results = client.query_batch([("messages:count", {}), ("errors:text", {})])
for result in results:
    # Each query succeeds or fails on its own; only a failed request is raised.
    if isinstance(result, ConvexCallError):
        print("function error:", result.data)
    else:
        print(f"messages: {result:g}")

import os

from convex_openapi import Client

with Client(os.environ["CONVEX_URL"]) as client:
    rooms, count = client.query_batch([("chat:rooms", {}), ("messages:count", {})])
print("rooms:", ", ".join(rooms))
print(f"messages: {count:g}")

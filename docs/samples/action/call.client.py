import os

from convex_openapi import Client

with Client(os.environ["CONVEX_URL"]) as client:
    value = client.action("secrets:ask")
print(f"answer: {value:g}")

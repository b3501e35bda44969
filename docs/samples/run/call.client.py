import os

from convex_openapi import Client

with Client(os.environ["CONVEX_URL"]) as client:
    value = client.run("messages/list", {"channel": "general", "limit": 1.0})
for message in value:
    print(f"{message['author']}: {message['body']}")

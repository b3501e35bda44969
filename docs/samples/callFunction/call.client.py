import os

from convex_openapi import Client

with Client(os.environ["CONVEX_URL"], deploy_key=os.environ["CONVEX_DEPLOY_KEY"]) as client:
    value = client.call_function("secrets:answer")
print(f"answer: {value:g}")

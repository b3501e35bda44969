import os

from convex_openapi import Client, ConvexCallError

with Client(os.environ["CONVEX_URL"]) as client:
    try:
        print(client.run("messages:list"))
    except ConvexCallError as error:
        if error.kind == "function":
            print("function error:", error.data["code"])
        elif error.kind == "status":
            print(f"status {error.status}" + (f": {error.code}" if error.code else ""))
        else:
            raise

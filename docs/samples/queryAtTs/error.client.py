import os

from convex_openapi import Client, ConvexCallError

with Client(os.environ["CONVEX_URL"]) as client:
    try:
        print(client.query_at_ts("errors:text", ts=client.query_ts()))
    except ConvexCallError as error:
        if error.kind == "function":
            print("function error:", error.data)
        elif error.kind == "status":
            print(f"status {error.status}" + (f": {error.code}" if error.code else ""))
        else:
            raise

import json
import os
import urllib.request

request = urllib.request.Request(
    os.environ["CONVEX_URL"] + "/api/get_table_column_names",
    headers={"Authorization": "Convex " + os.environ["CONVEX_DEPLOY_KEY"]},
)
with urllib.request.urlopen(request) as answer:
    result = json.load(answer)
for table in result["byComponent"][""]:
    print(f"{table['name']}: {', '.join(table['columns'])}")

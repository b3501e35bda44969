"""Prints the regular expressions of Python files as JSON: file, line and pattern of every call of `re`.

A pattern that is compiled to a name, and only ever matched from the start of a text, is `anchored`.
"""

import ast
import json
import sys

found = []
compiled = {}
searched = set()
for file in sys.argv[1:]:
    with open(file, encoding="utf-8") as source:
        tree = ast.parse(source.read())
    for node in ast.walk(tree):
        if isinstance(node, (ast.Assign, ast.AnnAssign)):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name) and isinstance(node.value, ast.Call):
                compiled[node.value] = target.id
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if not isinstance(node.func.value, ast.Name):
            continue
        if node.func.attr not in ("match", "fullmatch"):
            searched.add(node.func.value.id)
        if node.func.value.id in ("re", "_re") and node.func.attr not in ("escape", "purge"):
            pattern = node.args[0] if node.args else None
            text = pattern.value if isinstance(pattern, ast.Constant) else None
            text = text.decode("latin-1") if isinstance(text, bytes) else text
            name = compiled.get(node, "") if node.func.attr == "compile" else node.func.attr
            found.append({"file": file, "line": node.lineno, "pattern": text, "name": name})
for one in found:
    name = one["name"]
    one["anchored"] = name in ("match", "fullmatch") or (name in compiled.values() and name not in searched)
json.dump(found, sys.stdout)

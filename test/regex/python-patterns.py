"""Prints the regular expressions of Python files as JSON: file, line and pattern of every call of `re`."""

import ast
import json
import sys

found = []
for file in sys.argv[1:]:
    with open(file, encoding="utf-8") as source:
        tree = ast.parse(source.read())
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id in ("re", "_re")
            and node.func.attr not in ("escape", "purge")
        ):
            pattern = node.args[0] if node.args else None
            text = pattern.value if isinstance(pattern, ast.Constant) else None
            found.append({"file": file, "line": node.lineno, "pattern": text, "code": ast.unparse(node)})
json.dump(found, sys.stdout)

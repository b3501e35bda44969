"""Values as they travel between runner and judge, without the client's codec."""

import struct
from collections.abc import Mapping
from typing import Any


def describe(value: Any) -> Any:
    """Write a Python value down."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return {"int64": str(value)}
    if isinstance(value, float):
        return {"float64": struct.pack(">d", value).hex()}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, list):
        return [describe(item) for item in value]
    if isinstance(value, Mapping):
        return {"object": {name: describe(field) for name, field in value.items()}}
    raise TypeError(f"the client returned a {type(value).__name__}")


def build(described: Any) -> Any:
    """Make the Python value that was written down."""
    if described is None or isinstance(described, (bool, str)):
        return described
    if isinstance(described, list):
        return [build(item) for item in described]
    ((kind, content),) = described.items()
    if kind == "int64":
        return int(content)
    if kind == "float64":
        return struct.unpack(">d", bytes.fromhex(content))[0]
    if kind == "bytes":
        return bytes.fromhex(content)
    if kind == "illFormed":
        return chr(int(content, 16))
    return {name: build(field) for name, field in content.items()}

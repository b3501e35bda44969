# Copied from src/languages/python/runtime/convex_openapi/encode.py by convex-openapi. Do not edit.
"""Convex values to their encoded JSON tree, exact to the bit and as strict as the backend."""

from __future__ import annotations

import base64
import math
import struct
from collections.abc import Mapping, Sequence
from typing import cast

from .json_text import Json
from .values import (
    MAX_FIELDS,
    MAX_ITEMS,
    MAX_NESTING,
    ConvexValueError,
    Value,
    check_name,
    check_size,
    step_into,
    well_formed,
)


def encode_value(value: Value, *, nesting: int = MAX_NESTING) -> Json:
    """Turn a value into its encoded JSON tree, ready for `json.dumps`.

    An `int` becomes `{"$integer": ...}`, `bytes` `{"$bytes": ...}`, and a float that JSON has no
    number for (-0, NaN, the infinities) `{"$float": ...}`. `nesting` is how deep it may go.
    Raises `ConvexValueError` for what the backend would refuse: an int beyond 64 bits, a field
    name that begins with `$` or is not printable ASCII, half of a surrogate pair, more than 8192
    items, 1024 fields or 64 levels, or a type that is no Convex value.
    """
    return _encode(value, nesting)


def _encode(value: object, nesting: int) -> Json:
    kind = type(value)
    if value is None or kind is bool:
        return cast("bool | None", value)
    # Asking for the exact type first: a check against `Mapping` costs more than all else.
    if kind is dict:
        return _encode_object(cast("Mapping[object, object]", value), nesting - 1)
    if kind is list:
        return _encode_array(cast("Sequence[object]", value), nesting - 1)
    if isinstance(value, str):
        return well_formed(str.__str__(value))
    if isinstance(value, float):
        return _encode_float(float(value))
    if isinstance(value, int):
        if not -(2**63) <= value < 2**63:
            raise ConvexValueError("an int must fit in 64 bits")
        return {"$integer": base64.b64encode(struct.pack("<q", value)).decode("ascii")}
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {"$bytes": base64.b64encode(cast("bytes", value)).decode("ascii")}
    if isinstance(value, Mapping):
        return _encode_object(cast("Mapping[object, object]", value), nesting - 1)
    if isinstance(value, (list, tuple)):
        return _encode_array(cast("Sequence[object]", value), nesting - 1)
    raise ConvexValueError(f"a {kind.__name__} is no Convex value")


def _encode_float(value: float) -> Json:
    if math.isfinite(value) and (value != 0 or math.copysign(1, value) > 0):
        return value
    return {"$float": base64.b64encode(struct.pack("<d", value)).decode("ascii")}


def _encode_array(items: Sequence[object], nesting: int) -> Json:
    check_size(len(items), MAX_ITEMS, "items", nesting)
    encoded: list[Json] = []
    for item in items:
        try:
            encoded.append(_encode(item, nesting))
        except ConvexValueError as error:
            raise error.inside(f"[{len(encoded)}]") from None
    return encoded


def _encode_object(fields: Mapping[object, object], nesting: int) -> Json:
    check_size(len(fields), MAX_FIELDS, "fields", nesting)
    encoded: dict[str, Json] = {}
    for name, value in fields.items():
        if not isinstance(name, str):
            raise ConvexValueError(f"a field's name must be a str, not {type(name).__name__}")
        try:
            check_name(name)
            encoded[name] = _encode(value, nesting)
        except ConvexValueError as error:
            raise error.inside(step_into(name)) from None
    return encoded

# Copied from src/languages/python/runtime/convex_openapi/decode.py by convex-openapi. Do not edit.
"""An encoded JSON tree to the Convex value, exact to the bit and as strict as the backend."""

from __future__ import annotations

import base64
import binascii
import math
import re
import struct
import sys
from collections.abc import Callable
from typing import TypeAlias, cast

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

_BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}\Z")


def decode_value(encoded: object) -> Value:
    """Turn an encoded JSON tree into the value. Every JSON number is a float64.

    Raises `ConvexValueError` for what the backend would not take either: `$integer` that is not
    eight bytes, `$float` that holds an ordinary number, base64 with stray bits, a reserved field
    name. Unpadded base64 and a `$float` of +0 are taken, as the backend takes them.
    """
    return _decode(encoded, MAX_NESTING, _decode_number)


def decode_export(tree: object) -> Value:
    """Turn a tree of the export form into the value: as `decode_value`, but an int is an int64."""
    return _decode(tree, MAX_NESTING, _check_int64)


_Whole: TypeAlias = Callable[[int], "int | float"]
"""What a whole number is, which is where the two forms differ."""


def _decode(encoded: object, nesting: int, whole: _Whole) -> Value:
    kind = type(encoded)
    if kind is str:
        return well_formed(cast("str", encoded))
    if kind is float:
        return _decode_number(cast("float", encoded))
    if kind is int:
        return whole(cast("int", encoded))
    if kind is dict:
        return _decode_object(cast("dict[str, object]", encoded), nesting, whole)
    if kind is list:
        return _decode_array(cast("list[object]", encoded), nesting - 1, whole)
    if encoded is None or kind is bool:
        return cast("bool | None", encoded)
    raise ConvexValueError(f"a {kind.__name__} does not occur in JSON")


def _decode_number(number: float) -> float:
    try:
        value = float(number)
    except OverflowError:
        value = math.inf
    if math.isinf(value) or math.isnan(value):
        raise ConvexValueError("a number is too large for a float64")
    return value


def _check_int64(number: int) -> int:
    if not -(2**63) <= number < 2**63:
        raise ConvexValueError("is beyond int64")
    return number


def _decode_array(items: list[object], nesting: int, whole: _Whole) -> list[Value]:
    check_size(len(items), MAX_ITEMS, "items", nesting)
    decoded: list[Value] = []
    for item in items:
        try:
            decoded.append(_decode(item, nesting, whole))
        except ConvexValueError as error:
            raise error.inside(f"[{len(decoded)}]") from None
    return decoded


def _decode_object(fields: dict[str, object], nesting: int, whole: _Whole) -> Value:
    if len(fields) == 1:
        ((name, wrapped),) = fields.items()
        if name == "$integer":
            return int(struct.unpack("<q", _eight_bytes(wrapped, "an int64"))[0])
        if name == "$float":
            return _decode_float(wrapped)
        if name == "$bytes":
            return _decode_base64(wrapped)
    check_size(len(fields), MAX_FIELDS, "fields", nesting - 1)
    decoded: dict[str, Value] = {}
    for name, value in fields.items():
        try:
            check_name(name)
            decoded[name] = _decode(value, nesting - 1, whole)
        except ConvexValueError as error:
            raise error.inside(step_into(name)) from None
    return decoded


def _decode_float(wrapped: object) -> float:
    value = float(struct.unpack("<d", _eight_bytes(wrapped, "a float64"))[0])
    if math.isfinite(value) and value != 0:
        raise ConvexValueError("$float holds only what a JSON number cannot")
    return value


def _eight_bytes(wrapped: object, what: str) -> bytes:
    decoded = _decode_base64(wrapped)
    if len(decoded) != 8:
        raise ConvexValueError(f"{what} must be exactly eight bytes")
    return decoded


def _decode_base64(wrapped: object) -> bytes:
    if not isinstance(wrapped, str):
        raise ConvexValueError("must hold standard base64")
    try:
        decoded = _strictly(wrapped)
    except ValueError:
        return _decode_odd_base64(wrapped)
    if wrapped.endswith("="):
        last = decoded[-1 if wrapped.endswith("==") else -2 :]
        if binascii.b2a_base64(last, newline=False) != wrapped[-4:].encode():
            raise ConvexValueError("the base64 has bits after its last byte")
    return decoded


if sys.version_info >= (3, 11):

    def _strictly(text: str) -> bytes:
        """Decode what is padded, in one pass. Raises `ValueError` for anything else."""
        return binascii.a2b_base64(text, strict_mode=True)

else:

    def _strictly(text: str) -> bytes:
        """Decode what is padded. Raises `ValueError` for anything else."""
        decoded = binascii.a2b_base64(text)
        if binascii.b2a_base64(decoded, newline=False) != text.encode("ascii"):
            raise ValueError("not as it would be encoded")
        return decoded


def _decode_odd_base64(wrapped: str) -> bytes:
    """Decode what is unpadded, or say what is wrong with it."""
    if not _BASE64.match(wrapped):
        raise ConvexValueError("must hold standard base64")
    text = wrapped.rstrip("=")
    padding = -len(text) % 4
    if padding == 3 or len(wrapped) > len(text) + padding:
        raise ConvexValueError("the base64 has a wrong length")
    try:
        decoded = base64.b64decode(text + "=" * padding, validate=True)
    except binascii.Error:
        raise ConvexValueError("must hold standard base64") from None
    tail = len(text) % 4
    if tail and base64.b64encode(decoded[1 - tail :])[:tail] != text[-tail:].encode():
        raise ConvexValueError("the base64 has bits after its last byte")
    return decoded

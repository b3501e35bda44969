"""Convex values to JSON and back, exact to the bit and as strict as the backend."""

from __future__ import annotations

import base64
import binascii
import functools
import json
import math
import re
import struct
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias, cast

Value: TypeAlias = "bool | int | float | str | bytes | Sequence[Value] | Mapping[str, Value] | None"
"""What a Convex function takes and returns. `int` is int64, `float` is float64, never the other."""

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""A parsed JSON text."""

MAX_ITEMS = 8192
MAX_FIELDS = 1024
MAX_NESTING = 64
_FIELD = re.compile(r"[ -~]{0,1024}\Z")
_BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}\Z")


class ConvexValueError(ValueError):
    """A value that is no Convex value: `path` says where in it, `rule` says why."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule
        self._steps: list[str] = []

    @property
    def path(self) -> str:
        """Where, such as `args.items[3].count`. Empty at the top."""
        return "".join(reversed(self._steps)).removeprefix(".")

    def inside(self, step: str) -> ConvexValueError:
        """Say in which field (`.name`) or item (`[3]`) the value stands."""
        self._steps.append(step)
        return self

    def __str__(self) -> str:
        return f"{self.path}: {self.rule}" if self.path else self.rule


def encode_value(value: Value, *, nesting: int = MAX_NESTING) -> Json:
    """Turn a value into its encoded JSON tree.

    Raises `ConvexValueError` for what the backend would refuse. `nesting` is how deep it may go.
    """
    return _encode(value, nesting)


def decode_value(encoded: object) -> Value:
    """Turn an encoded JSON tree into the value. Every JSON number is a float64."""
    return _decode(encoded, MAX_NESTING)


def print_json(tree: Json) -> bytes:
    """Print a tree as the compact UTF-8 text that is sent."""
    text = json.dumps(tree, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode()


def parse_json(text: bytes, *, exact: bool = False) -> Any:  # noqa: ANN401
    """Parse a JSON text in which every number is a float64. Raises `ValueError`.

    With `exact`, a number without point and exponent is an `int`.
    """
    whole = _whole if exact else float
    try:
        return json.loads(text.decode(), parse_int=whole, parse_constant=_refuse_constant)
    except RecursionError:
        raise ValueError("nested too deep to be parsed") from None


def step_into(name: str) -> str:
    """Write a field's name as one step of a path."""
    plain = re.fullmatch(r"[A-Za-z_$][A-Za-z0-9_$]*", name)
    return f".{name}" if plain else f"[{json.dumps(name, ensure_ascii=False)}]"


def _whole(digits: str) -> int | float:
    # An int would lose the sign.
    return -0.0 if digits == "-0" else int(digits)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


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
        return _well_formed(str.__str__(value))
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
    _check_size(len(items), MAX_ITEMS, "items", nesting)
    encoded: list[Json] = []
    for item in items:
        try:
            encoded.append(_encode(item, nesting))
        except ConvexValueError as error:
            raise error.inside(f"[{len(encoded)}]") from None
    return encoded


def _encode_object(fields: Mapping[object, object], nesting: int) -> Json:
    _check_size(len(fields), MAX_FIELDS, "fields", nesting)
    encoded: dict[str, Json] = {}
    for name, value in fields.items():
        if not isinstance(name, str):
            raise ConvexValueError(f"a field's name must be a str, not {type(name).__name__}")
        try:
            _check_name(name)
            encoded[name] = _encode(value, nesting)
        except ConvexValueError as error:
            raise error.inside(step_into(name)) from None
    return encoded


def _decode(encoded: object, nesting: int) -> Value:
    kind = type(encoded)
    if kind is str:
        return _well_formed(cast("str", encoded))
    if kind is float or kind is int:
        return _decode_number(cast("float", encoded))
    if kind is dict:
        return _decode_object(cast("dict[str, object]", encoded), nesting)
    if kind is list:
        return _decode_array(cast("list[object]", encoded), nesting - 1)
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


def _decode_array(items: list[object], nesting: int) -> list[Value]:
    _check_size(len(items), MAX_ITEMS, "items", nesting)
    decoded: list[Value] = []
    for item in items:
        try:
            decoded.append(_decode(item, nesting))
        except ConvexValueError as error:
            raise error.inside(f"[{len(decoded)}]") from None
    return decoded


def _decode_object(fields: dict[str, object], nesting: int) -> Value:
    if len(fields) == 1:
        ((name, wrapped),) = fields.items()
        if name == "$integer":
            return int(struct.unpack("<q", _eight_bytes(wrapped, "an int64"))[0])
        if name == "$float":
            return _decode_float(wrapped)
        if name == "$bytes":
            return _decode_base64(wrapped)
    _check_size(len(fields), MAX_FIELDS, "fields", nesting - 1)
    decoded: dict[str, Value] = {}
    for name, value in fields.items():
        try:
            _check_name(name)
            decoded[name] = _decode(value, nesting - 1)
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
    if not isinstance(wrapped, str) or not _BASE64.match(wrapped):
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


def _check_size(length: int, most: int, what: str, nesting: int) -> None:
    if nesting < 0:
        raise ConvexValueError("nested too deep")
    if length > most:
        raise ConvexValueError(f"has {length} {what}, more than {most}")


@functools.lru_cache(4096)
def _check_name(name: str) -> None:
    if name.startswith("$"):
        raise ConvexValueError("a field's name must not start with $")
    if not _FIELD.match(name):
        raise ConvexValueError("a field's name must be at most 1024 printable ASCII characters")


def _well_formed(text: str) -> str:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise ConvexValueError("a str must be well-formed Unicode") from None
    return text

"""What is Python's own about values: its types. The shared rules are in the conformance suite."""

from __future__ import annotations

import enum
from decimal import Decimal
from typing import Any

import pytest

from convex_openapi import ConvexValueError, decode_value, encode_value


class Colour(str, enum.Enum):
    """A string that is a little more."""

    RED = "red"


GIVEN_AND_WANT: list[tuple[Any, Any]] = [
    (True, True),
    (1, {"$integer": "AQAAAAAAAAA="}),
    (-1, {"$integer": "//////////8="}),
    (1.0, 1.0),
    (-0.0, {"$float": "AAAAAAAAAIA="}),
    (float("inf"), {"$float": "AAAAAAAA8H8="}),
    (bytearray(b"\x00"), {"$bytes": "AA=="}),
    (memoryview(b"\xff"), {"$bytes": "/w=="}),
    ((1.0, "a"), [1.0, "a"]),
    ({"b": None, "a": []}, {"b": None, "a": []}),
]


@pytest.mark.parametrize(("given", "want"), GIVEN_AND_WANT)
def test_encoding(given: Any, want: Any) -> None:
    encoded = encode_value(given)
    assert repr(encoded) == repr(want)
    assert type(encoded) is type(want)


REFUSED: list[tuple[Any, str]] = [
    (Decimal(1), ""),
    ({1, 2}, ""),
    (object(), ""),
    (1j, ""),
    (2**63, ""),
    (-(2**63) - 1, ""),
    ({"a": {1: 2}}, "a"),
    ({"items": [{}, {"count": 2**63}]}, "items[1].count"),
    ({"a b": Decimal(1)}, '["a b"]'),
    (["fine", "\udc00"], "[1]"),
]


@pytest.mark.parametrize(("given", "path"), REFUSED)
def test_refusing(given: Any, path: str) -> None:
    with pytest.raises(ConvexValueError) as caught:
        encode_value(given)
    assert caught.value.path == path


def test_a_loop_is_refused() -> None:
    loop: list[Any] = []
    loop.append(loop)
    with pytest.raises(ConvexValueError, match="nested too deep"):
        encode_value(loop)


def test_numbers_decode_to_float_and_integers_to_int() -> None:
    decoded = decode_value({"a": 1, "b": {"$integer": "AQAAAAAAAAA="}})
    assert repr(decoded) == "{'a': 1.0, 'b': 1}"


@pytest.mark.parametrize("size", range(9))
def test_bytes_decode_as_they_were_encoded(size: int) -> None:
    given = bytes(range(250, 250 + size)) if size < 6 else bytes(size)
    encoded: Any = encode_value(given)
    assert decode_value(encoded) == given
    unpadded = {"$bytes": encoded["$bytes"].rstrip("=")}
    assert decode_value(unpadded) == given


@pytest.mark.parametrize(
    "text",
    ["AB==", "A", "AAB", "AA==\n", "A A=", "AA\u00e9=", "_w==", "=", "AAAA====", None],
)
def test_bytes_that_nobody_encodes_so(text: Any) -> None:
    with pytest.raises(ConvexValueError):
        decode_value({"$bytes": text})


def test_a_string_enum_is_sent_as_its_text() -> None:
    assert encode_value(Colour.RED) == "red"
    assert type(encode_value(Colour.RED)) is str

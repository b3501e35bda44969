"""JSON as it travels: compact UTF-8, and every number a float64."""

from __future__ import annotations

import json
from typing import Any, Final, TypeAlias

_LONGEST_WHOLE: Final = 21
"""Digits and a sign: one more than any int64 or uint64 has."""

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""A parsed JSON text."""


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


def _whole(digits: str) -> int | float:
    # An int would lose the sign. What is beyond int64 stays so without its last digits.
    return -0.0 if digits == "-0" else int(digits[:_LONGEST_WHOLE])


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")

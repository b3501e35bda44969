# Copied from src/languages/python/runtime/convex_openapi/json_text.py by convex-openapi. Do not edit.
"""JSON as it travels: compact UTF-8, and every number a float64."""

from __future__ import annotations

import json
from typing import Any, Final, TypeAlias

_LONGEST_WHOLE: Final = 320
_BEYOND: Final = 10**_LONGEST_WHOLE
"""The least whole number of more digits than that, a sign aside. The largest float64 has 309."""

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
    if len(digits) > _LONGEST_WHOLE:
        # Beyond any float64, as what it stands for is; reading all its digits would take long.
        return -_BEYOND if digits.startswith("-") else _BEYOND
    # An int would lose the sign.
    return -0.0 if digits == "-0" else int(digits)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")

"""Typed functions convert where the type is declared."""

from __future__ import annotations

from typing import Any

import pytest

from convex_openapi.requests import InvalidInput
from convex_openapi.shapes import (
    NULL,
    TEXT,
    Float64,
    Int64,
    ListOf,
    Literal,
    ObjectOf,
    RecordOf,
    UnionOf,
)

POINT = ObjectOf({"kind": Literal("point"), "x": Float64()}, {"label": TEXT})
COUNT = ObjectOf({"kind": Literal("count"), "x": Int64()}, {})

GIVEN_AND_WANT: list[tuple[Any, Any, str]] = [
    (Float64(), 3, "3.0"),
    (Float64(), True, "True"),
    (Int64(), 3, "3"),
    (ListOf(Float64()), [1, 2.5], "[1.0, 2.5]"),
    (RecordOf(Float64()), {"a": 1}, "{'a': 1.0}"),
    (ObjectOf({}, {"x": Float64()}), {"x": 1, "y": 1}, "{'x': 1.0, 'y': 1}"),
    (UnionOf(Float64(), Int64()), 1, "1"),
    (UnionOf(Float64(), NULL), 1, "1.0"),
    (UnionOf(Float64(), NULL), None, "None"),
    (UnionOf(COUNT, POINT), {"kind": "point", "x": 1}, "{'kind': 'point', 'x': 1.0}"),
    (UnionOf(POINT, COUNT), {"kind": "count", "x": 1}, "{'kind': 'count', 'x': 1}"),
    (Literal(7.0), 7, "7.0"),
    (UnionOf(Literal(7.0), Literal(1)), 1, "1"),
    (Literal(True), True, "True"),
    (Literal(1), True, "True"),
]


@pytest.mark.parametrize(("shape", "given", "want"), GIVEN_AND_WANT)
def test_converting(shape: Any, given: Any, want: str) -> None:
    assert repr(shape.convert(given, "args")) == want


REFUSED: list[tuple[Any, Any, str]] = [
    (Int64(), 1.0, "args"),
    (ObjectOf({"n": ListOf(Int64())}, {}), {"n": [1, 2.0]}, "args.n[1]"),
    (UnionOf(Int64(), NULL), 2.0, "args"),
    (UnionOf(COUNT, POINT), {"kind": "count", "x": 1.0}, "args.x"),
    (ListOf(UnionOf(NULL, COUNT)), [None, {"kind": "count", "x": 1.0}], "args[1].x"),
    (UnionOf(ListOf(Int64()), TEXT), [1, 2.0], "args[1]"),
    (UnionOf(RecordOf(Int64()), NULL), {"a": 2.0}, "args.a"),
    (ObjectOf({"u": UnionOf(NULL, COUNT)}, {}), {"u": {"kind": "count", "x": 1.0}}, "args.u.x"),
    (Float64(), 2**53 + 1, "args"),
    (Float64(), 10**400, "args"),
]


@pytest.mark.parametrize(("shape", "given", "path"), REFUSED)
def test_refusing(shape: Any, given: Any, path: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        shape.convert(given, "args")
    assert caught.value.path == path

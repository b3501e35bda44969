# Copied from src/languages/python/runtime/convex_openapi/shapes.py by convex-openapi. Do not edit.
"""What a function declares that it takes, where a plain Python value is not yet the right one.

An `int` is an int64 and a `float` a float64. Where a validator says which one it wants, an `int`
given for a float64 is sent as the float64 it means, and a `float` for an int64 is refused.

Shapes nest deep, and a type checker infers what stands within a declared parameter once per level
and guess: they take `object`, so that checking a large deployment stays quick.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from .requests import InvalidInput
from .values import step_into


class Shape(Protocol):
    """A declared type, as far as numbers are concerned."""

    def convert(self, value: object, path: str) -> object:
        """Give the value to send. Raises `InvalidInput`."""
        ...

    def fits(self, value: object, *, loosely: bool = False) -> bool:
        """Say whether a value could be meant for this member of a union.

        Loosely, a float may stand where an int64 is declared: what is meant, though it is wrong.
        """
        ...


@dataclass(frozen=True)
class Other:
    """Anything in which no number is declared."""

    kinds: tuple[type, ...] = ()
    """The types it takes; none: any."""

    def convert(self, value: object, path: str) -> object:
        """Leave the value as it is: the backend judges it."""
        return value

    def fits(self, value: object, *, loosely: bool = False) -> bool:
        """Whether it is of one of the types."""
        return not self.kinds or isinstance(value, self.kinds)


@dataclass(frozen=True)
class Float64:
    """A float64: takes an `int` too."""

    def convert(self, value: object, path: str) -> object:
        """Make a whole number the float64 it means."""
        if isinstance(value, bool) or not isinstance(value, int):
            return value
        try:
            number = float(value)
        except OverflowError:
            number = None
        if number is None or int(number) != value:
            raise InvalidInput(path, "the int has no exact float64")
        return number

    def fits(self, value: object, *, loosely: bool = False) -> bool:
        """Whether it is a number."""
        return isinstance(value, (int, float)) and not isinstance(value, bool)


@dataclass(frozen=True)
class Int64:
    """An int64: takes no `float`."""

    def convert(self, value: object, path: str) -> object:
        """Refuse a float, even a whole one."""
        if isinstance(value, float):
            raise InvalidInput(path, "must be an int: a float is a float64")
        return value

    def fits(self, value: object, *, loosely: bool = False) -> bool:
        """Whether it is an int."""
        return isinstance(value, (int, float) if loosely else int) and not isinstance(value, bool)


class ListOf:
    """A list of one shape."""

    def __init__(self, of: object) -> None:
        self.of = cast("Shape", of)

    def convert(self, value: object, path: str) -> object:
        """Convert every item."""
        if not isinstance(value, (list, tuple)):
            return value
        items = cast("Sequence[object]", value)
        return [self.of.convert(item, f"{path}[{index}]") for index, item in enumerate(items)]

    def fits(self, value: object, *, loosely: bool = False) -> bool:
        """Whether it is a list whose items fit."""
        if not isinstance(value, (list, tuple)):
            return False
        return all(self.of.fits(item, loosely=loosely) for item in cast("Sequence[object]", value))


class RecordOf:
    """A record of one shape."""

    def __init__(self, of: object) -> None:
        self.of = cast("Shape", of)

    def convert(self, value: object, path: str) -> object:
        """Convert every field's value."""
        if not isinstance(value, Mapping):
            return value
        fields = cast("Mapping[str, object]", value)
        return {k: self.of.convert(v, path + step_into(str(k))) for k, v in fields.items()}

    def fits(self, value: object, *, loosely: bool = False) -> bool:
        """Whether it is a mapping whose values fit."""
        if not isinstance(value, Mapping):
            return False
        return all(
            self.of.fits(item, loosely=loosely)
            for item in cast("Mapping[str, object]", value).values()
        )


class ObjectOf:
    """An object: the shapes of the fields it must have, and of those it may have."""

    def __init__(self, required: object, optional: object) -> None:
        self.required = cast("Mapping[str, Shape]", required)
        self.optional = cast("Mapping[str, Shape]", optional)

    def convert(self, value: object, path: str) -> object:
        """Convert every declared field."""
        if not isinstance(value, Mapping):
            return value
        shapes = {**self.required, **self.optional}
        return {
            name: shapes[name].convert(field, path + step_into(name)) if name in shapes else field
            for name, field in cast("Mapping[str, object]", value).items()
        }

    def fits(self, value: object, *, loosely: bool = False) -> bool:
        """Whether it is a mapping with these fields and no other."""
        if not isinstance(value, Mapping):
            return False
        fields = cast("Mapping[str, object]", value)
        shapes = {**self.required, **self.optional}
        return all(name in fields for name in self.required) and all(
            name in shapes and shapes[name].fits(field, loosely=loosely)
            for name, field in fields.items()
        )


class Literal:
    """One of some literal values. A number among them is matched as the number it means."""

    def __init__(self, *values: object) -> None:
        self.values = values

    def convert(self, value: object, path: str) -> object:
        """Give the declared literal that is meant."""
        return next((own for own in self.values if _means(own, value)), value)

    def fits(self, value: object, *, loosely: bool = False) -> bool:
        """Whether it means one of them."""
        return any(_means(own, value) for own in self.values)


class UnionOf:
    """One of several shapes: the first that fits, an int64 before a float64 for an `int`."""

    def __init__(self, *of: object) -> None:
        self.of = cast("tuple[Shape, ...]", of)

    def convert(self, value: object, path: str) -> object:
        """Convert by the first member that the value fits."""
        exact = [shape for shape in self.of if shape.fits(value)]
        exact.sort(key=lambda shape: isinstance(shape, Float64))
        if exact:
            return exact[0].convert(value, path)
        # The member that is meant says where the float stands that it does not take.
        meant = next((shape for shape in self.of if shape.fits(value, loosely=True)), None)
        return value if meant is None else meant.convert(value, path)

    def fits(self, value: object, *, loosely: bool = False) -> bool:
        """Whether it fits any member."""
        return any(shape.fits(value, loosely=loosely) for shape in self.of)


ANY = Other()
TEXT = Other((str,))
BOOLEAN = Other((bool,))
BYTES = Other((bytes, bytearray, memoryview))
NULL = Other((type(None),))


def _means(own: object, value: object) -> bool:
    whole = isinstance(own, float) and isinstance(value, int) and not isinstance(value, bool)
    return (whole or type(own) is type(value)) and own == value

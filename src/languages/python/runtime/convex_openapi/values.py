"""What a Convex value is, and what the backend refuses of one: the rules that both codecs share."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "bool | int | float | str | bytes | Sequence[Value] | Mapping[str, Value] | None"
"""What a Convex function takes and returns. `int` is int64, `float` is float64, never the other."""

MAX_ITEMS = 8192
"""Items of an array."""
MAX_FIELDS = 1024
"""Fields of an object."""
MAX_NESTING = 64
"""Arrays and objects in each other. The list that the backend puts arguments into counts as one."""
_FIELD = re.compile(r"[ -~]{0,1024}\Z")


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

    def below(self, root: str) -> str:
        """Write where it is below a value that stands at `root`: `values[0].count`."""
        return root + "".join(reversed(self._steps)) if root else self.path

    def __str__(self) -> str:
        return f"{self.path}: {self.rule}" if self.path else self.rule


def step_into(name: str) -> str:
    """Write a field's name as one step of a path."""
    plain = re.fullmatch(r"[A-Za-z_$][A-Za-z0-9_$]*", name)
    return f".{name}" if plain else f"[{json.dumps(name, ensure_ascii=False)}]"


def check_size(length: int, most: int, what: str, nesting: int) -> None:
    """Hold an array or object to the backend's limits. `nesting` is how many levels are left."""
    if nesting < 0:
        raise ConvexValueError("nested too deep")
    if length > most:
        raise ConvexValueError(f"has {length} {what}, more than {most}")


@functools.lru_cache(4096)
def check_name(name: str) -> None:
    """Hold a field's name to the backend's rule. The same few names come over and over."""
    if name.startswith("$"):
        raise ConvexValueError("a field's name must not start with $")
    if not _FIELD.match(name):
        raise ConvexValueError("a field's name must be at most 1024 printable ASCII characters")


def well_formed(text: str) -> str:
    """Give the text back unless it holds half of a surrogate pair, which UTF-8 cannot carry."""
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise ConvexValueError("a str must be well-formed Unicode") from None
    return text

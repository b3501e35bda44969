# Copied from src/languages/python/runtime/convex_openapi/selection.py by convex-openapi. Do not edit.
"""What to export: selections, and how an ill-formed one is found before it is sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal, TypeAlias, cast

from .requests import InvalidInput
from .values import step_into

Inclusion: TypeAlias = Literal["included", "excluded"]
"""Whether something is exported."""

TableSelection: TypeAlias = "Literal['excluded'] | Mapping[str, Inclusion]"
"""A table that is left out, or its fields; `_other` is for those that are not named."""

ComponentSelection: TypeAlias = "Literal['excluded'] | Mapping[str, TableSelection | Inclusion]"
"""A component that is left out, or its tables; `_other` is for those that are not named."""

Selection: TypeAlias = "Mapping[str, ComponentSelection | Inclusion]"
"""Component paths (`""` is the root app) to selections; `_other` is for those that are not named.

    {
        "": {"messages": {"attachment": "excluded", "_other": "included"}, "_other": "excluded"},
        "_other": "excluded",
    }
"""

_IDENTIFIER: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}\Z")
_COMPONENT: Final = re.compile(r"([A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*)?\Z")
_Check: TypeAlias = Callable[[object, str, str], None]


def select_tables(*tables: str) -> Selection:
    """Select some tables of the root app, whole, and nothing else."""
    whole: dict[str, Any] = {table: {"_other": "included"} for table in tables}
    return {"": {**whole, "_other": "excluded"}, "_other": "excluded"}


def check_selection(selection: object) -> None:
    """Refuse a selection that is ill-formed.

    The backend would not: it takes one that it cannot read for none at all, and exports
    everything. Raises `InvalidInput`.
    """
    if selection is not None:
        _each(selection, "selection", _COMPONENT, "is no component path", _component)


def _component(value: object, at: str, _name: str) -> None:
    _each(value, at, _IDENTIFIER, "is no name of a table", _table)


def _table(value: object, at: str, _name: str) -> None:
    _each(value, at, _IDENTIFIER, "is no name of a field", _field)


def _field(value: object, at: str, name: str) -> None:
    _inclusion(value, at)
    if name == "_id" and value == "excluded":
        raise InvalidInput(at, "_id cannot be excluded")


def _each(value: object, at: str, names: re.Pattern[str], rule: str, check: _Check) -> None:
    if value == "excluded" and at != "selection":
        return
    if not isinstance(value, Mapping):
        wanted = "a mapping" if at == "selection" else '"excluded" or a mapping'
        raise InvalidInput(at, f"must be {wanted}")
    fields = cast("Mapping[object, object]", value)
    _inclusion(fields.get("_other"), f"{at}._other")
    for name, field in fields.items():
        if name == "_other":
            continue
        below = at + step_into(str(name))
        if not isinstance(name, str) or not names.match(name):
            raise InvalidInput(below, rule)
        check(field, below, name)


def _inclusion(value: object, at: str) -> None:
    if value not in ("included", "excluded"):
        raise InvalidInput(at, 'must be "included" or "excluded"')

"""The pages of a stream, and how they are read from an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, TypeVar, cast

from .answers import Unexpected
from .decode import decode_export, decode_value
from .json_text import parse_json
from .values import ConvexValueError, Value

T = TypeVar("T")

_MIN, _MAX = -(2**63), 2**63 - 1

SyncStatus: TypeAlias = Literal["snapshotting", "stale", "upToDate"]
"""The state of a copy: not consistent yet, consistent as of a moment ago, or as of now."""


@dataclass(frozen=True)
class ExportedDocument:
    """One version of a document, or the news that it was deleted."""

    component: str
    """The component's path; the empty string is the root app."""
    table: str
    id: str
    ts: int
    """When this version was written: nanoseconds since 1970."""
    deleted: bool
    value: dict[str, Any]
    """The fields, `_id` and `_creationTime` among them. Of a deleted document, `_id` alone."""


@dataclass(frozen=True)
class SnapshotPage:
    """One page of a snapshot."""

    documents: list[ExportedDocument]
    snapshot: int
    """The moment that every page shows: where `export_deltas` goes on after the last page."""
    cursor: str
    """Save it once the page is stored, and give it back to go on from here."""
    done: bool
    """Whether this is the last page."""


@dataclass(frozen=True)
class DeltasPage:
    """One page of changes, in the order of time. A transaction is never split over two pages."""

    documents: list[ExportedDocument]
    cursor: int
    """Save it once the page is stored, and give it back to go on from here."""
    done: bool
    """Whether there is nothing more for now."""


@dataclass(frozen=True)
class SyncedTable:
    """A table of a component."""

    component: str
    table: str


@dataclass(frozen=True)
class SyncPage:
    """One page of a data sync. Empty the tables of `truncates` first, then apply `documents`."""

    truncates: list[SyncedTable]
    documents: list[ExportedDocument]
    status: SyncStatus
    snapshot_ts: int | None
    """The moment as of which the copy is consistent, once it is: nanoseconds since 1970."""
    sync_id: str
    """The sync's name in `list_active_syncs`."""
    cursor: str
    """Save it once the page is applied, and give it back to go on from here."""


def read_snapshot(content: bytes) -> SnapshotPage:
    """Read an answer of `list_snapshot`."""
    page = _parse(content)
    snapshot = _scalar(page, "snapshot", int)
    done = not _scalar(page, "hasMore", bool)
    cursor = "" if done and page.get("cursor") is None else _scalar(page, "cursor", str)
    return SnapshotPage(_each(page, "values", _encoded), snapshot, f"{snapshot}:{cursor}", done)


def read_deltas(content: bytes) -> DeltasPage:
    """Read an answer of `document_deltas`."""
    page = _parse(content)
    cursor, more = _scalar(page, "cursor", int), _scalar(page, "hasMore", bool)
    return DeltasPage(_each(page, "values", _encoded), cursor, not more)


def read_sync(content: bytes) -> SyncPage:
    """Read an answer of `data/sync`."""
    page = _parse(content)
    status = _object(page.get("status"), "status")
    kind = status.get("type")
    if kind not in ("snapshotting", "stale", "upToDate"):
        raise Unexpected("status.type", "is not a known status")
    pagination = _object(page.get("pagination"), "pagination")
    return SyncPage(
        _each(page, "truncates", _synced_table),
        _each(page, "values", _entry),
        kind,
        None if kind == "snapshotting" else _scalar(status, "snapshotTs", int, "status"),
        _scalar(page, "syncId", str),
        _scalar(pagination, "nextCursor", str, "pagination"),
    )


def read_ready(content: bytes) -> bool:
    """Read an answer of `primary_key_indexes_ready`."""
    return _scalar(_parse(content), "indexesReady", bool)


def _encoded(item: dict[str, object], at: str) -> ExportedDocument:
    """A document whose fields stand beside its metadata; every number of it is a float64."""
    return ExportedDocument(
        _scalar(item, "_component", str, at),
        _scalar(item, "_table", str, at),
        _scalar(item, "_id", str, at),
        _scalar(item, "_ts", int, at),
        _scalar({"_deleted": False, **item}, "_deleted", bool, at),
        _fields({k: v for k, v in item.items() if k not in _METADATA}, at, decode_value),
    )


def _entry(item: dict[str, object], at: str) -> ExportedDocument:
    """A document below its metadata; a whole number of it is an int64."""
    value = _object(item.get("value"), f"{at}.value")
    return ExportedDocument(
        _scalar(item, "component", str, at),
        _scalar(item, "table", str, at),
        _scalar(value, "_id", str, f"{at}.value"),
        _scalar(item, "ts", int, at),
        _scalar(item, "deleted", bool, at),
        _fields(value, f"{at}.value", decode_export),
    )


def _synced_table(item: dict[str, object], at: str) -> SyncedTable:
    return SyncedTable(_scalar(item, "component", str, at), _scalar(item, "table", str, at))


_METADATA = ("_component", "_table", "_ts", "_deleted")


def _fields(item: dict[str, object], at: str, decode: Callable[[object], Value]) -> dict[str, Any]:
    """The fields of a document, each with its value."""
    try:
        return cast("dict[str, Any]", decode(item))
    except ConvexValueError as error:
        raise Unexpected(error.below(at), error.rule) from None


def _parse(content: bytes) -> dict[str, object]:
    try:
        tree = parse_json(content, exact=True)
    except ValueError:
        raise Unexpected("", "is not JSON" if content else "is empty") from None
    return _object(tree, "")


def _object(tree: object, at: str) -> dict[str, object]:
    if not isinstance(tree, dict):
        raise Unexpected(at, "is not an object")
    return cast("dict[str, object]", tree)


def _each(
    page: dict[str, object], name: str, read: Callable[[dict[str, object], str], T]
) -> list[T]:
    items = page.get(name)
    if not isinstance(items, list):
        raise Unexpected(name, "is not a list")
    listed = cast("list[object]", items)
    placed = ((item, f"{name}[{index}]") for index, item in enumerate(listed))
    return [read(_object(item, at), at) for item, at in placed]


def _scalar(fields: dict[str, object], name: str, kind: type[T], at: str = "") -> T:
    value = fields.get(name)
    # A bool is an int to `isinstance`.
    if type(value) is not kind or (kind is int and not _MIN <= cast("int", value) <= _MAX):
        named = {str: "a string", int: "a whole number of 64 bits", bool: "a boolean"}
        raise Unexpected(f"{at}.{name}" if at else name, f"is not {named[cast('Any', kind)]}")
    return value

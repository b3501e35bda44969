# Copied from src/languages/python/runtime/convex_openapi/stream_steps.py by convex-openapi. Do not edit.
"""One page of a stream, as the steps of one call: written once for both clients."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from .calls import Call, Settings, T
from .failures import input_failure
from .operation import Operation
from .operation_table import DATA_SYNC, DOCUMENT_DELTAS, LIST_SNAPSHOT
from .operations import Steps
from .options import CallOptions
from .requests import InvalidInput, request_of
from .selection import Selection, check_selection
from .steps import Sleep
from .stream_pages import (
    DeltasPage,
    SnapshotPage,
    SyncPage,
    read_deltas,
    read_snapshot,
    read_sync,
)

_PLACE: Final = re.compile(r"(\d{1,19}):(.*)\Z", re.DOTALL | re.ASCII)
_MAX: Final = 2**63 - 1


def is_finished(cursor: str | None) -> bool:
    """Whether a cursor is that of a snapshot's last page: there is nowhere to go on."""
    place = _PLACE.match(cursor or "")
    return place is not None and place[2] == "" and int(place[1]) <= _MAX


def snapshot_page(
    settings: Settings, cursor: str | None, selection: Selection | None, options: CallOptions
) -> Steps[SnapshotPage]:
    """Read the page that a cursor leads to, or the first."""

    def body() -> object:
        place = {} if cursor is None else _place(cursor)
        return {**place, **_selected(selection), "format": "convex_encoded_json"}

    return page(LIST_SNAPSHOT, settings, body, read_snapshot, options)


def deltas_page(
    settings: Settings, cursor: int, selection: Selection | None, wait: float, options: CallOptions
) -> Steps[DeltasPage]:
    """Wait, then read what changed after a cursor."""

    def body() -> object:
        if type(cursor) is not int or not 0 <= cursor <= _MAX:
            raise InvalidInput("cursor", "must be an int of 64 bits that is not negative")
        return {"cursor": cursor, **_selected(selection), "format": "convex_encoded_json"}

    if wait > 0:
        yield Sleep(wait)
    return (yield from page(DOCUMENT_DELTAS, settings, body, read_deltas, options))


def sync_page(
    settings: Settings,
    cursor: str | None,
    selection: Selection | None,
    wait: float,
    options: CallOptions,
) -> Steps[SyncPage]:
    """Wait, then read the page that a cursor leads to, or the first."""

    def body() -> object:
        place: dict[str, object] = {} if cursor is None else {"cursor": cursor}
        return {**place, **_selected(selection)}

    if wait > 0:
        yield Sleep(wait)
    return (yield from page(DATA_SYNC, settings, body, read_sync, options))


def page(
    operation: Operation,
    settings: Settings,
    body: Callable[[], object],
    read: Callable[[bytes], T],
    options: CallOptions,
) -> Steps[T]:
    """Make the call of one page or step of a stream."""
    call = Call(settings, operation.id, None)
    try:
        check_key(settings)
        request = request_of(operation, body())
    except InvalidInput as error:
        call.fail(input_failure(error))
    return (yield from call.perform(request, read, options)).content


def check_key(settings: Settings) -> None:
    """Refuse who may not stream: it needs a deploy key that acts as nobody."""
    identity = settings.identity
    if identity.acting:
        raise InvalidInput("act_as", "streaming is for the key alone, without acting as a user")
    if not identity.administers:
        raise InvalidInput("deploy_key", "streaming needs a deploy key")


def _place(cursor: str) -> dict[str, object]:
    place = _PLACE.match(cursor)
    if place is None or not place[2] or int(place[1]) > _MAX:
        raise InvalidInput("cursor", "must be the cursor of a page of this export")
    return {"snapshot": int(place[1]), "cursor": place[2]}


def _selected(selection: Selection | None) -> dict[str, object]:
    check_selection(selection)
    return {} if selection is None else {"selection": selection}

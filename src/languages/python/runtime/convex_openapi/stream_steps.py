"""One page of a stream, as the steps of one call: written once for both clients."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, cast

from .calls import Call, Settings, T
from .failures import input_failure
from .json_text import Json, print_json
from .operations import Steps
from .options import CallOptions
from .requests import InvalidInput, Request
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

_SECONDS: Final = 120.0
"""Pages are large: how long an attempt may take unless told otherwise."""
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

    def body() -> Json:
        place = {} if cursor is None else _place(cursor)
        return {**place, **_selected(selection), "format": "convex_encoded_json"}

    return page("listSnapshot", "/api/list_snapshot", settings, body, read_snapshot, options)


def deltas_page(
    settings: Settings, cursor: int, selection: Selection | None, wait: float, options: CallOptions
) -> Steps[DeltasPage]:
    """Wait, then read what changed after a cursor."""

    def body() -> Json:
        if type(cursor) is not int or not 0 <= cursor <= _MAX:
            raise InvalidInput("cursor", "must be an int of 64 bits that is not negative")
        return {"cursor": cursor, **_selected(selection), "format": "convex_encoded_json"}

    if wait > 0:
        yield Sleep(wait)
    return (
        yield from page(
            "documentDeltas", "/api/document_deltas", settings, body, read_deltas, options
        )
    )


def sync_page(
    settings: Settings,
    cursor: str | None,
    selection: Selection | None,
    wait: float,
    options: CallOptions,
) -> Steps[SyncPage]:
    """Wait, then read the page that a cursor leads to, or the first."""

    def body() -> Json:
        place: dict[str, Json] = {} if cursor is None else {"cursor": cursor}
        return {**place, **_selected(selection)}

    if wait > 0:
        yield Sleep(wait)
    return (yield from page("dataSync", "/api/v1/data/sync", settings, body, read_sync, options))


def page(
    operation: str,
    target: str,
    settings: Settings,
    body: Callable[[], Json],
    read: Callable[[bytes], T],
    options: CallOptions,
    *,
    method: str = "POST",
) -> Steps[T]:
    """Make a call that may be repeated, because a second time changes nothing."""
    call = Call(settings, operation, None)
    try:
        check_key(settings)
        content = print_json(body())
    except InvalidInput as error:
        call.fail(input_failure(error))
    request = stream_request(operation, target, content, repeat_safe=True, method=method)
    return (yield from call.perform(request, read, options)).content


def stream_request(
    operation: str, target: str, content: bytes, *, repeat_safe: bool, method: str = "POST"
) -> Request:
    """Make the request of a stream, to which only status 200 is an answer."""
    return Request(
        operation,
        target,
        content,
        repeat_safe=repeat_safe,
        seconds=_SECONDS,
        method=method,
        statuses=frozenset({200}),
    )


def check_key(settings: Settings) -> None:
    """Refuse who may not stream: it needs a deploy key that acts as nobody."""
    identity = settings.identity
    if identity.acting:
        raise InvalidInput("act_as", "streaming is for the key alone, without acting as a user")
    if not identity.administers:
        raise InvalidInput("deploy_key", "streaming needs a deploy key")


def _place(cursor: str) -> dict[str, Json]:
    place = _PLACE.match(cursor)
    if place is None or not place[2] or int(place[1]) > _MAX:
        raise InvalidInput("cursor", "must be the cursor of a page of this export")
    return {"snapshot": int(place[1]), "cursor": place[2]}


def _selected(selection: Selection | None) -> dict[str, Json]:
    check_selection(selection)
    return {} if selection is None else {"selection": _plain(selection)}


def _plain(mapping: object) -> Json:
    """Any mapping as the dict that JSON is printed from; what is in it was checked."""
    if not isinstance(mapping, Mapping):
        return cast("str", mapping)
    return {name: _plain(field) for name, field in cast("Mapping[str, object]", mapping).items()}

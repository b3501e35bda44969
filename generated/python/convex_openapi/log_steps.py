# Copied from src/languages/python/runtime/convex_openapi/log_steps.py by convex-openapi. Do not edit.
"""The log of functions, a poll as the steps of one call: written once for both clients."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

from .answers import Unexpected
from .calls import Call, Settings
from .json_text import parse_json
from .operation_table import STREAM_FUNCTION_LOGS
from .operations import Steps
from .options import CallOptions
from .redact import redact
from .requests import request_of

LogLevel: TypeAlias = Literal["DEBUG", "INFO", "LOG", "WARN", "ERROR"]
"""The methods of `console`."""


@dataclass(frozen=True)
class LogEntry:
    """Something that a function did: some of its lines, or its end."""

    position: str
    """Save it once the entry is dealt with, and give it back as `after` to go on from here."""
    kind: Literal["Progress", "Completion"]
    """`Progress` of an action that goes on, `Completion` of whatever has ended."""
    function_type: Literal["Query", "Mutation", "Action", "HttpAction"]
    function_path: str
    """Such as `messages:list`, or the method and path of an HTTP action."""
    component_path: str | None
    """None for the root app."""
    request_id: str
    execution_id: str
    timestamp: float
    """Seconds since 1970."""
    lines: tuple[str, ...]
    """What it wrote, a text each, such as `[LOG] 'hello'`."""
    error: str | None
    """What it threw; None where it did not, or goes on."""


class LogReader:
    """Where the reader of a log stands, and what of it is wanted."""

    def __init__(
        self,
        after: str | None,
        functions: Collection[str] | None,
        levels: Collection[LogLevel] | None,
    ) -> None:
        self._since, self._seen, self._last = _read_position(after or "0")
        self._functions = functions
        self._levels = levels

    def poll(self, settings: Settings, options: CallOptions) -> Steps[list[LogEntry]]:
        """Wait for what happens, and give what of it is wanted and was not dealt with."""
        call = Call(settings, STREAM_FUNCTION_LOGS.id, None)
        request = request_of(STREAM_FUNCTION_LOGS, parameters={"cursor": self._since})
        read = yield from call.perform(request, self._read, options)
        return read.content

    def _read(self, content: bytes) -> list[LogEntry]:
        try:
            tree = parse_json(content, exact=True)
        except ValueError:
            raise Unexpected("", "is not JSON" if content else "is empty") from None
        page = _object(tree, "")
        cursor = _digits(page.get("newCursor"))
        items = page.get("entries")
        if not isinstance(items, list):
            raise Unexpected("entries", "is not a list")
        listed = [
            _object(item, f"entries[{at}]") for at, item in enumerate(cast("list[object]", items))
        ]
        skipped = self._skipped(listed)
        entries: list[LogEntry] = []
        for at, item in enumerate(listed[skipped:], skipped):
            # A cursor is that of a whole page, and a reader may stop within one.
            position = (
                cursor
                if at == len(listed) - 1
                else f"{self._since}/{at + 1}/{item.get('executionId')}"
            )
            entry = self._entry(item, position, f"entries[{at}]")
            if self._is_wanted(entry):
                entries.append(entry)
        self._since, self._seen, self._last = cursor, 0, ""
        return entries

    def _skipped(self, items: list[dict[str, object]]) -> int:
        """Count what was dealt with: the execution of the last one says more than their number.

        The deployment may have forgotten some of them meanwhile.
        """
        for at in range(min(self._seen, len(items)), 0, -1):
            if items[at - 1].get("executionId") == self._last:
                return at
        return 0

    def _entry(self, item: dict[str, object], position: str, at: str) -> LogEntry:
        def text(name: str) -> str:
            value = item.get(name)
            if not isinstance(value, str):
                raise Unexpected(f"{at}.{name}", "is not a string")
            return value

        def text_or_none(name: str) -> str | None:
            return None if item.get(name) is None else text(name)

        lines, timestamp = item.get("logLines"), item.get("timestamp")
        if not isinstance(lines, list):
            raise Unexpected(f"{at}.logLines", "is not a list")
        if not isinstance(timestamp, (int, float)):
            raise Unexpected(f"{at}.timestamp", "is not a number")
        told = [str(line) for line in cast("list[object]", lines)]
        wanted = told if self._levels is None else [line for line in told if self._has_level(line)]
        error = text_or_none("error")
        return LogEntry(
            position=position,
            kind=cast("Literal['Progress', 'Completion']", text("kind")),
            function_type=cast(
                "Literal['Query', 'Mutation', 'Action', 'HttpAction']", text("udfType")
            ),
            function_path=text("identifier"),
            component_path=text_or_none("componentPath"),
            request_id=text("requestId"),
            execution_id=text("executionId"),
            timestamp=float(timestamp),
            # A function may have logged the URL of a stored file, which is a secret.
            lines=tuple(redact(line, ()) for line in wanted),
            error=None if error is None else redact(error, ()),
        )

    def _has_level(self, line: str) -> bool:
        return any(line.startswith(f"[{level}]") for level in self._levels or ())

    def _is_wanted(self, entry: LogEntry) -> bool:
        if self._functions is not None and entry.function_path not in self._functions:
            return False
        return self._levels is None or bool(entry.lines)


def _read_position(text: str) -> tuple[str, int, str]:
    """Read a position; what is none begins with everything that there is."""
    since, _, rest = text.partition("/")
    seen, _, last = rest.partition("/")
    try:
        if not math.isfinite(float(since)) or float(since) < 0:
            return "0", 0, ""
        return since, int(seen or "0"), last
    except ValueError:
        return "0", 0, ""


def _digits(cursor: object) -> str:
    """Write a cursor as every language writes it: without a point where it is whole."""
    if isinstance(cursor, bool) or not isinstance(cursor, (int, float)):
        raise Unexpected("newCursor", "is not a number")
    return str(int(cursor)) if cursor == int(cursor) else repr(cursor)


def _object(tree: object, at: str) -> dict[str, object]:
    if not isinstance(tree, dict):
        raise Unexpected(at, "is not an object")
    return cast("dict[str, object]", tree)

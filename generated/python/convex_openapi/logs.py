# Copied from src/languages/python/runtime/convex_openapi/logs.py by convex-openapi. Do not edit.
"""Two loggers of the standard library, silent unless a program listens.

`convex_openapi.functions` gets the log lines of functions at their own level;
`convex_openapi.requests` gets a line per request at DEBUG. Secrets are taken out of both.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from .redact import redact
from .steps import Broken, Received, Reply

if TYPE_CHECKING:
    from .calls import Call

_functions: Final = logging.getLogger("convex_openapi.functions")
_requests: Final = logging.getLogger("convex_openapi.requests")
_levels: Final = {
    "[DEBUG]": logging.DEBUG,
    "[INFO]": logging.INFO,
    "[LOG]": logging.INFO,
    "[WARN]": logging.WARNING,
    "[ERROR]": logging.ERROR,
}
logging.getLogger("convex_openapi").addHandler(logging.NullHandler())


def log_lines_of(call: Call, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Hand a function's log lines to its logger; gives them without secrets."""
    clean = tuple(redact(line, call.secrets) for line in lines)
    for line in clean:
        level = _levels.get(line.partition(" ")[0], logging.INFO)
        _functions.log(level, "%s", line, extra={"function_path": call.function_path})
    return clean


def log_attempt(call: Call, reply: Reply, seconds: float) -> None:
    """Note one request and what came of it."""
    if not _requests.isEnabledFor(logging.DEBUG):
        return
    came = type(reply).__name__
    if isinstance(reply, Received):
        came = f"HTTP {reply.status}"
    elif isinstance(reply, Broken):
        came = redact(reply.cause, call.secrets)
    _requests.debug(
        "%s %s %s attempt %d: %s in %.0f ms",
        call.operation,
        call.function_path or "",
        call.request_id,
        call.attempts,
        came,
        seconds * 1000,
    )

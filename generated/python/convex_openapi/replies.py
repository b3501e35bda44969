# Copied from src/languages/python/runtime/convex_openapi/replies.py by convex-openapi. Do not edit.
"""What became of a request that httpx sent, in the words of `steps`: for both clients."""

from __future__ import annotations

from typing import cast

import httpcore
import httpx

from .steps import Broken, Received


class Heard:
    """The status of an answer whose redirect httpx cannot read, and so takes for no answer at all.

    It raises over the `Location` before it asks whether to follow it. The status is an answer; it
    must not look like a broken connection, which would be tried again.
    """

    def __init__(self) -> None:
        self.passed = False
        """Whether httpx has handed out the response: what breaks later is the body."""
        self._status = 0

    def hear(self, event: str, info: object) -> None:
        """Listen to the events of httpcore: `info` holds the status among what came."""
        if event.endswith(".receive_response_headers.complete"):
            came = cast("dict[str, object]", info).get("return_value")
            parts = cast("tuple[object, ...]", came) if isinstance(came, tuple) else ()
            self._status = next((part for part in parts if isinstance(part, int)), 0)

    def redirect(self, error: Exception) -> Received | None:
        """Give the answer that the error hides, if it hides one."""
        unread = isinstance(error, (httpx.RemoteProtocolError, httpx.InvalidURL))
        hidden = unread and not self.passed
        return Received(self._status, b"", None, None) if hidden and self._status else None


def received(response: httpx.Response, content: bytes) -> Received:
    """Keep of a response what the rules look at."""
    headers = response.headers
    return Received(
        response.status_code, content, headers.get("retry-after"), headers.get("location")
    )


def broken(error: Exception) -> Broken:
    """Say what failed in words: the exception itself holds the request with its secrets."""
    cause = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return Broken(cause, unsent=isinstance(error, (httpx.ConnectError, httpcore.ConnectError)))

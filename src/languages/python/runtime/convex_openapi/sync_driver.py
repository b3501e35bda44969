"""Takes the steps of a call with blocking httpx."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Generator
from typing import TypeVar, cast

import httpx

from .identity import Identity
from .options import Cancellation
from .steps import (
    AskToken,
    Broken,
    Cancelled,
    NoToken,
    Received,
    Reply,
    Send,
    Sleep,
    Slept,
    Step,
    Token,
    TooSlow,
)

T = TypeVar("T")


class SyncDriver:
    """Sends, waits and asks for tokens in the calling thread."""

    def __init__(self, http: httpx.Client, identity: Identity) -> None:
        self._http = http
        self._identity = identity

    def run(self, steps: Generator[Step, Reply, T], cancellation: Cancellation | None) -> T:
        """Take all the steps of one call."""
        try:
            step = next(steps)
            while True:
                step = steps.send(self._take(step, cancellation))
        except StopIteration as done:
            return cast("T", done.value)

    def _take(self, step: Step, cancellation: Cancellation | None) -> Reply:
        if isinstance(step, AskToken):
            source = self._identity.source
            try:
                return Token(cast("str | None", source(step.refresh) if source else None))
            except Exception as error:
                return NoToken(error)
        if isinstance(step, Sleep):
            return _sleep(step.seconds, cancellation)
        if cancellation is None:
            return self._send(step, None)
        return self._send_apart(step, cancellation)

    def _send_apart(self, step: Send, cancellation: Cancellation) -> Reply:
        """Send in a thread of its own, so that this one can leave at once."""
        replies: queue.SimpleQueue[Reply | BaseException] = queue.SimpleQueue()
        abandoned = threading.Event()

        def send() -> None:
            try:
                replies.put(self._send(step, abandoned))
            except BaseException as error:
                replies.put(error)

        stop = cancellation.listen(lambda: replies.put(Cancelled()))
        threading.Thread(target=send, daemon=True).start()
        reply = replies.get()
        stop()
        abandoned.set()
        if isinstance(reply, BaseException):
            raise reply
        return reply

    def _send(self, step: Send, abandoned: threading.Event | None) -> Reply:
        deadline = time.monotonic() + step.seconds
        request = self._http.build_request(
            step.method, step.url, headers=step.headers, content=step.body, timeout=step.seconds
        )
        limits = cast("dict[str, float]", request.extensions["timeout"])

        heard = Heard()

        def rearm(event: str, info: object) -> None:
            heard.hear(event, info)
            # httpx has a limit for each wait, and reads it when a phase begins: give each phase
            # what is left of the whole.
            if event.endswith(".started"):
                left = max(0.001, deadline - time.monotonic())
                limits.update(connect=left, read=left, write=left, pool=left)

        request.extensions = {**request.extensions, "trace": rearm}
        try:
            response = self._http.send(request, stream=True, follow_redirects=False)
            heard.passed = True
            try:
                pieces: list[bytes] = []
                for piece in response.iter_bytes():
                    pieces.append(piece)
                    if time.monotonic() >= deadline:
                        return TooSlow()
                    if abandoned is not None and abandoned.is_set():
                        return Cancelled()
            finally:
                response.close()
        except httpx.TimeoutException:
            return TooSlow()
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return heard.redirect(error) or broken(error)
        return received(response, b"".join(pieces))


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
    return Broken(cause, unsent=isinstance(error, httpx.ConnectError))


def _sleep(seconds: float, cancellation: Cancellation | None) -> Reply:
    if cancellation is None:
        time.sleep(seconds)
        return Slept()
    rung = threading.Event()
    stop = cancellation.listen(rung.set)
    cancelled = rung.wait(seconds)
    stop()
    return Cancelled() if cancelled else Slept()

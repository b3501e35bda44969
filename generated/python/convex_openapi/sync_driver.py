# Copied from src/languages/python/runtime/convex_openapi/sync_driver.py by convex-openapi. Do not edit.
"""Takes the steps of a call with blocking httpx."""

from __future__ import annotations

import contextvars
import queue
import threading
import time
from collections.abc import Callable, Generator
from typing import TypeVar, cast

import httpcore
import httpx

from .deadline import Deadline
from .identity import Identity
from .options import Cancellation
from .replies import Heard, broken, received
from .steps import (
    AskToken,
    Cancelled,
    NoToken,
    Reply,
    Send,
    Sleep,
    Slept,
    Step,
    Token,
    TooSlow,
)
from .tracebacks import bare

T = TypeVar("T")


class SyncDriver:
    """Sends, waits and asks for tokens in the calling thread.

    `bounded` says that the transport ends every wait with its `Deadline`. One of the caller's may
    not: the call leaves it behind, in a thread of its own.
    """

    def __init__(self, http: httpx.Client, identity: Identity, *, bounded: bool) -> None:
        self._http = http
        self._identity = identity
        self._bounded = bounded

    def run(self, steps: Generator[Step, Reply, T], cancellation: Cancellation | None) -> T:
        """Take all the steps of one call."""
        try:
            return self._run(steps, cancellation)
        except BaseException as error:
            raise bare(error)  # noqa: B904

    def _run(self, steps: Generator[Step, Reply, T], cancellation: Cancellation | None) -> T:
        try:
            step = next(steps)
            while True:
                step = steps.send(self._take(step, cancellation))
        except StopIteration as done:
            return cast("T", done.value)
        finally:
            steps.close()

    def _take(self, step: Step, cancellation: Cancellation | None) -> Reply:
        if isinstance(step, Sleep):
            return _sleep(step.seconds, cancellation)
        if isinstance(step, AskToken):
            # The caller's own function can block for ever.
            return _apart(lambda: self._ask(step), step.seconds, cancellation)
        deadline = Deadline(step.seconds)
        if cancellation is None and self._bounded:
            return self._send(step, deadline)
        try:
            return _apart(lambda: self._send(step, deadline), step.seconds, cancellation)
        finally:
            deadline.give_up()

    def _ask(self, step: AskToken) -> Reply:
        source = self._identity.source
        try:
            return Token(cast("str | None", source(step.refresh) if source else None))
        except Exception as error:
            return NoToken(error)

    def _send(self, step: Send, deadline: Deadline) -> Reply:
        heard = Heard()
        request = self._http.build_request(
            step.method,
            step.url,
            headers=step.headers,
            content=step.body,
            extensions={
                "timeout": dict.fromkeys(("connect", "read", "write", "pool"), deadline),
                "trace": heard.hear,
            },
        )
        try:
            response = self._http.send(request, stream=True, follow_redirects=False)
            heard.passed = True
            try:
                pieces: list[bytes] = []
                for piece in response.iter_bytes():
                    pieces.append(piece)
                    if deadline.left() <= 0:
                        return TooSlow()
            finally:
                response.close()
        except (httpx.TimeoutException, httpcore.TimeoutException):
            return TooSlow()
        except Exception as error:
            return heard.redirect(error) or broken(error)
        return received(response, b"".join(pieces))


def _apart(take: Callable[[], Reply], seconds: float, cancellation: Cancellation | None) -> Reply:
    """Take a step in a thread of its own, so that this one can leave in time or when told to."""
    replies: queue.SimpleQueue[Reply | BaseException] = queue.SimpleQueue()
    context = contextvars.copy_context()

    def work() -> None:
        try:
            replies.put(context.run(take))
        except BaseException as error:
            replies.put(error)

    stop = cancellation.listen(lambda: replies.put(Cancelled())) if cancellation else None
    threading.Thread(target=work, daemon=True).start()
    try:
        reply = replies.get(timeout=min(seconds, threading.TIMEOUT_MAX))
    except queue.Empty:
        return TooSlow()
    finally:
        if stop is not None:
            stop()
    if isinstance(reply, BaseException):
        raise reply
    return reply


def _sleep(seconds: float, cancellation: Cancellation | None) -> Reply:
    if cancellation is None:
        time.sleep(seconds)
        return Slept()
    rung = threading.Event()
    stop = cancellation.listen(rung.set)
    cancelled = rung.wait(seconds)
    stop()
    return Cancelled() if cancelled else Slept()

# Copied from src/languages/python/runtime/convex_openapi/options.py by convex-openapi. Do not edit.
"""What a caller may choose: retries, times, and when to give up."""

from __future__ import annotations

import math
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict

from .operation_table import RETRIES

if sys.version_info >= (3, 12):
    from typing import Unpack as Unpack
else:
    from typing_extensions import Unpack as Unpack


@dataclass(frozen=True)
class Retry:
    """How calls are repeated. Times are in seconds.

    Queries are repeated on network failures, timeouts of an attempt, and the statuses that the
    API's document lists. Everything else only while no connection could be made, or when a call
    says `retry=True`. Each wait is random, from nothing to a limit that doubles from try to try.
    """

    attempts: int = RETRIES.attempts
    """Tries in all."""
    base_delay: float = RETRIES.passing_delay
    """The first limit after a failure that passes."""
    throttling_delay: float = RETRIES.throttling_delay
    """The first limit after an answer that says to slow down."""
    max_delay: float = RETRIES.max_delay
    """No limit is higher."""
    budget: int = RETRIES.budget
    """Retries that the whole client has in hand; a success gives one back."""

    def problem(self) -> str | None:
        """Say what is impossible about it."""
        if self.attempts < 1:
            return "retry.attempts must be at least 1"
        if self.budget < 0 or min(self.base_delay, self.throttling_delay, self.max_delay) < 0:
            return "retry must not hold anything negative"
        return None


class CallOptions(TypedDict, total=False):
    """Options of one call. They win over the client's."""

    timeout: float
    """Seconds for each attempt."""
    total_timeout: float
    """Seconds for the call with all its retries and waits."""
    retry: bool
    """True: a repeat does no harm. False: never repeat."""
    cancellation: Cancellation
    """Lets another thread or task give up the call."""


class Cancellation:
    """A way to give up calls from elsewhere: pass it to them, then call `cancel()`.

    The calls end at once with an error of kind `aborted`. It works from any thread, for clients of
    both kinds. (A task of asyncio can be cancelled as usual too; that ends in `CancelledError`.)
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cancelled = False
        self._listeners: dict[int, Callable[[], None]] = {}
        self._next = 0

    @property
    def cancelled(self) -> bool:
        """Whether `cancel()` was called."""
        return self._cancelled

    def cancel(self) -> None:
        """End every call that was given this object, now and later."""
        with self._lock:
            self._cancelled = True
            listeners = list(self._listeners.values())
            self._listeners.clear()
        for listener in listeners:
            listener()

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` once on `cancel()`, at once if that was before. Returns how to stop."""
        with self._lock:
            if not self._cancelled:
                number = self._next
                self._next += 1
                self._listeners[number] = listener
                return lambda: self._forget(number)
        listener()
        return lambda: None

    def _forget(self, number: int) -> None:
        with self._lock:
            self._listeners.pop(number, None)


def problem_of_times(timeout: float | None, total_timeout: float | None) -> str | None:
    """Say which time is impossible."""
    for name, seconds in (("timeout", timeout), ("total_timeout", total_timeout)):
        if seconds is not None and not _is_time(seconds):
            return f"{name} must be a positive number of seconds"
    return None


def problem_of_cancellation(given: object) -> str | None:
    """Say what is wrong with the way to give up a call."""
    known = given is None or isinstance(given, Cancellation)
    return None if known else "cancellation must be a Cancellation"


def _is_time(seconds: object) -> bool:
    return isinstance(seconds, (int, float)) and seconds > 0 and math.isfinite(seconds)

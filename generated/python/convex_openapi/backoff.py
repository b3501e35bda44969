# Copied from src/languages/python/runtime/convex_openapi/backoff.py by convex-openapi. Do not edit.
"""When to try again: the delay, what `Retry-After` says, and the client's budget."""

from __future__ import annotations

import random
import re
import threading
import time
from datetime import timezone
from email.utils import parsedate_to_datetime

from .errors import Failure
from .operation_table import RETRIES
from .options import Retry
from .steps import Broken, Received, Reply, TooSlow

_HTTP_DATE = re.compile(
    r"[A-Z][a-z]+, \d\d[ -][A-Z][a-z]{2}[ -](?:\d\d){1,2} \d\d:\d\d:\d\d GMT\Z"
    r"|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}\Z",
    re.ASCII,
)
"""The three forms of an HTTP date; what reads them takes many more."""


def delay_after(
    reply: Reply, failure: Failure, tries: int, *, retry: Retry, asked: bool | None, safe: bool
) -> float | None:
    """Seconds to wait after so many tries before the next one; None: there is none.

    `asked` is what the call says about a repeat, if anything; `safe` whether its kind allows one.
    Rules R1 to R8 of the contract for runtimes.
    """
    if tries >= retry.attempts or failure.scope == "total" or asked is False:
        return None
    unsent = isinstance(reply, Broken) and reply.unsent
    worth = isinstance(reply, (Broken, TooSlow)) or failure.status in RETRIES.statuses
    if not unsent and not ((safe or asked) and worth):
        return None
    wanted = retry_after(reply)
    if wanted is None:
        first = retry.throttling_delay if _says_slow_down(failure) else retry.base_delay
        return delay_before(tries, first, retry.max_delay)
    return wanted if wanted <= RETRIES.retry_after_max else None


def _says_slow_down(failure: Failure) -> bool:
    """Whether the deployment is there, and has more to do than it can."""
    overloaded = failure.status == 503 and failure.code in RETRIES.throttling_codes
    return overloaded or failure.status in RETRIES.throttling_statuses


def retry_after(reply: Reply) -> float | None:
    """Seconds that an answer asks to wait, where its status may."""
    if isinstance(reply, Received) and reply.status in RETRIES.retry_after_statuses:
        return seconds_of_retry_after(reply.retry_after)
    return None


def delay_before(tries: int, first: float, longest: float) -> float:
    """Seconds to wait after so many tries: random, so that clients do not come back together."""
    return random.uniform(0.0, min(longest, first * 2.0 ** (tries - 1)))


def seconds_of_retry_after(header: str | None) -> float | None:
    """Read `Retry-After`, seconds or a date. None for what says nothing."""
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    if not _HTTP_DATE.match(text):
        return None
    try:
        date = parsedate_to_datetime(text)
        if date.tzinfo is None:  # the third form of an HTTP date names no zone, and means GMT
            date = date.replace(tzinfo=timezone.utc)
        return max(0.0, date.timestamp() - time.time())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


class Budget:
    """The retries that a client has in hand, over all its calls."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._left = size
        self._lock = threading.Lock()

    def take(self) -> bool:
        """Take one, if there is one."""
        with self._lock:
            if self._left < 1:
                return False
            self._left -= 1
            return True

    def give_back(self) -> None:
        """Return one after a success."""
        with self._lock:
            self._left = min(self._size, self._left + 1)

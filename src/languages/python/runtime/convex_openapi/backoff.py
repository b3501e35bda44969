"""When to try again: the delay, what `Retry-After` says, and the client's budget."""

from __future__ import annotations

import random
import re
import threading
import time
from datetime import timezone
from email.utils import parsedate_to_datetime

from .errors import Failure
from .options import Retry
from .steps import Broken, Received, Reply, TooSlow

_REPEATED = frozenset({408, 429, 500, 502, 503, 504})
_LONGEST_RETRY_AFTER = 60.0
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
    worth = isinstance(reply, (Broken, TooSlow)) or failure.status in _REPEATED
    if not unsent and not ((safe or asked) and worth):
        return None
    wanted = retry_after(reply)
    if wanted is None:
        return delay_before(tries, retry)
    return wanted if wanted <= _LONGEST_RETRY_AFTER else None


def retry_after(reply: Reply) -> float | None:
    """Seconds that an answer asks to wait, where its status may."""
    if isinstance(reply, Received) and reply.status in (429, 503):
        return seconds_of_retry_after(reply.retry_after)
    return None


def delay_before(tries: int, retry: Retry) -> float:
    """Seconds to wait after so many tries: random, so that clients do not come back together."""
    longest = min(retry.max_delay, retry.base_delay * 2.0 ** (tries - 1))
    return random.uniform(longest / 2, longest)


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

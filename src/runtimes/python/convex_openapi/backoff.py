"""When to try again: the delay, what `Retry-After` says, and the client's budget."""

from __future__ import annotations

import random
import threading
import time
from email.utils import parsedate_to_datetime

from .options import Retry


def delay_before(tries: int, retry: Retry) -> float:
    """Seconds to wait after so many tries: random, so that clients do not come back together."""
    longest = min(retry.max_delay, retry.base_delay * 2.0 ** (tries - 1))
    return random.uniform(longest / 2, longest)


def seconds_of_retry_after(header: str | None) -> float | None:
    """Read `Retry-After`, seconds or a date. None for what says nothing."""
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
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

# Copied from src/languages/python/runtime/convex_openapi/framing.py by convex-openapi. Do not edit.
"""Where an answer of HTTP/1.1 ends on its connection.

What reads answers keeps the bytes behind one, and would take them for the beginning of the next.
A server that sends more than it was asked for is not asked again on that connection.
"""

from __future__ import annotations

import re
from typing import Final

_END_OF_HEAD: Final = re.compile(rb"\n\r?\n")
_LENGTH: Final = re.compile(rb"\ncontent-length:[ \t]*([0-9]{1,18})[ \t]*\r?\n", re.IGNORECASE)
_CHUNKED: Final = re.compile(rb"\ntransfer-encoding:[^\n]*\bchunked[ \t]*\r?\n", re.IGNORECASE)
_END_OF_LINE: Final = re.compile(rb"\n")
_BODILESS: Final = frozenset({b"204", b"304"})


class Framing:
    """Follows what comes on one connection."""

    _state: str
    """`head`, `body`, `size` of a chunk, `trailers`, `done`, or `open`: only its close ends it."""
    _rest: bytearray
    _length: int

    def __init__(self) -> None:
        self._asked()

    @property
    def rests(self) -> bool:
        """Whether the last answer came to its end, and nothing behind it."""
        return self._state == "done" and not self._rest

    def sent(self) -> None:
        """Note that something was sent: after an answer, another request."""
        if self._heard:
            self._asked()

    def came(self, data: bytes) -> None:
        """Follow what was received."""
        self._heard = True
        if self._state == "body" and not self._chunked and self._length >= len(data):
            self._length -= len(data)
            self._state = "body" if self._length else "done"
        elif self._state != "open":
            self._rest += data
            while self._step():
                pass

    def _asked(self) -> None:
        self._state = "head"
        self._heard = False
        self._chunked = False
        self._length = 0
        self._rest = bytearray()
        self._searched = 0

    def _step(self) -> bool:
        """Take one part from what is there. Whether there may be another."""
        if self._state == "head":
            return self._head()
        if self._state == "body":
            return self._body()
        if self._state == "size":
            return self._size()
        return self._state == "trailers" and self._trailers()

    def _line(self, end: re.Match[bytes] | None) -> bytes | None:
        """Take all before this end, or remember how far nothing was found."""
        if end is None:
            self._searched = max(0, len(self._rest) - 2)
            return None
        line = bytes(self._rest[: end.end()])
        del self._rest[: end.end()]
        self._searched = 0
        return line

    def _head(self) -> bool:
        head = self._line(_END_OF_HEAD.search(self._rest, self._searched))
        if head is None:
            return False
        status = head[9:12]
        if status.startswith(b"1") and status != b"101":
            return True
        length = _LENGTH.search(head)
        self._state = "open"
        if status in _BODILESS:
            self._state = "done"
        elif _CHUNKED.search(head):
            self._chunked = True
            self._state = "size"
        elif length:
            self._length = int(length[1])
            self._state = "body" if self._length else "done"
        return self._state != "open"

    def _body(self) -> bool:
        taken = min(self._length, len(self._rest))
        del self._rest[:taken]
        self._length -= taken
        if self._length:
            return False
        self._state = "size" if self._chunked else "done"
        return True

    def _size(self) -> bool:
        line = self._line(_END_OF_LINE.search(self._rest, self._searched))
        if line is None:
            return False
        try:
            size = int(line.partition(b";")[0], 16)
        except ValueError:
            size = -1
        if size < 0:
            self._state = "open"
        elif size == 0:
            # The line that ended belongs to what is searched for: a blank one may come at once.
            self._rest[:0] = b"\n"
            self._state = "trailers"
        else:
            self._length = size + 2
            self._state = "body"
        return self._state != "open"

    def _trailers(self) -> bool:
        if self._line(_END_OF_HEAD.search(self._rest, self._searched)) is None:
            return False
        self._state = "done"
        return False

"""The end of one attempt, by a clock that nobody sets."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress


class Deadline(float):
    """The seconds that an attempt may take, from when this was made.

    To a transport that does not know it, it is a limit for each wait. Ours asks what is `left`.
    """

    _ends: float
    _lock: threading.Lock
    _given_up: bool
    _waiting: socket.socket | None

    def __new__(cls, seconds: float) -> Deadline:
        """Begin to count."""
        new = super().__new__(cls, seconds)
        new._ends = time.monotonic() + seconds
        new._lock = threading.Lock()
        new._given_up = False
        new._waiting = None
        return new

    def left(self) -> float:
        """Seconds until the end; 0 when it is over or the attempt was given up."""
        return 0.0 if self._given_up else max(0.0, self._ends - time.monotonic())

    @contextmanager
    def waiting_on(self, own: socket.socket | None) -> Generator[None]:
        """Let `give_up` end a wait on this socket."""
        with self._lock:
            self._waiting = own
        try:
            yield
        finally:
            with self._lock:
                self._waiting = None

    def give_up(self) -> None:
        """End the attempt from another thread, at once."""
        with self._lock:
            self._given_up = True
            if self._waiting is not None:
                with suppress(OSError):
                    # The method of the plain socket: TLS has nothing more to say.
                    socket.socket.shutdown(self._waiting, socket.SHUT_RDWR)

"""Time limits where a server, a proxy or a caller's own function is slow on purpose.

What one trickling answer comes to is in the conformance cases `timeout/trickled-*`. Here is what
they cannot say: clients of the caller's own, and that nothing is left behind.
"""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from typing import Any

import httpx
import pytest

from convex_openapi import AsyncClient, Cancellation, Client, ConvexCallError, Retry
from convex_openapi.deadline import Deadline
from convex_openapi.transport import Backend

ONCE = Retry(attempts=1)


class Trickler:
    """Accepts connections and sends a byte of an endless head every 50 ms."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.closed = threading.Event()
        """Whether a client ended its connection."""
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                threading.Thread(target=self._trickle, args=[connection], daemon=True).start()

    def _trickle(self, connection: socket.socket) -> None:
        with suppress(OSError), closing(connection):
            connection.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
            for _ in range(400):
                connection.sendall(b"a")
                time.sleep(0.05)
        self.closed.set()

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def trickler() -> Iterator[Trickler]:
    made = Trickler()
    yield made
    made.close()


def timed_out(error: ConvexCallError, began: float) -> None:
    assert (error.kind, error.scope, error.milliseconds) == ("timeout", "attempt", 400)
    assert time.monotonic() - began < 10


def test_a_connection_is_closed_in_time(trickler: Trickler) -> None:
    began = time.monotonic()
    with Client(trickler.url, timeout=0.4, retry=ONCE) as client:
        with pytest.raises(ConvexCallError) as caught:
            client.query("a:b")
        timed_out(caught.value, began)
        assert trickler.closed.wait(5)


def test_an_httpx_client_of_the_caller_is_left_behind(trickler: Trickler) -> None:
    began = time.monotonic()
    with (
        httpx.Client() as http,
        Client(trickler.url, timeout=0.4, retry=ONCE, http_client=http) as client,
        pytest.raises(ConvexCallError) as caught,
    ):
        client.query("a:b")
    timed_out(caught.value, began)


def test_a_cancelled_call_closes_its_connection(trickler: Trickler) -> None:
    stop = Cancellation()
    threading.Timer(0.3, stop.cancel).start()
    with Client(trickler.url, retry=ONCE) as client:
        with pytest.raises(ConvexCallError) as caught:
            client.query("a:b", cancellation=stop)
        assert caught.value.kind == "aborted"
        assert trickler.closed.wait(5)


def test_a_token_function_that_hangs_ends_with_the_attempt() -> None:
    hang = threading.Event()

    def never(refresh: bool) -> str | None:
        hang.wait(30)
        return None

    began = time.monotonic()
    with (
        Client("http://127.0.0.1:9", token=never, timeout=0.4) as client,
        pytest.raises(ConvexCallError) as caught,
    ):
        client.query("a:b")
    hang.set()
    timed_out(caught.value, began)


def test_an_async_token_function_that_hangs_ends_with_the_attempt() -> None:
    async def never(refresh: bool) -> str | None:
        await asyncio.sleep(60)
        return None

    async def main() -> ConvexCallError:
        async with AsyncClient("http://127.0.0.1:9", token=never, timeout=0.4) as client:
            with pytest.raises(ConvexCallError) as caught:
                await client.query("a:b")
            return caught.value

    began = time.monotonic()
    timed_out(asyncio.run(main()), began)


def test_looking_a_host_up_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    hang = threading.Event()

    def look(*_: Any, **__: Any) -> list[Any]:
        hang.wait(30)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look)
    began = time.monotonic()
    with (
        Client("http://nowhere.example", timeout=0.4, retry=ONCE) as client,
        pytest.raises(ConvexCallError) as caught,
    ):
        client.query("a:b")
    hang.set()
    timed_out(caught.value, began)


def test_a_second_address_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        known = [
            (socket.AF_INET, 1, 6, "", (address, port)) for address in ("127.0.0.9", "127.0.0.1")
        ]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: known)
        stream = Backend().connect_tcp("two.example", port, Deadline(5))
        assert stream.get_extra_info("server_addr")[0] == "127.0.0.1"
        stream.close()

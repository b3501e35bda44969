"""Where an answer ends on its connection, in whatever pieces it comes."""

from __future__ import annotations

import asyncio
import socket
import threading
import time

import pytest

from convex_openapi import AsyncClient, Client
from convex_openapi.framing import Framing

LENGTH = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\n\r\n"
TRAILERS = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nA: b\r\n\r\n"
EARLY = b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
NONE = b"HTTP/1.1 204 No Content\r\n\r\n"
EMPTY = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
@pytest.mark.parametrize("answer", [LENGTH, CHUNKED, TRAILERS, EARLY + LENGTH, NONE, EMPTY])
def test_an_answer_ends_where_it_ends(answer: bytes, size: int) -> None:
    framing = Framing()
    for _ in range(2):
        framing.sent()
        framing.sent()
        for at in range(0, len(answer), size):
            assert not framing.rests
            framing.came(answer[at : at + size])
        assert framing.rests
    framing.came(b"H")
    assert not framing.rests


@pytest.mark.parametrize("answer", [LENGTH, CHUNKED, TRAILERS, NONE, EMPTY])
def test_what_comes_with_it_is_noticed(answer: bytes) -> None:
    framing = Framing()
    framing.sent()
    framing.came(answer + b"HTTP/1.1 200 OK\r\n")
    assert not framing.rests


@pytest.mark.parametrize("answer", [b"HTTP/1.1 200 OK\r\n\r\nhello", b"SSH-2.0", b"\r\n\r\n"])
def test_what_has_no_end_never_rests(answer: bytes) -> None:
    framing = Framing()
    framing.sent()
    framing.came(answer)
    assert not framing.rests


@pytest.mark.parametrize(
    "endless",
    [
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 50_000,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 50_000,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + b"A: b\r\n" * 50_000,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;" + b"a" * 200_000,
    ],
)
def test_it_takes_time_that_grows_with_the_answer_alone(endless: bytes) -> None:
    framing = Framing()
    framing.sent()
    began = time.monotonic()
    for at in range(0, len(endless), 10):
        framing.came(endless[at : at + 10])
    assert time.monotonic() - began < 10


class Chatterbox:
    """Answers every request, and says once more than it was asked."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._count = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            threading.Thread(target=self._answer, args=[connection], daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection:
            asked = b""
            while data := connection.recv(65536):
                asked += data
                if not asked.endswith(b"}"):
                    continue
                asked = b""
                self._count += 1
                connection.sendall(_answer(f'"{self._count}"') + _answer('"nobody asked"'))


def _answer(value: str) -> bytes:
    body = f'{{"status":"success","value":{value}}}'.encode()
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body


def test_no_call_is_answered_by_what_another_left_behind() -> None:
    with Client(Chatterbox().url) as client:
        assert [client.query("a:b") for _ in range(3)] == ["1", "2", "3"]

    async def main() -> list[str]:
        async with AsyncClient(Chatterbox().url) as client:
            return [await client.query("a:b") for _ in range(3)]

    assert asyncio.run(main()) == ["1", "2", "3"]

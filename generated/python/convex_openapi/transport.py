# Copied from src/languages/python/runtime/convex_openapi/transport.py by convex-openapi. Do not edit.
"""What `Client` sends with unless it is given an httpx client: httpx over its own httpcore.

It is httpx's transport, built from httpcore's public parts so that each wait can be looked after:
an attempt ends in its time however slowly bytes come or go, and a connection on which something
came that nobody asked for is not used again.
"""

from __future__ import annotations

import queue
import socket
import ssl
import threading
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final, cast

import httpcore
import httpx

from .deadline import Deadline
from .framing import Framing
from .proxies import core_request, core_url, pool_options, proxy_of

_PIECE: Final = 16 * 1024
"""Bytes that are written at once: what is left of the time is looked at in between."""


class Transport(httpx.BaseTransport):
    """Sends to one deployment with blocking sockets."""

    def __init__(self, url: str) -> None:
        self._pool = _pool_of(url)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and give the answer, its body yet to be read."""
        answer = self._pool.handle_request(core_request(request))
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(cast("Iterable[bytes]", answer.stream)),
        )

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The body of an answer, as httpx reads it."""

    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._stream)

    def close(self) -> None:
        cast("Any", self._stream).close()


def _pool_of(url: str) -> httpcore.ConnectionPool:
    options, proxy = pool_options(url), proxy_of(url)
    if proxy is None:
        return httpcore.ConnectionPool(**options, network_backend=Backend())
    if proxy.url.scheme.startswith("socks"):
        return httpcore.SOCKSProxy(
            core_url(proxy.url), proxy.raw_auth, **options, network_backend=Backend()
        )
    return httpcore.HTTPProxy(
        core_url(proxy.url), proxy.raw_auth, **options, network_backend=Backend()
    )


class Backend(httpcore.NetworkBackend):
    """Makes connections whose waits all end with their attempt."""

    def __init__(self) -> None:
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Try each address of a host, each in its share of the time."""
        addresses = _addresses_of(host, port, timeout)
        for index, address in enumerate(addresses):
            left = _left(timeout, httpcore.ConnectTimeout)
            share = None if left is None else left / (len(addresses) - index)
            try:
                stream = self._inner.connect_tcp(
                    address, port, share, local_address, socket_options
                )
                return Stream(stream, timeout)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if index + 1 == len(addresses):
                    raise
        raise httpcore.ConnectError(f"{host} has no address")


class Stream(httpcore.NetworkStream):
    """One connection."""

    def __init__(self, inner: httpcore.NetworkStream, timeout: float | None) -> None:
        self._inner = inner
        self._framing = Framing()
        self._timeout = timeout
        """The limit that was named last. A SOCKS proxy is spoken to without naming any."""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Wait for bytes, until the attempt ends."""
        with self._until(timeout, httpcore.ReadTimeout) as left:
            data = self._inner.read(max_bytes, left)
        self._framing.came(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes piece by piece, until the attempt ends."""
        self._framing.sent()
        for at in range(0, len(buffer), _PIECE):
            with self._until(timeout, httpcore.WriteTimeout) as left:
                self._inner.write(buffer[at : at + _PIECE], left)

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Speak TLS from here on."""
        with self._until(timeout, httpcore.ConnectTimeout) as left:
            return Stream(self._inner.start_tls(ssl_context, server_hostname, left), self._timeout)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401
        """Answer httpcore, which uses no connection again on which there is something to read."""
        known = self._inner.get_extra_info(info)
        return known or not self._framing.rests if info == "is_readable" else known

    @contextmanager
    def _until(self, timeout: float | None, late: type[Exception]) -> Generator[float | None]:
        if timeout is not None:
            self._timeout = timeout
        deadline = self._timeout
        if not isinstance(deadline, Deadline):
            yield deadline
            return
        with deadline.waiting_on(self._inner.get_extra_info("socket")):
            # Asked after there is a wait to end: whoever gives up sees the one or the other.
            yield _left(deadline, late)


def _left(timeout: float | None, late: type[Exception]) -> float | None:
    """Say how long a wait may be. Raises when no time is left."""
    if not isinstance(timeout, Deadline):
        return timeout
    left = timeout.left()
    if left <= 0:
        raise late("the attempt's time is over")
    return left


def _addresses_of(host: str, port: int, timeout: float | None) -> list[str]:
    """Look a host up. That knows no limit, and is left behind when it takes too long."""
    found: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

    def look() -> None:
        try:
            known = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.put(list(dict.fromkeys(str(address[0]) for *_, address in known)))
        except (OSError, UnicodeError) as error:
            found.put(error)

    threading.Thread(target=look, daemon=True).start()
    try:
        addresses = found.get(timeout=_left(timeout, httpcore.ConnectTimeout))
    except queue.Empty:
        raise httpcore.ConnectTimeout("looking the host up took too long") from None
    if isinstance(addresses, Exception):
        raise httpcore.ConnectError(str(addresses))
    return addresses

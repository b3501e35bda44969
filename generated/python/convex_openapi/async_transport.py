# Copied from src/languages/python/runtime/convex_openapi/async_transport.py by convex-openapi. Do not edit.
"""What `AsyncClient` sends with unless it is given an httpx client: httpx over its own httpcore.

As `transport`, with asyncio: a connection on which something came that nobody asked for is not used
again. And a connection belongs to the event loop that it was made in: each loop has its own.
"""

from __future__ import annotations

import asyncio
import ssl
import weakref
from collections.abc import AsyncIterable, AsyncIterator, Iterable
from typing import Any, cast

import httpcore
import httpx

from .framing import Framing
from .proxies import core_request, core_url, pool_options, proxy_of


class AsyncTransport(httpx.AsyncBaseTransport):
    """Sends to one deployment from any event loop."""

    def __init__(self, url: str) -> None:
        self._options, self._proxy = pool_options(url), proxy_of(url)
        self._pools: weakref.WeakKeyDictionary[
            asyncio.AbstractEventLoop, httpcore.AsyncConnectionPool
        ] = weakref.WeakKeyDictionary()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and give the answer, its body yet to be read."""
        loop = asyncio.get_running_loop()
        pool = self._pools.get(loop)
        if pool is None:
            pool = self._pools[loop] = self._make_pool()
        answer = await pool.handle_async_request(core_request(request))
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(cast("AsyncIterable[bytes]", answer.stream)),
        )

    async def aclose(self) -> None:
        """Close the connections of the running loop. Those of another end with it."""
        pool = self._pools.pop(asyncio.get_running_loop(), None)
        if pool is not None:
            await pool.aclose()

    def _make_pool(self) -> httpcore.AsyncConnectionPool:
        options, proxy, backend = self._options, self._proxy, AsyncBackend()
        if proxy is None:
            return httpcore.AsyncConnectionPool(**options, network_backend=backend)
        url, auth = core_url(proxy.url), proxy.raw_auth
        if proxy.url.scheme.startswith("socks"):
            return httpcore.AsyncSOCKSProxy(url, auth, **options, network_backend=backend)
        return httpcore.AsyncHTTPProxy(url, auth, **options, network_backend=backend)


class _Body(httpx.AsyncByteStream):
    """The body of an answer, as httpx reads it."""

    def __init__(self, stream: AsyncIterable[bytes]) -> None:
        self._stream = stream

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._stream)

    async def aclose(self) -> None:
        await cast("Any", self._stream).aclose()


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """Makes connections that notice what nobody asked for."""

    def __init__(self) -> None:
        self._inner = cast("httpcore.AsyncNetworkBackend", httpcore.AnyIOBackend())

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to a host."""
        try:
            return AsyncStream(
                await self._inner.connect_tcp(host, port, timeout, local_address, socket_options)
            )
        except UnicodeError as error:
            raise httpcore.ConnectError(str(error)) from None


class AsyncStream(httpcore.AsyncNetworkStream):
    """One connection."""

    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self._inner = inner
        self._framing = Framing()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Wait for bytes."""
        data = await self._inner.read(max_bytes, timeout)
        self._framing.came(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self._framing.sent()
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Speak TLS from here on."""
        return AsyncStream(await self._inner.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401
        """Answer httpcore, which uses no connection again on which there is something to read."""
        known = self._inner.get_extra_info(info)
        return known or not self._framing.rests if info == "is_readable" else known

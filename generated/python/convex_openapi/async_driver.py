# Copied from src/languages/python/runtime/convex_openapi/async_driver.py by convex-openapi. Do not edit.
"""Takes the steps of a call with asyncio and httpx."""

from __future__ import annotations

import asyncio
import inspect
import weakref
from collections.abc import Generator
from typing import Final, TypeVar, cast

import httpcore
import httpx

from .identity import Identity
from .options import Cancellation
from .replies import Heard, broken, received
from .steps import (
    AskToken,
    Cancelled,
    NoToken,
    Reply,
    Send,
    Sleep,
    Slept,
    Step,
    Token,
    TooSlow,
    Unusable,
)
from .tracebacks import bare

T = TypeVar("T")

_ANOTHER_LOOP: Final = Unusable(
    "http_client",
    "an httpx.AsyncClient serves one event loop: give none, or make a client for each loop",
)


class AsyncDriver:
    """Sends, waits and asks for tokens in the calling task."""

    def __init__(self, http: httpx.AsyncClient, identity: Identity) -> None:
        self._http = http
        self._identity = identity
        self._loop: weakref.ref[asyncio.AbstractEventLoop] | None = None
        """The event loop of the first request: an httpx client of the caller's serves no other."""

    async def run(self, steps: Generator[Step, Reply, T], cancellation: Cancellation | None) -> T:
        """Take all the steps of one call."""
        try:
            return await self._run(steps, cancellation)
        except BaseException as error:
            raise bare(error)  # noqa: B904

    async def _run(self, steps: Generator[Step, Reply, T], cancellation: Cancellation | None) -> T:
        try:
            step = next(steps)
            while True:
                step = steps.send(await self._take(step, cancellation))
        except StopIteration as done:
            return cast("T", done.value)
        finally:
            steps.close()

    async def _take(self, step: Step, cancellation: Cancellation | None) -> Reply:
        if cancellation is None:
            return await self._simply(step)
        loop = asyncio.get_running_loop()
        rung: asyncio.Future[Reply] = loop.create_future()

        def ring() -> None:
            if not rung.done():
                rung.set_result(Cancelled())

        def hear() -> None:
            loop.call_soon_threadsafe(ring)

        stop = cancellation.listen(hear)
        task: asyncio.Future[Reply] = asyncio.ensure_future(self._simply(step))
        try:
            await asyncio.wait([task, rung], return_when=asyncio.FIRST_COMPLETED)
            return await task if task.done() else Cancelled()
        finally:
            stop()
            rung.cancel()
            if not task.done():
                task.cancel()
                await asyncio.wait({task})

    async def _simply(self, step: Step) -> Reply:
        if isinstance(step, Send):
            return await self._send(step)
        if isinstance(step, Sleep):
            await asyncio.sleep(step.seconds)
            return Slept()
        return await self._ask(step)

    async def _ask(self, step: AskToken) -> Reply:
        source = self._identity.source
        try:
            given = source(step.refresh) if source else None
            if inspect.isawaitable(given):
                waited: asyncio.Future[str | None] = asyncio.ensure_future(given)
                try:
                    await asyncio.wait({waited}, timeout=step.seconds)
                    if not waited.done():
                        return TooSlow()
                    given = waited.result()
                finally:
                    waited.cancel()
        except Exception as error:
            return NoToken(error)
        return Token(given)

    async def _send(self, step: Send) -> Reply:
        heard = Heard()
        try:
            return await asyncio.wait_for(self._exchange(step, heard), step.seconds)
        except (asyncio.TimeoutError, httpx.TimeoutException, httpcore.TimeoutException):
            return TooSlow()
        except Exception as error:
            if self._strays(error):
                return _ANOTHER_LOOP
            return heard.redirect(error) or broken(error)

    def _strays(self, error: Exception) -> bool:
        """Whether a connection failed because it belongs to another event loop."""
        first = self._loop() if self._loop is not None else None
        return isinstance(error, RuntimeError) and first is not asyncio.get_running_loop()

    async def _exchange(self, step: Send, heard: Heard) -> Reply:
        if self._loop is None:
            self._loop = weakref.ref(asyncio.get_running_loop())

        async def hear(event: str, info: object) -> None:
            heard.hear(event, info)

        request = self._http.build_request(
            step.method,
            step.url,
            headers=step.headers,
            content=step.body,
            timeout=None,
            extensions={"trace": hear},
        )
        response = await self._http.send(request, stream=True, follow_redirects=False)
        heard.passed = True
        try:
            content = await response.aread()
        finally:
            await response.aclose()
        return received(response, content)

"""How a caller gives up: by a cancellation in both clients, and by cancelling a task in asyncio."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest
from conftest import Deployment

from convex_openapi import AsyncClient, Cancellation, Client, ConvexCallError, is_aborted_failure


def test_a_cancelled_task_ends_as_tasks_do(deployment: Deployment) -> None:
    deployment.hold.clear()

    async def main() -> None:
        async with AsyncClient(deployment.url) as client:
            task = asyncio.create_task(client.query("messages:list"))
            await asyncio.sleep(0.2)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            deployment.hold.set()
            assert await client.query("messages:list") is None

    asyncio.run(main())


def test_one_cancellation_ends_many_calls(deployment: Deployment) -> None:
    deployment.hold.clear()
    stop = Cancellation()
    errors: list[ConvexCallError] = []

    def call() -> None:
        try:
            client.mutation("messages:send", cancellation=stop)
        except ConvexCallError as error:
            errors.append(error)

    with Client(deployment.url) as client:
        threads = [threading.Thread(target=call) for _ in range(5)]
        for thread in threads:
            thread.start()
        time.sleep(0.3)
        began = time.monotonic()
        stop.cancel()
        for thread in threads:
            thread.join()
        assert time.monotonic() - began < 1
    assert [is_aborted_failure(error) for error in errors] == [True] * 5


def test_a_token_function_may_be_async(deployment: Deployment) -> None:
    async def token(refresh: bool) -> str | None:
        await asyncio.sleep(0)
        return None if refresh else "token"

    async def main() -> None:
        async with AsyncClient(deployment.url, token=token) as client:
            assert await client.query("messages:list") is None

    asyncio.run(main())

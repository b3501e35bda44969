"""A token function, which is the caller's own, that raises or takes too long."""

from __future__ import annotations

import asyncio
import time

import pytest
from conftest import Deployment

from convex_openapi import AsyncClient, Client, ConvexCallError


class SessionLost(Exception):
    """The caller's own."""


def lost(refresh: bool) -> str | None:
    raise SessionLost("log in again")


def test_it_is_the_cause_of_an_input_failure(deployment: Deployment) -> None:
    with (
        Client(deployment.url, token=lost) as client,
        pytest.raises(ConvexCallError) as caught,
    ):
        client.query("messages:list")
    error = caught.value
    assert (error.kind, error.path, error.attempts) == ("input", "authorization", 0)
    assert error.cause == "SessionLost: log in again"
    assert isinstance(error.__cause__, SessionLost)
    assert deployment.bodies == []


def test_an_async_one_ends_with_the_total_time(deployment: Deployment) -> None:
    async def slow(refresh: bool) -> str | None:
        await asyncio.sleep(60)
        return None

    async def main() -> ConvexCallError:
        async with AsyncClient(deployment.url, token=slow, total_timeout=0.3) as client:
            with pytest.raises(ConvexCallError) as caught:
                await client.query("messages:list")
            return caught.value

    began = time.monotonic()
    error = asyncio.run(main())
    assert (error.kind, error.scope, error.milliseconds) == ("timeout", "total", 300)
    assert time.monotonic() - began < 20


def test_a_blocking_one_is_late_and_sends_nothing(deployment: Deployment) -> None:
    def slow(refresh: bool) -> str | None:
        time.sleep(0.3)
        return None

    with (
        Client(deployment.url, token=slow, total_timeout=0.1) as client,
        pytest.raises(ConvexCallError) as caught,
    ):
        client.query("messages:list")
    assert (caught.value.kind, caught.value.scope) == ("timeout", "total")
    assert deployment.bodies == []


def test_an_identity_that_is_no_json_is_refused() -> None:
    with pytest.raises(ConvexCallError) as caught:
        Client("https://a.convex.cloud", deploy_key="prod:a|bcdefgh", act_as={"subject": object()})
    assert caught.value.kind == "input"

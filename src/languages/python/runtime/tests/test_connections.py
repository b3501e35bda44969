"""Calls one after another share one connection, whether they succeed or not."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest
from conftest import Deployment

from convex_openapi import AsyncClient, Client, ConvexCallError


@pytest.mark.parametrize("status", [200, 400])
def test_blocking_calls_share_a_connection(deployment: Deployment, status: int) -> None:
    deployment.status = status
    with Client(deployment.url) as client:
        for _ in range(5):
            with suppress(ConvexCallError):
                client.query("messages:list")
        assert len(deployment.bodies) == 5
    assert deployment.connections == 1


@pytest.mark.parametrize("status", [200, 400])
def test_calls_of_asyncio_share_a_connection(deployment: Deployment, status: int) -> None:
    deployment.status = status

    async def main() -> None:
        async with AsyncClient(deployment.url) as client:
            for _ in range(5):
                with suppress(ConvexCallError):
                    await client.query("messages:list")
            assert len(deployment.bodies) == 5

    asyncio.run(main())
    assert deployment.connections == 1

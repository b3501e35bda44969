"""Calls the sample deployment with the client of asyncio, many calls at once."""

import asyncio
import os
from collections.abc import Awaitable

from convex_openapi import AsyncClient, ConvexCallError
from convex_openapi.async_api import AsyncApi
from echoes import ANYTHING, BLOBS, FLOATS, INTEGERS
from expectations import Expectations


async def caught(call: Awaitable[object]) -> ConvexCallError | None:
    """Give the error of a call."""
    try:
        await call
    except ConvexCallError as error:
        return error
    return None


async def echoes(api: AsyncApi, expect: Expectations) -> None:
    """Values there and back, all at once."""
    floats = await asyncio.gather(*(api.echo.float64({"value": each}) for each in FLOATS))
    expect.same("echo:float64", list(floats), FLOATS)
    wholes = await asyncio.gather(*(api.echo.int64({"value": each}) for each in INTEGERS))
    expect.same("echo:int64", list(wholes), INTEGERS)
    blobs = await asyncio.gather(*(api.echo.bytes({"value": each}) for each in BLOBS))
    expect.same("echo:bytes", list(blobs), BLOBS)
    for echo in (api.echo.any, api.echo.any_mutation, api.echo.any_action):
        values = await asyncio.gather(*(echo({"value": each}) for each in ANYTHING))
        expect.same(echo.path, list(values), ANYTHING)


async def main() -> None:
    """Run all of it."""
    expect = Expectations()
    async with AsyncClient(os.environ["CONVEX_URL"]) as client:
        api = AsyncApi(client)
        await echoes(api, expect)
        proof = {"code": "TEAPOT", "retries": 3, "proof": b"\x01\x02\x03"}
        expect.fails("errors:application", await caught(api.errors.application()), proof)
        expect.same("chat:rooms", isinstance(await api.chat.rooms(), list), True)
        answer = await api.logs.levels.with_response()
        expect.same("logs:levels", len(answer.log_lines), 5)
        moment = await client.snapshot()
        count = await api.messages.count.at(moment)
        expect.same("messages:count", await api.messages.count.at(moment), count)
    expect.report()


asyncio.run(main())

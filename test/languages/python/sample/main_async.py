"""Calls every function of the sample deployment with the client of asyncio, many calls at once."""

import asyncio
import os
import time
from collections.abc import Awaitable

from convex_openapi import AsyncClient, ConvexCallError
from convex_openapi.async_api import AsyncApi
from echoes import ANYTHING, BLOBS, FLOATS, INTEGERS, TEXTS
from expectations import Expectations

URL, KEY = os.environ["CONVEX_URL"], os.environ["CONVEX_DEPLOY_KEY"]


async def caught(call: Awaitable[object]) -> ConvexCallError | None:
    """Give the error of a call."""
    try:
        await call
    except ConvexCallError as error:
        return error
    return None


async def echoes(api: AsyncApi, expect: Expectations) -> None:
    """Values there and back, all at once."""
    echo = api.echo
    await echo.nothing({"value": None})
    expect.that("echo:nothing", True)
    truths = await asyncio.gather(*(echo.boolean({"value": each}) for each in (True, False)))
    expect.same("echo:boolean", list(truths), [True, False])
    floats = await asyncio.gather(*(echo.float64({"value": each}) for each in FLOATS))
    expect.same("echo:float64", list(floats), FLOATS)
    wholes = await asyncio.gather(*(echo.int64({"value": each}) for each in INTEGERS))
    expect.same("echo:int64", list(wholes), INTEGERS)
    texts = await asyncio.gather(*(echo.string({"value": each}) for each in TEXTS))
    expect.same("echo:string", list(texts), TEXTS)
    blobs = await asyncio.gather(*(echo.bytes({"value": each}) for each in BLOBS))
    expect.same("echo:bytes", list(blobs), BLOBS)
    expect.same("echo:array", await echo.array({"value": INTEGERS}), INTEGERS)
    expect.same("echo:record", await echo.record({"value": {"a": 1, "b c": -0.0}}), {"a": 1.0, "b c": -0.0})
    counted = await echo.object({"value": {"count": 2**60, "constructor": True}})
    expect.same("echo:object", counted, {"count": 2**60, "constructor": True})
    expect.same("echo:literal", await echo.literal({"value": "small"}), "small")
    image = await echo.union({"value": {"kind": "image", "data": b"\x01"}})
    expect.same("echo:union", image, {"kind": "image", "data": b"\x01"})
    expect.same("echo:optional", await echo.optional({"value": None}), {"value": None})
    for call in (echo.any, echo.any_mutation, echo.any_action):
        values = await asyncio.gather(*(call({"value": each}) for each in ANYTHING))
        expect.same(call.path, list(values), ANYTHING)
    values = await asyncio.gather(*(echo.unvalidated({"value": each}) for each in ANYTHING))
    expect.same("echo:unvalidated", list(values), [{"value": each} for each in ANYTHING])


async def messages(api: AsyncApi, expect: Expectations) -> None:
    """Documents and their ids."""
    sent = await api.messages.send({"author": "Ann", "body": "Hello", "attachment": b"\x00\xff"})
    expect.same("messages:send", isinstance(sent, str) and len(sent) > 0, True)
    expect.same("echo:id", await api.echo.id({"value": sent}), sent)
    expect.same("messages:like", await api.messages.like({"id": sent, "likes": 2**53 + 1}), 2**53 + 1)
    got = await api.messages.get({"id": sent})
    assert got is not None
    expect.same("messages:get", (got["likes"], got.get("attachment")), (2**53 + 1, b"\x00\xff"))
    listed = await api.messages.list({"channel": "general", "limit": 1})
    expect.same("messages:list", [item["_id"] for item in listed], [sent])
    expect.that("messages:count", isinstance(await api.messages.count(), float))
    expect.same("messages:remove", await api.messages.remove({"id": sent}), True)


async def rooms_and_counters(api: AsyncApi, expect: Expectations) -> None:
    """A namespace that is a function too, and writes that add up."""
    room = await api.chat.rooms.open({"title": "Attic", "topics": ["dust"]})
    opened = await api.chat.rooms.get({"id": room})
    expect.that("chat/rooms:open", opened is not None and opened["title"] == "Attic", opened)
    expect.that("chat/rooms:get", opened is not None and opened["_id"] == room, opened)
    expect.that("chat:rooms", "Attic" in await api.chat.rooms())
    name = f"asyncio {time.time_ns()}"
    expect.same("counters:increment", await api.counters.increment({"name": name}), 1.0)
    expect.same("counters:read", await api.counters.read({"name": name}), 1.0)
    expect.same("slow:wait", await api.slow.wait({"milliseconds": 5}), 5.0)
    counted = await api.slow.wait_then_count({"milliseconds": 5, "name": name})
    expect.same("slow:waitThenCount", counted, 2.0)
    expect.same("status:default", await api.status.default(), "ok")
    expect.same("users:whoami", await api.users.whoami(), None)


async def failures(api: AsyncApi, expect: Expectations) -> None:
    """Errors with their data, and log lines."""
    proof = {"code": "TEAPOT", "retries": 3, "proof": b"\x01\x02\x03"}
    expect.fails("errors:application", await caught(api.errors.application()), proof)
    expect.fails("errors:text", await caught(api.errors.text()), "The room is closed.")
    expect.fails("errors:empty", await caught(api.errors.empty()), None)
    expect.fails("errors:plain", await caught(api.errors.plain()))
    changed = await caught(api.errors.after_writing())
    expect.fails("errors:afterWriting", changed, {"code": "CHANGED_MY_MIND"})
    upstream = {"code": "UPSTREAM", "status": 502.0}
    expect.fails("errors:fromAction", await caught(api.errors.from_action()), upstream)
    expect.fails("errors:brokenPromise", await caught(api.errors.broken_promise()))
    expect.fails("slow:forever", await caught(api.slow.forever()))
    expect.fails("slow:foreverAfterWriting", await caught(api.slow.forever_after_writing()))
    expect.fails("slow:stuck", await caught(api.slow.stuck()))
    expect.same("logs:levels", len((await api.logs.levels.with_response()).log_lines), 5)
    expect.same("logs:many", len((await api.logs.many.with_response({"lines": 3})).log_lines), 3)
    expect.same("logs:nested", len((await api.logs.nested.with_response()).log_lines), 7)
    expect.same("secrets:ask", await api.secrets.ask(), 42.0)


async def behind_the_key(expect: Expectations) -> None:
    """Internal functions, another identity, and one moment for several reads."""
    async with AsyncClient(URL, deploy_key=KEY) as client:
        expect.same("secrets:answer", await client.call_function("secrets:answer"), 42.0)
        expect.same("secrets:clearCounters", await client.call_function("secrets:clearCounters"), None)
        expect.same("seed:init", await client.call_function("seed:init"), None)
        api = AsyncApi(client)
        moment = await client.snapshot()
        count = await api.messages.count.at(moment)
        expect.same("messages:count", await api.messages.count.at(moment), count)
    ann = {"issuer": "https://auth.example", "subject": "ann", "tokenIdentifier": "https://auth.example|ann"}
    async with AsyncClient(URL, deploy_key=KEY, act_as=ann) as acting:
        who = await AsyncApi(acting).users.whoami()
        expect.that("users:whoami", who is not None and who["subject"] == "ann", who)


async def main() -> None:
    """Run all of it."""
    expect = Expectations()
    async with AsyncClient(URL) as client:
        api = AsyncApi(client)
        for part in (echoes, messages, rooms_and_counters, failures):
            await part(api, expect)
    await behind_the_key(expect)
    expect.report()


asyncio.run(main())

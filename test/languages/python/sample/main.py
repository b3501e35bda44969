"""Calls every function of the sample deployment with the client that blocks."""

import os
import time

from convex_openapi import Client, ConvexCallError
from convex_openapi.api import Api
from convex_openapi.models import RoomsId
from echoes import ANYTHING, BLOBS, FLOATS, INTEGERS, TEXTS
from expectations import Expectations, caught

URL, KEY = os.environ["CONVEX_URL"], os.environ["CONVEX_DEPLOY_KEY"]


def echoes(api: Api, expect: Expectations) -> None:
    """Values there and back."""
    echo = api.echo
    expect.same("echo:nothing", echo.nothing({"value": None}), None)
    for truth in (True, False):
        expect.same("echo:boolean", echo.boolean({"value": truth}), truth)
    for number in FLOATS:
        expect.same("echo:float64", echo.float64({"value": number}), number)
    expect.same("echo:float64", echo.float64({"value": 3}), 3.0)
    for whole in INTEGERS:
        expect.same("echo:int64", echo.int64({"value": whole}), whole)
    for text in TEXTS:
        expect.same("echo:string", echo.string({"value": text}), text)
    for blob in BLOBS:
        expect.same("echo:bytes", echo.bytes({"value": blob}), blob)
    expect.same("echo:array", echo.array({"value": INTEGERS}), INTEGERS)
    expect.same("echo:record", echo.record({"value": {"a": 1, "b c": -0.0}}), {"a": 1.0, "b c": -0.0})
    counted = echo.object({"value": {"count": 2**60, "constructor": True}})
    expect.same("echo:object", counted, {"count": 2**60, "constructor": True})
    for literal in ("small", 7.0, 1, True):
        value = caught_value(lambda: echo.literal({"value": literal}))  # noqa: B023
        expect.same("echo:literal", value, literal)
    expect.same("echo:union", echo.union({"value": {"kind": "text", "text": "t"}}), {"kind": "text", "text": "t"})
    image = echo.union({"value": {"kind": "image", "data": b"\x01"}})
    expect.same("echo:union", image, {"kind": "image", "data": b"\x01"})
    expect.same("echo:union", echo.union({"value": None}), None)
    expect.same("echo:optional", echo.optional(), {})
    expect.same("echo:optional", echo.optional({"value": None}), {"value": None})
    for anything in ANYTHING:
        expect.same("echo:any", echo.any({"value": anything}), anything)
        expect.same("echo:anyMutation", echo.any_mutation({"value": anything}), anything)
        expect.same("echo:anyAction", echo.any_action({"value": anything}), anything)
        expect.same("echo:unvalidated", echo.unvalidated({"value": anything}), {"value": anything})
    refused = caught(lambda: echo.int64({"value": 1.0}))  # type: ignore[typeddict-item]
    expect.that("echo:int64", refused is not None and refused.kind == "input", refused)


def caught_value(call: object) -> object:
    """Give a value, or the error in its place."""
    try:
        return call()  # type: ignore[operator]
    except ConvexCallError as error:
        return repr(error)


def messages(api: Api, expect: Expectations) -> None:
    """Documents, ids and unions of documents."""
    sent = api.messages.send({"author": "Ann", "body": "Hello", "attachment": b"\x00\xff"})
    expect.that("messages:send", isinstance(sent, str) and len(sent) > 0, sent)
    expect.same("echo:id", api.echo.id({"value": sent}), sent)
    expect.same("messages:like", api.messages.like({"id": sent, "likes": 2**53 + 1}), 2**53 + 1)
    got = api.messages.get({"id": sent})
    assert got is not None
    expect.same("messages:get", got["likes"], 2**53 + 1)
    expect.same("messages:get", got.get("attachment"), b"\x00\xff")
    listed = api.messages.list({"channel": "general", "limit": 1})
    expect.same("messages:list", [item["_id"] for item in listed], [sent])
    expect.that("messages:count", isinstance(api.messages.count(), float))
    expect.same("messages:remove", api.messages.remove({"id": sent}), True)
    expect.same("messages:remove", api.messages.remove({"id": sent}), False)
    empty = caught(lambda: api.messages.send({"author": "Ann", "body": " "}))
    expect.fails("messages:send", empty, {"code": "EMPTY_BODY", "field": "body"})
    gone = caught(lambda: api.messages.like({"id": sent, "likes": 1}))
    expect.fails("messages:like", gone, {"code": "NO_SUCH_MESSAGE", "id": sent})


def rooms_and_counters(api: Api, expect: Expectations) -> None:
    """A namespace that is a function too, and writes that add up."""
    room: RoomsId = api.chat.rooms.open({"title": "Kitchen", "topics": ["tea"]})
    opened = api.chat.rooms.get({"id": room})
    expect.that("chat/rooms:open", opened is not None and opened["title"] == "Kitchen", opened)
    expect.that("chat/rooms:get", opened is not None and opened["_id"] == room, opened)
    expect.that("chat:rooms", "Kitchen" in api.chat.rooms())
    expect.same("chat:rooms", api.chat.rooms.Function.with_response().status, 200)
    name = f"python {time.time_ns()}"
    expect.same("counters:increment", api.counters.increment({"name": name}), 1.0)
    expect.same("counters:read", api.counters.read({"name": name}), 1.0)
    expect.same("slow:wait", api.slow.wait({"milliseconds": 5}), 5.0)
    counted = api.slow.wait_then_count({"milliseconds": 5, "name": name})
    expect.same("slow:waitThenCount", counted, 2.0)
    expect.same("status:default", api.status.default(), "ok")
    expect.same("users:whoami", api.users.whoami(), None)


def failures(api: Api, expect: Expectations) -> None:
    """Errors with their data, and log lines."""
    proof = {"code": "TEAPOT", "retries": 3, "proof": b"\x01\x02\x03"}
    expect.fails("errors:application", caught(api.errors.application), proof)
    expect.fails("errors:text", caught(api.errors.text), "The room is closed.")
    expect.fails("errors:empty", caught(api.errors.empty), None)
    expect.fails("errors:plain", caught(api.errors.plain))
    expect.fails("errors:afterWriting", caught(api.errors.after_writing), {"code": "CHANGED_MY_MIND"})
    upstream = {"code": "UPSTREAM", "status": 502.0}
    expect.fails("errors:fromAction", caught(api.errors.from_action), upstream)
    expect.fails("errors:brokenPromise", caught(api.errors.broken_promise))
    expect.fails("slow:forever", caught(api.slow.forever))
    expect.fails("slow:foreverAfterWriting", caught(api.slow.forever_after_writing))
    expect.fails("slow:stuck", caught(api.slow.stuck))
    lines = api.logs.levels.with_response().log_lines
    expect.that("logs:levels", len(lines) == 5 and lines[2] == "[LOG] 'hello'", lines)
    expect.same("logs:many", len(api.logs.many.with_response({"lines": 3}).log_lines), 3)
    expect.that("logs:nested", len(api.logs.nested.with_response().log_lines) == 7)
    expect.that("secrets:ask", api.secrets.ask() == 42.0)


def behind_the_key(client: Client, expect: Expectations) -> None:
    """Internal functions, another identity, and one moment for several reads."""
    expect.same("secrets:answer", client.call_function("secrets:answer"), 42.0)
    expect.same("secrets:clearCounters", client.call_function("secrets:clearCounters"), None)
    expect.same("seed:init", client.call_function("seed:init"), None)
    api = Api(client)
    moment = client.snapshot()
    count = api.messages.count.at(moment)
    expect.same("messages:count", api.messages.count.at(moment), count)
    api.messages.send({"author": "Ann", "body": "later"})
    expect.same("messages:count", api.messages.count(), count + 1.0)
    ann = {"issuer": "https://auth.example", "subject": "ann", "tokenIdentifier": "https://auth.example|ann"}
    with Client(URL, deploy_key=KEY, act_as=ann) as acting:
        who = Api(acting).users.whoami()
        expect.that("users:whoami", who is not None and who["subject"] == "ann", who)


def main() -> None:
    """Run all of it."""
    expect = Expectations()
    with Client(URL) as client:
        api = Api(client)
        for part in (echoes, messages, rooms_and_counters, failures):
            part(api, expect)
    with Client(URL, deploy_key=KEY) as client:
        behind_the_key(client, expect)
    expect.report()


if __name__ == "__main__":
    main()

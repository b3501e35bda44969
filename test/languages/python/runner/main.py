"""Runs every case that the orchestrator hands out with the Python client: `main.py sync|async`."""

import asyncio
import inspect
import json
import logging
import os
import re
import sys
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[4] / "generated/python"))

from described import build
from outcome import Notes, error_of, result_of
from streams import STREAMS, perform_stream

from convex_openapi import AsyncClient, Cancellation, Client, ConvexCallError, Retry


class Listener(logging.Handler):
    """Keeps what the client logs."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self._notes = notes

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        self._notes.texts.append(text)
        if record.name == "convex_openapi.functions":
            self._notes.logged.append(text)


def client_options(
    given: dict[str, Any], notes: Notes, *, asynchronous: bool = False
) -> dict[str, Any]:
    options: dict[str, Any] = {}
    authorization = given.get("authorization", {})
    if "token" in authorization:
        options["token"] = authorization["token"]
    if "deployKey" in authorization:
        options["deploy_key"] = authorization["deployKey"]
    if "tokens" in authorization:
        tokens = list(authorization["tokens"])

        def source(refresh: bool) -> Any:
            notes.tokens_asked.append(refresh)
            given = tokens.pop(0) if len(tokens) > 1 else tokens[0]
            if not isinstance(given, dict):
                return given
            if "throws" in given:
                raise RuntimeError(given["throws"])
            if asynchronous:
                return asyncio.sleep(given["hangs"] / 1000)
            time.sleep(given["hangs"] / 1000)
            return None

        options["token"] = source
    if "actAs" in given:
        options["act_as"] = given["actAs"]
    if "retry" in given:
        names = {"attempts": "attempts", "budget": "budget"}
        delays = {
            "baseDelay": "base_delay",
            "throttlingDelay": "throttling_delay",
            "maxDelay": "max_delay",
        }
        retry = {to: given["retry"][name] for name, to in names.items() if name in given["retry"]}
        retry |= {
            to: given["retry"][name] / 1000 for name, to in delays.items() if name in given["retry"]
        }
        options["retry"] = Retry(**retry)
    return options | times(given)


def times(given: dict[str, Any]) -> dict[str, Any]:
    names = {"timeout": "timeout", "totalTimeout": "total_timeout"}
    return {to: given[name] / 1000 for name, to in names.items() if name in given}


def call_options(call: dict[str, Any]) -> dict[str, Any]:
    options = times(call)
    if "retry" in call:
        options["retry"] = call["retry"]
    if "abortAfter" in call:
        cancellation = options["cancellation"] = Cancellation()
        if call["abortAfter"] == 0:
            cancellation.cancel()
        else:
            threading.Timer(call["abortAfter"] / 1000, cancellation.cancel).start()
    return options


def arguments(call: dict[str, Any]) -> list[Any]:
    return [build(call["args"])] if "args" in call else []


def start(client: Any, call: dict[str, Any]) -> Any:
    """Start one call: an answer, or what an async client gives to await."""
    operation, options, answers = call["operation"], call_options(call), client.with_response
    path = build(call.get("path"))
    if operation == "queryTs":
        return client.query_ts(**options)
    if operation == "queryAtTs":
        return answers.query_at_ts(path, *arguments(call), ts=build(call["ts"]), **options)
    if operation == "queryBatch":
        queries = [(build(query["path"]), build(query["args"])) for query in call["queries"]]
        return client.query_batch(queries, **options)
    if operation == "callFunction":
        if "componentPath" in call:
            options["component_path"] = build(call["componentPath"])
        return answers.call_function(path, *arguments(call), **options)
    return getattr(answers, operation)(path, *arguments(call), **options)


def start_any(client: Any, call: dict[str, Any]) -> Any:
    """Start a call of any operation, through the door to all or through its method."""
    operation, options = call["operation"], call_options(call)
    parameters = json.loads(call.get("parameters", "{}"))
    body = {"body": json.loads(call["body"])} if "body" in call else {}
    if "bytes" in call:
        body["body"] = bytes.fromhex(call["bytes"])
    if call["method"] == "call":
        return client.call(operation, **body, parameters=parameters, **options)
    method = method_of(client, operation)
    known = inspect.signature(method).parameters
    # A name that Python has for something else ends in a line.
    spelt = {name: snake(name) if snake(name) in known else f"{snake(name)}_" for name in parameters}
    return method(**body, **{spelt[name]: value for name, value in parameters.items()}, **options)


def method_of(client: Any, operation: str) -> Any:
    """The operation's method in whichever group has it."""
    groups = [getattr(client, name) for name in dir(client) if isinstance(getattr(type(client), name, None), property)]
    return next(getattr(group, snake(operation)) for group in groups if hasattr(group, snake(operation)))


def snake(name: str) -> str:
    return re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), name)


def told(value: Any) -> dict[str, Any]:
    """Report what a call of any operation gave."""
    return {"bytes": value.hex()} if isinstance(value, bytes) else {"json": json.dumps(value)}


async def finish(value: Any) -> Any:
    return await value if asyncio.iscoroutine(value) else value


async def perform(client: Any, call: dict[str, Any], notes: Notes) -> dict[str, Any]:
    """Make one call with a client of either kind and report it."""
    began = time.monotonic()
    try:
        if "method" in call:
            return told(await finish(start_any(client, call)))
        if call["operation"] in STREAMS:
            streamed = await perform_stream(client, call, call_options(call), notes)
            return streamed | {"milliseconds": (time.monotonic() - began) * 1000}
        if call["operation"] == "snapshot":
            return {"items": await reads(client, call, notes)}
        value = await finish(start(client, call))
        if call["operation"] == "queryBatch":
            return {"items": [item_of(item, notes) for item in value]}
        return result_of(value, began)
    except ConvexCallError as error:
        milliseconds = (time.monotonic() - began) * 1000
        return {"error": error_of(error, notes), "milliseconds": milliseconds}


async def reads(client: Any, call: dict[str, Any], notes: Notes) -> list[dict[str, Any]]:
    snapshot = await finish(client.snapshot(**call_options(call)))
    items = []
    for query in call["queries"]:
        try:
            value = await finish(snapshot.query(build(query["path"]), build(query["args"])))
            items.append(item_of(value, notes))
        except ConvexCallError as error:
            items.append(item_of(error, notes))
    return items


def item_of(value: Any, notes: Notes) -> dict[str, Any]:
    if isinstance(value, ConvexCallError):
        return {"error": error_of(value, notes)}
    return result_of(value, 0)


def run_sync(job: dict[str, Any], notes: Notes) -> list[dict[str, Any]]:
    with Client(job["url"], **client_options(job["client"], notes)) as client:
        notes.texts += [str(client), repr(client), repr(vars(client)), repr(client.settings)]

        def one(call: dict[str, Any]) -> dict[str, Any]:
            return asyncio.run(perform(client, call, notes))

        workers = len(job["calls"]) if job["concurrent"] else 1
        with ThreadPoolExecutor(workers) as pool:
            return list(pool.map(one, job["calls"]))


async def run_async(job: dict[str, Any], notes: Notes) -> list[dict[str, Any]]:
    options = client_options(job["client"], notes, asynchronous=True)
    async with AsyncClient(job["url"], **options) as client:
        notes.texts += [str(client), repr(client), repr(vars(client)), repr(client.settings)]
        calls = [perform(client, call, notes) for call in job["calls"]]
        if job["concurrent"]:
            return list(await asyncio.gather(*calls))
        return [await call for call in calls]


def outcome_of(job: dict[str, Any], mode: str) -> dict[str, Any]:
    notes = Notes()
    listener = Listener(notes)
    logger = logging.getLogger("convex_openapi")
    logger.setLevel(logging.DEBUG)
    logger.addHandler(listener)
    try:
        run = run_sync(job, notes) if mode == "sync" else asyncio.run(run_async(job, notes))
    except ConvexCallError as error:
        run = [{"error": error_of(error, notes)} for _ in job["calls"]]
    finally:
        logger.removeHandler(listener)
    return {
        "name": job["name"],
        "results": run,
        "tokensAsked": notes.tokens_asked,
        "logged": notes.logged,
        "texts": notes.texts,
    }


def main(mode: str) -> None:
    url = os.environ["CONFORMANCE_URL"]
    while True:
        with urllib.request.urlopen(f"{url}/next") as response:
            if response.status == 204:
                return
            job = json.load(response)
        content = json.dumps(outcome_of(job, mode)).encode()
        urllib.request.urlopen(urllib.request.Request(f"{url}/outcome", content)).close()


main(sys.argv[1])

"""No secret stands in what outlives a call: not in an error, not in a frame of its traceback."""

from __future__ import annotations

import asyncio
import copy
import pickle
import signal
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from conftest import Deployment

from convex_openapi import AsyncClient, Cancellation, Client, ConvexCallError, Retry
from convex_openapi.steps import AskToken, Broken, NoToken, Received, Send, Token

SECRET = "c2VjcmV0LWtleQ"
NOWHERE = "http://127.0.0.1:1"


def key() -> str:
    """Give the key without a frame of the test holding it."""
    return f"prod:happy-animal-123|{SECRET}"


def shown(error: BaseException) -> str:
    """Print an error as debuggers do, with the values of every frame, and all that hangs on it."""
    seen: list[BaseException] = []
    texts: list[str] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is None or one in seen:
            continue
        seen.append(one)
        lines = traceback.TracebackException.from_exception(one, capture_locals=True).format()
        texts += [*lines, repr(one), str(one), repr(vars(one))]
        waiting += [one.__cause__, one.__context__]
    return "\n".join(texts)


def blocking(**options: Any) -> None:
    with Client(options.pop("url", NOWHERE), retry=Retry(attempts=1), **options) as client:
        client.query("a:b")


def in_asyncio(**options: Any) -> None:
    async def main() -> None:
        url = options.pop("url", NOWHERE)
        async with AsyncClient(url, retry=Retry(attempts=1), **options) as client:
            await client.query("a:b")

    asyncio.run(main())


def caught(call: Callable[..., None], **options: Any) -> BaseException:
    try:
        call(**options)
    except BaseException as error:
        # The frames before hold what was given to the client, as those of any caller may.
        trace = error.__traceback__
        while trace is not None and "/convex_openapi/" not in trace.tb_frame.f_code.co_filename:
            trace = trace.tb_next
        return error.with_traceback(trace)
    raise AssertionError("nothing was raised")


BOTH = pytest.mark.parametrize("call", [blocking, in_asyncio])


@BOTH
def test_a_failed_connection(call: Callable[..., None]) -> None:
    error = caught(call, deploy_key=key(), act_as={"subject": "ann"})
    assert isinstance(error, ConvexCallError)
    assert error.kind == "network"
    assert SECRET not in shown(error)


@BOTH
@pytest.mark.parametrize("status", [200, 400])
def test_an_answer_that_repeats_it(
    call: Callable[..., None], status: int, deployment: Deployment
) -> None:
    deployment.status = status
    deployment.value = {"$" + key(): [key()]}
    error = caught(call, url=deployment.url, deploy_key=key())
    assert isinstance(error, ConvexCallError)
    assert error.kind == ("shape" if status == 200 else "status")
    assert SECRET not in shown(error)
    assert SECRET.encode() not in pickle.dumps(error)


@BOTH
@pytest.mark.parametrize(
    "given",
    [
        {"deploy_key": key() + "\n"},
        {"token": SECRET + "\n"},
        {"token": SECRET, "deploy_key": key()},
    ],
)
def test_a_credential_that_is_refused(call: Callable[..., None], given: dict[str, Any]) -> None:
    error = caught(call, **given)
    assert isinstance(error, ConvexCallError)
    assert (error.kind, error.path) == ("input", "authorization")
    assert SECRET not in shown(error)


@BOTH
def test_a_password_in_the_url(call: Callable[..., None]) -> None:
    error = caught(call, url=f"http://user:{SECRET}@a.example")
    assert SECRET not in shown(error)


@BOTH
def test_a_token_of_a_function(call: Callable[..., None]) -> None:
    assert SECRET not in shown(caught(call, token=lambda _: SECRET))
    assert SECRET not in shown(caught(call, token=lambda _: SECRET + "\n"))


@BOTH
def test_a_call_that_is_given_up(call: Callable[..., None], deployment: Deployment) -> None:
    deployment.hold.clear()
    stop = Cancellation()
    threading.Timer(0.3, stop.cancel).start()

    async def main() -> None:
        async with AsyncClient(deployment.url, deploy_key=key()) as client:
            await client.query("a:b", cancellation=stop)

    def given_up() -> None:
        if call is in_asyncio:
            return asyncio.run(main())
        with Client(deployment.url, deploy_key=key()) as client:
            return client.query("a:b", cancellation=stop)

    assert SECRET not in shown(caught(given_up))


def test_a_task_that_is_cancelled(deployment: Deployment) -> None:
    deployment.hold.clear()

    async def main() -> None:
        async with AsyncClient(deployment.url, deploy_key=key()) as client:
            await asyncio.wait_for(client.query("a:b"), 0.3)

    error = caught(lambda: asyncio.run(main()))
    assert isinstance(error, (TimeoutError, asyncio.TimeoutError))
    assert SECRET not in shown(error)


def test_a_call_that_is_interrupted(deployment: Deployment) -> None:
    deployment.hold.clear()
    timer = threading.Timer(0.3, lambda: signal.raise_signal(signal.SIGINT))

    def interrupted() -> None:
        with Client(deployment.url, deploy_key=key()) as client:
            timer.start()
            client.query("a:b")

    began = time.monotonic()
    previous = signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    timer.cancel()
    try:
        error = caught(interrupted)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
    assert isinstance(error, KeyboardInterrupt)
    assert SECRET not in shown(error)
    assert time.monotonic() - began < 5


def test_an_httpx_client_that_raises_anything() -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        raise LookupError(str(request.headers))

    with httpx.Client(transport=httpx.MockTransport(broken)) as http:
        error = caught(blocking, deploy_key=key(), http_client=http)
    assert isinstance(error, ConvexCallError)
    assert error.kind == "network"
    assert SECRET not in shown(error)


def test_steps_print_nothing_that_was_sent_or_came() -> None:
    steps = [
        Send("url", {"authorization": SECRET}, SECRET.encode(), 1, "POST"),
        AskToken(refresh=False, seconds=1),
        Received(400, SECRET.encode(), SECRET, SECRET),
        Broken(SECRET, unsent=False),
        Token(SECRET),
        NoToken(ValueError(SECRET)),
    ]
    assert SECRET not in repr(steps)


def test_an_error_travels_between_processes() -> None:
    error = caught(blocking)
    assert isinstance(error, ConvexCallError)
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301
        assert (repr(again), vars(again)) == (repr(error), vars(error))

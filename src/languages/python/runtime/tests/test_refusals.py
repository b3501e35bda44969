"""A call raises `ConvexCallError` and nothing else, whatever it is given."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import httpx
import pytest
from conftest import Deployment

from convex_openapi import AsyncClient, Client, ConvexCallError


class Broken(Mapping[str, Any]):
    """A mapping that cannot be read."""

    def __getitem__(self, name: str) -> Any:
        raise LookupError("no such thing")

    def __iter__(self) -> Iterator[str]:
        return iter(["a"])

    def __len__(self) -> int:
        return 1


GIVEN: list[tuple[str, Callable[[Any], Any]]] = [
    ("path", lambda client: client.query(None)),
    ("functionIdentifier", lambda client: client.run(5)),
    ("args", lambda client: client.query("a:b", [])),
    ("args", lambda client: client.query("a:b", Broken())),
    ("args", lambda client: client.query_batch([("a:b",)])),
    ("queries[1].path", lambda client: client.query_batch([("a:b", {}), (5, {})])),
    ("queries[1].args", lambda client: client.query_batch([("a:b", {}), ("a:b", [])])),
    ("componentPath", lambda client: client.call_function("a:b", component_path="\ud800")),
    ("options", lambda client: client.query("a:b", timeout="soon")),
    ("options", lambda client: client.query("a:b", total_timeout=True - 1)),
    ("options", lambda client: client.query("a:b", cancellation={})),
]


@pytest.mark.parametrize(("path", "call"), GIVEN)
def test_what_a_call_cannot_use(
    path: str, call: Callable[[Any], Any], deployment: Deployment
) -> None:
    with Client(deployment.url) as client, pytest.raises(ConvexCallError) as caught:
        call(client)

    async def main() -> ConvexCallError:
        async with AsyncClient(deployment.url) as client:
            with pytest.raises(ConvexCallError) as caught:
                await call(client)
            return caught.value

    for error in (caught.value, asyncio.run(main())):
        assert (error.kind, error.path, error.attempts) == ("input", path, 0)
    assert deployment.bodies == []


OPTIONS: list[tuple[str, dict[str, Any]]] = [
    ("url", {"url": None}),
    ("url", {"url": "http://a..b"}),
    ("url", {"url": "http://xn--a"}),
    ("url", {"url": "http://" + "a" * 64 + ".example"}),
    ("authorization", {"token": 5}),
    ("authorization", {"deploy_key": b"prod:a|b"}),
    ("authorization", {"deploy_key": "prod:a|b", "act_as": Broken()}),
    ("authorization", {"deploy_key": "prod:a|b", "act_as": {"name": "\ud800"}}),
    ("options", {"retry": 3}),
    ("options", {"timeout": "soon"}),
]


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize(("path", "options"), OPTIONS)
def test_what_a_client_cannot_use(kind: Any, path: str, options: dict[str, Any]) -> None:
    with pytest.raises(ConvexCallError) as caught:
        kind(**{"url": "https://a.example", **options})
    assert (caught.value.kind, caught.value.path) == ("input", path)


def test_the_proxy_of_the_environment(
    deployment: Deployment, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", deployment.url)
    with Client("http://nowhere.example") as client:
        assert client.query("a:b") is None
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with Client(deployment.url) as client:
        assert client.query("a:b") is None
    monkeypatch.setenv("http_proxy", "ftp://user:pass-word-123@a.example")
    with pytest.raises(ConvexCallError) as caught:
        Client("http://nowhere.example")
    assert caught.value.path == "proxy"
    assert "pass-word-123" not in str(caught.value)
    assert len(deployment.bodies) == 2


LEFT_OPEN = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
"""An event loop that is over leaves connections of a client that nobody closed in it."""


@LEFT_OPEN
def test_one_client_serves_any_event_loop(deployment: Deployment) -> None:
    client = AsyncClient(deployment.url)
    for _ in range(3):
        assert asyncio.run(client.query("a:b")) is None
    assert len(deployment.bodies) == 3
    gc.collect()


@LEFT_OPEN
def test_an_httpx_client_serves_one_event_loop(deployment: Deployment) -> None:
    client = AsyncClient(deployment.url, http_client=httpx.AsyncClient())
    assert asyncio.run(client.query("a:b")) is None
    with pytest.raises(ConvexCallError) as caught:
        asyncio.run(client.query("a:b"))
    assert (caught.value.kind, caught.value.path) == ("input", "http_client")
    assert "event loop" in str(caught.value)
    del client
    gc.collect()

"""What each Python client can do: one attempt per row; prints JSON.

`peers.py <client>`: `ours`, `convex-py` (PyPI `convex`), or `openapi-python-client` with the folder that it generated
on the path. Values go to the deployment at `PEERS_DEPLOYMENT` and back, all else to the scripted server at
`PEERS_URL`. An attempt gives what was observed; the caller judges it.
"""

import importlib.metadata
import json
import os
import struct
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

URL, DEPLOYMENT = os.environ["PEERS_URL"], os.environ["PEERS_DEPLOYMENT"]
KEY = "prod:peers-1|c2VjcmV0LWtleQ"


class Peer(Protocol):
    """The least that an attempt needs of a client."""

    version: str

    def query(self, path: str, args: dict[str, Any], **more: Any) -> Any: ...
    def failure(self, error: Exception) -> dict[str, Any]: ...


class Ours:
    """The client of this repository."""

    def __init__(self, url: str) -> None:
        sys.path.insert(0, str(Path(__file__).parents[3] / "generated/python"))
        import convex_openapi as own

        self.own, self.client, self.version = own, own.Client(url), own.__version__

    def query(self, path: str, args: dict[str, Any], **more: Any) -> Any:
        return self.client.query(path, args, **more)

    def failure(self, error: Exception) -> dict[str, Any]:
        data = getattr(error, "data", self.own.ABSENT)
        kind = {"kind": getattr(error, "kind", type(error).__name__)}
        return kind if data is self.own.ABSENT else {**kind, "data": data}

    def log_lines(self) -> Any:
        return list(self.client.with_response.query("logs:one").log_lines)

    def timeout(self) -> Any:
        return self.client.query("stall:now", timeout=0.7, retry=False)

    def admin(self) -> Any:
        return self.own.Client(URL, deploy_key=KEY).query("who:calls")

    def acting(self) -> Any:
        identity = {"issuer": "https://a", "subject": "ann"}
        return self.own.Client(URL, deploy_key=KEY, act_as=identity).query("who:calls")

    def run(self) -> Any:
        return self.client.run("folder/messages/list")

    def cancel(self) -> Any:
        import threading

        stop = self.own.Cancellation()
        threading.Timer(0.3, stop.cancel).start()
        return self.client.query("stall:now", cancellation=stop)


class ConvexPy:
    """convex-py's HTTP client."""

    def __init__(self, url: str) -> None:
        from convex.http_client import ConvexHttpClient

        self.make = ConvexHttpClient
        self.client, self.version = ConvexHttpClient(url), importlib.metadata.version("convex")

    def query(self, path: str, args: dict[str, Any], **_: Any) -> Any:
        from convex import ConvexInt64

        wrap = {k: ConvexInt64(v) if type(v) is int else v for k, v in args.items()}
        got = self.client.query(path, wrap)
        return got.value if isinstance(got, ConvexInt64) else got

    def failure(self, error: Exception) -> dict[str, Any]:
        kind = {"kind": type(error).__name__}
        return {**kind, "data": error.data} if hasattr(error, "data") else kind

    def admin(self) -> Any:
        client = self.make(URL)
        client.set_admin_auth(KEY)
        return client.query("who:calls")


class Generated:
    """What openapi-python-client makes of generated/openapi.json, with the encoded form written by hand."""

    def __init__(self, url: str) -> None:
        import generated_peer as made
        from generated_peer.api.functions import query, run
        from generated_peer.models import FunctionCall

        self.made, self.call, self.run_module, self.FunctionCall = made, query.sync, run, FunctionCall
        self.version = importlib.metadata.version("openapi-python-client")
        self.client = made.Client(base_url=url)

    def query(self, path: str, args: dict[str, Any], **_: Any) -> Any:
        body = self.FunctionCall.from_dict({"path": path, "args": args, "format": "convex_encoded_json"})
        answer = self.call(client=self.client, body=body)
        if answer is None or not hasattr(answer, "value"):
            raise PeerFailureError(answer)
        return answer.value

    def failure(self, error: Exception) -> dict[str, Any]:
        answer = error.args[0] if error.args else None
        kind = {"kind": type(answer).__name__ if isinstance(error, PeerFailureError) else type(error).__name__}
        data = getattr(answer, "error_data", None)
        return kind if data is None or type(data).__name__ == "Unset" else {**kind, "data": data}

    def log_lines(self) -> Any:
        body = self.FunctionCall.from_dict({"path": "logs:one", "args": {}, "format": "convex_encoded_json"})
        return list(self.call(client=self.client, body=body).log_lines)

    def timeout(self) -> Any:
        import httpx

        quick = self.made.Client(base_url=URL, timeout=httpx.Timeout(0.7))
        body = self.FunctionCall.from_dict({"path": "stall:now", "args": {}})
        return self.call(client=quick, body=body)

    def admin(self) -> Any:
        client = self.made.AuthenticatedClient(base_url=URL, token=KEY, prefix="Convex")
        body = self.FunctionCall.from_dict({"path": "who:calls", "args": {}})
        return self.call(client=client, body=body).value

    def run(self) -> Any:
        from generated_peer.models import RunCall

        return self.run_module.sync("folder/messages/list", client=self.client, body=RunCall.from_dict({"args": {}})).value


class PeerFailureError(Exception):
    """The generated code returned something that is no value."""


def describe(value: Any) -> Any:
    """Write a value so that its type and bits can be seen."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return {"int": str(value)}
    if isinstance(value, float):
        return {"float": struct.pack(">d", value).hex()}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, (list, tuple)):
        return [describe(item) for item in value]
    if isinstance(value, dict):
        return {"dict": {k: describe(v) for k, v in value.items()}}
    return {"other": type(value).__name__}


def observe(peer: Any, attempt: Callable[[], Any]) -> dict[str, Any]:
    """Make one attempt and say what came of it."""
    began = time.monotonic()
    try:
        seen: dict[str, Any] = {"value": describe(attempt())}
    except AttributeError as error:
        seen = {"cannot": str(error)}
    except Exception as error:  # noqa: BLE001
        failure = peer.failure(error)
        seen = {"error": {name: describe(value) for name, value in failure.items()}}
    return {**seen, "milliseconds": (time.monotonic() - began) * 1000}


def main(which: str) -> None:
    """Make every attempt."""
    make: Any = {"ours": Ours, "convex-py": ConvexPy, "openapi-python-client": Generated}[which]
    peer, live = make(URL), make(DEPLOYMENT)
    echo = lambda value: live.query("echo:any", {"value": value})  # noqa: E731
    ask = lambda path: peer.query(path, {})  # noqa: E731
    attempts: dict[str, Callable[[], Any]] = {
        "int64": lambda: echo(2**53 + 1),
        "bytes": lambda: echo(b"\x00\xff"),
        "minusZero": lambda: echo(-0.0),
        "nan": lambda: echo(float("nan")),
        "dataString": lambda: ask("error:string"),
        "dataNull": lambda: ask("error:null"),
        "dataAbsent": lambda: ask("error:none"),
        "badInteger": lambda: ask("bad:integer"),
        "status560": lambda: ask("error:560"),
        "retry": lambda: ask("busy:once"),
        "unknownReturns": lambda: ask("returns:unknown"),
        "logLines": lambda: peer.log_lines(),
        "timeout": lambda: peer.timeout(),
        "cancel": lambda: peer.cancel(),
        "deployKey": lambda: peer.admin(),
        "actingAs": lambda: peer.acting(),
        "run": lambda: peer.run(),
        "redirect": lambda: ask("redirect:away"),
    }
    print(json.dumps({"version": peer.version, "seen": {name: observe(peer, one) for name, one in attempts.items()}}))


main(sys.argv[1])

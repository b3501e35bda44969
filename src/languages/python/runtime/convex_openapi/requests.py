"""What is sent: one function per operation of the API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast
from urllib.parse import quote, urlsplit

from .encode import encode_value
from .json_text import Json, print_json
from .values import MAX_NESTING, ConvexValueError, Value

QUERY_SECONDS: Final = 30.0
ACTION_SECONDS: Final = 310.0


@dataclass(frozen=True)
class Request:
    """One operation, ready to be sent as often as need be."""

    operation: str
    target: str
    body: bytes
    function_path: str | None = None
    repeat_safe: bool = False
    """Whether a repeat does no harm, so that failures are retried unasked."""
    seconds: float = QUERY_SECONDS
    """How long an attempt may take unless told otherwise."""
    method: str = "POST"
    statuses: frozenset[int] = frozenset({200, 560})
    """The statuses whose body is the answer."""


class InvalidInput(ValueError):
    """What a caller gave cannot be sent: `path` says where, `rule` why."""

    def __init__(self, path: str, rule: str) -> None:
        super().__init__(rule)
        self.path = path
        self.rule = rule


def base_url(url: str) -> str:
    """Check a deployment's URL and take its trailing slashes off."""
    url = _text(url, "url").strip()
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        raise InvalidInput("url", "the deployment URL cannot be read") from None
    if any(character.isspace() or not character.isprintable() for character in url):
        raise InvalidInput("url", "the deployment URL must not hold spaces")
    if parts.scheme not in ("http", "https") or not host:
        raise InvalidInput("url", "the deployment URL must begin with https:// or http://")
    if parts.username is not None or parts.password is not None:
        raise InvalidInput("url", "the deployment URL must not hold credentials")
    if host.rstrip(".").endswith(".convex.site"):
        raise InvalidInput("url", "HTTP actions live on .convex.site; use the URL in .convex.cloud")
    if parts.query or parts.fragment:
        raise InvalidInput("url", "the deployment URL must not hold a query or a fragment")
    return url.rstrip("/")


def query(path: str, args: object, ts: str | None = None) -> Request:
    """Read with a query function, at a timestamp if there is one."""
    if ts is None:
        return Request("query", "/api/query", _body(path, args), path, repeat_safe=True)
    body = _body(path, args, ts=ts)
    return Request("queryAtTs", "/api/query_at_ts", body, path, repeat_safe=True)


def mutation(path: str, args: object) -> Request:
    """Run a mutation function."""
    return Request("mutation", "/api/mutation", _body(path, args), path)


def action(path: str, args: object) -> Request:
    """Run an action function."""
    return Request("action", "/api/action", _body(path, args), path, seconds=ACTION_SECONDS)


def call_function(path: str, args: object, component_path: str | None) -> Request:
    """Run any function, of a component too. Needs a deploy key."""
    component: dict[str, Json] = {} if component_path is None else {"componentPath": component_path}
    body = _body(path, args, **component)
    return Request("callFunction", "/api/function", body, path, seconds=ACTION_SECONDS)


def run(identifier: str, args: object) -> Request:
    """Run any public function by its identifier, such as `messages/list`."""
    segments = _text(identifier, "functionIdentifier").split("/")
    if any(segment in ("", ".", "..") for segment in segments):
        rule = "a segment must not be empty, `.` or `..`"
        raise InvalidInput("functionIdentifier", rule)
    try:
        target = "/api/run/" + "/".join(quote(segment, safe="") for segment in segments)
    except UnicodeEncodeError:
        raise InvalidInput("functionIdentifier", "must be well-formed Unicode") from None
    body = print_json({"format": "convex_encoded_json", "args": _args(args)})
    return Request("run", target, body, identifier, seconds=ACTION_SECONDS)


def query_ts() -> Request:
    """Ask for a timestamp to read at."""
    return Request("queryTs", "/api/query_ts", b"", repeat_safe=True)


def query_batch(queries: Sequence[tuple[str, Mapping[str, Value]]]) -> Request:
    """Run several queries at one timestamp in one request."""
    items: list[Json] = []
    for index, (path, args) in enumerate(queries):
        items.append(_call(path, _args(args, f"queries[{index}].args")))
    return Request(
        "queryBatch", "/api/query_batch", print_json({"queries": items}), repeat_safe=True
    )


def _text(given: object, where: str) -> str:
    if not isinstance(given, str):
        raise InvalidInput(where, f"must be a str, not {type(given).__name__}")
    return given


def _body(path: str, args: object, **more: Json) -> bytes:
    try:
        _text(path, "path").encode()
    except UnicodeEncodeError:
        raise InvalidInput("path", "must be well-formed Unicode") from None
    return print_json({**_call(path, _args(args)), **more})


def _call(path: str, args: Json) -> dict[str, Json]:
    return {"path": path, "format": "convex_encoded_json", "args": args}


def _args(args: object, where: str = "args") -> Json:
    if not isinstance(args, Mapping):
        raise InvalidInput(where, f"must be a mapping, not {type(args).__name__}")
    try:
        # The backend counts the list that it puts the arguments into.
        return encode_value(cast("Mapping[str, Value]", args), nesting=MAX_NESTING - 1)
    except ConvexValueError as error:
        separator = "" if error.path.startswith("[") or not error.path else "."
        raise InvalidInput(f"{where}{separator}{error.path}", error.rule) from None

# Copied from src/languages/python/runtime/convex_openapi/requests.py by convex-openapi. Do not edit.
"""What is sent: an operation with what the caller gives for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, cast
from urllib.parse import quote, urlencode, urlsplit

from .encode import encode_value
from .errors import ABSENT
from .json_text import Json, print_json
from .operation import Operation, Parameter
from .values import MAX_NESTING, ConvexValueError, Value

_ENVELOPES: Final = frozenset({"result", "results"})
"""Answers that tell a function's failure from its value, and so come with two statuses."""


@dataclass(frozen=True)
class Request:
    """One operation, ready to be sent as often as need be."""

    operation: Operation
    target: str
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Headers that are parameters of the operation."""
    keyed: bool = False
    """Whether all that is written has a primary key."""
    secrets: tuple[str, ...] = ()
    """Parameters that nobody may see."""

    @property
    def is_repeatable(self) -> bool:
        """Whether a repeat does no harm, so that failures are retried unasked."""
        rule = self.operation.repeatable
        return rule == "always" or (rule == "whenKeyed" and self.keyed)

    @property
    def statuses(self) -> frozenset[int]:
        """The statuses whose body is the answer."""
        return frozenset({200, 560} if self.operation.answers in _ENVELOPES else {200})


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


def request_of(
    operation: Operation,
    body: object = ABSENT,
    parameters: Mapping[str, object] | None = None,
) -> Request:
    """Make the request of any operation: its body as JSON or bytes, its parameters by name."""
    target, headers = _target(operation, parameters or {})
    secrets = tuple(
        str(value)
        for one in operation.parameters
        if one.secret and (value := (parameters or {}).get(one.name)) is not None
    )
    return Request(operation, target, _content(operation, body), headers, _is_keyed(body), secrets)


def function_call(
    operation: Operation, path: str, args: object, more: Mapping[str, Json] | None = None
) -> Request:
    """Call a function by its path, or by its identifier where that is in the operation's own path.

    `more` are further fields of the body.
    """
    given = more or {}
    for name, text in given.items():
        _well_formed(text, name)
    if operation.parameters:
        body: dict[str, Json] = {"format": "convex_encoded_json", "args": _args(args)}
        return _ready(operation, {**body, **given}, {operation.parameters[0].name: path})
    return _ready(operation, {**_call(path, args), **given})


def batch_call(operation: Operation, queries: Sequence[tuple[str, Mapping[str, Value]]]) -> Request:
    """Call several functions in one request."""
    items: list[Json] = [
        _call(path, args, f"queries[{at}].") for at, (path, args) in enumerate(queries)
    ]
    return _ready(operation, {"queries": items})


def _ready(
    operation: Operation, body: Json, parameters: Mapping[str, object] | None = None
) -> Request:
    """Make a request of a body that needs no check."""
    return Request(operation, _target(operation, parameters or {})[0], print_json(body))


def _content(operation: Operation, body: object) -> bytes:
    if body is ABSENT:
        return b""
    if operation.sends == "nothing":
        raise InvalidInput("body", "the operation takes none")
    if operation.sends == "bytes":
        if not isinstance(body, (bytes, bytearray)):
            raise InvalidInput("body", f"must be bytes, not {type(body).__name__}")
        return bytes(body)
    try:
        return print_json(_plain(body))
    except UnicodeEncodeError:
        raise InvalidInput("body", "must be well-formed Unicode") from None
    except RecursionError:
        raise InvalidInput("body", "is nested too deep, or holds itself") from None
    except (TypeError, ValueError) as error:
        raise InvalidInput("body", f"cannot be written as JSON: {error}") from None


def _plain(body: object) -> Json:
    """Any mapping as the dict that JSON is printed from, whose names are texts."""
    if isinstance(body, Mapping):
        fields = cast("Mapping[object, object]", body)
        return {_text(name, "body"): _plain(value) for name, value in fields.items()}
    if isinstance(body, (list, tuple)):
        return [_plain(item) for item in cast("Sequence[object]", body)]
    return cast("Json", body)


def _is_keyed(body: object) -> bool:
    """Whether a body names tables, and a primary key for each of them."""
    tables = _fields(_fields(body).get("tables"))
    keys = [_fields(table).get("primaryKey") for table in tables.values()]
    return len(keys) > 0 and None not in keys


def _fields(tree: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", tree) if isinstance(tree, Mapping) else {}


def _target(operation: Operation, given: Mapping[str, object]) -> tuple[str, Mapping[str, str]]:
    known = {parameter.name for parameter in operation.parameters}
    for name in given:
        if name not in known:
            raise InvalidInput(f"parameters.{name}", f"{operation.id} has no such parameter")
    path, query, headers = operation.path, list[tuple[str, str]](), dict[str, str]()
    for parameter in operation.parameters:
        value = given.get(parameter.name)
        if parameter.place == "path":
            path = path.replace(f"{{{parameter.name}}}", _path_part(parameter, value))
        elif value is None:
            continue
        elif parameter.place == "query":
            query.append((parameter.name, _encoded(parameter, value, str)))
        else:
            headers[parameter.name] = _header(parameter, value)
    return (f"{path}?{urlencode(query, quote_via=quote)}" if query else path), headers


def _path_part(parameter: Parameter, value: object) -> str:
    text = _text(value, parameter.name) if parameter.multi_segment else _word(parameter, value)
    segments = text.split("/") if parameter.multi_segment else [text]
    if any(segment in ("", ".", "..") for segment in segments):
        raise InvalidInput(parameter.name, "a segment must not be empty, `.` or `..`")
    return "/".join(_encoded(parameter, segment, _quote) for segment in segments)


def _quote(segment: str) -> str:
    return quote(segment, safe="")


def _header(parameter: Parameter, value: object) -> str:
    text = _word(parameter, value)
    if not text.isascii() or not text.isprintable():
        raise InvalidInput(parameter.name, "must be printable ASCII")
    return text


def _encoded(parameter: Parameter, value: object, encode: Callable[[str], str]) -> str:
    return encode(_well_formed(_word(parameter, value), parameter.name))


def _word(parameter: Parameter, value: object) -> str:
    """Write a parameter as it stands in a URL or a header."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    return _text(value, parameter.name)


def _text(given: object, where: str) -> str:
    if not isinstance(given, str):
        raise InvalidInput(where, f"must be a str, not {type(given).__name__}")
    return given


def _well_formed(given: object, where: str) -> str:
    text = _text(given, where)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InvalidInput(where, "must be well-formed Unicode") from None
    return text


def _call(path: str, args: object, at: str = "") -> dict[str, Json]:
    """Write one function's call. `at` is where it stands, with a dot behind it."""
    return {
        "path": _well_formed(path, f"{at}path"),
        "format": "convex_encoded_json",
        "args": _args(args, f"{at}args"),
    }


def _args(args: object, where: str = "args") -> Json:
    if not isinstance(args, Mapping):
        raise InvalidInput(where, f"must be a mapping, not {type(args).__name__}")
    try:
        # The backend counts the list that it puts the arguments into.
        return encode_value(cast("Mapping[str, Value]", args), nesting=MAX_NESTING - 1)
    except ConvexValueError as error:
        raise InvalidInput(error.below(where), error.rule) from None

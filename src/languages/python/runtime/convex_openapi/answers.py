"""What comes back: from bytes to a value, or to the failure that it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from .decode import decode_value
from .errors import ABSENT, Failure, Issue
from .json_text import parse_json
from .operation import Operation
from .values import ConvexValueError, Value

T = TypeVar("T", covariant=True)


@dataclass(frozen=True)
class Answer(Generic[T]):
    """A value with what came beside it."""

    value: T
    status: int
    log_lines: tuple[str, ...]
    request_id: str
    attempts: int
    """How many requests were sent."""


@dataclass(frozen=True)
class Returned:
    """The value that a function returned, with its log lines."""

    value: Value
    log_lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plain:
    """What an operation answered, as the document describes it."""

    content: Any
    """JSON, in which a number without point and exponent is an int; text, bytes, or None."""
    log_lines: tuple[str, ...] = ()


class Unexpected(ValueError):
    """An answer is not what the API promises: `path` says where."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(message)
        self.issue = Issue(path, message)


def read_result(content: bytes) -> Returned | Failure:
    """Read the envelope of one function's result."""
    return read_envelope(_parse(content), "")


def read_batch(content: bytes, length: int) -> list[Returned | Failure]:
    """Read the results of a batch, one per query."""
    results = _object(_parse(content), "").get("results")
    if not isinstance(results, list):
        raise Unexpected("results", "must be a list")
    items = cast("list[object]", results)
    if len(items) != length:
        raise Unexpected("results", f"has {len(items)} results for {length} queries")
    return [read_envelope(item, f"results[{index}]") for index, item in enumerate(items)]


def read_any(operation: Operation, content: bytes) -> Plain | Failure:
    """Read an answer as the document describes it. A function's error is a failure."""
    if operation.answers == "nothing":
        return Plain(None)
    if operation.answers == "bytes":
        return Plain(content)
    if operation.answers == "text":
        return Plain(_decode_text(content))
    tree = _parse(content, exact=True)
    if operation.answers != "result":
        return Plain(tree)
    envelope = _object(tree, "")
    if envelope.get("status") == "success" and "value" in envelope:
        return Plain(tree, _log_lines(envelope.get("logLines", []), "logLines"))
    read = read_envelope(envelope, "")
    return read if isinstance(read, Failure) else Plain(tree, read.log_lines)


def read_text(content: bytes, field: str) -> str:
    """Read the only field of an answer, which is a text."""
    text = _object(_parse(content), "").get(field)
    if not isinstance(text, str):
        raise Unexpected(field, "must be a string")
    return text


def read_envelope(tree: object, at: str) -> Returned | Failure:
    """Tell a returned value from a thrown error. `at` is where the envelope stands."""
    envelope = _object(tree, at)
    status = envelope.get("status")
    log_lines = _log_lines(envelope.get("logLines", []), _field(at, "logLines"))
    if status == "success":
        if "value" not in envelope:
            raise Unexpected(_field(at, "value"), "is missing")
        return Returned(_value(envelope["value"], _field(at, "value")), log_lines)
    if status != "error":
        raise Unexpected(_field(at, "status"), "must be `success` or `error`")
    message = envelope.get("errorMessage")
    if not isinstance(message, str):
        raise Unexpected(_field(at, "errorMessage"), "must be a string")
    data = ABSENT
    if "errorData" in envelope:
        data = cast("Any", _value(envelope["errorData"], _field(at, "errorData")))
    return Failure(
        "function",
        message.strip() or "the function threw an error without a message",
        error_message=message,
        data=data,
        log_lines=log_lines,
    )


def _decode_text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise Unexpected("", "is not UTF-8") from None


def _parse(content: bytes, *, exact: bool = False) -> object:
    try:
        return parse_json(content, exact=exact)
    except ValueError:
        raise Unexpected("", "is not JSON") from None


def _object(tree: object, at: str) -> dict[str, object]:
    if not isinstance(tree, dict):
        raise Unexpected(at, "must be an object")
    return cast("dict[str, object]", tree)


def _field(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name


def _log_lines(lines: object, at: str) -> tuple[str, ...]:
    if isinstance(lines, list):
        items = cast("list[object]", lines)
        texts = tuple(line for line in items if isinstance(line, str))
        if len(texts) == len(items):
            return texts
    raise Unexpected(at, "must be a list of strings")


def _value(encoded: object, at: str) -> Value:
    try:
        return decode_value(encoded)
    except ConvexValueError as error:
        raise Unexpected(error.below(at), error.rule) from None

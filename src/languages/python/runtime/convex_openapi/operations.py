"""Each operation from its arguments to its answer, as the steps of one call."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from typing import Any, Final, Literal, TypeAlias

from . import operation_table as table
from . import requests
from .answers import (
    Answer,
    Returned,
    read_any,
    read_batch,
    read_result,
    read_text,
)
from .calls import Call, Read, Settings, T
from .errors import ConvexCallError, Failure
from .failures import input_failure, unreadable_failure
from .json_text import Json
from .logs import log_lines_of
from .operation import Operation
from .options import CallOptions
from .requests import InvalidInput, Request
from .shapes import Shape
from .steps import Reply, Step

FunctionKind: TypeAlias = Literal["query", "mutation", "action"]
Steps: TypeAlias = Generator[Step, Reply, T]
Result: TypeAlias = Any | ConvexCallError
"""One result of a batch: the value, or the error of a function that threw."""

_KINDS: Final[Mapping[FunctionKind, Operation]] = {
    "query": table.QUERY,
    "mutation": table.MUTATION,
    "action": table.ACTION,
}


def function(
    settings: Settings,
    kind: FunctionKind,
    path: str,
    args: object,
    options: CallOptions,
    *,
    ts: str | None = None,
    shape: Shape | None = None,
) -> Steps[Answer[Any]]:
    """Run a function of a known kind; a query at a timestamp if there is one."""

    def build() -> Request:
        converted = args if shape is None else shape.convert(args, "args")
        return requests.function_call(operation, path, converted, {} if ts is None else {"ts": ts})

    operation = _KINDS[kind] if ts is None else table.QUERY_AT_TS
    return _function(Call(settings, operation.id, path), build, options)


def run_function(
    settings: Settings,
    operation: Operation,
    path: str,
    args: object,
    more: Mapping[str, Json],
    options: CallOptions,
) -> Steps[Answer[Any]]:
    """Run a function by an operation that takes its path. A field of `more` that is None is out."""

    def build() -> Request:
        given = {name: value for name, value in more.items() if value is not None}
        return requests.function_call(operation, path, args, given)

    return _function(Call(settings, operation.id, path), build, options)


def ask_text(
    settings: Settings, operation: Operation, field: str, options: CallOptions
) -> Steps[str]:
    """Ask for the only text of an answer."""
    call = Call(settings, operation.id, None)
    build = lambda: requests.request_of(operation)  # noqa: E731
    got = yield from _perform(call, build, lambda content: read_text(content, field), options)
    return got.content


def run_batch(
    settings: Settings,
    operation: Operation,
    queries: Sequence[tuple[str, Mapping[str, Any]]],
    options: CallOptions,
) -> Steps[list[Result]]:
    """Run several queries in one request, one result for each."""
    call = Call(settings, operation.id, None)
    got = yield from _perform(
        call,
        lambda: requests.batch_call(operation, queries),
        lambda content: read_batch(content, len(queries)),
        options,
    )
    results: list[Result] = []
    for (path, _), item in zip(queries, got.content, strict=True):
        call.function_path = path
        log_lines_of(call, item.log_lines)
        results.append(call.error(item) if isinstance(item, Failure) else item.value)
    return results


def any_operation(
    settings: Settings,
    operation_id: str,
    body: object,
    parameters: Mapping[str, object] | None,
    options: CallOptions,
) -> Steps[Any]:
    """Call an operation of the document by its id, and give what the document says it answers."""
    call = Call(settings, str(operation_id), None)
    operation = table.OPERATIONS.get(operation_id)
    if operation is None:
        rule = "must be the operationId of one of the API's operations"
        call.fail(input_failure(InvalidInput("operation_id", rule)))
    return (yield from _any_operation(call, operation, body, parameters, options))


def _any_operation(
    call: Call,
    operation: Operation,
    body: object,
    parameters: Mapping[str, object] | None,
    options: CallOptions,
) -> Steps[Any]:
    got = yield from _perform(
        call,
        lambda: requests.request_of(operation, body, parameters),
        lambda content: read_any(operation, content),
        options,
    )
    log_lines_of(call, got.content.log_lines)
    if isinstance(got.content, Failure):
        call.fail(got.content)
    return got.content.content


def _function(call: Call, build: Callable[[], Request], options: CallOptions) -> Steps[Answer[Any]]:
    got = yield from _perform(call, build, read_result, options)
    lines = log_lines_of(call, got.content.log_lines)
    if isinstance(got.content, Failure):
        call.fail(got.content)
    content: Returned = got.content
    return Answer(content.value, got.status, lines, got.request_id, got.attempts)


def _perform(
    call: Call,
    build: Callable[[], Request],
    read: Callable[[bytes], T],
    options: CallOptions,
) -> Steps[Read[T]]:
    try:
        request = build()
    except InvalidInput as error:
        call.fail(input_failure(error))
    except Exception as error:
        # A mapping of the caller's own may raise anything when it is read.
        call.fail(unreadable_failure(error), error)
    return (yield from call.perform(request, read, options))

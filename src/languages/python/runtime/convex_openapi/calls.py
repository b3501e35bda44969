"""The rules of a call, written once for both clients: `perform` is a generator of steps."""

from __future__ import annotations

import dataclasses
import secrets
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Generic, NoReturn, TypeVar

from .answers import Unexpected
from .backoff import Budget, delay_after, retry_after
from .errors import ConvexCallError, FailedBatch, Failure
from .failures import (
    presentable,
    shape_failure,
    status_failure,
    timeout_failure,
    token_failure,
    without_secrets_in_cause,
)
from .identity import Identity, bearer
from .logs import log_attempt
from .options import CallOptions, Retry, problem_of_cancellation, problem_of_times
from .requests import Request
from .steps import (
    AskToken,
    Broken,
    Cancelled,
    NoToken,
    Received,
    Reply,
    Send,
    Sleep,
    Step,
    Token,
    TooSlow,
    Unusable,
)
from .version import VERSION

T = TypeVar("T")

_LONGEST = 1e9
"""Seconds beyond which the clocks of a platform overflow: 31 years."""


@dataclass(frozen=True)
class Settings:
    """Everything that the calls of one client have in common."""

    url: str
    identity: Identity
    retry: Retry
    budget: Budget
    timeout: float | None
    total_timeout: float | None


@dataclass(frozen=True)
class Read(Generic[T]):
    """What a call came to, before it is handed to the caller."""

    content: T
    status: int
    request_id: str
    attempts: int
    secrets: tuple[str, ...]


class Call:
    """One call under way: it knows its id, its limits and its secrets."""

    def __init__(self, settings: Settings, operation: str, function_path: str | None) -> None:
        self.operation = operation
        self.function_path = function_path
        self.request_id = secrets.token_hex(8)
        self.attempts = 0
        self.secrets = settings.identity.secrets
        self.authorization = settings.identity.header
        self.batch: FailedBatch | None = None
        self._settings = settings

    def perform(
        self, request: Request, read: Callable[[bytes], T], options: CallOptions
    ) -> Generator[Step, Reply, Read[T]]:
        """Send until there is an answer or no more try. Raises `ConvexCallError`."""
        self.secrets = (*self.secrets, *request.secrets)
        self._check(options)
        settings, began = self._settings, time.monotonic()
        total = options.get("total_timeout", settings.total_timeout)
        deadline = None if total is None else began + total
        refreshable = settings.identity.source is not None
        if refreshable:
            yield from self._ask(request, options, deadline, refresh=False)
        tries = 0
        while True:
            tries += 1
            reply = yield from self._send(request, options, deadline)
            if refreshable and isinstance(reply, Received) and reply.status == 401:
                # A 401 is answered before anything runs, so that even a mutation may be sent again.
                refreshable = False
                yield from self._ask(request, options, deadline, refresh=True)
                reply = yield from self._send(request, options, deadline)
            if isinstance(reply, Received) and reply.status in request.statuses:
                # Whatever stands in the answer: the deployment is there.
                settings.budget.give_back()
                content = self._read(reply.content, read)
                return Read(content, reply.status, self.request_id, self.attempts, self.secrets)
            failure = self._failure(reply, request, options, deadline)
            delay = delay_after(
                reply,
                failure,
                tries,
                retry=settings.retry,
                asked=options.get("retry"),
                safe=request.is_repeatable,
            )
            left = None if deadline is None else deadline - time.monotonic()
            late = delay is not None and left is not None and delay > left
            if delay is None or (late and retry_after(reply) is not None):
                self.fail(failure)
            if not settings.budget.take():
                self.fail(failure)
            if late and left is not None:
                yield from self._sleep(max(0.0, left))
                self.fail(timeout_failure(total, "total"))
            yield from self._sleep(delay)

    def fail(self, failure: Failure, cause: Exception | None = None) -> NoReturn:
        """Raise the failure, with every secret taken out of its texts and of its cause."""
        raise self.error(failure) from without_secrets_in_cause(cause, self.secrets)

    def error(self, failure: Failure) -> ConvexCallError:
        """Make the error of a failure, with every secret taken out of its texts."""
        if self.batch is not None:
            message = f"{failure.message} (records {self.batch.first} to {self.batch.last})"
            failure = dataclasses.replace(failure, message=message, batch=self.batch)
        return ConvexCallError(
            presentable(failure, self.secrets),
            operation=self.operation,
            function_path=self.function_path,
            request_id=self.request_id if self.attempts else None,
            attempts=self.attempts,
        )

    def _check(self, options: CallOptions) -> None:
        cancellation = options.get("cancellation")
        problem = problem_of_times(options.get("timeout"), options.get("total_timeout"))
        problem = problem or problem_of_cancellation(cancellation)
        if problem is not None:
            self.fail(Failure("input", problem, path="options", rule=problem))
        if cancellation is not None and cancellation.cancelled:
            self.fail(Failure("aborted", "the call was cancelled before it began"))

    def _send(
        self, request: Request, options: CallOptions, deadline: float | None
    ) -> Generator[Step, Reply, Reply]:
        headers = {
            "Convex-Client": f"convex-openapi-python-{VERSION}",
            "Convex-Request-Id": self.request_id,
            **request.headers,
        }
        if request.operation.media_type is not None:
            headers["Content-Type"] = request.operation.media_type
        if request.operation.answers not in ("text", "bytes"):
            headers["Accept"] = "application/json"
        if self.authorization is not None:
            headers["Authorization"] = self.authorization
        seconds = self._seconds(request, options)
        if deadline is not None:
            seconds = min(seconds, deadline - time.monotonic())
        if seconds <= 0:
            return TooSlow()
        self.attempts += 1
        began = time.monotonic()
        url = self._settings.url + request.target
        reply = yield Send(
            url, headers, request.body, min(seconds, _LONGEST), request.operation.method
        )
        log_attempt(self, reply, time.monotonic() - began)
        if isinstance(reply, Cancelled):
            self._abort()
        if isinstance(reply, Unusable):
            self.fail(Failure("input", reply.rule, path=reply.path, rule=reply.rule))
        return reply

    def _ask(
        self, request: Request, options: CallOptions, deadline: float | None, *, refresh: bool
    ) -> Generator[Step, Reply, None]:
        seconds = self._seconds(request, options)
        if deadline is not None:
            seconds = min(seconds, max(0.0, deadline - time.monotonic()))
        reply = yield AskToken(refresh, min(seconds, _LONGEST))
        if isinstance(reply, Cancelled):
            self._abort()
        if isinstance(reply, TooSlow):
            self.fail(self._late(request, options, deadline))
        if isinstance(reply, NoToken):
            self.fail(token_failure(reply.error), reply.error)
        identity = bearer((reply.text if isinstance(reply, Token) else None) or "")
        if isinstance(identity, str):
            self.fail(Failure("input", identity, path="authorization", rule=identity))
        self.authorization = identity.header
        self.secrets = (*self.secrets, *identity.secrets)

    def _sleep(self, seconds: float) -> Generator[Step, Reply, None]:
        if isinstance((yield Sleep(seconds)), Cancelled):
            self._abort()

    def _abort(self) -> NoReturn:
        self.fail(Failure("aborted", "the call was cancelled"))

    def _read(self, content: bytes, read: Callable[[bytes], T]) -> T:
        try:
            return read(content)
        except Unexpected as error:
            self.fail(shape_failure(error))

    def _seconds(self, request: Request, options: CallOptions) -> float:
        return options.get("timeout") or self._settings.timeout or request.operation.timeout

    def _failure(
        self,
        reply: Reply,
        request: Request,
        options: CallOptions,
        deadline: float | None,
    ) -> Failure:
        if isinstance(reply, Received):
            url = self._settings.url + request.target
            return status_failure(reply.status, reply.content, url, reply.location)
        if isinstance(reply, Broken):
            return Failure("network", f"the connection failed: {reply.cause}", cause=reply.cause)
        return self._late(request, options, deadline)

    def _late(self, request: Request, options: CallOptions, deadline: float | None) -> Failure:
        if deadline is not None and time.monotonic() >= deadline - 0.001:
            total = options.get("total_timeout", self._settings.total_timeout)
            return timeout_failure(total, "total")
        return timeout_failure(self._seconds(request, options), "attempt")

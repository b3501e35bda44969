"""The rules of a call, written once for both clients: `perform` is a generator of steps."""

from __future__ import annotations

import dataclasses
import secrets
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Generic, Literal, NoReturn, TypeVar

from .answers import Unexpected, shape_failure, status_failure
from .backoff import Budget, delay_before, seconds_of_retry_after
from .errors import ConvexCallError, FailedBatch, Failure, Issue
from .identity import Identity, bearer, redact
from .logs import log_attempt
from .options import CallOptions, Retry, problem_of_times
from .requests import InvalidInput, Request
from .steps import (
    AskToken,
    Broken,
    Cancelled,
    Received,
    Reply,
    Send,
    Sleep,
    Step,
    Token,
    TooSlow,
)
from .version import VERSION

T = TypeVar("T")

_REPEATED = frozenset({408, 429, 500, 502, 503, 504})
_LONGEST_RETRY_AFTER = 60.0


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
        self._check(options)
        settings, began = self._settings, time.monotonic()
        total = options.get("total_timeout", settings.total_timeout)
        deadline = None if total is None else began + total
        if settings.identity.source is not None:
            yield from self._ask(refresh=False)
        tries = 0
        while True:
            tries += 1
            reply = yield from self._attempt(request, options, deadline, may_refresh=tries == 1)
            if isinstance(reply, Received) and reply.status in request.statuses:
                content = self._read(reply.content, read)
                settings.budget.give_back()
                return Read(content, reply.status, self.request_id, self.attempts, self.secrets)
            failure = self._failure(reply, request, options, deadline, total)
            delay = self._delay(reply, failure, request, options, tries)
            left = None if deadline is None else deadline - time.monotonic()
            late = delay is not None and left is not None and delay > left
            if delay is None or (late and _retry_after(reply) is not None):
                self.fail(failure)
            if not settings.budget.take():
                self.fail(failure)
            if late and left is not None:
                yield from self._sleep(max(0.0, left))
                self.fail(self._timeout(total, "total"))
            yield from self._sleep(delay)

    def fail(self, failure: Failure) -> NoReturn:
        """Raise the failure, with every secret taken out of its texts."""
        raise self.error(failure) from None

    def error(self, failure: Failure) -> ConvexCallError:
        """Make the error of a failure, with every secret taken out of its texts."""
        if self.batch is not None:
            message = f"{failure.message} (records {self.batch.first} to {self.batch.last})"
            failure = dataclasses.replace(failure, message=message, batch=self.batch)
        return ConvexCallError(
            _redacted(failure, self.secrets),
            operation=self.operation,
            function_path=self.function_path,
            request_id=self.request_id,
            attempts=self.attempts,
        )

    def _check(self, options: CallOptions) -> None:
        problem = problem_of_times(options.get("timeout"), options.get("total_timeout"))
        if problem is not None:
            self.fail(Failure("input", problem, path="options", rule=problem))
        cancellation = options.get("cancellation")
        if cancellation is not None and cancellation.cancelled:
            self.fail(Failure("aborted", "the call was cancelled before it began"))

    def _attempt(
        self, request: Request, options: CallOptions, deadline: float | None, *, may_refresh: bool
    ) -> Generator[Step, Reply, Reply]:
        reply = yield from self._send(request, options, deadline)
        refused = isinstance(reply, Received) and reply.status == 401
        if refused and may_refresh and self._settings.identity.source is not None:
            # A 401 is answered before anything runs, so that even a mutation may be sent again.
            yield from self._ask(refresh=True)
            if self.authorization is not None:
                reply = yield from self._send(request, options, deadline)
        return reply

    def _send(
        self, request: Request, options: CallOptions, deadline: float | None
    ) -> Generator[Step, Reply, Reply]:
        headers = {
            "Convex-Client": f"convex-openapi-python-{VERSION}",
            "Convex-Request-Id": self.request_id,
            "Content-Type": "application/json",
            "Accept": "application/json",
        }
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
        reply = yield Send(url, headers, request.body, seconds, request.method)
        log_attempt(self, reply, time.monotonic() - began)
        if isinstance(reply, Cancelled):
            self._abort()
        return reply

    def _ask(self, *, refresh: bool) -> Generator[Step, Reply, None]:
        reply = yield AskToken(refresh)
        if isinstance(reply, Cancelled):
            self._abort()
        text = reply.text if isinstance(reply, Token) else None
        identity = Identity() if text is None else bearer(text)
        if isinstance(identity, str):
            self.fail(Failure("input", identity, path="token", rule=identity))
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
        return options.get("timeout") or self._settings.timeout or request.seconds

    def _timeout(self, seconds: float | None, scope: Literal["attempt", "total"]) -> Failure:
        milliseconds = round((seconds or 0) * 1000, 3)
        text = f"no answer within {milliseconds:g} ms" + (" in all" if scope == "total" else "")
        return Failure("timeout", text, milliseconds=milliseconds, scope=scope)

    def _failure(
        self,
        reply: Reply,
        request: Request,
        options: CallOptions,
        deadline: float | None,
        total: float | None,
    ) -> Failure:
        if isinstance(reply, Received):
            url = self._settings.url + request.target
            return status_failure(reply.status, reply.content, url, reply.location)
        if isinstance(reply, Broken):
            return Failure("network", f"the connection failed: {reply.cause}", cause=reply.cause)
        if deadline is not None and time.monotonic() >= deadline - 0.001:
            return self._timeout(total, "total")
        return self._timeout(self._seconds(request, options), "attempt")

    def _delay(
        self, reply: Reply, failure: Failure, request: Request, options: CallOptions, tries: int
    ) -> float | None:
        """Seconds to wait before the next try; None: there is none."""
        retry = self._settings.retry
        if tries >= retry.attempts or failure.scope == "total":
            return None
        repeat = options.get("retry", request.repeat_safe)
        declined = options.get("retry") is False
        unsent = isinstance(reply, Broken) and reply.unsent and not declined
        worth = isinstance(reply, (Broken, TooSlow)) or failure.status in _REPEATED
        if not unsent and not (repeat and worth):
            return None
        asked = _retry_after(reply)
        if asked is None:
            return delay_before(tries, retry)
        return asked if asked <= _LONGEST_RETRY_AFTER else None


def _retry_after(reply: Reply) -> float | None:
    if isinstance(reply, Received) and reply.status in (429, 503):
        return seconds_of_retry_after(reply.retry_after)
    return None


def _redacted(failure: Failure, hidden: tuple[str, ...]) -> Failure:
    if not hidden:
        return failure

    def clean(text: str | None) -> str | None:
        return None if text is None else redact(text, hidden)

    return dataclasses.replace(
        failure,
        message=redact(failure.message, hidden),
        body=clean(failure.body),
        code=clean(failure.code),
        error_message=clean(failure.error_message),
        cause=clean(failure.cause),
        log_lines=tuple(redact(line, hidden) for line in failure.log_lines),
        issues=tuple(Issue(i.path, redact(i.message, hidden)) for i in failure.issues),
    )


def input_failure(error: InvalidInput) -> Failure:
    """Describe what a caller gave that cannot be sent."""
    return Failure("input", f"{error.path}: {error.rule}", path=error.path, rule=error.rule)

# Copied from src/languages/python/runtime/convex_openapi/errors.py by convex-openapi. Do not edit.
"""Every way a call can fail, as one exception."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from typing import Final, Literal, TypeAlias

from .values import Value

Kind: TypeAlias = Literal["network", "timeout", "aborted", "status", "shape", "input", "function"]
"""The kinds of failure."""


class Absent(Enum):
    """The type of `ABSENT`."""

    ABSENT = "absent"

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = Absent.ABSENT
"""`data` of a failure that was no ConvexError. A ConvexError may hold None: another thing."""


@dataclass(frozen=True)
class Issue:
    """One thing that is wrong with an answer: where, and what."""

    path: str
    message: str


@dataclass(frozen=True)
class FailedBatch:
    """The numbers of the first and the last record of a batch that was not imported, from 0."""

    first: int
    last: int


@dataclass(frozen=True)
class Failure:
    """What an error says, by kind. Fields that its kind does not have keep their defaults."""

    kind: Kind
    message: str
    milliseconds: float | None = None
    scope: Literal["attempt", "total"] | None = None
    status: int | None = None
    code: str | None = None
    body: str | None = None
    redirect_origin: str | None = None
    data: Value | Absent = ABSENT
    log_lines: tuple[str, ...] = ()
    error_message: str | None = None
    issues: tuple[Issue, ...] = ()
    path: str | None = None
    rule: str | None = None
    cause: str | None = None
    batch: FailedBatch | None = None


class ConvexCallError(Exception):
    """A call that failed. `kind` says how, and which of the other fields are set.

    - `network`: the connection failed; `cause` is the reason as text.
    - `timeout`: it took longer than `milliseconds`; `scope` is `attempt` or `total`.
    - `aborted`: its `Cancellation` was cancelled.
    - `status`: a status that carries no result; `status`, `body`, perhaps `code` and
      `redirect_origin`.
    - `shape`: the answer is not what the API promises; `issues`.
    - `input`: the caller's mistake, nothing was sent; `path` and `rule`.
    - `function`: the function threw; `error_message`, `log_lines`, and `data` of a ConvexError,
      else `ABSENT`.
    """

    def __init__(
        self,
        failure: Failure,
        *,
        operation: str,
        function_path: str | None,
        request_id: str | None,
        attempts: int,
    ) -> None:
        super().__init__(failure.message)
        self.kind: Final = failure.kind
        self.message: Final = failure.message
        self.operation: Final = operation
        """The operationId, such as `query`."""
        self.function_path: Final = function_path
        self.request_id: Final = request_id
        """Sent as `Convex-Request-Id`, and shown in the deployment's logs. None if nothing was."""
        self.attempts: Final = attempts
        """How many requests were sent."""
        self.milliseconds: Final = failure.milliseconds
        self.scope: Final = failure.scope
        self.status: Final = failure.status
        self.code: Final = failure.code
        self.body: Final = failure.body
        self.redirect_origin: Final = failure.redirect_origin
        self.data: Final = failure.data
        self.log_lines: Final = failure.log_lines
        self.error_message: Final = failure.error_message
        self.issues: Final = failure.issues
        self.path: Final = failure.path
        self.rule: Final = failure.rule
        self.cause: Final = failure.cause
        self.batch: Final = failure.batch
        """The batch of an import that this is about, if it is about one."""

    def __str__(self) -> str:
        where = (
            self.operation
            if self.function_path is None
            else f"{self.operation} {self.function_path}"
        )
        return f"{where}: {self.kind}: {self.message}"

    def __repr__(self) -> str:
        return f"<ConvexCallError {self}>"

    def __reduce__(self) -> tuple[object, ...]:
        """Let it travel between processes: it is made again of what it says."""
        said = Failure(**{each.name: getattr(self, each.name) for each in fields(Failure)})
        where = (self.operation, self.function_path, self.request_id, self.attempts)
        return _made_again, (type(self), said, *where)


def _made_again(
    kind: type[ConvexCallError],
    failure: Failure,
    operation: str,
    function_path: str | None,
    request_id: str | None,
    attempts: int,
) -> ConvexCallError:
    return kind(
        failure,
        operation=operation,
        function_path=function_path,
        request_id=request_id,
        attempts=attempts,
    )


def is_network_failure(error: object) -> bool:
    """Whether the connection failed before a whole answer came."""
    return _is(error, "network")


def is_timeout_failure(error: object) -> bool:
    """Whether the call took longer than it may."""
    return _is(error, "timeout")


def is_aborted_failure(error: object) -> bool:
    """Whether the caller cancelled the call."""
    return _is(error, "aborted")


def is_status_failure(error: object) -> bool:
    """Whether the deployment, or something before it, refused or could not answer."""
    return _is(error, "status")


def is_shape_failure(error: object) -> bool:
    """Whether an answer came that the API does not promise."""
    return _is(error, "shape")


def is_input_failure(error: object) -> bool:
    """Whether the caller gave something impossible, so that nothing was sent."""
    return _is(error, "input")


def is_function_failure(error: object) -> bool:
    """Whether the function itself threw."""
    return _is(error, "function")


def _is(error: object, kind: Kind) -> bool:
    return isinstance(error, ConvexCallError) and error.kind == kind

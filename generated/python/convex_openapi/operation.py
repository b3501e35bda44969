# Copied from src/languages/python/runtime/convex_openapi/operation.py by convex-openapi. Do not edit.
"""What the document says of an operation, and of retries: the types of `operation_table`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Parameter:
    """What a caller gives for the path, the query or the headers of an operation."""

    name: str
    place: Literal["path", "query", "header"]
    multi_segment: bool = False
    """Slashes are sent as they are, and each segment is encoded by itself."""
    secret: bool = False
    """Whoever has it may do what the call does: it stands in no error and no log line."""


@dataclass(frozen=True)
class Operation:
    """One operation: everything that sending a call of it needs."""

    id: str
    """The operationId."""
    method: Literal["GET", "POST", "PUT"]
    path: str
    """Below the deployment's URL, with each path parameter's name in braces."""
    parameters: Sequence[Parameter]
    sends: Literal["json", "bytes", "nothing"]
    media_type: str | None
    """What the body is; None where there is none."""
    answers: Literal["result", "results", "json", "text", "bytes", "nothing"]
    repeatable: Literal["always", "ifUnsent", "whenKeyed"]
    """`ifUnsent`: only when nothing can have reached the server. `whenKeyed`: always where all that
    is written has a primary key, and else as `ifUnsent`."""
    timeout: float
    """Seconds that one attempt may take where the caller says nothing."""


@dataclass(frozen=True)
class Retries:
    """When and how often a call is sent again where the caller says nothing. Times are seconds."""

    attempts: int
    budget: int
    statuses: frozenset[int]
    """After these a repeatable call is sent again."""
    throttling_delay: float
    """The first wait after a status of `throttling_statuses`, or 503 with one of the codes."""
    throttling_statuses: frozenset[int]
    throttling_codes: frozenset[str]
    passing_delay: float
    """The first wait after anything else that passes."""
    max_delay: float
    retry_after_statuses: frozenset[int]
    """Their `Retry-After` replaces the wait."""
    retry_after_max: float
    """One beyond this ends the call."""

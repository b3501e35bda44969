# Copied from src/languages/python/runtime/convex_openapi/steps.py by convex-openapi. Do not edit.
"""What a call asks of the world, one step at a time, and what the world replies.

The rules of a call (retries, time, authorization) are written once, as a generator of these steps
in `calls`. `sync_driver` and `async_driver` take the steps in their own way and know no rule.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True)
class Send:
    """Send one request and read the whole answer, within so many seconds."""

    url: str
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    seconds: float
    method: str


@dataclass(frozen=True)
class Sleep:
    """Wait."""

    seconds: float


@dataclass(frozen=True)
class AskToken:
    """Ask the caller's token function, within so many seconds."""

    refresh: bool
    seconds: float


@dataclass(frozen=True)
class Received:
    """A whole answer."""

    status: int
    content: bytes = field(repr=False)
    retry_after: str | None = field(repr=False)
    location: str | None = field(repr=False)


@dataclass(frozen=True)
class Broken:
    """The connection failed. `unsent` when there never was one."""

    cause: str = field(repr=False)
    unsent: bool


@dataclass(frozen=True)
class TooSlow:
    """The seconds were over."""


@dataclass(frozen=True)
class Cancelled:
    """The caller gave up."""


@dataclass(frozen=True)
class Slept:
    """The wait is over."""


@dataclass(frozen=True)
class Token:
    """What the token function gave."""

    text: str | None = field(repr=False)


@dataclass(frozen=True)
class NoToken:
    """The token function raised."""

    error: Exception = field(repr=False)


@dataclass(frozen=True)
class Unusable:
    """What the caller gave to send with cannot: where it was given, and the fix."""

    path: str
    rule: str


Step: TypeAlias = Send | Sleep | AskToken
Reply: TypeAlias = Received | Broken | TooSlow | Cancelled | Slept | Token | NoToken | Unusable

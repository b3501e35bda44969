"""What a call asks of the world, one step at a time, and what the world replies.

The rules of a call (retries, time, authorization) are written once, as a generator of these steps
in `calls`. `sync_driver` and `async_driver` take the steps in their own way and know no rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Send:
    """Send one request and read the whole answer, within so many seconds."""

    url: str
    headers: dict[str, str]
    body: bytes
    seconds: float
    method: str = "POST"


@dataclass(frozen=True)
class Sleep:
    """Wait."""

    seconds: float


@dataclass(frozen=True)
class AskToken:
    """Ask the caller's token function, within so many seconds if there is a limit.

    A function that blocks cannot be stopped: it is late, and the call ends after it.
    """

    refresh: bool
    seconds: float | None = None


@dataclass(frozen=True)
class Received:
    """A whole answer."""

    status: int
    content: bytes
    retry_after: str | None
    location: str | None


@dataclass(frozen=True)
class Broken:
    """The connection failed. `unsent` when there never was one."""

    cause: str
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

    text: str | None


@dataclass(frozen=True)
class NoToken:
    """The token function raised."""

    error: Exception


Step: TypeAlias = Send | Sleep | AskToken
Reply: TypeAlias = Received | Broken | TooSlow | Cancelled | Slept | Token | NoToken

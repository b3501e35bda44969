"""The delays of rule R6, and what `Retry-After` may hold."""

from __future__ import annotations

import time
from email.utils import formatdate

import pytest

from convex_openapi.backoff import delay_before, seconds_of_retry_after


@pytest.mark.parametrize(("tries", "limit"), [(1, 0.25), (2, 0.5), (3, 1.0), (6, 8.0), (60, 8.0)])
def test_a_delay_is_anywhere_below_its_limit(tries: int, limit: float) -> None:
    delays = [delay_before(tries, 0.25, 8.0) for _ in range(400)]
    assert 0.0 <= min(delays) < limit / 4
    assert limit * 3 / 4 < max(delays) <= limit
    assert len(set(delays)) > 300


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0.0),
        ("61", 61.0),
        ("soon", None),
        ("-5", None),
        ("2.5", None),
        ("1e2", None),
        ("", None),
        (None, None),
        ("Sun, 06 Nov 1994 08:49:37 GMT", 0.0),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 0.0),
        ("Sun Nov  6 08:49:37 1994", 0.0),
    ],
)
def test_what_a_header_says(header: str | None, seconds: float | None) -> None:
    assert seconds_of_retry_after(header) == seconds


def test_a_date_to_come() -> None:
    asked = seconds_of_retry_after(formatdate(time.time() + 30, usegmt=True))
    assert asked is not None
    assert 25 < asked <= 30

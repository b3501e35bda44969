"""Texts that others control are read in time that grows with their length alone."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from convex_openapi import ConvexValueError, decode_value
from convex_openapi.answers import read_result
from convex_openapi.backoff import seconds_of_retry_after
from convex_openapi.errors import ConvexCallError
from convex_openapi.failures import presentable, status_failure
from convex_openapi.identity import identity_of
from convex_openapi.json_text import parse_json
from convex_openapi.requests import InvalidInput, base_url
from convex_openapi.selection import check_selection
from convex_openapi.stream_steps import is_finished
from convex_openapi.values import check_name, step_into

LONG = 200_000

READERS: list[tuple[str, Callable[[str], object]]] = [
    ("Retry-After", seconds_of_retry_after),
    ("the token", lambda text: identity_of(text, None, None)),
    ("the deploy key", lambda text: identity_of(None, text, None)),
    ("the URL", base_url),
    ("a field's name", step_into),
    ("a field's name to be checked", check_name.__wrapped__),
    ("base64", lambda text: decode_value({"$bytes": text})),
    ("the place of a page", is_finished),
    ("a selection", lambda text: check_selection({text: "excluded", "_other": "included"})),  # type: ignore[arg-type]
    ("JSON", lambda text: parse_json(text.encode())),
    ("exact JSON", lambda text: parse_json(text.encode(), exact=True)),
    ("a result", lambda text: read_result(text.encode())),
    ("an error page", lambda text: presentable(_status(text), ("secret",))),
]

PIECES = [" ", "a", "; ", "1", "-1", "0", "9.", "A=", "\\", "&#", "/", "../", "//", "a ", "["]


def _status(text: str) -> object:
    return status_failure(302, text.encode(), "https://a.example/api", text)  # type: ignore[return-value]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize(("what", "read"), READERS, ids=[what for what, _ in READERS])
def test_it_is_read_in_time(what: str, read: Callable[[str], object], piece: str) -> None:
    text = (piece * LONG)[:LONG]
    began = time.monotonic()
    for given in (text, text + "\n", "a@" + text + "@"):
        try:
            read(given)
        except (ValueError, ConvexValueError, ConvexCallError, InvalidInput):
            continue
    assert time.monotonic() - began < 10, what


def test_a_whole_number_of_many_digits_stays_beyond_all() -> None:
    assert parse_json(b"[" + b"9" * LONG + b"]", exact=True)[0] >= 10**320
    assert parse_json(b"-" + b"1" * LONG, exact=True) <= -(10**320)
    assert parse_json(b"-9223372036854775808", exact=True) == -(2**63)
    assert parse_json(b"1" + b"0" * 29, exact=True) == 10**29
    assert parse_json(b"9" * 308, exact=True) == 10**308 - 1

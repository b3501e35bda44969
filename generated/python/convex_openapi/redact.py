# Copied from src/languages/python/runtime/convex_openapi/redact.py by convex-openapi. Do not edit.
"""Takes secrets out of texts from elsewhere: rules Q11 and Z6 of the contract for runtimes."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import Final

from .operation_table import SECRET_PLACES

_SHORTEST: Final = 4
"""A token of a few letters is none, and would be struck out of every text."""

_ESCAPED: Final = re.compile(
    r"&#x0*([0-9a-f]{2});?|(?:\\u00|\\x|%)([0-9a-f]{2})|&#0*([0-9]{2,3});?|(&[a-z]+;)|\\(.)",
    re.ASCII | re.DOTALL | re.IGNORECASE,
)
"""A character as JSON, a URL or HTML escapes it."""

_URL_PART: Final = re.compile(r"[\w.~%!$*+=:@/?&-]*", re.ASCII)
"""What of a URL can follow."""


def redact(text: str, secrets: Sequence[str]) -> str:
    """Strike out every secret, and what follows the places of others.

    As it is, and as it is once or twice escaped.
    """
    found: list[tuple[int, int]] = []
    plain, begins = text, None
    for _ in range(3):
        for secret in secrets:
            if len(secret) >= _SHORTEST:
                found += _places(plain, secret, begins)
        for place in SECRET_PLACES:
            found += _behind(plain, place, begins)
        if not any(mark in plain for mark in "\\%&"):
            break
        plain, begins = _unescape(plain, begins)
    clean: list[str] = []
    done = 0
    for begin, end in sorted(found):
        if begin >= done:
            clean += text[done:begin], "[redacted]"
        done = max(done, end)
    return "".join(clean) + text[done:]


def _places(plain: str, secret: str, begins: list[int] | None) -> list[tuple[int, int]]:
    """Say where a secret stands in the text whose characters begin there."""
    places: list[tuple[int, int]] = []
    at = plain.find(secret)
    while at >= 0:
        end = at + len(secret)
        places.append((at, end) if begins is None else (begins[at], begins[end]))
        at = plain.find(secret, end)
    return places


def _behind(plain: str, place: str, begins: list[int] | None) -> list[tuple[int, int]]:
    """Say where something stands behind a place, in the text whose characters begin there."""
    places: list[tuple[int, int]] = []
    at = plain.find(place)
    while at >= 0:
        at += len(place)
        part = _URL_PART.match(plain, at)
        end = part.end() if part else at
        if end > at:
            places.append((at, end) if begins is None else (begins[at], begins[end]))
        at = plain.find(place, end)
    return places


def _unescape(text: str, begins: list[int] | None) -> tuple[str, list[int]]:
    """Take one layer of escapes off, and say where each character, and the end, began."""
    was: Sequence[int] = range(len(text) + 1) if begins is None else begins
    plain: list[str] = []
    now: list[int] = []
    done = 0
    for escape in _ESCAPED.finditer(text):
        begin, end = escape.span()
        character = _character(escape)
        plain += text[done:begin], character
        now += was[done:begin]
        now += [was[begin]] * len(character)
        done = end
    plain.append(text[done:])
    now += was[done:]
    return "".join(plain), now


def _character(escape: re.Match[str]) -> str:
    reference, unit, decimal, name, itself = escape.groups()
    if decimal:
        return chr(int(decimal))
    if name:
        return html.unescape(name)
    return itself or chr(int(reference or unit, 16))

"""How secrets are struck out of long texts. The rule is in the conformance cases `redaction/*`."""

from __future__ import annotations

import time

import pytest

from convex_openapi.redact import redact

SECRET = "c2Vj+mV0/WtleQ=="


@pytest.mark.parametrize("piece", ["&#0", "&#x0", "&", "\\", "&a", "%4", "\\u00", "c2Vj+mV0/"])
def test_a_text_is_read_once(piece: str) -> None:
    text = piece * 30_000
    began = time.monotonic()
    assert redact(text, (SECRET,)) == text
    assert time.monotonic() - began < 10


def test_every_one_is_struck_out_and_two_that_overlap_are_one() -> None:
    assert redact(f"{SECRET}," * 50_000, (SECRET,)) == "[redacted]," * 50_000
    assert redact("no abcdefgh", ("abcdef", "defgh")) == "no [redacted]"
